import type { ApiError } from "../../core/api-error.js";
import { failureKey } from "../../core/failure-key.js";
import type { Wait } from "../../react/use-countdown.js";

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

// Outside React: a notice often goes while its request runs, and comes back as a new one with the next failure. Few: a
// person has pressed for each.
const tries = new Map<string, Tries>();

/** Notes that a person tries again. Call it from event handlers. */
export function noteTry(error: ApiError): void {
  const key = failureKey(error);
  const known = tries.get(key);
  const at = Date.now();
  tries.set(key, { count: known && at - known.at < FORGET_MS ? known.count + 1 : 1, at });
}

/** The wait before the next try: the server's, else none at first and then 2, 4, 8 … 30 s. */
export function backoffOf(error: ApiError): Wait {
  const { count, at } = tries.get(failureKey(error)) ?? { count: 0, at: 0 };
  const { receivedAt } = error;
  const agoMs = receivedAt - at;
  const ourMs = agoMs >= 0 && agoMs < FORGET_MS ? Math.min(CAP_MS, FIRST_MS * 2 ** (count - 1)) : 0;
  return { receivedAt, retryAfterMs: Math.max(ourMs, error.retryAfterMs ?? 0) };
}
