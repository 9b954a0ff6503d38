import type { CodeFacts } from "../core/catalog.js";
import { defineCatalog } from "../core/define-catalog.js";
import { members } from "../core/members.js";
import { commerceEn } from "./commerce/en.js";

/**
 * The commerce API: `success: false` with `error.code`, `error.details` and `meta.request_id`; rate-limit headers on
 * every response.
 */
export const commerce = defineCatalog({
  api: "commerce",
  // "error.message for logging"
  messageFor: "logs",
  words: commerceEn,

  // "Error codes", with the rules of "Retry guidance"
  codes: {
    AUTH_INVALID_KEY: { kind: "auth", retry: "never", action: "manage_api_keys" },
    AUTH_EXPIRED_TOKEN: { kind: "auth", retry: "refresh", action: ["refresh_session", "sign_in"] },
    AUTH_INSUFFICIENT_PERMISSION: { kind: "permission", retry: "never", action: "request_access" },
    RATE_LIMIT_EXCEEDED: { kind: "rate_limit", retry: "wait" },
    ACCOUNT_DISABLED: { kind: "permission", retry: "never", action: "contact_support" },
    INSUFFICIENT_BALANCE: {
      kind: "balance",
      retry: "never",
      action: "top_up",
      details: members({ current_balance: "number", required_amount: "number" }),
    },
    SESSION_NOT_FOUND: { kind: "not_found", retry: "never", action: "create_session" },
    SESSION_EXPIRED: { kind: "gone", retry: "never", action: "create_session" },
    // A 429 that no wait lifts: sessions end when somebody ends them.
    SESSION_LIMIT_REACHED: { kind: "quota", retry: "never", action: "terminate_sessions" },
    PRODUCT_NOT_FOUND: { kind: "not_found", retry: "never", action: "list_products" },
    // "Retry or other product": stock comes back when it does, so a person says when to look.
    PRODUCT_OUT_OF_STOCK: { kind: "conflict", retry: "manual", action: "list_products" },
    INVALID_REQUEST: { kind: "validation", retry: "never" },
    // The first request with this key was received, so its outcome comes first.
    IDEMPOTENCY_CONFLICT: { kind: "conflict", retry: "never", action: "check_status" },
    BACKEND_ERROR: { kind: "unavailable", retry: "backoff" },
    BACKEND_TIMEOUT: { kind: "timeout", retry: "backoff" },
    INTERNAL_ERROR: { kind: "server", retry: "manual", action: "contact_support" },
  } satisfies Readonly<Record<keyof typeof commerceEn.codes, CodeFacts>>,
});
