import type { ApiError } from "./api-error.js";
import { humanize } from "./titles.js";
import type { Cause } from "./words.js";

/** A cause, the kinds of error it is told apart in, the words that tell it, and those that mean something else. */
type Evidence = readonly [cause: Cause, kinds: RegExp, tells: RegExp, not?: RegExp];

const METHOD = "(card|billing|payment (method|source|info|detail|instrument))";

/** The most telling first. Any API's way of writing: `card_declined`, `CardDeclined` and `card-declined` read alike. */
const EVIDENCE: readonly Evidence[] = [
  [
    "declined",
    /^payment$/,
    // A card that has expired, was lost or is empty is one the bank turns down.
    /declin|do not hono|insufficient funds|(card|payment).*(refused|rejected|expired)|(lost|stolen|expired) card/,
    /link|session|quote|offer/,
  ],
  ["suspended", /^payment$/, /suspend|\bon hold\b/],
  ["past_due", /^payment$/, /past ?due|overdue|unpaid|delinquen|arrears|outstanding|dunning/],
  [
    "no_payment_method",
    /^payment$/,
    // A bare `payment_required` is the name of the status, and tells of no method.
    new RegExp(
      String.raw`\b(no|add|missing|needs?|requires?)( \w+)? ${METHOD}|${METHOD}.* (missing|requir|need|not set)`,
    ),
  ],
  [
    "unverified",
    /^(auth|permission)$/,
    /(mail|account|user|address).*(un|not |not yet )(verif|confirm)|(mail|account|user|address).*(verif|confirm).*(requir|need|pending)|(verify|confirm|unverified|unconfirmed).*(mail|account|user|address)/,
  ],
  ["revoked", /^(auth|permission)$/, /revok/, /invit|link/],
  [
    "expired",
    /^auth$/,
    /(session|token|jwt|log ?in|sign ?in|auth|credential|cookie).*(expir|time[ d]*out)|expired.*(session|token|jwt|log ?in|sign ?in|credential|cookie)/,
    // These expire too, and signing in renews none of them.
    /reset|invit|verif|confirm|link|card|key|password|code|csrf|xsrf/,
  ],
  ["offline", /^network$/, /offline|internet disconnected|enetdown/],
];

/** Members of the details that hold a machine word for what happened: `decline_code`, `failureReason`, `status`. */
const TELLING = /(code|reason|status|type)$/i;

/**
 * The cause that an error tells within its kind, or `null`. Goes by the words of its code, of the last part of its
 * `type` and of the machine words in its details, so that codes nobody has listed are understood too.
 */
export function causeOf({
  kind,
  code,
  type,
  details,
}: Pick<ApiError, "kind" | "code" | "type" | "details">): Cause | null {
  // Asked for only where the kind has causes: there are a thousand notices in some pages.
  const words = (): readonly string[] => {
    const told = [code, type?.split(/[/#:]/).at(-1)];
    for (const [name, value] of Object.entries(details)) {
      if (!TELLING.test(name) || typeof value !== "string" || !/^[\w. -]{2,60}$/.test(value)) continue;
      // Whatever a bank's word is, it stands for a refusal.
      told.push(/decline/i.test(name) ? `declined ${value}` : value);
    }
    return told.map((word) => humanize(word ?? "").toLowerCase());
  };
  const found = EVIDENCE.find(
    // By index: taken apart as a list, each would cost an iterator.
    ({ 1: kinds, 2: tells, 3: not }) =>
      kinds.test(kind) && words().some((word) => tells.test(word) && !not?.test(word)),
  );
  return found?.[0] ?? null;
}
