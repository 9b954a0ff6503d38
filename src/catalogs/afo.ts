import type { FactSource, CodeFacts } from "../core/catalog.js";
import type { ErrorKind } from "../core/api-error.js";
import { defineCatalog } from "../core/define-catalog.js";
import { members } from "../core/members.js";
import { toldNumber } from "../core/told.js";
import { afoEn } from "./afo/en.js";

const CREDIT_MEMBER = /(^|_)(credits?|balance)(_|$)/;
/** Names of scopes and the like speak of credits too: `low_balance_alerts:write`. */
const ACCESS_MEMBER = /required|scope|role|permission|action/;
const CREDIT_REASON =
  /\b(insufficient|not[ _-]enough|no|low|out[ _-]of|exceeds)[ _-]?(balance|credits?|funds)|(balance|credits?|funds)[ _-](too[ _-]low|exhausted|depleted|used[ _-]up|required|insufficient)/i;

/**
 * "Typically insufficient credits, see details": only details that speak of credits say so. What is required as a figure
 * is no scope either.
 */
const creditsOrPermission = ({ details }: FactSource): ErrorKind =>
  Object.entries(details).some(
    ([name, value]) => CREDIT_MEMBER.test(name) || (!ACCESS_MEMBER.test(name) && lacksCredits(value)),
  ) || toldNumber({ details }, "required") !== null
    ? "balance"
    : "permission";

/** By `details.reason`, never by `message`: the document forbids to switch on it. */
const balanceOrValidation = ({ details: { reason } }: FactSource): ErrorKind =>
  lacksCredits(reason) ? "balance" : "validation";

const lacksCredits = (text: unknown): boolean => typeof text === "string" && CREDIT_REASON.test(text);

const scope = members({ required: "string" });
/** The document shows one scope; several are written as RFC 6749 writes them. */
const oneText = (value: unknown): unknown =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string").join(" ") || undefined : value;

const keyRefused = { kind: "auth", retry: "never", action: "manage_api_keys" } as const;
const fieldWrong = (field: string): CodeFacts => ({ kind: "validation", retry: "never", field });

/**
 * Afo: registration of creative works. Envelope of `code`, `message`, `details` and `request_id`; the codes are dotted,
 * so `api_key.*` and `registration.*` are patterns.
 */
export const afo = defineCatalog({
  api: "afo",
  words: afoEn,
  // "Messages may change; codes are stable", and each code's particulars come as details. What a person reads is
  // therefore ours, made of the details; `message` is left to the logs where our words say as much.
  messageFor: "logs",

  codes: {
    // Every route: the key itself.
    "api_key.invalid_format": keyRefused,
    "api_key.not_found": keyRefused,
    "api_key.revoked": { ...keyRefused, details: members({ revoked_at: "string" }) },
    "api_key.org_mismatch": { kind: "permission", retry: "never", action: "manage_api_keys" },
    "api_key.scope_denied": {
      kind: "permission",
      retry: "never",
      action: ["request_access", "manage_api_keys"],
      details: (raw) => scope({ ...raw, required: oneText(raw["required"]) }),
    },
    "api_key.org_inactive": { kind: "permission", retry: "never", action: "contact_support" },

    // Registering a work.
    "registration.title_required": fieldWrong("title"),
    "registration.filename_required": fieldWrong("filename"),
    "registration.creators_required": fieldWrong("creators"),
    // "Server-side commitment … (rare)": nothing a person typed is wrong, so it is the server's, whatever the 422 says.
    "registration.commitment_invalid": { kind: "server", retry: "manual", action: "contact_support" },
    // "Unknown / expired / already consumed": the upload has to be made anew.
    "registration.upload_session_not_found": { kind: "not_found", retry: "never", action: "start_over" },
    "registration.upload_session_forbidden": { kind: "permission", retry: "never", action: "start_over" },
    "registration.audio_too_large": {
      kind: "too_large",
      retry: "never",
      field: "audio",
      details: members({ size_bytes: "number", max_bytes: "number" }),
    },
    "registration.audio_empty": fieldWrong("audio"),
    "registration.dry_run_failed": {
      kind: balanceOrValidation,
      retry: "never",
      details: members({ reason: "string" }),
    },
    // "… expired or already confirmed once": it may have succeeded, so a second attempt could register the work twice.
    "registration.prepared_not_found": { kind: "not_found", retry: "never", action: "check_status" },
    "registration.prepared_forbidden": { kind: "permission", retry: "never", action: "start_over" },

    // Managing keys.
    "api_key.invalid_name": fieldWrong("name"),
    "api_key.scopes_required": fieldWrong("scopes"),
    "api_key.unknown_scope": { ...fieldWrong("scopes"), details: members({ value: "string" }) },
    "api_key.webhook_url_invalid": { ...fieldWrong("webhook_url"), details: members({ reason: "string" }) },
    // A 429 that no wait lifts: the organization holds as many keys as it may.
    "api_key.limit_reached": {
      kind: "quota",
      retry: "never",
      action: "manage_api_keys",
      details: members({ max: "number" }),
    },

    // Every route: the rest. The generic codes carry what happened in `message` alone.
    "common.bad_request": { kind: "validation", retry: "never", messageFor: "people" },
    "common.unauthorized": { kind: "auth", retry: "never", action: ["sign_in", "manage_api_keys"] },
    "common.forbidden": { kind: creditsOrPermission, retry: "never" },
    "common.not_found": { kind: "not_found", retry: "never", details: members({ resource: "string" }) },
    "common.validation_failed": { kind: "validation", retry: "never" },
    "common.quota_exceeded": {
      kind: "quota",
      retry: "never",
      // A freemium quota: a plan lifts it before the reset does.
      action: "select_plan",
      details: members({ limit: "number", used: "number", resets_at: "string" }),
    },
    "common.service_unavailable": { kind: "unavailable", retry: "backoff" },
  } satisfies Readonly<Record<keyof typeof afoEn.codes, CodeFacts>>,
});
