import type { Carried, Carrier, Peek } from "./carried.js";
import { hasShape, isMade } from "./is-api-error.js";
import { isError } from "./error-members.js";
import { parseBody } from "./parse-body.js";
import { attempt } from "./attempt.js";
import { asRecord, isObject } from "./shapes.js";
import type { Glance } from "./snapshot.js";
import { asText } from "./text.js";

/** The thrown thing, then what it wraps, nearest first; bounded, cycles cut. */
export function linksOf(thrown: unknown, peek: Peek): readonly unknown[] {
  // Limits stand inside: minifiers write them where they are used.
  const most = 16;
  const links: unknown[] = [thrown];
  for (const link of links) {
    // Where libraries keep the error they wrapped.
    const wrapped = ["cause", "originalError", "networkError", "reason", "rejection", "0"].map((key) =>
      peek(link, key),
    );
    // Of an `AggregateError`, and of whatever else holds one: a result, an event, Supabase's functions.
    const errors = peek(link, "errors");
    const keys = attempt(() => Object.keys(asRecord(link)).slice(0, 99));
    // The first two may be getters of its class, as of an `ErrorEvent`. What has a code of its own is not what went wrong
    // before.
    const held = ["error", "context", ...(keys ?? [])]
      .filter((key) => !(/^(last|prev)/.test(key) && (peek(link, "code") ?? peek(link, "status"))))
      .map((key) => peek(link, key))
      .concat(["0", "1", "2", "3"].map((at) => peek(errors, at)));
    for (const next of [...wrapped, ...held.filter((one) => isError(peek, one))])
      if (isObject(next) && links.length < most && !links.includes(next)) links.push(next);
  }
  return links;
}

/** What a carrier found, with a body that is parsed if it is JSON. */
export const withBody = (carried: Partial<Carried>, body: unknown): Carried => ({
  status: null,
  url: null,
  method: null,
  ...carried,
  // An app's own carrier may hand on a reader that throws, needs its `this`, or gives what is no text. Asked some sixty
  // times for each error, it makes no function for each.
  headers: (name) => {
    try {
      return asText(carried.headers?.(name));
    } catch {
      return null;
    }
  },
  body: parseBody(body),
});

/** What is known of a thing that no carrier knows. */
export const NOTHING: Carried = /* @__PURE__ */ withBody({}, undefined);

/** Asks the carriers how an error arrived, each about the thrown thing and all it wraps ({@link linksOf}), before the next is asked. */
export function arrive(links: readonly unknown[], carriers: readonly Carrier[], glance: Glance): Carried {
  for (const carrier of carriers) {
    for (const link of links) {
      // One of the app's own may stumble over a strange value.
      const carried = attempt(() => carrier.carry(link, glance.peek));
      if (!carried) continue;
      const { body } = carried;
      return withBody(carried, typeof body === "string" ? body : glance.copy(body));
    }
  }
  return NOTHING;
}

/** An {@link ApiError} among the thrown things: itself, carried by `toError`, or wrapped. Not checked yet. */
export function findApiError(links: readonly unknown[], peek: Peek): unknown {
  for (const link of links) {
    for (const one of [link, peek(link, "apiError")]) {
      if (isMade(one) || (isObject(one) && hasShape((key) => peek(one, key)))) return one;
    }
  }
  return null;
}
