import { reasonPhrase } from "./titles.js";

/** Longest `message`, field or form text, in characters. */
export const MAX_TEXT = 2000;
/** Longest `title` and `code`. */
export const MAX_LABEL = 200;

// C0 and C1 other than tab and line breaks, soft hyphen, zero-width and direction marks, tags: they garble what stands
// around them. Lone surrogates, with the `u` flag, match as characters of their own.
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** Cuts a text to `max` characters and takes out what cannot be seen. Safe to apply twice. */
export function clean(text: string, max: number): string {
  const cut = text.length > max ? `${text.slice(0, max - 1)}…` : text;
  return cut
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(INVISIBLE, "")
    .replace(/(\p{M}{8})\p{M}+/gu, "$1")
    .trim();
}

/** Code, markup, traces, queries, and what engines and clients say of themselves: written for nobody who uses the app. */
const UNFIT = [
  /^(\{|\[\s*[[{"\]\d])/,
  /<\/[a-z]|<(!doctype|html|br|hr|img|script|\?xml)\b/i,
  /\n\s{0,20}at \S|^at \S+ \(|traceback \(|stack ?trace|exception in thread|\b[\w$]+(\.[\w$]+){2,9}(exception|error)\b|\.(java|py|rb|php|go|cs|[jt]sx?)(:| on line |\()\d/i,
  /\bsqlstate|\bora-\d{4}|syntax error at|violates [\w -]{0,40}constraint|relation "|permission denied for (table|relation|schema|function|view)|duplicate (key value|entry)|\bselect\b.{1,200}\bfrom\b|\binsert into\b|\bdelete from\b|\bupdate \S{1,60} set\b|^key \(/i,
  /^(failed to fetch|load failed|fetch failed|network ?error|terminated|undefined|null|nan|request failed with status|unexpected (token|end of)|cannot read propert|\[object )|\bis not (a function|iterable|defined)$/i,
  /^\S{80,}$|^\w+:\/\/\S+$/,
];

/** Whether a person can make something of a text (already {@link clean}): language, not machinery. */
export function isReadable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !UNFIT.some((pattern) => pattern.test(text));
}

/** `insufficient_quota`, `ResourceNotFound`, `E1007`: one word of a machine. */
export const isIdentifier = (text: string): boolean => /^[a-z_$][\w$.:#/-]{0,127}$/i.test(text);

/** An identifier that no sentence would begin and end with: several words in one, or all capitals. */
export const isCodeWord = (text: string): boolean =>
  isIdentifier(text) && /[_.:#/-]\w|[a-z][A-Z]|\d$|^[A-Z]{4,}$/.test(text);

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(http|error|status|code|fail(ed|ure)?|success|exception|ok|true|false|unknown)\b/g, "")
    .replace(/[^a-z\u0080-\uffff]/g, "");

/** Older and other names of the same statuses. */
const SYNONYMS: Readonly<Record<number, string>> = {
  401: "unauthenticated",
  413: "payloadtoolarge requestentitytoolarge",
  414: "requesturitoolong",
  422: "unprocessableentity",
  504: "gatewaytimeout",
};

/** A text that only repeats the status (`Not Found`, `404 Not Found`, `Error`), so that it tells nothing of its own. */
export function isEcho(text: string, status: number | null): boolean {
  const folded = fold(text);
  if (folded === "") return !/[^\0-\x7f]/.test(text);
  return folded === fold(reasonPhrase(status) ?? " ") || `${SYNONYMS[status ?? 0]}`.split(" ").includes(folded);
}
