import type { ErrorKind } from "./api-error.js";
import { remember } from "./remember.js";
import { kindOfStatus } from "./titles.js";

/**
 * Words of codes, the most telling first. A code is read as its words joined by `_` (`AlreadyCanceled` →
 * `already_canceled`), so that any API's way of writing is understood; what these words get wrong, a catalog corrects.
 */
const WORDS: readonly (readonly [kind: ErrorKind, words: RegExp])[] = [
  ["rate_limit", /too_many_(\w+_)?(req|att|op)|throttl|slow_down|requests?_limit|rate_?limit|resource_exha/],
  ["spend_limit", /(spend|hard|billing|budget)\w{0,30}_(cap|limit)/],
  ["quota", /too_many|quota|limit_(reach|exceed)/],
  ["not_found", /not_exist|no_such|not_?found/],
  ["balance", /balance|wallet|credits|(of|low|enough|no)_credit|_funds/],
  [
    "plan",
    /no_\w{0,30}(plan|subscription)|upgrade|trial|(plan|subscription|premium|tier|feature|pro)_\w{0,30}(inactiv|disab|requir|avail|need)/,
  ],
  ["state", /not_(?!accept|avail)\w{1,30}able$|terminal|transition|already_(?!exist|taken|in_use)|(?<!model)_state/],
  ["payment", /declin|card_|past_due|billing|payment/],
  ["conflict", /^23\d{3}$|stale|idempot|duplic|exist|taken|in_use|conflict/],
  ["permission", /not_(authorized|allowed$)|denied|member|scope|permission|forbidden/],
  ["auth", /login|api_key|mfa|password|auth|credential|token|session|grant/],
  ["validation", /too_|requir|valid|missing|argument|param|format|malformed|bad_/],
  ["unavailable", /^((\w+_)?(services?|servers?|system|upstream|temporarily)_?)?unavailable$|^overloaded/],
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
  if (byStatus === "unknown" && words.startsWith("internal_")) return "server";
  return exhausted && status === 403 ? "rate_limit" : byStatus;
}

/** Whether the same request, unchanged, may succeed later. 501 and 505 say it never will. */
export const isRetryable = (kind: ErrorKind, status: number | null): boolean =>
  /timeout|rate|network|unavail/.test(kind) || (kind === "server" && !/50[1-9]/.test(`${status}`));
