import type { PathSegment } from "./api-error.js";

/** Longest path, in characters. Longer ones are texts about no field. */
const MAX_PATH = 500;
/** Most segments of a path. */
const MAX_SEGMENTS = 32;
/** Highest array index; a form library would build an array up to it. */
const MAX_INDEX = 10_000;

/** Where a value came from (FastAPI and its like), not part of the submitted data. */
const PLACES = /^(body|query|path|header|cookie)$/;
/** Names that servers give to the whole form. */
const ROOTS = /^(|\$|root|\(root\)|base|non_?field_?errors|_?errors|__all__|_global|_?schema|_form)$/i;
/** Writing these into form state reaches `Object.prototype`. */
const POISON = /^(__proto__|prototype)$/;

function segment(raw: unknown): PathSegment | null {
  if (typeof raw === "number") return Number.isInteger(raw) && raw >= 0 && raw <= MAX_INDEX ? raw : null;
  if (typeof raw !== "string" || raw.length > MAX_PATH || POISON.test(raw)) return null;
  if (!/^-?\d[\d.e+]*$/i.test(raw)) return raw;
  // Only plain digits are an index; `-1`, `1e9` or `007` would make a sparse array or miss the item.
  return /^(0|[1-9]\d{0,4})$/.test(raw) ? segment(Number(raw)) : null;
}

/** RFC 6901: `~1` before `~0`, so that `~01` gives `~1`. */
const unescapePointer = (token: string): string => token.replaceAll("~1", "/").replaceAll("~0", "~");

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function split(text: string): string[] {
  const raw = text.startsWith("#") ? decode(text.slice(1)) : text;
  if (raw.startsWith("/")) return raw.slice(1).split("/").map(unescapePointer);
  // `a[0].b`, `a[b][0]`, `stats.[0].x`, `$.a['b']`, `a/0/b`: brackets, slashes and quotes only separate.
  return raw
    .replace(/^\$\.?/, "")
    .split(/[.[\]/'"]+/)
    .filter(Boolean);
}

/**
 * Nearly every path, without a pattern, for there may be a hundred thousand of them: `a`, `a.b[0].c`. `null` for any
 * other, and for names that mean something else.
 */
function scan(raw: string): PathSegment[] | null {
  const path: PathSegment[] = [];
  let start = 0;
  for (let at = 0; at <= raw.length; at += 1) {
    const char = raw.charCodeAt(at);
    // Letters, digits, `_`.
    if ((char > 96 && char < 123) || (char > 47 && char < 58) || (char > 64 && char < 91) || char === 95) continue;
    // `.`, `[`, `]`, the end.
    if (at < raw.length && char !== 46 && char !== 91 && char !== 93) return null;
    if (at === start) {
      if (at === 0 || at < raw.length) {
        // `].` and `][`
        if (at === 0 || raw.charCodeAt(at - 1) !== 93) return null;
      }
    } else {
      const first = raw.charCodeAt(start);
      const part = raw.slice(start, at);
      // Digits: an index, if it is a short one; `_`: it may be poisoned.
      if (first === 95 || part === "prototype" || path.length >= MAX_SEGMENTS) return null;
      if (first > 57) path.push(part);
      else if (part.length < 5 && (first > 48 || part.length === 1) && /^\d+$/.test(part)) path.push(Number(part));
      else return null;
    }
    start = at + 1;
  }
  return path.length === 0 || (path.length === 1 && ROOTS.test(raw)) ? null : path;
}

/**
 * Reads where a field is, in any syntax in use: `a.b.0`, `a[0].b`, `/a/0/b`, `#/a/0/b`, `["body", "a", 0]`, `$.a[0]`.
 * `[]` is the whole form. `null` when it is no path, or one that must not be written into form state
 * (`__proto__`, an index over 10,000, more than 32 segments or 500 characters): its text then belongs to the form.
 */
export function parsePath(raw: unknown): readonly PathSegment[] | null {
  let parts: readonly unknown[];
  if (typeof raw === "string") {
    if (raw.length > MAX_PATH) return null;
    const simple = scan(raw);
    if (simple) return simple;
    parts = split(raw);
  } else if (Array.isArray(raw)) {
    // Standard Schema allows `{ key }` in place of a key.
    parts = raw.map((part: unknown) => (typeof part === "object" && part && "key" in part ? part.key : part));
  } else return null;
  const listed = typeof raw !== "string" || /^(#?\/|\.)/.test(raw);
  if (listed && parts.length > 1 && PLACES.test(String(parts[0]))) parts = parts.slice(1);
  if (parts.length === 1 && typeof parts[0] === "string" && ROOTS.test(parts[0])) return [];
  const path = parts.map(segment);
  return isPath(path) ? path : null;
}

/** Whether segments may be written into form state as they are: none of them poisoned, and not too many. */
export const isPath = (parts: readonly unknown[]): parts is readonly PathSegment[] =>
  parts.length <= MAX_SEGMENTS && parts.every((part) => part !== null && segment(part) === part);
