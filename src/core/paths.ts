import type { PathSegment } from "./api-error.js";
import { attempt } from "./attempt.js";
import { scalar } from "./text.js";

/** Longest path, in characters. Longer ones are texts about no field. */
const MAX_PATH = 500;
/** Most segments of a path. */
const MAX_SEGMENTS = 32;

/** Where a value came from (FastAPI and its like), not part of the submitted data; the root of JSONPath. */
export const PLACES = /^((requestB|b)ody|query|header|path|cookie|\$(input)?|json|param(eter)?s)$/;
/** Names that servers give to the whole form. */
export const ROOTS =
  /^(base|null|\$?(root)?|_form|\(root\)|_global|full_?messages|__(all|root)__|_?schema|global_?error|(general_?|_|non_?field_?)?errors)$/i;
function segment(raw: unknown): PathSegment | null {
  // A form library would build an array up to the highest index.
  if (typeof raw === "number") return Number.isInteger(raw) && raw >= 0 && raw <= 10_000 ? raw : null;
  // Writing these into form state reaches `Object.prototype`.
  if (typeof raw !== "string" || raw.length > MAX_PATH || raw === "__proto__" || raw === "prototype") return null;
  // No letter stands before a colon.
  if (raw.charCodeAt(0) > 57) return raw;
  // Only plain digits are an index; `-1`, `1e9` or `007` would make a sparse array or miss the item.
  const index = Number(raw);
  if (String(index) === raw) return segment(index);
  return /^-?\d[\d.e+]*$/i.test(raw) ? null : raw;
}

function split(text: string): string[] {
  const raw = text.startsWith("#") ? (attempt(() => decodeURIComponent(text)) ?? text).slice(1) : text;
  // RFC 6901: `~1` before `~0`, so that `~01` gives `~1`.
  if (raw.startsWith("/"))
    return raw
      .slice(1)
      .split("/")
      .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  // `a[0].b`, `a[b][0]`, `stats.[0].x`, `$.a['b']`, `a/0/b`: brackets, slashes and quotes only separate.
  return raw.match(/[^.[\]/'"]+/g) ?? [];
}

/**
 * Reads where a field is, in any syntax in use: `a.b.0`, `a[0].b`, `/a/0/b`, `#/a/0/b`, `["body", "a", 0]`, `$.a[0]`.
 * `[]` is the whole form. `null` when it is no path, or one that must not be written into form state
 * (`__proto__`, an index over 10,000, more than 32 segments or 500 characters): its text then belongs to the form.
 */
export function parsePath(raw: unknown): readonly PathSegment[] | null {
  let parts: unknown[];
  if (typeof raw === "string") {
    if (raw.length > MAX_PATH) return null;
    // Pydantic's as a text: `('body', 'a')`, `body -> a`.
    if (/ -?> |^\(['"]/.test(raw)) return parsePath(raw.split(/ -?> |[()[\],'" .]+/).filter(Boolean));
    parts = split(raw);
  } else if (Array.isArray(raw)) {
    // Standard Schema allows `{ key }` in place of a key, Valibot tells more of it; a pair with its value is an argument.
    parts = raw.map((part: unknown) =>
      typeof part === "object" && part && "key" in part && !("value" in part && Object.keys(part).length < 3)
        ? part.key
        : part,
    );
  } else return null;
  const [first] = parts;
  // Of a text, only where a sign comes first: `/body/a`, `$.a`.
  if (parts.length > 1 && (typeof raw !== "string" || raw.charCodeAt(0) < 58) && PLACES.test(scalar(first)))
    parts.shift();
  if (parts.length === 1 && typeof parts[0] === "string" && ROOTS.test(parts[0])) return [];
  for (let at = 0; at < parts.length; at += 1) parts[at] = segment(parts[at]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each was checked by the loop above
  return parts.length > MAX_SEGMENTS || parts.includes(null) ? null : (parts as PathSegment[]);
}

/** Whether segments may be written into form state as they are: none of them poisoned, and not too many. */
export const isPath = (parts: readonly unknown[]): parts is readonly PathSegment[] =>
  parts.length <= MAX_SEGMENTS && !parts.includes(null) && parts.every((part) => segment(part) === part);
