import { isApiError } from "./is-api-error.js";
import { type AllNames, namesOf } from "./names-of.js";
import type { ReadOptions } from "./read-options.js";
import { attempt } from "./attempt.js";
import { isObject } from "./shapes.js";
import { suggest } from "./suggest.js";
import { warnOnce } from "./warn.js";

/** Tells a developer of a call without what it cannot do without. What then becomes of the call is its own business. */
export function expectGiven(given: unknown, call: string, what: string, why: string, fix: string): void {
  if (process.env.NODE_ENV !== "production" && !given)
    warnOnce(`call:${call}:${what}`, `${call} got no ${what}. ${why}. ${fix}.`);
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

/** Tells of a response that is none: mostly a promise that was not awaited. */
export function expectResponse(response: unknown): void {
  const ok = isObject(response) && Reflect.get(response, "ok");
  const why = "A promise or a body has no status, so nothing is known of what failed";
  expectGiven(typeof ok === "boolean", "ensureOk", "response", why, "Write ensureOk(await fetch(url))");
}

/**
 * Tells of options that nothing listens to.
 *
 * @param all Names of those that something does.
 * @param elsewhere How to write one that belongs to another place.
 */
export function expectNames(
  options: unknown,
  all: Readonly<Record<string, true>>,
  call: string,
  elsewhere: (name: string) => string | null = () => null,
): void {
  if (process.env.NODE_ENV === "production") return;
  const known = namesOf(all);
  attempt(() => {
    for (const name of isObject(options) ? Object.keys(options) : [])
      if (!known.includes(name))
        warnOnce(
          `names:${call}:${name}`,
          `${call} got an unknown option \`${name}\`. It is ignored, so nothing changes by it. ${elsewhere(name) ?? suggest(name, known)}`,
        );
  });
}

const LISTS = /^(catalogs|carriers|formats)$/;
const OPTIONS = /* @__PURE__ */ namesOf({
  catalogs: true,
  carriers: true,
  formats: true,
  urls: true,
  receivedAt: true,
  now: true,
} satisfies AllNames<ReadOptions>);

/** Tells of options that nothing listens to, and of lists that are none. */
export function expectOptions(options: object): void {
  attempt(() => {
    for (const [name, value] of isObject(options) ? Object.entries(options) : []) {
      const known = OPTIONS.includes(name);
      if (known && (!LISTS.test(name) || value === undefined || Array.isArray(value))) continue;
      const what = known ? `an option \`${name}\` that is no list` : `an unknown option \`${name}\``;
      const fix = known ? `Write ${name}: [ … ]` : `Known: ${OPTIONS.join(", ")}`;
      warnOnce(`read:${name}`, `normalizeError got ${what}. It is ignored, so errors are read without it. ${fix}.`);
    }
  });
}
