import type { RecourseInstance } from "../core/recourse.js";
import { retryDelayMs } from "../core/verdict.js";
import { isNotSent } from "../traffic/gate.js";
import { isRepeatable } from "./with-idempotency.js";

/** How far the machine goes before it stops and shows. */
export interface RetryOptions {
  /** Attempts after the first one. Default 3. */
  readonly attempts?: number;
  /**
   * The longest wait of a server, in milliseconds, that is sat out behind a loading state. A longer one is never
   * shortened: the error shows at once, with its countdown. Default 10,000.
   */
  readonly longestWaitMs?: number;
  /** Random number in `[0, 1)`. Default `Math.random`. */
  readonly random?: () => number;
}

/** Default of {@link RetryOptions.longestWaitMs}. */
export const LONGEST_WAIT_MS = 10_000;

/** TanStack Query's `retry`, as a function. */
export type RetryFunction = (failureCount: number, error: unknown) => boolean;
/** TanStack Query's `retryDelay`, as a function. */
export type RetryDelayFunction = (failureCount: number, error: unknown) => number;

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
  const { attempts = 3, longestWaitMs = LONGEST_WAIT_MS } = options;
  return (failureCount, error) => {
    try {
      // Under a limit each comes back in its turn, so a second refusal is no sign that it will be refused for ever.
      const most = operation === "query" && recourse.normalize(error).kind === "rate_limit" ? attempts * 2 : attempts;
      if (!(failureCount < most) || isNotSent(error)) return false;
      const { machine, waitMs } = recourse.verdict(error, {
        operation,
        idempotent: isRepeatable(error),
      });
      return machine && waitMs <= longestWaitMs;
    } catch {
      return false;
    }
  };
}

/**
 * TanStack Query's `retryDelay`: at least what is left of the server's wait, with jitter on top. Always a finite number
 * that no timer misreads.
 *
 * @param paced A gate spreads those who come back: the jitter is then a twentieth of the server's wait. Default `false`.
 */
export function createRetryDelay(
  recourse: RecourseInstance,
  options: RetryOptions = {},
  paced = false,
): RetryDelayFunction {
  const { random } = options;
  return (failureCount, error) => {
    const backoff = random ? { random } : {};
    try {
      const { waitMs } = recourse.verdict(error);
      if (paced && waitMs > 0) return retryDelayMs(waitMs, 0, { ...backoff, baseMs: waitMs / 20 });
      return retryDelayMs(waitMs, failureCount, backoff);
    } catch {
      return retryDelayMs(0, failureCount, backoff);
    }
  };
}
