import { toldName } from "../../core/told.js";
import type { CatalogWords } from "../../core/words.js";

/** English words for the platform API's codes. */
export const platformEn = {
  api: "platform",
  tag: "en",
  codes: {
    no_active_plan: {
      title: "Choose a plan to continue",
      advice: "Pick the one that fits, then carry on.",
    },
    billing_info_required: {
      title: "Add a payment method",
      advice: "A paid plan needs one to start.",
      actions: { update_payment_method: "Add payment method" },
    },
    plan_required: {
      title: "Choose a plan to create projects",
      advice: "Pick the one that fits, then create the project.",
    },
    payment_past_due: {
      title: "A payment is overdue",
      advice: "Pay it, or update the payment method it should be taken from.",
    },
    subscription_suspended: {
      title: "Your subscription is suspended",
      advice: "Update your payment method to pay what is due.",
    },
    subscription_inactive: {
      title: "Your subscription is not active",
      advice: "Choose a plan to use this again.",
    },
    subscription_not_found: {
      title: "No billing subscription was found",
      advice: "Create one, or contact support if you have paid for one already.",
    },
    no_active_subscription: {
      title: "A spend limit needs a subscription",
      advice: "Start a subscription first, then set the limit.",
      actions: { create_subscription: "Start a subscription" },
    },

    spend_limit_exceeded: {
      title: "This month's budget is used up",
      advice: "Raise the spend limit to go on, or wait for the next month.",
      actions: { raise_limit: "Raise spend limit" },
    },
    credits_depleted: {
      title: "You are out of credits",
      advice: "Top up your credits, then try again.",
      actions: { top_up: "Top up credits" },
    },
    rate_limit_exceeded: {
      title: "Too many requests",
      advice: "Wait, then try again.",
    },

    auth_required: {
      title: "Sign in to continue",
      advice: "You are not signed in, or your sign-in has ended.",
    },
    api_key_required: {
      title: "A working API key is needed",
      advice: "Check the key you use, or create a new one.",
    },
    pro_required: {
      title: "This is part of Pro",
      advice: "Switch to a Pro subscription to use it.",
      actions: { select_plan: "See the Pro plan" },
    },
    not_a_member: {
      title: "You are not in this organization",
      advice: "Ask one of its admins to add you, or switch to an organization you belong to.",
    },

    email_exists: {
      title: "This email already has an account",
      advice: "Sign in with it, or use another email address.",
      actions: { sign_in: "Sign in instead" },
    },
    token_invalid: {
      title: "This reset link does not work",
      advice: "It may be incomplete or used already. Have a new one sent to you.",
      actions: { reset_password: "Send a new link" },
    },
    token_expired: {
      title: "This reset link has expired",
      advice: "Have a new one sent to you, and use it soon after it arrives.",
      actions: { reset_password: "Send a new link" },
    },
    social_login_only: {
      title: "This account has no password",
      advice: "Sign in with the provider you used when you created it.",
      actions: {
        sign_in_social: ({ error }) => {
          const name = toldName(error, "provider");
          return name === null ? "Sign in with your provider" : `Sign in with ${name}`;
        },
      },
    },
    invite_expired: {
      title: "This invitation has expired",
      advice: "Ask the organization to send you a new one.",
    },
    email_verification_required: {
      title: "Verify your email address",
      advice: "Open the link in the email you were sent. Your registration is complete once that is done.",
      actions: { verify_email: "Send the link again" },
    },

    feature_check_failed: {
      title: "We could not check your access",
      advice: "It is not clear yet whether this feature is available to you. Try again in a little while.",
    },
  },
} as const satisfies CatalogWords;
