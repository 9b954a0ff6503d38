import type { ErrorKind } from "./api-error.js";

/**
 * Words of codes, the most telling first. A code is read as its words joined by `_` (`AlreadyCanceled` →
 * `already_canceled`), so that any API's way of writing is understood; what these words get wrong, a catalog corrects.
 */
const WORDS: readonly (readonly [ErrorKind, RegExp])[] = [
  ["too_large", /too_(large|big)|_size_/],
  ["rate_limit", /rate_?limit|throttl|too_many_(req|att)|slow_?down/],
  ["spend_limit", /(spend|budget|billing|hard)\w*_(limit|cap)/],
  ["quota", /quota|limit_(reach|exceed)|too_many/],
  ["not_found", /not_?found|no_such|not_exist/],
  ["balance", /balance|credits|_funds|wallet|top_?up/],
  [
    "plan",
    /(plan|tier|pro|premium|subscription|feature|upgrade)_\w*(requir|need|avail|inactiv|disab)|no_\w*(plan|subscription)|trial_/,
  ],
  ["state", /already_(?!exist|taken)|_state|transition|terminal|not_(?!avail|accept)\w+able$/],
  ["payment", /payment|declin|past_due|card_|billing/],
  ["conflict", /already|duplic|conflict|idempot|exist|taken|in_use|stale/],
  ["timeout", /time_?out|deadline/],
  ["unavailable", /unavail|maintenance|overload|capacity/],
  ["permission", /forbidden|permission|denied|scope|not_(authorized|allowed$)|member/],
  ["auth", /auth|mfa|otp_|login|token|session|credential|password|grant|jwt|api_key/],
  ["gone", /gone|expired|deleted/],
  ["validation", /valid|missing|requir|malformed|bad_req|param|argument|too_|format/],
];

const STATUSES = [
  "auth 401 407 419 440 498 511",
  "payment 402",
  "permission 403 451",
  "not_found 404",
  "timeout 408 504 522 524",
  "conflict 409 412 428",
  "gone 410",
  "too_large 413 414 431",
  "validation 400 411 415 422",
  "state 423",
  "rate_limit 429",
  "unavailable 425 502 503",
] as const;

const isKind = (text: string | undefined): text is ErrorKind => text !== undefined;

/** The kind that a status alone tells. */
function kindOfStatus(status: number): ErrorKind {
  const [kind] = STATUSES.find((line) => line.includes(` ${status}`))?.split(" ") ?? [];
  return isKind(kind) ? kind : status > 519 ? "unavailable" : status > 499 ? "server" : "unknown";
}

/**
 * The kind of an error, from the words of its code, then headers, then the status.
 * @param exhausted The headers say that no request is left, or tell an otherwise forbidden caller to wait.
 */
export function kindOf(code: string | null, status: number | null, exhausted: boolean): ErrorKind {
  const byStatus = kindOfStatus(status ?? 0);
  const words = (code ?? "")
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z\d]+/g, "_")
    .toLowerCase();
  const byCode = WORDS.find(([, pattern]) => pattern.test(words))?.[0];
  // Words of the general kinds stand in codes about other things too: a telling status outranks them.
  const general = /^(permission|auth|gone|validation)$/;
  const open =
    /^(unknown|validation|auth|permission)$/.test(byStatus) && !(byCode === "validation" && /^[ap]/.test(byStatus));
  // A failing server's code may name what it failed at; only its own troubles are believed.
  const believed = (status ?? 0) > 499 ? /^(rate_limit|timeout|unavailable)$/ : open ? /./ : general;
  if (byCode && believed.test(byCode) === (believed !== general)) return byCode;
  return exhausted && status === 403 ? "rate_limit" : byStatus;
}

/** Whether the same request, unchanged, may succeed later. 501 and 505 say it never will. */
export const isRetryable = (kind: ErrorKind, status: number | null): boolean =>
  /^(rate_limit|unavailable|timeout|network)$/.test(kind) || (kind === "server" && !/^50[1-9]/.test(`${status}`));
