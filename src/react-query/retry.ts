import type { RecourseInstance } from "../core/recourse.js";
import { attempt } from "../core/attempt.js";
import { isObject } from "../core/shapes.js";
import { retryDelayMs } from "../core/verdict.js";
import { isFinal } from "../traffic/gate.js";
import { isRepeatable } from "./with-idempotency.js";

/** How far the machine goes before it stops and shows. */
export interface RetryOptions {
  /**
   * Attempts after the first one; under a rate limit, where each comes back in its turn, a query has twice as many.
   * Default 3, on a server 0.
   */
  readonly attempts?: number;
  /**
   * The longest wait of a server, in milliseconds, that is sat out behind a loading state. A longer one is never
   * shortened: the error shows at once, with its countdown. Default 10,000.
   */
  readonly longestWaitMs?: number;
  /**
   * How long all attempts of one query or mutation may take together, milliseconds. One whose next attempt would come
   * later is not repeated: the error shows. Default 60,000.
   */
  readonly budgetMs?: number;
  /** Random number in `[0, 1)`. Default `Math.random`. */
  readonly random?: () => number;
}

/** Default of {@link RetryOptions.longestWaitMs}. */
export const DEFAULT_LONGEST_WAIT_MS = 10_000;
/** Default of {@link RetryOptions.budgetMs}. */
const DEFAULT_BUDGET_MS = 60_000;

/** TanStack Query's `retry`, as a function. */
export type RetryFunction = (failureCount: number, error: unknown) => boolean;
/** TanStack Query's `retryDelay`, as a function. */
export type RetryDelayFunction = (failureCount: number, error: unknown) => number;

const startedAt = new WeakMap<object, number>();

/** Notes when the first attempt of those began that ended in this failure: TanStack Query's `retry` is not told. */
export function markStart(thrown: unknown, at: number): void {
  if (isObject(thrown)) startedAt.set(thrown, at);
}

/**
 * TanStack Query's `retry` by the verdict: the server's hints, the catalogs' rules, the method. A mutation is repeated
 * only when its request is idempotent or was refused before it did anything.
 *
 * Total: a `retry` that throws would leave the query pending for ever (measured with 5.108).
 */
export function createRetry(
  recourse: RecourseInstance,
  operation: "query" | "mutation",
  options: RetryOptions = {},
): RetryFunction {
  const {
    longestWaitMs = DEFAULT_LONGEST_WAIT_MS,
    budgetMs = DEFAULT_BUDGET_MS,
    // As TanStack Query has it: a page that is made on a server must not wait.
    attempts = typeof window === "undefined" ? 0 : 3,
  } = options;
  return (failureCount, error) =>
    attempt(() => {
      // Under a limit each comes back in its turn, so a second refusal is no sign that it will be refused for ever.
      const most = operation === "query" && recourse.normalize(error).kind === "rate_limit" ? attempts * 2 : attempts;
      if (!(failureCount < most) || isFinal(error)) return false;
      const { machine, waitMs } = recourse.verdict(error, {
        operation,
        idempotent: isRepeatable(error),
      });
      // By the page's own clock, as TanStack Query's times are.
      const spentMs = Date.now() - (startedAt.get(error as object) ?? Date.now());
      return machine && waitMs <= longestWaitMs && spentMs + waitMs <= budgetMs;
    }) ?? false;
}

/**
 * TanStack Query's `retryDelay`: at least what is left of the server's wait, with jitter on top. Always a finite number
 * that no timer misreads.
 *
 * @param turnOf Milliseconds until the turn of who comes back, where a gate spreads them: the jitter is then a twentieth
 *   of the wait. Default: no gate does.
 */
export function createRetryDelay(
  recourse: RecourseInstance,
  options: RetryOptions = {},
  turnOf?: (failureCount: number, error: unknown) => number,
): RetryDelayFunction {
  const { random = Math.random } = options;
  return (failureCount, error) =>
    attempt(() => {
      const { waitMs } = recourse.verdict(error);
      return turnOf && waitMs > 0
        ? retryDelayMs(Math.max(waitMs, turnOf(failureCount, error)), 0, { random, baseMs: waitMs / 20 })
        : retryDelayMs(waitMs, failureCount, { random });
    }) ?? retryDelayMs(0, failureCount);
}
