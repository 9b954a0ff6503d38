import type { ApiError } from "./api-error.js";
import { redact } from "./redact.js";
import { attempt } from "./attempt.js";
import { warnOnce } from "./warn.js";

/**
 * What became of an error. `shown`: a notice stands; `retried`: the failed request was sent again from it; `resolved`: a
 * way out worked; `dismissed`: a person took the notice away; `recovered`: what failed works again.
 */
export type RecourseEventType = "shown" | "retried" | "resolved" | "dismissed" | "recovered";

/** What `onEvent` is told. */
export interface RecourseEvent {
  /** What became of it. */
  readonly type: RecourseEventType;
  /**
   * A redacted copy: without details, links and what the server says of its own way out; secrets, addresses of mail and
   * numbers of cards and accounts are taken out of its texts. With `rawEvents` the error itself.
   */
  readonly error: ApiError;
  /** Equal for errors of one sort: API, kind, code and status, and nothing of what happened this time. */
  readonly fingerprint: string;
  /** The way out, for `resolved`. */
  readonly action?: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Tells of an error, once; a retry each time. */
export type Tell = (type: RecourseEventType, error: ApiError, action?: string) => void;

/** As many entries of a form as anybody looks at. */
const MOST_ENTRIES = 20;

const blot = (text: string | null): string | null => text && redact(text);

/** What of an error may leave the page. */
function redactError(error: ApiError): ApiError {
  // By name: what else a value of unknown origin may hold stays here.
  const { kind, status, retryable, retryAfterMs, rateLimit, api, method, origin, receivedAt, resolve } = error;
  return {
    kind,
    status,
    retryable,
    retryAfterMs,
    rateLimit,
    api,
    method,
    origin,
    receivedAt,
    code: blot(error.code),
    title: redact(error.title),
    message: blot(error.message),
    type: blot(error.type),
    requestId: blot(error.requestId),
    docsUrl: null,
    details: {},
    resolve: resolve && {
      message: null,
      url: null,
      endpoint: null,
      action: blot(resolve.action),
      method: resolve.method,
    },
    fieldErrors: error.fieldErrors.slice(0, MOST_ENTRIES).map(({ path, message, code }) => ({
      path: path.map((segment) => (typeof segment === "string" ? redact(segment) : segment)),
      message: redact(message),
      code: blot(code),
    })),
    formErrors: error.formErrors.slice(0, MOST_ENTRIES).map(redact),
  };
}

/** Makes what tells the app of errors: apart from rendering, and without a way to disturb it. */
export function createTell(
  onEvent: (event: RecourseEvent) => unknown,
  now: () => number = Date.now,
  raw: unknown = false,
): Tell {
  // By identity: a render twice, a StrictMode effect and two notices about one failure are one event.
  const told = new WeakMap<ApiError, Set<string>>();
  const send = async (
    type: RecourseEventType,
    error: ApiError,
    action: string | undefined,
    at: number,
  ): Promise<void> => {
    await Promise.resolve();
    const { api, kind, code, status } = error;
    const fingerprint = redact([api, kind, code, status].map((part) => part ?? "-").join(" "));
    await onEvent({
      type,
      error: raw === true ? error : redactError(error),
      fingerprint,
      ...(action && { action: redact(action) }),
      at,
    });
  };
  const tell: Tell = (type, error, action) => {
    // Whoever does something to a notice has seen it; one of a response whose body is slow is told of late.
    if (!/^(shown|recovered)$/.test(type)) tell("shown", error);
    const before = told.get(error) ?? new Set();
    const key = `${type} ${action}`;
    if (type !== "retried" && before.has(key)) return;
    told.set(error, before.add(key));
    send(type, error, action, attempt(now) ?? Date.now()).catch(() => {
      warnOnce(
        "on-event",
        "onEvent threw. Nothing is shown differently for it, but this event is lost. Catch what your analytics throw.",
      );
    });
  };
  return tell;
}
