import type { RateLimit } from "../core/api-error.js";
import type { Tally } from "./tally.js";

/** A request that passed a gate, and what its answer tells the gate. Only the first word counts. */
export interface Turn {
  /** The server accepted it. `told`: what its headers say of the limit. */
  readonly accepted: (told?: RateLimit | null) => void;
  /** The server refused it for now. `waitMs`: how long it asks to wait; `null` where it did not say. */
  readonly refused: (waitMs: number | null, told?: RateLimit | null) => void;
  /**
   * It ended in a way that says nothing about the limit.
   *
   * @param sent Whether it went at all; a turn that nobody used is another's. Default `true`.
   */
  readonly ended: (sent?: boolean) => void;
}

/** What a {@link Limit} goes by. */
export interface LimitContext {
  /** Milliseconds that never run backwards. */
  readonly now: () => number;
  /** How far that is ahead of epoch milliseconds, as the server's times are. */
  readonly ahead: () => number;
  /** Random number in `[0, 1)`. */
  readonly random: () => number;
  /** Called when it shuts or opens. */
  readonly tell: () => void;
  /** Requests accepted since a time that nobody could tell the limit of. */
  readonly elsewhere: (since: number) => number;
}

interface Waiting {
  readonly until: number;
  readonly go: (turn: Turn | null) => void;
}

/** What the answers of a server have taught of one limit, and who waits for it. */
export interface Limit extends LimitContext {
  readonly queue: Waiting[];
  /** Those that are out and not back yet, but for those that were given up. */
  readonly out: Set<object>;
  readonly accepted: Tally;
  timer?: ReturnType<typeof setTimeout>;
  phase: "open" | "shut" | "paced";
  /** Shut: when it opens. Paced: when the window began. */
  start: number;
  windowMs: number;
  /** Requests per window; 0 while nobody knows. */
  budget: number;
  /** From when on accepted requests tell the budget; `Infinity` when it is known. */
  from: number;
  sent: number;
  /** When the last request went or the last answer came. */
  lastAt: number;
  /** Whether any answer came yet. */
  heard: boolean;
  /** How often in a row, since it last opened. */
  refused: number;
  /** What the server said is left, less what was sent since, and until when that holds. */
  left: number;
  resetAt: number;
}
