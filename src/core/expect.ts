import { isApiError } from "./is-api-error.js";
import { warnOnce } from "./warn.js";

/** Tells a developer of a call without what it cannot do without. What then becomes of the call is its own business. */
export function expectGiven(given: unknown, call: string, what: string, why: string, fix: string): void {
  if (process.env.NODE_ENV !== "production" && !given)
    warnOnce(`call:${call}`, `${call} got no ${what}. ${why}. ${fix}.`);
}

/** The same for verbs that take an {@link ApiError} and are handed what was thrown. */
export function expectApiError(error: unknown, call: string): void {
  const why = "What was thrown tells no kind and no wait of its own, so nothing can be made of it";
  expectGiven(isApiError(error), call, "ApiError", why, `Read it first: ${call}(normalizeError(thrown))`);
}

/** The same for verbs that read headers by name, and are handed the headers. */
export function expectReader(headers: unknown, call: string): void {
  const why = "It asks for each header by its name, in lower case";
  expectGiven(
    typeof headers === "function",
    call,
    "reader of headers",
    why,
    `Write ${call}((name) => response.headers.get(name))`,
  );
}
