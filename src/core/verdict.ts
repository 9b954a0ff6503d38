import type { ApiError, ErrorKind } from "./api-error.js";
import type { CodeFacts, RetryRule } from "./catalog.js";
import { expectApiError } from "./expect.js";

/** What the verdict is told about the request that failed. */
export interface VerdictContext {
  /** What the catalog says of this code. Default: nothing, so the kind decides. */
  readonly facts?: CodeFacts | null;
  /** HTTP method. Default: `error.method`. */
  readonly method?: string | null;
  /** The request may be sent twice without a second effect, e.g. it carries an `Idempotency-Key`. Default `false`. */
  readonly idempotent?: boolean;
  /** What failed, where the method is unknown: queries are safe to repeat, mutations are not. Default `mutation`. */
  readonly operation?: "query" | "mutation";
  /** Clock, epoch milliseconds. Default: now. */
  readonly now?: number;
}

/** Whether, when and by whom a request may be sent again. */
export interface RetryVerdict {
  /** The same request, unchanged, may succeed after a wait alone: {@link ApiError.retryable}. */
  readonly retryable: boolean;
  /** How long to wait at least, in milliseconds from now: what is left of the server's wait. */
  readonly waitMs: number;
  /** The machine may repeat it by itself. A request that may have had an effect is left to a person. */
  readonly machine: boolean;
  /** The rule that decided. */
  readonly rule: RetryRule;
}

// RFC 9110 §9.2.2. A method of another name may do anything.
const IDEMPOTENT_METHODS = /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE)$/i;
const KIND_RULES: Partial<Record<ErrorKind, RetryRule>> = { rate_limit: "wait", unknown: "manual" };

/** No wait of ours is longer than this: timers misread anything from 2³¹ ms on (they fire at once). */
export const LONGEST_WAIT_MS = 2_147_483_647;

/** The server turned the request away before it did anything: it said when to come back (RFC 9110 §10.2.3). */
const refusedUnprocessed = (error: ApiError): boolean =>
  (error.status === 429 || error.status === 503) && error.retryAfterMs !== null;

/**
 * Whether a request may be sent again, how long to wait at least, and whether the machine may do it.
 *
 * A hint of the server (already in `error.retryable`) and the catalog's rule decide before the kind does.
 */
export function retryVerdict(error: ApiError, context: VerdictContext = {}): RetryVerdict {
  if (process.env.NODE_ENV !== "production") expectApiError(error, "retryVerdict");
  const { facts, idempotent = false, operation = "mutation" } = context;
  const rule: RetryRule = facts?.retry ?? KIND_RULES[error.kind] ?? (error.retryable ? "backoff" : "never");
  const now = context.now ?? Date.now();
  const left = error.retryAfterMs === null ? 0 : error.receivedAt + error.retryAfterMs - now;
  const method = context.method ?? error.method;
  const repeatable =
    idempotent ||
    refusedUnprocessed(error) ||
    (method === null ? operation === "query" : IDEMPOTENT_METHODS.test(method));
  return {
    retryable: error.retryable,
    waitMs: Math.min(Math.max(0, left) || 0, LONGEST_WAIT_MS),
    machine: error.retryable && (rule === "wait" || rule === "backoff") && repeatable,
    rule,
  };
}

const SHORTEST_DELAY_MS = 50;

/** How {@link retryDelayMs} grows. */
export interface BackoffOptions {
  /** First delay, milliseconds. Default 1,000. */
  readonly baseMs?: number;
  /** Longest delay of our own, milliseconds. A longer wait of the server is kept. Default 30,000. */
  readonly capMs?: number;
  /** Random number in `[0, 1)`. Default `Math.random`. */
  readonly random?: () => number;
}

/**
 * Delay before the next attempt: full jitter over a doubling backoff, on top of the server's wait and never below it.
 *
 * @param attempt 0 for the first retry. Bad input counts as 0.
 * @returns Milliseconds in `[waitMs, LONGEST_WAIT_MS]`.
 */
export function retryDelayMs(waitMs: number, attempt: number, options: BackoffOptions = {}): number {
  const { baseMs = 1000, capMs = 30_000, random = Math.random } = options;
  const wait = typeof waitMs === "number" && waitMs > 0 ? waitMs : 0;
  const turn = Number.isFinite(attempt) ? Math.min(Math.max(0, attempt), 30) : 0;
  const window = Math.min(capMs, baseMs * 2 ** turn);
  // A wait that is over by now must not turn into a request at once.
  const jitter = Math.max(SHORTEST_DELAY_MS, Math.min(random() * window, window) || 0);
  return Math.min(wait + jitter, LONGEST_WAIT_MS);
}
