import type { ApiError } from "./api-error.js";

/** What holds details: an error, or an object in its details. */
export type Told = Pick<ApiError, "details">;

// A notice asks for some fifty names: each is compiled once, and what details hold is looked at once.
const compiled = new Map<string, readonly RegExp[]>();
const folded = new WeakMap<object, readonly (readonly [key: string, name: string])[]>();

function namesIn(details: Told["details"]): readonly (readonly [key: string, name: string])[] {
  const known =
    folded.get(details) ??
    Object.keys(details).map((key) => [key, key.replaceAll(/[^a-z]/gi, "").toLowerCase()] as const);
  folded.set(details, known);
  return known;
}

function patternsOf(names: string): readonly RegExp[] {
  const patterns = compiled.get(names) ?? names.split(" ").map((name) => new RegExp(`^(${name})$`));
  compiled.set(names, patterns);
  return patterns;
}

/**
 * The name under which the details hold something, or `""`. APIs spell alike things differently; these are usual words
 * of many, never one API's own.
 *
 * @param names Patterns of names in lower case without separators, best first, separated by spaces.
 * @param fits Whether what stands there is of the kind that is looked for. Default: anything is.
 */
export function memberNamed({ details }: Told, names: string, fits: (key: string) => boolean = () => true): string {
  const known = namesIn(details);
  if (known.length === 0) return "";
  for (const pattern of patternsOf(names)) {
    const found = known.find(([key, name]) => pattern.test(name) && fits(key));
    if (found) return found[0];
  }
  return "";
}
