import { toldMoney, toldNumber, toldPhrase, toldShortfall } from "../../core/told.js";
import type { CatalogWords } from "../../core/words.js";

const STAGE_AFTER = {
  EXPERIMENTAL: "It is experimental, so beta comes next.",
  BETA: "It is in beta, so general availability (GA) comes next.",
  GA: "It is generally available (GA), so deprecated comes next.",
  DEPRECATED: "It is deprecated, so retired comes next.",
  RETIRED: "It is retired, and no stage follows that one.",
};

const ENDED = {
  CANCELLED: "This subscription was cancelled",
  EXPIRED: "This subscription has expired",
};

/** English words for Aforo's codes and statuses. */
export const aforoEn = {
  api: "aforo",
  tag: "en",
  codes: {
    METRIC_BLOCKED: {
      title: "This metric is still in use",
      advice: "Cancel the subscriptions that bill by it, or move them to another metric first.",
    },
    PRODUCT_STALE: {
      title: "This product is gone from the gateway",
      advice: "Restore it, or create it on the gateway by hand.",
      actions: { restore: "Restore to gateway" },
    },
    SUBSCRIPTION_TERMINAL: {
      title: ({ error }) => toldPhrase(error, "currentState", ENDED) ?? "This subscription has ended",
      advice: "Create a new one instead.",
      actions: { create_subscription: "Create a new subscription" },
    },
    BILL_RUN_CONFLICT: {
      title: "A bill run is already under way",
      advice: "Wait until it has finished before you start another one.",
      actions: { check_again: "Check the bill run", retry: "Start bill run again" },
    },
    WALLET_INSUFFICIENT: {
      title: (context) => {
        const short = toldShortfall(context.error, "current_balance", "required_amount");
        return short === null ? "Your wallet balance is too low" : `Your wallet is ${toldMoney(context, short)} short`;
      },
      advice: (context) => {
        const balance = toldNumber(context.error, "current_balance");
        const needed = toldNumber(context.error, "required_amount");
        if (balance === null || needed === null) return "Top up the wallet, then try again.";
        return `It holds ${toldMoney(context, balance)} and this takes ${toldMoney(context, needed)}. Top it up, then try again.`;
      },
      actions: { top_up: "Top up wallet" },
    },
    MATURITY_TRANSITION_INVALID: {
      title: "This maturity stage cannot come next",
      advice: ({ error }) =>
        toldPhrase(error, "currentState", STAGE_AFTER) ??
        "The stages follow one another: experimental, beta, general availability (GA), deprecated, retired.",
    },
  },
  statuses: {
    400: {
      title: "Some entries need attention",
      advice: "Check that every required field is filled in and has the right form.",
    },
    401: {
      title: "Your credentials were not recognized",
      advice: "The API key is missing, mistyped or no longer active. Check the key, or sign in again.",
    },
    403: {
      title: "Your role does not cover this",
      advice: "It takes the role OWNER, ADMIN or BILLING_ADMIN. Ask an admin of your workspace for one of them.",
    },
    404: {
      title: "Not found in this workspace",
      advice:
        "It may have been deleted, or it belongs to another workspace. Check the link and where you are signed in.",
    },
    409: {
      title: "Something else is in the way",
      // Stands beside the server's own sentence where there is one, so it must not sound like another diagnosis.
      advice: "Check how things stand now, then decide what to do.",
    },
    422: {
      title: "Some entries need attention",
      advice: "The billing rules do not allow these values. Check the fields, then try again.",
    },
    429: { title: "Too many requests", advice: "Wait, then try again." },
    500: {
      title: "The billing service hit a problem",
      advice: ({ error }) =>
        error.requestId === null
          ? "This is not about what you entered. Contact support and say when it happened."
          : "This is not about what you entered. Contact support and give them the reference.",
    },
    503: {
      title: "The billing service is not available",
      advice: ({ error }) =>
        Number(error.retryAfterMs) > 30_000 ? "" : "This is usually over within 30 seconds. Try again then.",
    },
  },
} as const satisfies CatalogWords;
