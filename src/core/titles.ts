import type { ErrorKind } from "./api-error.js";

/** Standard reason phrases of the statuses that tell of a failure (RFC 9110 §15, RFC 6585, RFC 4918, RFC 7725). */
const PHRASES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  402: "Payment Required",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  408: "Request Timeout",
  409: "Conflict",
  410: "Gone",
  411: "Length Required",
  412: "Precondition Failed",
  413: "Content Too Large",
  414: "URI Too Long",
  415: "Unsupported Media Type",
  416: "Range Not Satisfiable",
  417: "Expectation Failed",
  418: "I'm a teapot",
  421: "Misdirected Request",
  422: "Unprocessable Content",
  423: "Locked",
  424: "Failed Dependency",
  425: "Too Early",
  426: "Upgrade Required",
  428: "Precondition Required",
  429: "Too Many Requests",
  431: "Request Header Fields Too Large",
  451: "Unavailable For Legal Reasons",
  500: "Internal Server Error",
  501: "Not Implemented",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
  505: "HTTP Version Not Supported",
  507: "Insufficient Storage",
};

/** The standard reason phrase of a status, or `null` for one that has none. */
export const reasonPhrase = (status: number | null): string | null =>
  status === null ? null : (PHRASES[status] ?? null);

/** `spend_limit` → `Spend limit`, `REOPEN` → `Reopen`: a machine word as a person reads it. */
export function humanize(word: string): string {
  // Letters that stand for words, like GA, are no word.
  if (/^[A-Z\d]{1,3}$/.test(word)) return word;
  const spaced = word
    .slice(0, 80)
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/[_.-]+/g, " ")
    .trim()
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** Title of an error whose server sent none: the status's standard phrase, else the kind's English name. */
export const standardTitle = (status: number | null, kind: ErrorKind): string =>
  // Kinds are plainer than what `humanize` is for, and reading alone does not need it.
  reasonPhrase(status) ?? kind.charAt(0).toUpperCase() + kind.slice(1).replace("_", " ");
