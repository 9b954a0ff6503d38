import type { ApiError } from "./api-error.js";

/** Of these kinds the details are figures of the moment. */
const PASSING = /^(rate_limit|unavailable|server|timeout|network|unknown)$/;
/** Members that differ from answer to answer to the same thing. */
const FLEETING = /^(request|trace|correlation|span|event|log|error)_?id$|(stamp|time|_at)$/i;

/** Equal for failures that a person cannot tell apart. */
export const failureKey = (error: ApiError): string =>
  JSON.stringify([
    error.api,
    error.kind,
    error.code,
    error.status,
    error.origin,
    error.message,
    error.fieldErrors.slice(0, 20).map(({ path, message }) => [path, message]),
    // Two things that are missing are not one that is missing twice.
    !PASSING.test(error.kind) &&
      JSON.stringify(error.details, (key, value: unknown) => (FLEETING.test(key) ? undefined : value)).slice(0, 1000),
  ]);
