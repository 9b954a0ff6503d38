import type { ApiError } from "../core/api-error.js";
import { isRetryable } from "../core/kinds.js";
import { standardTitle } from "../core/titles.js";

/**
 * An {@link ApiError} for tests and stories: what you name, and plain values for the rest. `title` and `retryable` are as
 * kind and status tell. `undefined` is not named. Frozen is the value alone, and not the lists and details in it.
 *
 * @example apiError({ kind: "rate_limit", status: 429, retryAfterMs: 30_000 })
 */
export function apiError<Details extends object = Readonly<Record<string, unknown>>>(
  members: Partial<ApiError<Details>> = {},
): ApiError<Details> {
  const { kind = "unknown", status = null } = members;
  return Object.freeze({
    kind,
    code: null,
    status,
    title: standardTitle(status, kind),
    message: null,
    type: null,
    fieldErrors: [],
    formErrors: [],
    resolve: null,
    retryable: isRetryable(kind, status),
    retryAfterMs: null,
    rateLimit: null,
    requestId: null,
    docsUrl: null,
    details: {} as Details,
    api: null,
    method: null,
    origin: null,
    receivedAt: Date.now(),
    // A story's control that nobody has set is `undefined`.
    ...Object.fromEntries(Object.entries(members).filter(([, member]) => member !== undefined)),
  });
}
