import type { ExpectedTable } from "./expected.js";

const id = (last: string): string => `7c1f0a52-3b9e-4d16-a2c8-5e90d1b700${last}`;

/** "Billing-Specific Errors" (409 or 422) and "HTTP Status Codes". Request id: `X-Request-Id`. */
export const aforo: ExpectedTable = {
  METRIC_BLOCKED: {
    kind: "conflict",
    status: 409,
    retry: "never",
    requestId: id("01"),
    actions: ["manage_subscriptions"],
  },
  PRODUCT_STALE: { kind: "state", status: 409, retry: "never", requestId: id("02"), actions: ["restore"] },
  SUBSCRIPTION_TERMINAL: {
    kind: "state",
    status: 422,
    retry: "never",
    requestId: id("03"),
    actions: ["create_subscription"],
    details: { currentState: "CANCELLED" },
  },
  BILL_RUN_CONFLICT: {
    kind: "conflict",
    status: 409,
    retry: "manual",
    requestId: id("04"),
    actions: ["check_again"],
  },
  WALLET_INSUFFICIENT: {
    kind: "balance",
    status: 422,
    retry: "never",
    requestId: id("05"),
    actions: ["top_up"],
    details: { current_balance: 12, required_amount: 50, currency: "EUR" },
  },
  MATURITY_TRANSITION_INVALID: {
    kind: "state",
    status: 422,
    retry: "never",
    requestId: id("06"),
    actions: ["transition", "check_again"],
    details: { currentState: "BETA" },
  },
  "status-400": { kind: "validation", status: 400, retry: "never", requestId: id("07") },
  "status-401": {
    kind: "auth",
    status: 401,
    retry: "never",
    requestId: id("08"),
    actions: ["sign_in", "manage_api_keys"],
  },
  "status-403": { kind: "permission", status: 403, retry: "never", requestId: id("09"), actions: ["request_access"] },
  "status-404": { kind: "not_found", status: 404, retry: "never", requestId: id("0a") },
  "status-409": { kind: "conflict", status: 409, retry: "never", requestId: id("0b"), actions: ["check_again"] },
  "status-422": {
    kind: "validation",
    status: 422,
    retry: "never",
    requestId: id("0c"),
    fields: [["name"], ["tiers", 1, "unitPrice"]],
  },
  "status-429": { kind: "rate_limit", status: 429, retry: "wait", requestId: id("0d"), retryAfterMs: 12_000 },
  "status-500": { kind: "server", status: 500, retry: "manual", requestId: id("0e"), actions: ["contact_support"] },
  "status-503": { kind: "unavailable", status: 503, retry: "backoff", requestId: id("0f") },
};
