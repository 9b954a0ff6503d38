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
   * @param went Whether it went at all; a turn that nobody used is another's. Default `true`.
   */
  readonly ended: (went?: boolean) => void;
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

/** A request that waits for its turn. */
interface Waiting {
  /** When its patience ends. */
  readonly until: number;
  /** Lets it go, or sends it away with `null`. */
  readonly go: (turn: Turn | null) => void;
}

/** What the answers of a server have taught of one limit. */
export interface Lessons {
  /**
   * `open`: nothing speaks against sending. `shut`: nobody goes before the window starts. `paced`: as many go per window as
   * it is known to take, or one to see where nobody knows.
   */
  phase: "open" | "shut" | "paced";
  /** When the window starts, or has started. */
  start: number;
  windowMs: number;
  /** Requests per window; 0 while nobody knows. */
  budget: number;
  /** Since when accepted requests tell the budget; `Infinity` when it is known. */
  since: number;
  /** How often in a row it was refused, since it last opened. */
  refusals: number;
  /** What the server said is left, less what was sent since, and until when that holds. */
  left: number;
  resetAt: number;
  /** Whether any answer came yet. */
  heard: boolean;
  readonly accepted: Tally;
}

/** A limit: what is known of it, and who waits for it. */
export interface Limit extends LimitContext, Lessons {
  queue: Waiting[];
  /** Looks after the queue when the next may go. */
  timer?: ReturnType<typeof setTimeout>;
  /** Those that are out and not back yet, but for those that were given up. */
  readonly out: Set<object>;
  /** How many went in this window. */
  sent: number;
  /** When the last request went or the last answer came. */
  lastAt: number;
}
