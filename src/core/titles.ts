import type { ErrorKind } from "./api-error.js";

/**
 * What a status that tells of a failure means: its standard reason phrase (RFC 9110 §15, RFC 6585, RFC 4918, RFC 7725), then
 * the kind it tells by itself.
 */
const STATUSES: Readonly<Record<number, string>> = {
  400: "Bad Request|validation",
  401: "Unauthorized|auth",
  402: "Payment Required|payment",
  403: "Forbidden|permission",
  404: "Not Found|not_found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  407: "Proxy Authentication Required|auth",
  408: "Request Timeout|timeout",
  409: "Conflict|conflict",
  410: "Gone|gone",
  411: "Length Required|validation",
  412: "Precondition Failed|conflict",
  413: "Content Too Large|too_large",
  414: "URI Too Long|too_large",
  415: "Unsupported Media Type|validation",
  416: "Range Not Satisfiable",
  417: "Expectation Failed",
  418: "I'm a teapot",
  419: "|auth",
  420: "|rate_limit",
  421: "Misdirected Request",
  422: "Unprocessable Content|validation",
  423: "Locked|state",
  424: "Failed Dependency",
  425: "Too Early|unavailable",
  426: "Upgrade Required",
  428: "Precondition Required",
  429: "Too Many Requests|rate_limit",
  431: "Request Header Fields Too Large|too_large",
  440: "|auth",
  451: "Unavailable For Legal Reasons|permission",
  498: "|auth",
  500: "Internal Server Error",
  501: "Not Implemented",
  502: "Bad Gateway|unavailable",
  503: "Service Unavailable|unavailable",
  504: "Gateway Timeout|timeout",
  505: "HTTP Version Not Supported",
  507: "Insufficient Storage",
  511: "Network Authentication Required",
  522: "|timeout",
  524: "|timeout",
};

const tell = (status: number | null): readonly string[] => (STATUSES[status ?? 0] ?? "").split("|");

/** The standard reason phrase of a status, or `null` for one that has none. */
export const reasonPhrase = (status: number | null): string | null => tell(status)[0] || null;

/** The kind that a status alone tells. */
export const kindOfStatus = (status: number): ErrorKind => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the words of a constant
  const told = tell(status)[1] as ErrorKind | undefined;
  if (told) return told;
  // Those past 519 are of gateways.
  if (status > 519) return "unavailable";
  return status > 499 ? "server" : "unknown";
};

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
