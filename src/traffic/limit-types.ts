import type { RateLimit } from "../core/api-error.js";

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
  /** Told when it shuts or opens. */
  readonly changed: () => void;
  /** Requests accepted since a time that nobody could tell the limit of. */
  readonly acceptedElsewhere: (since: number) => number;
}

/** One limit of a server, as its answers taught it. */
export interface Limit {
  /** When the next request may go, epoch milliseconds; `null` while nothing speaks against it. */
  readonly opensAt: () => number | null;
  /**
   * Waits for a turn. Gives `null` as soon as it is clear that the turn would come later than `patienceMs` from now.
   *
   * @param firstBurst How many may go before the first answer ever. Default: all.
   */
  readonly enter: (patienceMs: number, firstBurst?: number) => Promise<Turn | null>;
  /**
   * Keeps a turn for a request that cannot wait for one. Gives when that is, milliseconds from now; `null`: it would
   * come later than `patienceMs`, and is not kept.
   */
  readonly reserve: (patienceMs: number) => number | null;
  /** The turn of a request that went without asking. */
  readonly pass: () => Turn;
}
