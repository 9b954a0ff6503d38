import type { ErrorKind } from "../../../src/core/api-error.js";
import type { Expected, ExpectedTable } from "./expected.js";

type Resolved = NonNullable<Expected["resolve"]> | readonly [];

const row = (
  kind: ErrorKind,
  status: number,
  actions: NonNullable<Expected["actions"]>,
  ...resolve: Resolved
): Expected => ({
  kind,
  status,
  retry: "never",
  actions,
  ...(resolve.length === 0 ? {} : { resolve }),
});

const plan = ["select_plan", "POST", "/v1/organizations/acme/plan"] as const;
const reset = ["reset_password", "POST", "/v1/auth/password-reset"] as const;

/** "Error codes by category". The document gives no statuses; these are the samples' own. No request id is documented. */
export const platform: ExpectedTable = {
  no_active_plan: row("plan", 402, ["select_plan"], ...plan),
  billing_info_required: row(
    "payment",
    402,
    ["update_payment_method"],
    "update_payment_method",
    "POST",
    "/v1/organizations/acme/payment-methods",
  ),
  plan_required: row("plan", 402, ["select_plan"], ...plan),
  payment_past_due: row("payment", 402, ["update_payment_method"], "update_payment_method"),
  subscription_suspended: row("payment", 402, ["update_payment_method"], "update_payment_method"),
  subscription_inactive: row("plan", 403, ["select_plan", "manage_subscriptions"], ...plan),
  subscription_not_found: row("not_found", 404, ["create_subscription", "contact_support"], "contact_support"),
  no_active_subscription: row(
    "plan",
    409,
    ["create_subscription", "select_plan"],
    "create_subscription",
    "POST",
    "/v1/organizations/acme/subscription",
  ),

  spend_limit_exceeded: row(
    "spend_limit",
    402,
    ["raise_limit"],
    "raise_limit",
    "PATCH",
    "/v1/organizations/acme/spend-limit",
  ),
  credits_depleted: row("balance", 402, ["top_up"], "top_up", "POST", "/v1/organizations/acme/credits"),
  rate_limit_exceeded: { kind: "rate_limit", status: 429, retry: "wait", retryAfterMs: 20_000 },

  auth_required: row("auth", 401, ["sign_in"], "sign_in"),
  api_key_required: row("auth", 401, ["manage_api_keys"], "manage_api_keys", "POST", "/v1/organizations/acme/api-keys"),
  pro_required: row("plan", 403, ["select_plan"], ...plan),
  not_a_member: row("permission", 403, ["request_access"]),

  email_exists: { ...row("conflict", 409, ["sign_in", "reset_password"], "sign_in"), fields: [["email"]] },
  token_invalid: row("gone", 400, ["reset_password"], ...reset),
  token_expired: row("gone", 410, ["reset_password"], ...reset),
  social_login_only: row("auth", 403, ["sign_in_social"], "sign_in_social"),
  invite_expired: row("gone", 410, ["request_invite"]),
  email_verification_required: row(
    "auth",
    403,
    ["verify_email"],
    "verify_email",
    "POST",
    "/v1/auth/verification-email",
  ),

  feature_check_failed: { kind: "unavailable", status: 503, retry: "backoff" },
};
