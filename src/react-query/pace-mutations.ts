import type { MutationCache } from "@tanstack/react-query";
import type { RecourseInstance } from "../core/recourse.js";
import { markFinal } from "../traffic/gate.js";
import type { Pace } from "./pace.js";
import {
  type RetryDelayFunction,
  type RetryFunction,
  type RetryOptions,
  createRetry,
  createRetryDelay,
  markStart,
} from "./retry.js";

/**
 * `retry` and `retryDelay` of mutations: one that was refused shuts its limit for all, and is sent again in a turn of
 * its own. Nothing can be held around a mutation's function, so its turn is kept for it.
 */
export function paceMutations(
  recourse: RecourseInstance,
  mutationCache: MutationCache,
  pace: Pace,
  options: RetryOptions,
): { readonly retry: RetryFunction; readonly retryDelay: RetryDelayFunction } {
  /** Those under way that failed as often and may be sent again: which of them failed now, nobody says. */
  const failedNow = (failureCount: number) =>
    mutationCache
      .getAll()
      .filter(
        ({ state, options: { retry } }) => retry && state.status === "pending" && state.failureCount === failureCount,
      );
  const byVerdict = createRetry(recourse, "mutation", options);
  const retryDelay = createRetryDelay(recourse, options, (failureCount, error) => {
    const key = pace.refused(error);
    if (!key || !failedNow(failureCount)[0] || !byVerdict(failureCount, error)) return 0;
    const turnMs = pace.gate.reserve(key, pace.longestWaitMs);
    // TanStack Query asks for the delay first, and then whether there is to be one.
    if (turnMs === null) markFinal(error);
    return turnMs ?? 0;
  });
  return {
    retry: (failureCount, error) => {
      // The one that was begun last has been for the shortest time.
      const last = failedNow(failureCount).at(-1);
      if (last) markStart(error, last.state.submittedAt);
      return byVerdict(failureCount, error);
    },
    retryDelay,
  };
}
