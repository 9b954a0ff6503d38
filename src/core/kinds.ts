import type { ErrorKind } from "./api-error.js";
import { remember } from "./remember.js";
import { kindOfStatus } from "./titles.js";

/**
 * Words of codes, the most telling first. A code is read as its words joined by `_` (`AlreadyCanceled` →
 * `already_canceled`), so that any API's way of writing is understood; what these words get wrong, a catalog corrects.
 */
const WORDS: readonly (readonly [kind: ErrorKind, words: RegExp])[] = [
  ["rate_limit", /slow_down|throttl|requests?_limit|rate_?limit|resource_exha|too_many_(\w+_)?(att|req|op)/],
  ["spend_limit", /(spend|hard|billing|budget)\w{0,30}_(limit|cap)/],
  ["quota", /too_many|quota|limit_(reach|exceed)/],
  ["not_found", /no_such|not_exist|not_?found/],
  ["balance", /balance|credits|wallet|_funds|(low|of|enough|no)_credit/],
  [
    "plan",
    /no_\w{0,30}(subscription|plan)|trial|upgrade|(subscription|premium|plan|tier|feature|pro)_\w{0,30}(inactiv|requir|disab|avail|need)/,
  ],
  ["state", /(?<!model)_state|not_(?!avail|accept)\w{1,30}able$|terminal|already_(?!exist|in_use|taken)|transition/],
  ["payment", /card_|payment|billing|past_due|declin/],
  ["conflict", /conflict|duplic|exist|in_use|taken|stale|^23\d{3}$|idempot/],
  ["permission", /member|permission|denied|forbidden|scope|not_(allowed$|authorized)/],
  ["auth", /api_key|token|auth|password|credential|grant|session|mfa|login/],
  ["validation", /param|too_|missing|format|valid|argument|bad_|requir|malformed/],
  ["unavailable", /^((\w+_)?(upstream|temporarily|servers?|services?|system)_?)?unavailable$|^overloaded/],
];

/** The kind that the words of a code tell. */
const kindOfCode = /* @__PURE__ */ remember((code) => WORDS.find(([, words]) => words.test(code))?.[0] ?? null);

/** Whether the kind that a code's words tell outranks the one that the status tells. */
const isBelieved = (byCode: ErrorKind, byStatus: ErrorKind, status: number): boolean => {
  // A failing server's code may name what it failed at.
  if (status > 499) return byCode === "rate_limit";
  // Words of the general kinds stand in codes about other things too: a telling status outranks them.
  if (!/validation|auth|permission|unavail/.test(byCode)) return true;
  return (byCode === "validation" || status === 422 ? /unknown/ : /validation|auth|permission|unknown/).test(byStatus);
};

/**
 * The kind of an error, from the words of its code, then headers, then the status.
 * @param exhausted The headers say that no request is left, or tell an otherwise forbidden caller to wait.
 */
export function kindOf(code: string | null, status: number | null, exhausted: boolean): ErrorKind {
  const byStatus = kindOfStatus(status ?? 0);
  const words = (code ?? "")
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/[\W_]+/g, "_")
    .toLowerCase();
  const byCode = kindOfCode(words);
  if (byCode && isBelieved(byCode, byStatus, status ?? 0)) return byCode;
  // What GraphQL servers answer with 200.
  if (byStatus === "unknown" && /^internal(_|$)|^data_loss/.test(words)) return "server";
  if (byStatus === "unknown" && words === "deadline_exceeded") return "timeout";
  return exhausted && status === 403 ? "rate_limit" : byStatus;
}

/** Whether the same request, unchanged, may succeed later. 501 and 505 say it never will. */
export const isRetryable = (kind: ErrorKind, status: number | null): boolean =>
  /timeout|rate|network|unavail/.test(kind) || (kind === "server" && !/50[1-9]/.test(`${status}`));
