import type { ErrorKind } from "../../../src/core/api-error.js";
import type { Expected, ExpectedTable } from "./expected.js";

const row = (
  last: string,
  kind: ErrorKind,
  status: number,
  retry: Expected["retry"],
  more: Partial<Expected> = {},
): Expected => ({ kind, status, retry, requestId: `req_c0m${last}f4e9`, ...more });

/** "Error codes" with "Retry guidance". `meta.request_id` in the body. */
export const commerce: ExpectedTable = {
  AUTH_INVALID_KEY: row("01", "auth", 401, "never", { actions: ["manage_api_keys"] }),
  AUTH_EXPIRED_TOKEN: row("02", "auth", 401, "refresh", { actions: ["refresh_session", "sign_in"] }),
  AUTH_INSUFFICIENT_PERMISSION: row("03", "permission", 403, "never", { actions: ["request_access"] }),
  RATE_LIMIT_EXCEEDED: row("04", "rate_limit", 429, "wait", { retryAfterMs: 18_000 }),
  ACCOUNT_DISABLED: row("05", "permission", 403, "never", { actions: ["contact_support"] }),
  INSUFFICIENT_BALANCE: row("06", "balance", 402, "never", {
    actions: ["top_up"],
    details: { current_balance: 12.5, required_amount: 80 },
  }),
  SESSION_NOT_FOUND: row("07", "not_found", 404, "never", { actions: ["create_session"] }),
  SESSION_EXPIRED: row("08", "gone", 410, "never", { actions: ["create_session"] }),
  // "On 429, Retry-After is also present", yet no wait ends a session.
  SESSION_LIMIT_REACHED: row("09", "quota", 429, "never", { retryAfterMs: 30_000, actions: ["terminate_sessions"] }),
  PRODUCT_NOT_FOUND: row("10", "not_found", 404, "never", { actions: ["list_products"] }),
  PRODUCT_OUT_OF_STOCK: row("11", "conflict", 409, "manual", { actions: ["list_products"] }),
  INVALID_REQUEST: row("12", "validation", 400, "never", { fields: [["quantity"]] }),
  IDEMPOTENCY_CONFLICT: row("13", "conflict", 409, "never", { actions: ["check_status"] }),
  BACKEND_ERROR: row("14", "unavailable", 502, "backoff"),
  BACKEND_TIMEOUT: row("15", "timeout", 504, "backoff"),
  INTERNAL_ERROR: row("16", "server", 500, "manual", { actions: ["contact_support"] }),
};
