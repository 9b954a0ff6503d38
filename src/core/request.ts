import type { Carried, Peek } from "./carried.js";
import { asText } from "./text.js";

/** The first of some members, of the first of some owners that has one that fits. */
export function seek(
  peek: Peek,
  owners: readonly unknown[],
  keys: readonly string[],
  fits: (value: unknown) => unknown,
): unknown {
  for (const owner of owners) {
    // Most of those that are asked for are not there.
    for (const key of owner ? keys : []) {
      const value = peek(owner, key);
      if (fits(value)) return value;
    }
  }
  return undefined;
}

/** Method and absolute URL of the request, from the first of the things that clients keep them in. */
export function readRequest(peek: Peek, thrown: unknown, response?: unknown): Pick<Carried, "url" | "method"> {
  const those: unknown[] = [];
  for (const one of [thrown, response]) for (const key of ["request", "config", "options"]) those.push(peek(one, key));
  const first = (key: string): string | null => asText(seek(peek, those, [key], asText));
  const url = asText(peek(response, "url")) ?? first("url");
  return { method: first("method"), url: url && /^https?:/i.test(url) ? url : first("baseURL") };
}
