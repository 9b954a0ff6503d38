import { humanize } from "../../core/titles.js";
import { toldNumber, toldReset, toldText, toldTime } from "../../core/told.js";
import type { CatalogWords, PhraseContext } from "../../core/words.js";

/** The documented `details.reason`, where it reads as a sentence; a bare machine word tells a person nothing. */
const reasonGiven = ({ error }: PhraseContext): string => {
  const reason = toldText(error, "reason", 140);
  return reason !== null && /\s/.test(reason) ? ` Reason given: ${reason.replace(/[.\s]+$/, "")}.` : "";
};

const newKey = { manage_api_keys: "Create a new key" };

/** English words for Afo's codes. */
export const afoEn = {
  api: "afo",
  tag: "en",
  codes: {
    "api_key.invalid_format": {
      title: "This does not look like an API key",
      advice: "A key starts with afo_sk_live_. Copy it again, in full, from your API keys.",
    },
    "api_key.not_found": {
      title: "This API key is not known",
      advice: "It may be mistyped, replaced by a newer one, or made for another environment.",
    },
    "api_key.revoked": {
      title: "This API key was revoked",
      advice: ({ error, format }) => {
        const at = toldTime(error, "revoked_at");
        return `It ${at === null ? "no longer works" : `stopped working on ${format.dateTime(at)}`}. Create a new key and use that one.`;
      },
      actions: newKey,
    },
    "api_key.org_mismatch": {
      title: "This key belongs to another organization",
      advice: "Use a key of the organization you are working in, or switch to the one this key is for.",
    },
    "api_key.scope_denied": {
      title: ({ error }) => {
        const scope = toldText(error, "required", 24);
        return scope === null ? "This key lacks a scope" : `This key lacks the scope ${scope}`;
      },
      advice: "Add the missing scope to the key, or use a key that has it.",
      actions: { manage_api_keys: "Change the key's scopes" },
    },
    "api_key.org_inactive": {
      title: "This organization is not active",
      advice: "Its keys do not work until it is switched on again. Contact support if it should be active.",
    },

    "registration.title_required": {
      title: "The work needs a title",
      advice: "Enter at least one character that is not a space.",
    },
    "registration.filename_required": { title: "The file needs a name", advice: "Enter a file name, then try again." },
    "registration.creators_required": {
      title: "The work needs a creator",
      advice: "Add at least one person who made it.",
    },
    "registration.commitment_invalid": {
      title: "The work could not be sealed",
      advice: "This happened on the server and is rare. Contact support, or try again.",
    },
    "registration.upload_session_not_found": {
      title: "This upload is no longer open",
      advice: "It may have expired or been used already. If the work is not in your list, upload the file again.",
      actions: { start_over: "Upload the file again" },
    },
    "registration.upload_session_forbidden": {
      title: "This upload belongs to someone else",
      advice: "Only the person who started it can continue. Start an upload of your own.",
      actions: { start_over: "Start a new upload" },
    },
    "registration.audio_too_large": {
      title: "The audio file is too large",
      advice: ({ error, format }) => {
        const max = toldNumber(error, "max_bytes");
        return max === null
          ? "Choose a smaller file, then try again."
          : `Choose a file of at most ${format.bytes(max)}.`;
      },
    },
    "registration.audio_empty": {
      title: "The audio file is empty",
      advice: "The file holds no data. Check it on your device, then choose it again.",
    },
    "registration.dry_run_failed": {
      title: ({ error }) =>
        error.kind === "balance" ? "Not enough balance to register this" : "The work did not pass the trial run",
      advice: (context) =>
        context.error.kind === "balance"
          ? `The work is not registered yet: top up, then register it again.${reasonGiven(context)}`
          : `The trial run stopped it, so the work is not registered.${reasonGiven(context)}`,
    },
    "registration.prepared_not_found": {
      title: "This registration can no longer be confirmed",
      advice: "It has expired, or it was confirmed already. Check its status before you prepare the work again.",
      actions: { check_status: "Check the registration" },
    },
    "registration.prepared_forbidden": {
      title: "This registration belongs to someone else",
      advice: "Only the person who prepared it can confirm it.",
      actions: { start_over: "Prepare your own" },
    },

    "api_key.invalid_name": {
      title: "The key's name is empty or too long",
      advice: "Use between 1 and 100 characters.",
    },
    "api_key.scopes_required": {
      title: "The key needs at least one scope",
      advice: "Select what this key may be used for.",
    },
    "api_key.unknown_scope": {
      title: ({ error }) => {
        const scope = toldText(error, "value", 28);
        return scope === null ? "One of the scopes is not known" : `There is no scope ${scope}`;
      },
      advice: "Take it out, or choose a scope from the list.",
    },
    "api_key.webhook_url_invalid": {
      title: "The webhook needs a full web address",
      advice: (context) => `Enter one that begins with https:// or http://.${reasonGiven(context)}`,
    },
    "api_key.limit_reached": {
      title: ({ error, format }) => {
        const max = toldNumber(error, "max");
        return Number(max) < 2
          ? "There is no room for another API key"
          : `All ${format.number(max)} API keys are taken`;
      },
      advice: "Revoke a key you no longer use, then create the new one.",
    },

    "common.bad_request": {
      title: "This request was not understood",
      advice: "Check what you entered, then try again.",
    },
    "common.unauthorized": {
      title: "Sign in to continue",
      advice: "This request came without a sign-in or an API key.",
    },
    "common.forbidden": {
      title: ({ error }) =>
        error.kind === "balance" ? "There are not enough credits" : "You do not have access to this",
      advice: ({ error }) =>
        error.kind === "balance"
          ? "Top up, then try again."
          : Object.keys(error.details).length > 0
            ? "Ask an admin of your organization for access."
            : "Often the credits have run out. If there are some left, ask an admin of your organization for access.",
      actions: { top_up: "Top up credits" },
    },
    "common.not_found": {
      title: ({ error }) => {
        const thing = toldText(error, "resource", 28);
        return thing !== null && /^[a-z]+([ _][a-z]+)*(?<!s)$/i.test(thing)
          ? `${humanize(`this ${thing}`)} was not found`
          : "This was not found";
      },
      advice: "It may have been deleted, or the link is not complete.",
    },
    "common.validation_failed": {
      title: "Some entries need attention",
      advice: "Check the fields, then try again.",
    },
    "common.quota_exceeded": {
      title: "Your free quota is used up",
      advice: ({ error, format }) => {
        const at = toldReset(error, "resets_at");
        return `Choose a plan, or wait until the quota resets${at === null ? "" : ` on ${format.dateTime(at)}`}.`;
      },
    },
    "common.service_unavailable": {
      title: "The service is not available right now",
      advice: "Another system it depends on is down. Try again in a little while.",
    },
  },
} as const satisfies CatalogWords;
