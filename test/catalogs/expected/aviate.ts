import type { ExpectedTable } from "./expected.js";

/** "Common Error Types". No request id is documented. */
export const aviate: ExpectedTable = {
  "validation-error": {
    kind: "validation",
    status: 400,
    retry: "never",
    fields: [["name"], ["params", "account", "email"]],
  },
  "invalid-state-transition": {
    kind: "state",
    status: 409,
    retry: "never",
    actions: ["transition", "check_again"],
    details: { currentState: "CLOSED", allowedTransitions: ["REOPEN"] },
  },
  "invalid-state-transition.variant": {
    code: "invalid-state-transition",
    kind: "state",
    status: 409,
    retry: "never",
    actions: ["transition", "check_again"],
    details: { currentState: "ACCEPTED", allowedTransitions: [] },
  },
  "not-found": { kind: "not_found", status: 404, retry: "never" },
  conflict: { kind: "conflict", status: 409, retry: "never" },
  forbidden: { kind: "permission", status: 403, retry: "never", actions: ["request_access"] },
  unauthorized: { kind: "auth", status: 401, retry: "never", actions: ["sign_in"] },
  "payment-error": { kind: "payment", status: 402, retry: "never", actions: ["update_payment_method"] },
  "rate-limited": { kind: "rate_limit", status: 429, retry: "wait", retryAfterMs: 30_000 },
  "internal-error": { kind: "server", status: 500, retry: "backoff" },
};
