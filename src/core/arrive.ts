import type { Carried, Carrier, Peek } from "./carried.js";
import { hasShape, isMade } from "./is-api-error.js";
import { type Glance, attempt, isObject } from "./snapshot.js";

/** Errors inside errors are followed this far. */
const MAX_LINKS = 16;
/** Members in which libraries keep the error they wrapped. */
const INNER = ["cause", "originalError", "networkError", "reason"];

/** The thrown thing, then what it wraps, nearest first; bounded, cycles cut. */
export function linksOf(thrown: unknown, peek: Peek): readonly unknown[] {
  const links: unknown[] = [thrown];
  for (const link of links) {
    const inner = INNER.map((key) => peek(link, key));
    // Only of an `AggregateError`: elsewhere `errors` holds entries of a body.
    const many = peek(link, "errors");
    for (let at = 0; at < 4; at += 1) inner.push(peek(many, `${at}`));
    for (const [at, next] of inner.entries()) {
      const follow = at < INNER.length ? isObject(next) : typeof peek(next, "stack") === "string";
      if (follow && links.length < MAX_LINKS && !links.includes(next)) links.push(next);
    }
  }
  return links;
}

/** What is known of a thing that no carrier knows. */
export const NOTHING: Carried = { status: null, headers: () => null, body: undefined, url: null, method: null };

/** Asks the carriers how an error arrived, each about the thrown thing and all it wraps, before the next is asked. */
export function arrive(thrown: unknown, carriers: readonly Carrier[], glance: Glance): Carried {
  const links = linksOf(thrown, glance.peek);
  for (const carrier of carriers) {
    for (const link of links) {
      // One of the app's own may stumble over a strange value.
      const carried = attempt(() => carrier.carry(link, glance.peek));
      if (!carried) continue;
      const { body } = carried;
      // A text is bounded once it is known whether it is JSON.
      return { ...NOTHING, ...carried, body: typeof body === "string" ? body : glance.copy(body) };
    }
  }
  return NOTHING;
}

/** An {@link ApiError} among the thrown things: itself, carried by `toError`, or wrapped. Not checked yet. */
export function findApiError(thrown: unknown, peek: Peek): unknown {
  for (const link of linksOf(thrown, peek)) {
    for (const one of [link, peek(link, "apiError")]) {
      if (isMade(one) || (isObject(one) && hasShape((key) => peek(one, key)))) return one;
    }
  }
  return null;
}
