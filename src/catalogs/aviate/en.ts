import { toldText, toldTexts } from "../../core/told.js";
import type { CatalogWords } from "../../core/words.js";

/** `IN_REVIEW` → `in review`: states are sent as machine words. `null` for anything else. */
const plain = (state: string | null): string | null =>
  state !== null && /^[a-z]+([ _-][a-z\d]+)*$/i.test(state) ? state.toLowerCase().replaceAll("_", " ") : null;

/** English words for Aviate's error types. */
export const aviateEn = {
  api: "aviate",
  tag: "en",
  codes: {
    "validation-error": {
      title: "Some entries need attention",
      advice: "Check the fields, then try again.",
    },
    "invalid-state-transition": {
      title: ({ error }) => {
        const state = plain(toldText(error, "currentState", 24));
        return state === null ? "Not possible in its current state" : `Not possible while it is ${state}`;
      },
      advice: ({ error, format }) => {
        const next = toldTexts(error, "allowedTransitions", Infinity).map((state) => plain(state) ?? state);
        // As many as a sentence holds; a part of them would read as all.
        if (next.length > 6) return `${format.number(next.length)} steps can follow from here.`;
        if (next.length > 0) return `What can follow from here: ${format.list(next)}.`;
        return Array.isArray(error.details["allowedTransitions"])
          ? "No other step can follow from here."
          : "It may have changed in the meantime. Reload to see where it stands.";
      },
      // An operation, where other APIs name a state.
      actions: { REOPEN: "Reopen" },
    },
    "not-found": {
      title: "This was not found",
      advice: "It may have been deleted, or the link is not complete.",
    },
    conflict: {
      title: "This already exists",
      advice: "Use another name or key, or open what is there already.",
    },
    forbidden: {
      title: "You do not have permission for this",
      advice: "Ask an admin of your account for access.",
    },
    unauthorized: {
      title: "Sign in to continue",
      advice: "You are not signed in, or your sign-in is no longer accepted.",
    },
    "payment-error": {
      title: "The payment did not go through",
      advice: "Use another payment method, or ask your bank.",
      actions: { update_payment_method: "Change payment method" },
    },
    "rate-limited": {
      title: "Too many requests",
      advice: "Requests came in faster than allowed. Wait, then try again.",
    },
    "internal-error": {
      title: "There is a problem with the server",
      advice: "Try again in a little while. If it happens again, contact support.",
    },
  },
} as const satisfies CatalogWords;
