import { toldMoney, toldNumber, toldShortfall } from "../../core/told.js";
import type { CatalogWords } from "../../core/words.js";

/** English words for the commerce API's codes. */
export const commerceEn = {
  api: "commerce",
  tag: "en",
  codes: {
    AUTH_INVALID_KEY: {
      title: "This API key is not accepted",
      advice: "Check that it is complete and still active, or use another one.",
      actions: { manage_api_keys: "Check API keys" },
    },
    AUTH_EXPIRED_TOKEN: {
      title: "Your sign-in has expired",
      advice: "Renew it to carry on, or sign in again.",
    },
    AUTH_INSUFFICIENT_PERMISSION: {
      title: "You do not have permission for this",
      advice: "Your access does not include the scope this needs. Ask an admin to add it.",
    },
    RATE_LIMIT_EXCEEDED: {
      title: "Too many requests",
      advice: "Requests came in faster than allowed. Wait, then try again.",
    },
    ACCOUNT_DISABLED: {
      title: "This account is disabled",
      advice: "Contact support to find out why and what can be done.",
    },
    INSUFFICIENT_BALANCE: {
      title: (context) => {
        const short = toldShortfall(context.error, "current_balance", "required_amount");
        return short === null ? "Your balance is too low" : `Your balance is ${toldMoney(context, short)} short`;
      },
      advice: (context) => {
        const balance = toldNumber(context.error, "current_balance");
        const needed = toldNumber(context.error, "required_amount");
        if (balance === null || needed === null) return "Top up, then try again.";
        return `You have ${toldMoney(context, balance)} and this takes ${toldMoney(context, needed)}. Top up, then try again.`;
      },
    },
    SESSION_NOT_FOUND: {
      title: "This session was not found",
      advice: "It may have ended, or the link to it is not complete. Start a new one to go on.",
    },
    SESSION_EXPIRED: {
      title: "This session has expired",
      advice: "Start a new one to go on.",
    },
    SESSION_LIMIT_REACHED: {
      title: ({ error, format }) => {
        const max = toldNumber(error, "max_sessions");
        return Number(max) < 2 ? "Too many sessions are open" : `All ${format.number(max)} sessions are in use`;
      },
      advice: "End a session you no longer need, then start a new one.",
      actions: { terminate_sessions: "End old sessions" },
    },
    PRODUCT_NOT_FOUND: {
      title: "This product was not found",
      advice: "It may have been taken off the list. Choose another one.",
      actions: { list_products: "See all products" },
    },
    PRODUCT_OUT_OF_STOCK: {
      title: "This product is out of stock",
      advice: "Choose another product, or try again later.",
      actions: { list_products: "Choose another product" },
    },
    INVALID_REQUEST: {
      title: "Some entries need attention",
      advice: "Something here was not accepted. Check it, then try again.",
    },
    IDEMPOTENCY_CONFLICT: {
      title: "This request was sent before",
      advice: "The first one may have gone through. Check its result before you send another.",
      actions: { check_status: "Check the first request" },
    },
    BACKEND_ERROR: {
      title: "The service is not available right now",
      advice: "A system behind it did not answer properly. Try again in a little while.",
    },
    BACKEND_TIMEOUT: {
      title: "The service took too long",
      advice: "No answer came in time. If you changed something, check whether it went through before you try again.",
    },
    INTERNAL_ERROR: {
      title: "There is a problem with the server",
      advice: ({ error }) =>
        error.requestId === null
          ? "Contact support and say when it happened."
          : "Contact support and give them the reference.",
    },
  },
} as const satisfies CatalogWords;
