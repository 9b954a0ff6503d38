import type { Expected, ExpectedTable } from "./expected.js";

const id = (last: string): string => `req_8a3f51c07be9${last}`;
const key = (status: number, last: string, more: Partial<Expected> = {}): Expected => ({
  kind: status === 401 ? "auth" : "permission",
  status,
  retry: "never",
  requestId: id(last),
  actions: ["manage_api_keys"],
  ...more,
});
const field = (name: string, last: string, more: Partial<Expected> = {}): Expected => ({
  kind: "validation",
  status: 422,
  retry: "never",
  requestId: id(last),
  fields: [[name]],
  ...more,
});

/** The four tables of HTTP, code and meaning. `request_id` in the body. */
export const afo: ExpectedTable = {
  "api_key.invalid_format": key(401, "01"),
  "api_key.not_found": key(401, "02"),
  "api_key.revoked": key(401, "03"),
  "api_key.org_mismatch": key(403, "04"),
  "api_key.scope_denied": key(403, "05", {
    actions: ["request_access", "manage_api_keys"],
    details: { required: "works:write" },
  }),
  "api_key.org_inactive": key(403, "06", { actions: ["contact_support"] }),

  "registration.title_required": field("title", "07"),
  "registration.filename_required": field("filename", "08"),
  "registration.creators_required": field("creators", "09"),
  "registration.commitment_invalid": {
    kind: "server",
    status: 422,
    retry: "manual",
    requestId: id("10"),
    actions: ["contact_support"],
  },
  "registration.upload_session_not_found": {
    kind: "not_found",
    status: 404,
    retry: "never",
    requestId: id("11"),
    actions: ["start_over"],
  },
  "registration.upload_session_forbidden": key(403, "12", { actions: ["start_over"] }),
  "registration.audio_too_large": field("audio", "13", {
    kind: "too_large",
    status: 413,
    details: { size_bytes: 312_400_000, max_bytes: 250_000_000 },
  }),
  "registration.audio_empty": field("audio", "14"),
  "registration.dry_run_failed": {
    kind: "validation",
    status: 422,
    retry: "never",
    requestId: id("15"),
    details: { reason: "The fingerprint belongs to a work of another owner" },
  },
  "registration.dry_run_failed.variant": {
    code: "registration.dry_run_failed",
    kind: "balance",
    status: 422,
    retry: "never",
    requestId: id("91"),
  },
  "registration.prepared_not_found": {
    kind: "not_found",
    status: 404,
    retry: "never",
    requestId: id("16"),
    actions: ["check_status"],
  },
  "registration.prepared_forbidden": key(403, "17", { actions: ["start_over"] }),

  "api_key.invalid_name": field("name", "18"),
  "api_key.scopes_required": field("scopes", "19"),
  "api_key.unknown_scope": field("scopes", "20", { details: { value: "works:publish" } }),
  "api_key.webhook_url_invalid": field("webhook_url", "21", { details: { reason: "scheme ftp is not supported" } }),
  "api_key.limit_reached": {
    kind: "quota",
    status: 429,
    retry: "never",
    requestId: id("22"),
    actions: ["manage_api_keys"],
    details: { max: 10 },
  },

  "common.bad_request": { kind: "validation", status: 400, retry: "never", requestId: id("23") },
  "common.unauthorized": key(401, "24", { actions: ["sign_in", "manage_api_keys"] }),
  "common.forbidden": { kind: "balance", status: 403, retry: "never", requestId: id("25") },
  "common.forbidden.variant": {
    code: "common.forbidden",
    kind: "permission",
    status: 403,
    retry: "never",
    requestId: id("92"),
  },
  "common.not_found": {
    kind: "not_found",
    status: 404,
    retry: "never",
    requestId: id("26"),
    details: { resource: "work" },
  },
  "common.validation_failed": {
    kind: "validation",
    status: 422,
    retry: "never",
    requestId: id("27"),
    fields: [["title"], ["creators", 0, "share"]],
  },
  "common.validation_failed.variant": {
    code: "common.validation_failed",
    kind: "validation",
    status: 422,
    retry: "never",
    requestId: id("93"),
    fields: [["title"], ["creators", 0, "share"]],
  },
  "common.quota_exceeded": {
    kind: "quota",
    status: 429,
    retry: "never",
    requestId: id("28"),
    actions: ["select_plan"],
    details: { limit: 25, used: 25, resets_at: "2026-12-01T00:00:00Z" },
  },
  "common.service_unavailable": { kind: "unavailable", status: 503, retry: "backoff", requestId: id("29") },
};
