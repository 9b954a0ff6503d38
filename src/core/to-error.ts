import type { ApiError } from "./api-error.js";
import { expectApiError } from "./expect.js";

/** An `Error` that carries an {@link ApiError}, for code that must throw one. */
export interface ThrownApiError extends Error {
  /** The value; `normalizeError` reads it back, also through `cause`. */
  readonly apiError: ApiError;
}

/**
 * Makes an `Error` to throw from a value. Its `name` is `ApiError`, its `message` the value's `message`, else `title`.
 */
export function toError(apiError: ApiError): ThrownApiError {
  if (process.env.NODE_ENV !== "production") expectApiError(apiError, "toError");
  // A structured clone keeps the cause of an `Error`, and no member of its own.
  const error = Object.assign(new Error(apiError?.message ?? apiError?.title, { cause: apiError }), { apiError });
  error.name = "ApiError";
  return error;
}
