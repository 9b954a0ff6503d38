import type { CodeFacts } from "../core/catalog.js";
import { defineCatalog } from "../core/define-catalog.js";
import { members } from "../core/members.js";
import { aviateEn } from "./aviate/en.js";

/**
 * Aviate: billing plug-in of Kill Bill. Problem details (RFC 7807) without a code of their own: the last segment of
 * the `type` is the code.
 */
export const aviate = defineCatalog({
  api: "aviate",
  typePrefix: "https://docs.killbill.io/errors/",
  words: aviateEn,

  // "Common Error Types"
  codes: {
    // The documented details are a count of errors; what is wrong stands in `errors`.
    "validation-error": { kind: "validation", retry: "never", messageFor: "logs" },
    "invalid-state-transition": {
      kind: "state",
      retry: "never",
      // "Refresh entity state, adjust operation"
      action: ["transition", "check_again"],
      details: members({ currentState: "string", allowedTransitions: "strings" }),
    },
    "not-found": { kind: "not_found", retry: "never" },
    conflict: { kind: "conflict", retry: "never" },
    forbidden: { kind: "permission", retry: "never", action: "request_access" },
    unauthorized: { kind: "auth", retry: "never", action: "sign_in" },
    // Whether the next attempt could succeed is the bank's to know: another payment method first.
    "payment-error": { kind: "payment", retry: "never", action: "update_payment_method" },
    // "Retry after 30 seconds" is untrue a second later; the countdown tells the time from the header.
    "rate-limited": { kind: "rate_limit", retry: "wait", messageFor: "logs" },
    // Nothing is said of trying again, so it is a 500 like any other: what only reads may be repeated.
    "internal-error": { kind: "server" },
  } satisfies Readonly<Record<keyof typeof aviateEn.codes, CodeFacts>>,
});
