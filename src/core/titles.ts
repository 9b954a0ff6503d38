import type { ErrorKind } from "./api-error.js";

/**
 * What a status that tells of a failure means: the kind it tells by itself, then its standard reason phrase (RFC 9110 §15,
 * RFC 6585, RFC 4918, RFC 7725).
 */
const STATUSES: Readonly<Record<number, string>> = {
  400: "validation|Bad Request",
  401: "auth|Unauthorized",
  402: "payment|Payment Required",
  403: "permission|Forbidden",
  404: "not_found|Not Found",
  405: "|Method Not Allowed",
  406: "|Not Acceptable",
  407: "auth|Proxy Authentication Required",
  408: "timeout|Request Timeout",
  409: "conflict|Conflict",
  410: "gone|Gone",
  411: "validation|Length Required",
  412: "conflict|Precondition Failed",
  413: "too_large|Content Too Large",
  414: "too_large|URI Too Long",
  415: "validation|Unsupported Media Type",
  416: "|Range Not Satisfiable",
  417: "|Expectation Failed",
  418: "|I'm a teapot",
  419: "auth",
  420: "rate_limit",
  421: "|Misdirected Request",
  422: "validation|Unprocessable Content",
  423: "state|Locked",
  424: "|Failed Dependency",
  425: "unavailable|Too Early",
  426: "|Upgrade Required",
  428: "|Precondition Required",
  429: "rate_limit|Too Many Requests",
  431: "too_large|Request Header Fields Too Large",
  440: "auth",
  451: "permission|Unavailable For Legal Reasons",
  498: "auth",
  500: "|Internal Server Error",
  501: "|Not Implemented",
  502: "unavailable|Bad Gateway",
  503: "unavailable|Service Unavailable",
  504: "timeout|Gateway Timeout",
  505: "|HTTP Version Not Supported",
  507: "|Insufficient Storage",
  511: "|Network Authentication Required",
  522: "timeout",
  524: "timeout",
};

const tell = (status: number | null): readonly string[] => (STATUSES[status ?? 0] ?? "").split("|");

/** The standard reason phrase of a status, or `null` for one that has none. */
export const reasonPhrase = (status: number | null): string | null => tell(status)[1] ?? null;

/** The kind that a status alone tells. */
export function kindOfStatus(status: number): ErrorKind {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the words of a constant
  const told = tell(status)[0] as ErrorKind | "";
  return told || (status > 519 ? "unavailable" : status > 499 ? "server" : "unknown");
}

/** `spend_limit` → `Spend limit`, `REOPEN` → `Reopen`: a machine word as a person reads it. */
export function humanize(word: string): string {
  // Letters that stand for words, like GA, are no word.
  if (/^[A-Z\d]{1,3}$/.test(word)) return word;
  const spaced = word
    .slice(0, 80)
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    // With what garbles the text around it; joiners are part of words, and isolates are ours.
    .replaceAll(/([_.\s-]|(?![\u200d\u200c\u2068\u2069])\p{C})+/gu, " ")
    .trim()
    .toLowerCase()
    .replaceAll(/\b(api|id|ip|iban|sms|url|vat)\b/g, (letters) => letters.toUpperCase());
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** Title of an error whose server sent none: the status's standard phrase, else the kind's English name. */
export const standardTitle = (status: number | null, kind: ErrorKind): string =>
  // Kinds are plainer than what `humanize` is for, and reading alone does not need it.
  reasonPhrase(status) ?? kind.charAt(0).toUpperCase() + kind.slice(1).replace("_", " ");
