import type { CodeFacts } from "../core/catalog.js";
import { defineCatalog } from "../core/define-catalog.js";
import { members } from "../core/members.js";
import { platformEn } from "./platform/en.js";

const choosePlan = { kind: "plan", retry: "never", action: "select_plan" } as const;
const fixPayment = { kind: "payment", retry: "never", action: "update_payment_method" } as const;

/**
 * The platform API: problem details (RFC 9457) with `error_code` and, where people can help themselves, `resolve`.
 *
 * The document lists codes without statuses, so nothing here depends on one.
 */
export const platform = defineCatalog({
  api: "platform",
  // "URI linking to this error's documentation page"
  typeIsDocs: true,
  words: platformEn,

  codes: {
    // "Billing & subscription"
    no_active_plan: choosePlan,
    billing_info_required: fixPayment,
    plan_required: choosePlan,
    payment_past_due: fixPayment,
    // "For non-payment": paying, not another plan, brings it back.
    subscription_suspended: fixPayment,
    subscription_inactive: { ...choosePlan, action: ["select_plan", "manage_subscriptions"] },
    subscription_not_found: { kind: "not_found", retry: "never", action: ["create_subscription", "contact_support"] },
    no_active_subscription: { ...choosePlan, action: ["create_subscription", "select_plan"] },

    // "Usage limits"
    spend_limit_exceeded: { kind: "spend_limit", retry: "never", action: "raise_limit" },
    credits_depleted: { kind: "balance", retry: "never", action: "top_up" },
    rate_limit_exceeded: { kind: "rate_limit", retry: "wait" },

    // "Authentication & authorization"
    auth_required: { kind: "auth", retry: "never", action: "sign_in" },
    api_key_required: { kind: "auth", retry: "never", action: "manage_api_keys" },
    pro_required: choosePlan,
    not_a_member: { kind: "permission", retry: "never", action: "request_access" },

    // "Account"
    email_exists: { kind: "conflict", retry: "never", field: "email", action: ["sign_in", "reset_password"] },
    // Reset links, not sessions: asking such a person to sign in would ask for the password they have lost.
    token_invalid: { kind: "gone", retry: "never", action: "reset_password" },
    token_expired: { kind: "gone", retry: "never", action: "reset_password" },
    social_login_only: {
      kind: "auth",
      retry: "never",
      action: "sign_in_social",
      // The document names no members; this one is typed for where it is sent.
      details: members({ provider: "string" }),
    },
    invite_expired: { kind: "gone", retry: "never", action: "request_invite" },
    email_verification_required: { kind: "auth", retry: "never", action: "verify_email" },

    // "Internal": the check did not run, so nobody knows whether the feature is there.
    feature_check_failed: { kind: "unavailable", retry: "backoff" },
  } satisfies Readonly<Record<keyof typeof platformEn.codes, CodeFacts>>,
});
