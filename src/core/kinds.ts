import type { ErrorKind } from "./api-error.js";
import { kindOfStatus } from "./titles.js";

/**
 * Words of codes, the most telling first. A code is read as its words joined by `_` (`AlreadyCanceled` →
 * `already_canceled`), so that any API's way of writing is understood; what these words get wrong, a catalog corrects.
 */
const WORDS: Readonly<Partial<Record<ErrorKind, RegExp>>> = {
  rate_limit: /rate_?limit|requests?_limit|throttl|too_many_(req|att)|slow_down/,
  spend_limit: /(spend|budget|billing|hard)\w{0,30}_(limit|cap)/,
  quota: /quota|limit_(reach|exceed)|too_many/,
  not_found: /not_?found|no_such|not_exist/,
  balance: /balance|credits|(of|no|enough|low)_credit|_funds|wallet/,
  plan: /(plan|tier|pro|premium|subscription|feature)_\w{0,30}(requir|need|avail|inactiv|disab)|no_\w{0,30}(plan|subscription)|upgrade|trial/,
  state: /already_(?!exist|taken|in_use)|(?<!model)_state|transition|terminal|not_(?!avail|accept)\w{1,30}able$/,
  payment: /payment|declin|past_due|card_|billing/,
  conflict: /duplic|conflict|idempot|exist|taken|in_use|stale|^23\d{3}$/,
  permission: /forbidden|permission|denied|scope|not_(authorized|allowed$)|member/,
  auth: /auth|mfa|login|token|session|credential|password|grant|api_key/,
  validation: /valid|missing|requir|malformed|bad_|param|argument|too_|format/,
};

/**
 * The kind of an error, from the words of its code, then headers, then the status.
 * @param exhausted The headers say that no request is left, or tell an otherwise forbidden caller to wait.
 */
export function kindOf(code: string | null, status: number | null, exhausted: boolean): ErrorKind {
  const byStatus = kindOfStatus(status ?? 0);
  if (code !== null) {
    const words = code
      .replace(/([a-z\d])([A-Z])/g, "$1_$2")
      .replace(/[\W_]+/g, "_")
      .toLowerCase();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
    const kinds = Object.keys(WORDS) as (keyof typeof WORDS)[];
    const byCode = kinds.find((kind) => WORDS[kind]?.test(words));
    // Words of the general kinds stand in codes about other things too: a telling status outranks them. And a failing
    // server's code may name what it failed at.
    const general = byCode === "validation" || status === 422 ? /unknown/ : /unknown|validation|auth|permission/;
    const believed =
      (status ?? 0) > 499
        ? byCode === "rate_limit"
        : general.test(byStatus) || !/permission|auth|validation/.test(`${byCode}`);
    if (byCode && believed) return byCode;
    // What GraphQL servers answer with 200.
    if (byStatus === "unknown" && words.startsWith("internal_")) return "server";
  }
  return exhausted && status === 403 ? "rate_limit" : byStatus;
}

/** Whether the same request, unchanged, may succeed later. 501 and 505 say it never will. */
export const isRetryable = (kind: ErrorKind, status: number | null): boolean =>
  /rate|unavail|timeout|network/.test(kind) || (kind === "server" && !/50[1-9]/.test(`${status}`));
