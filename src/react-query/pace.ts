import type { ApiError } from "../core/api-error.js";
import type { RecourseInstance } from "../core/recourse.js";
import { isObject } from "../core/snapshot.js";
import { gateOf, limitKey, tellsWait } from "../traffic/gate.js";
import type { Turn } from "../traffic/limit-types.js";

/** The limits of an app's instance, as its queries and mutations meet them. */
export interface Pace {
  /** Under which limit an error falls; `null`: none, or one that every request to its origin waits for anyway. */
  readonly limitOf: (error: ApiError) => string | null;
  /** How long its server asks to wait from now, milliseconds; `null` where it did not say. */
  readonly waitOf: (error: ApiError) => number | null;
  /** A mutation was refused: its limit is shut, and its replay waits for a turn. */
  readonly refused: (thrown: unknown) => void;
  /** When a refused mutation may be sent again, milliseconds from now; `null`: not within `patienceMs`. */
  readonly turnOf: (thrown: unknown, patienceMs: number) => number | null;
}

/** What lets a failed mutation know when its replay may go. */
const turns = new WeakMap<object, () => Promise<Turn | null>>();

/** Waits for the turn of a mutation that failed this way, if its limit has any. */
export const awaitTurn = (thrown: unknown): Promise<Turn | null> | undefined =>
  isObject(thrown) ? turns.get(thrown)?.() : undefined;

/** Makes a {@link Pace}. `longestWaitMs`: how long a replay waits for its turn before it just goes. */
export function createPace(recourse: RecourseInstance, longestWaitMs: number): Pace {
  const gate = gateOf(recourse);
  const limitOf = (error: ApiError): string | null =>
    gate.watches(error.origin) && tellsWait(error) ? null : limitKey(error);
  const waitOf = (error: ApiError): number | null =>
    error.retryAfterMs === null ? null : recourse.verdict(error).waitMs;
  /** Without a time told, a mutation is left to a person, who need not wait for ours. */
  const keyOf = (thrown: unknown): string | null => {
    const error = recourse.normalize(thrown);
    return tellsWait(error) ? limitOf(error) : null;
  };
  return {
    limitOf,
    waitOf,
    refused: (thrown) => {
      const key = keyOf(thrown);
      if (key === null || !isObject(thrown) || turns.has(thrown)) return;
      const error = recourse.normalize(thrown);
      gate.refused(key, waitOf(error), error.rateLimit);
      turns.set(thrown, () => gate.enter(key, longestWaitMs));
    },
    turnOf: (thrown, patienceMs) => {
      const key = keyOf(thrown);
      return key === null ? 0 : gate.reserve(key, patienceMs);
    },
  };
}
