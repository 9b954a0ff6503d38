import { type ApiError, ERROR_KINDS, type ErrorKind } from "./api-error.js";
import { isObject, isRecord } from "./shapes.js";

/** Values this copy of the package made: checked, frozen, and nobody can forge their way in here. */
const made = new WeakSet<object>();

/** Remembers a value of ours. */
export function markMade(error: ApiError): ApiError {
  made.add(error);
  return error;
}

/** Whether this copy of the package made the value, so that nothing in it needs checking again. */
export const isMade = (value: unknown): value is ApiError => isObject(value) && made.has(value);

/** Whether something is a kind of error, as it was written or sent. */
export const isErrorKind = (value: unknown): value is ErrorKind => ERROR_KINDS.some((one) => one === value);

/** Whether members have the shape of an {@link ApiError}; `get` reads one. */
export const hasShape = (get: (key: string) => unknown): boolean =>
  isErrorKind(get("kind")) &&
  typeof get("title") === "string" &&
  typeof get("retryable") === "boolean" &&
  typeof get("receivedAt") === "number" &&
  typeof get("fieldErrors") === "object";

/**
 * Whether a value has the shape of an {@link ApiError}: one of ours, or one that went through JSON, another copy of
 * the package or another realm. Never throws. It tells the shape only: `normalizeError` checks every member again.
 */
export function isApiError(value: unknown): value is ApiError {
  try {
    return isMade(value) || (isRecord(value) && hasShape((key) => value[key]));
  } catch {
    return false;
  }
}
