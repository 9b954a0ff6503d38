import type { ApiError } from "../core/api-error.js";
import { isApiError, isMade } from "../core/is-api-error.js";
import type { Showing } from "./showing.js";

/**
 * The error that somebody handed over; `null` for what is none, as an app without types may. JSON and storage lose
 * members, so where nobody here has read it, it is checked like a stranger's.
 */
export function givenError(given: unknown, showing: Showing | null): ApiError | null {
  if (isMade(given)) return given;
  return isApiError(given) ? (showing?.recourse.normalize(given) ?? given) : null;
}
