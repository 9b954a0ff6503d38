import type { ErrorKind } from "./api-error.js";

/**
 * Words of codes, the most telling first. A code is read as its words joined by `_` (`AlreadyCanceled` →
 * `already_canceled`), so that any API's way of writing is understood; whatever these words get wrong, a catalog corrects.
 */
const WORDS: readonly (readonly [ErrorKind, RegExp])[] = [
  ["too_large", /too_(large|big)|(payload|entity|body|file|size)\w*_(limit|exceed)/],
  ["rate_limit", /rate_?limit|throttl|too_many_(req|attempt|call)|slow_?down|request_limit|limit_?rate|_rps|flood/],
  ["spend_limit", /(spend|budget|billing|cost|hard)\w*_(limit|cap)/],
  ["quota", /quota|usage_limit|limit_(reached|exceed)|(max|exceed)\w*_limit|allowance|too_many/],
  ["not_found", /not_?found|no_such|not_exist|nonexist|unknown_(user|account|customer|resource)|resource_missing/],
  [
    "balance",
    /(insufficient|low|no|enough|out_of|exhaust\w*|deplet\w*)_(\w+_)?(balance|credits?|funds?|wallet|money)(?!_card)|(balance|credits?|funds|wallet)_(\w+_)?(insufficient|low|deplet|exhaust|exceed|required|empty)|top_?up/,
  ],
  [
    "plan",
    /(plan|tier|pro|premium|subscription|entitlement|upgrade|feature|paid)_(\w+_)?(required|needed|missing|unavailable|not_\w+|disabled|inactive|locked)|no_(active_)?(plan|subscription)|not_entitled|upgrade_|trial_(expired|ended|over)/,
  ],
  [
    "state",
    /already_(?!exist|taken|used|registered|in_use)|(invalid|illegal|wrong)_(\w+_)?(state|status|transition)|_state_|_transition|not_(?!avail|accept|read|applic)\w+able$|terminal|archived|finalized|not_pending/,
  ],
  ["payment", /payment|declin|past_due|unpaid|(?<!api_)card_|billing|dunning|charge/],
  ["conflict", /already|duplicate|conflict|idempoten|exists|taken|in_use|(version|etag)_|stale|concurren|unique/],
  ["timeout", /time_?out|timed_out|deadline_exceeded/],
  ["unavailable", /unavailable|maintenance|overload|capacity|temporar/],
  [
    "permission",
    /forbidden|permission|access_denied|scope|privilege|not_(authorized|allowed$|a_member)|role_|denied|org_mismatch/,
  ],
  [
    "auth",
    /unauth|mfa|otp|two_?factor|(not|re)_?auth|login|log_in|sign_?in|(token|session|credential\w*|password|jwt|api_?key|signature|grant|client|auth)_(\w+_)?(expired|invalid|revoked|required|missing|malformed|not_valid|failed|error)|(invalid|expired|revoked|missing|no|bad|wrong|incorrect)_(\w+_)?(token|session|credential\w*|password|jwt|api_?key|signature|grant|client|auth\w*)|authentication|not_authed|verif/,
  ],
  ["gone", /gone|no_longer|_deleted|retired|sunset|expired/],
  [
    "validation",
    /valid|invalid|missing|required|malformed|bad_request|param|argument|too_(long|short|small)|format|unprocess|parse|constraint/,
  ],
  ["server", /internal|server_error|backend/],
];

const STATUSES: Readonly<Record<number, ErrorKind>> = {
  400: "validation",
  401: "auth",
  402: "payment",
  403: "permission",
  404: "not_found",
  407: "auth",
  408: "timeout",
  409: "conflict",
  410: "gone",
  411: "validation",
  412: "conflict",
  413: "too_large",
  414: "too_large",
  415: "validation",
  419: "auth",
  422: "validation",
  423: "state",
  425: "unavailable",
  428: "conflict",
  429: "rate_limit",
  431: "too_large",
  440: "auth",
  451: "permission",
  498: "auth",
  502: "unavailable",
  503: "unavailable",
  504: "timeout",
  511: "auth",
  522: "timeout",
  524: "timeout",
};

/** Kinds whose words also stand in codes about other things, so that a telling status outranks them. */
const WEAK = /^(validation|server|gone|conflict|auth|permission|not_found)$/;
/** Statuses that leave open what happened. */
const VAGUE = new Set([200, 400, 422]);

const ofStatus = (status: number): ErrorKind =>
  STATUSES[status] ?? (status >= 520 ? "unavailable" : status >= 500 ? "server" : "unknown");

/** `RateLimitExceeded`, `rate-limit.exceeded` → `rate_limit_exceeded`. */
const words = (code: string): string =>
  code
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z\d]+/g, "_")
    .toLowerCase();

/**
 * The kind of an error, from the words of its code, then headers, then the status.
 * @param exhausted The headers say that no request is left, or told an otherwise forbidden caller to wait.
 */
export function kindOf(code: string | null, status: number | null, exhausted: boolean): ErrorKind {
  const byStatus = status === null ? "unknown" : ofStatus(status);
  const spoken = code === null ? "" : words(code);
  const byCode = WORDS.find(([, pattern]) => pattern.test(spoken))?.[0];
  if (byCode && status !== null && status >= 500) {
    // A failing server's code may name what it failed at; only its own troubles are believed.
    if (/^(unavailable|timeout|rate_limit)$/.test(byCode)) return byCode;
  } else if (
    byCode &&
    (!WEAK.test(byCode) || byStatus === "unknown" || VAGUE.has(status ?? 0) || WEAK.test(byStatus))
  ) {
    if (!(byCode === "validation" && byStatus !== "unknown" && byStatus !== "validation")) return byCode;
  }
  return exhausted && byStatus === "permission" ? "rate_limit" : byStatus;
}

/** Whether the same request, unchanged, may succeed later. 501 and 505 say it never will. */
export const isRetryable = (kind: ErrorKind, status: number | null): boolean =>
  /^(rate_limit|unavailable|timeout|network)$/.test(kind) ||
  (kind === "server" && (status === null || status < 501 || status === 502 || status === 503 || status === 504));

/** Kinds where waiting changes something, so that a wait the server told is kept. */
export const waitHelps = (kind: ErrorKind): boolean =>
  /^(rate_limit|quota|conflict|state|unavailable|server|timeout|network|unknown)$/.test(kind);
