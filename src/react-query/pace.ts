import type { ApiError } from "../core/api-error.js";
import type { RecourseInstance } from "../core/recourse.js";
import { isObject } from "../core/shapes.js";
import type { Gate } from "../traffic/gates.js";
import { gateOf, limitKey, refusalOf, tellsWait } from "../traffic/gate.js";
import type { Turn } from "../traffic/limit-types.js";

/** The limits of an app's instance, as its queries and mutations meet them. */
export interface Pace {
  readonly gate: Gate;
  /** How far away a turn may be, milliseconds. */
  readonly longestWaitMs: number;
  /** Under which limit an error falls; `null`: none, or one that every request to its origin waits for anyway. */
  readonly limitOf: (error: ApiError) => string | null;
  /** A mutation was refused: its limit is shut, and its replay waits for a turn. Gives the limit, if there is one. */
  readonly refused: (thrown: unknown) => string | null;
}

/** What lets a failed mutation know when its replay may go. */
const turns = new WeakMap<object, () => Promise<Turn | null>>();

/** Waits for the turn of a mutation that failed this way, if its limit has any. */
export const awaitTurn = (thrown: unknown): Promise<Turn | null> | undefined => turns.get(thrown as object)?.();

/** Makes a {@link Pace}. `longestWaitMs`: how long a replay waits for its turn before it just goes. */
export function createPace(recourse: RecourseInstance, longestWaitMs: number): Pace {
  const gate = gateOf(recourse);
  const limitOf = (error: ApiError): string | null =>
    gate.watches(error.origin) && tellsWait(error) ? null : limitKey(error);
  return {
    gate,
    longestWaitMs,
    limitOf,
    refused: (thrown) => {
      const error = recourse.normalize(thrown);
      // Without a time told, a mutation is left to a person, who need not wait for ours.
      const key = tellsWait(error) ? limitOf(error) : null;
      if (key && isObject(thrown) && !turns.has(thrown)) {
        gate.refused(key, ...refusalOf(recourse, error));
        turns.set(thrown, () => gate.enter(key, longestWaitMs));
      }
      return key;
    },
  };
}
