import { remember } from "./remember.js";
import { reasonPhrase } from "./titles.js";
import { isUnfit } from "./unfit.js";

/** Longest `message`, field or form text, in characters. */
export const MAX_TEXT = 2000;

/** A text with something in it, or `null`. */
export const asText = (value: unknown): string | null => (typeof value === "string" && value) || null;

/** A text or a number as text; anything else is the empty text, never `[object Object]`. */
export const scalar = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value).trim() : "";

/** HTTP status as an integer from 100 to 599; anything else is none. */
export const statusOf = (value: unknown): number | null => (/^[1-5]\d\d$/.test(scalar(value)) ? Number(value) : null);

/** Whether it is an HTTP status that tells of a failure, from 400 to 599. */
export const isFailure = (value: unknown): boolean => (statusOf(value) ?? 0) > 399;

/** Cuts a text to `max` characters and takes out what cannot be seen. Safe to apply twice. */
export function clean(text: string, max: number): string {
  const cut = text.length > max ? `${text.slice(0, max - 1)}…` : text;
  // Nearly every text; and there may be a hundred thousand of them.
  if (/^[ -~]*$/.test(cut)) return cut.trim();
  return (
    cut
      .replace(/\p{Cs}/gu, "\ufffd")
      // C0 and C1 other than tab and line breaks, soft hyphen, zero-width and direction marks, tags: they garble what stands
      // around them.
      .replace(
        // oxlint-disable-next-line no-control-regex
        /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu,
        "",
      )
      .replace(/(\p{M}{8})\p{M}+/gu, "$1")
      .trim()
  );
}

/** A cleaned text, short enough for a title or a code unless it may be longer; anything else is none. */
export const label = (value: unknown, max = 200): string | null =>
  (typeof value === "string" && clean(value, max)) || null;

/** `insufficient_quota`, `ResourceNotFound`, `E1007`: one word of a machine. */
export const isIdentifier = (value: unknown): value is string =>
  typeof value === "string" && /^[a-z_$][\w$.:#/-]{0,127}$/i.test(value);

/** An identifier that is no word of a language: several words in one, a digit at the end, or all capitals. */
export const isCodeWord = (text: string): boolean =>
  isIdentifier(text) && /[a-z][A-Z]|[_.:#/-]\w|\d$|^[A-Z]{4,}$/.test(text);

/**
 * What servers put around a sentence: the status on a line of its own (WebOb, waitress), what was asked (Jetty), breaks at its
 * end, the ids of Azure Storage, what Python's jsonschema tells of its schema.
 */
const WRAPPING =
  /^([45]\d\d:? [\w -]{3,40}|internal server error)\n\s*\n|^http error \d{3}.*?\nuri: .*?\nmessage: ([^\n]*).*|(<br ?\/?>\s{0,9}){1,9}$|\s(RequestId:\S+\nTime:|Failed validating '\w+' in schema).*/gis;

/** The sentence in a text of a server. */
const unwrap = (text: string): string =>
  text
    .replace(WRAPPING, (all, line?: string, said = "") =>
      // Rooms and prices have such numbers as well.
      line && !isEcho(line, statusOf(line.slice(0, 3)) ?? 500) ? all : said,
    )
    .trim();

/** A text that a person can make something of: language, not machinery. */
const fit = /* @__PURE__ */ remember((raw) => {
  const text = unwrap(clean(raw, MAX_TEXT));
  // `≥ 18` tells something, a number or a sign alone does not.
  return /\p{L}|^(?=.*\d).*(?![ -~])\p{S}/su.test(text) && !isUnfit(text) && !isCodeWord(text) ? text : null;
});

/** A text fit for a person, cut to {@link MAX_TEXT}, or `null`. */
export const readText = (value: unknown): string | null => (typeof value === "string" ? fit(value) : null);

/** More than one word, as far as can be told. */
export const isSentence = (text: string): boolean => /\s|\.$|[^\0-\x7f]/.test(text);

/** A text fit for a person that is no single word. */
export const readSentence = (value: unknown): string | null => {
  const text = readText(value);
  return text && isSentence(text) ? text : null;
};

/** The same as {@link readText}, as short as a {@link label}. */
export const readLabel = (value: unknown): string | null => readText(label(value));

/** What is left of a phrase; 413 and 422 have two names. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(
      /\b(http|api|error|status|code|response|fail(ed|ure)?|success|exception|ok|unknown)\b|(entity|content)((?=.?too)|(?<=ssable.?(entity|content)))|[^a-z\u0080-\uffff]/g,
      "",
    );

/**
 * The status that a client names in words of its own, and what it quotes after that: `HTTP error! status: 503`, `API error
 * (429): Slow down.`, `404 Not Found`. An app speaks of rooms and prices: the words must be a client's, and nothing may be
 * counted.
 * @param known That of the answer, if there was one: its number is no other.
 */
export const namedStatus = (
  text: string,
  known: number | null = null,
): readonly [status: number | null, quoted: string | undefined] => {
  const [, before = "", link, digits, rest = "", quoted] =
    /^([^{"]{0,99}?((?:http|status|code|error|failed|returned|respon(?:se|ded))(?: with)?(?: an?)?[^\w#/]{1,3}|: |[([]|^))([45]\d\d)\b((?:\W{0,2}[,:–—|-] (?:server said: )?|\. error: )(?!\d)(.*)|.*)/is.exec(
      text,
    ) ?? [];
  const status = statusOf(digits);
  const phrase = phraseOf(status ?? 0);
  if (
    // That of the answer, and no number of things that follow: `(409) rooms`.
    (status && status === known && !/^\W* [a-z]/.test(link + rest)) ||
    // Words that only a client has, or JSON after it.
    /^\[$|\b(http|with status|status ?code|responded)\b/i.test(before) ||
    /^\W{1,4}\{/.test(rest) ||
    (phrase &&
      (fold(rest).startsWith(phrase) ||
        // Words that a client may have, and nothing after it but what is quoted.
        (/^code|^$|\b(respon|err|fail|server|status|wrong|load|request)/i.test(before) &&
          (quoted ?? !/[^)\].!]/.test(rest)))))
  )
    return [status, quoted];
  // `new Error(response.statusText)`
  const folded = text.length < 40 ? fold(text) : "";
  let phrased = folded ? 511 : 0;
  while (phrased > 399 && folded !== phraseOf(phrased)) phrased -= 1;
  return [phrased > 399 ? phrased : null, undefined];
};

/** What the phrases come to; there are no more than statuses. */
const phrases: Record<number, string> = {};
const phraseOf = (status: number): string => (phrases[status] ??= fold(reasonPhrase(status) ?? ""));

/** A text that only repeats the status (`Not Found`, `404 Not Found`, `Error`), or none: it tells nothing of its own. */
export const isEcho = (value: unknown, status: number | null): boolean => {
  const text = scalar(value);
  // The longest phrases are half as long.
  if (text.length > 99) return false;
  const folded = fold(text);
  // Nothing, that it was a request, or an older name of 401, 413 or 422.
  return (
    /^((request)?|unauthenticated|unprocessable|(networkwas)?not|(request|payload)toolarge)$/.test(folded) ||
    folded === phraseOf(status ?? 0)
  );
};
