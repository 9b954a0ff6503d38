import type { ApiError } from "../../core/api-error.js";
import { fingerprint } from "../../core/reports.js";

/** Tries of one failure, as far as a person has asked for them. */
interface Tries {
  readonly count: number;
  /** When the last one was asked for, epoch milliseconds. */
  readonly at: number;
}

const FIRST_MS = 2000;
const CAP_MS = 30_000;
/** A try this long ago is another story. */
const FORGET_MS = 120_000;
const MOST = 50;

// Outside React: a notice often goes while its request runs, and comes back as a new one with the next failure.
const tries = new Map<string, Tries>();

/** Notes that a person tries again. Call it from event handlers. */
export function noteTry(error: ApiError): void {
  const key = fingerprint(error);
  const known = tries.get(key);
  const at = Date.now();
  tries.delete(key);
  tries.set(key, { count: known && at - known.at < FORGET_MS ? known.count + 1 : 1, at });
  const oldest = tries.keys().next().value;
  if (tries.size > MOST && oldest !== undefined) tries.delete(oldest);
}

/** The wait before the next try: the server's, else none at first and then 2, 4, 8 … 30 s. */
export function backoffOf(error: ApiError): Pick<ApiError, "receivedAt" | "retryAfterMs" | "rateLimit"> {
  const known = tries.get(fingerprint(error));
  const { receivedAt, rateLimit } = error;
  const count = known && receivedAt >= known.at && receivedAt - known.at < FORGET_MS ? known.count : 0;
  const own = count === 0 ? 0 : Math.min(CAP_MS, FIRST_MS * 2 ** (count - 1));
  return { receivedAt, rateLimit, retryAfterMs: Math.max(own, error.retryAfterMs ?? 0) };
}
