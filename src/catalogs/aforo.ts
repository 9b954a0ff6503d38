import type { CodeFacts } from "../core/catalog.js";
import { defineCatalog } from "../core/define-catalog.js";
import { members } from "../core/members.js";
import { aforoEn } from "./aforo/en.js";

/**
 * Aforo: usage-based billing. Problem details (RFC 7807) with a `code` in the 409 and 422 of its billing endpoints;
 * everything else is told by status. The request id comes in `X-Request-Id`.
 */
export const aforo = defineCatalog({
  api: "aforo",
  words: aforoEn,
  // "Check the Aforo status page" gives no address, so there is no `statusUrl`.
  support: { email: "support@aforo.ai" },

  // "Billing-Specific Errors"
  codes: {
    METRIC_BLOCKED: {
      kind: "conflict",
      retry: "never",
      action: "manage_subscriptions",
    },
    PRODUCT_STALE: { kind: "state", retry: "never", action: "restore" },
    SUBSCRIPTION_TERMINAL: {
      kind: "state",
      retry: "never",
      action: "create_subscription",
      // CANCELLED and EXPIRED are the two ends; nothing leads out of them.
      transitions: { CANCELLED: [], EXPIRED: [] },
      details: members({ currentState: "string" }),
    },
    BILL_RUN_CONFLICT: {
      kind: "conflict",
      // The run ends by itself, but starting another one is a person's decision.
      retry: "manual",
      action: "check_again",
    },
    WALLET_INSUFFICIENT: {
      kind: "balance",
      retry: "never",
      action: "top_up",
      // The document names no members; these are typed for where they are sent, and every one may be missing.
      details: members({ current_balance: "number", required_amount: "number", currency: "string" }),
    },
    MATURITY_TRANSITION_INVALID: {
      kind: "state",
      retry: "never",
      action: ["transition", "check_again"],
      transitions: {
        EXPERIMENTAL: ["BETA"],
        BETA: ["GA"],
        GA: ["DEPRECATED"],
        DEPRECATED: ["RETIRED"],
        RETIRED: [],
      },
      details: members({ currentState: "string", requestedState: "string", allowedTransitions: "strings" }),
    },
  } satisfies Readonly<Record<keyof typeof aforoEn.codes, CodeFacts>>,

  // "HTTP Status Codes"
  statuses: {
    400: { kind: "validation", retry: "never" },
    401: { kind: "auth", retry: "never", action: ["sign_in", "manage_api_keys"] },
    // OWNER, ADMIN or BILLING_ADMIN: a workspace admin hands them out.
    403: { kind: "permission", retry: "never", action: "request_access" },
    404: { kind: "not_found", retry: "never" },
    409: { kind: "conflict", retry: "never", action: "check_again" },
    422: { kind: "validation", retry: "never" },
    429: { kind: "rate_limit", retry: "wait" },
    // "A platform bug": asking for help is the documented way out, repeating is not.
    500: { kind: "server", retry: "manual", action: "contact_support" },
    503: { kind: "unavailable", retry: "backoff" },
  },
});
