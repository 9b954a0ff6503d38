import { type ApiError, ERROR_KINDS } from "./api-error.js";
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

/** Whether members have the shape of an {@link ApiError}; `get` reads one. */
export function hasShape(get: (key: string) => unknown): boolean {
  const kind = get("kind");
  return (
    ERROR_KINDS.some((one) => one === kind) &&
    typeof get("title") === "string" &&
    typeof get("retryable") === "boolean" &&
    typeof get("receivedAt") === "number" &&
    typeof get("fieldErrors") === "object"
  );
}

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
