import type { Context } from "hono";
import type { DemoEnv } from "../world.js";

/** Every code afo documents, with its status. */
const STATUS = {
  "api_key.invalid_format": 401,
  "api_key.not_found": 401,
  "api_key.revoked": 401,
  "api_key.org_mismatch": 403,
  "api_key.scope_denied": 403,
  "api_key.org_inactive": 403,
  "registration.title_required": 422,
  "registration.filename_required": 422,
  "registration.creators_required": 422,
  "registration.commitment_invalid": 422,
  "registration.upload_session_not_found": 404,
  "registration.upload_session_forbidden": 403,
  "registration.audio_too_large": 413,
  "registration.audio_empty": 422,
  "registration.dry_run_failed": 422,
  "registration.prepared_not_found": 404,
  "registration.prepared_forbidden": 403,
  "api_key.invalid_name": 422,
  "api_key.scopes_required": 422,
  "api_key.unknown_scope": 422,
  "api_key.webhook_url_invalid": 422,
  "api_key.limit_reached": 429,
  "common.bad_request": 400,
  "common.unauthorized": 401,
  "common.forbidden": 403,
  "common.not_found": 404,
  "common.validation_failed": 422,
  "common.quota_exceeded": 429,
  "common.service_unavailable": 503,
} as const;

export type AfoCode = keyof typeof STATUS;

/** Thrown by a route; the API's error handler writes it in the unified envelope. */
export class AfoRefusal extends Error {
  readonly code: AfoCode;
  readonly details: Readonly<Record<string, unknown>>;
  constructor(code: AfoCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

export const notFound = (resource: string): AfoRefusal =>
  new AfoRefusal("common.not_found", `${resource} not found`, { resource });

export function writeRefusal(error: Error, c: Context<DemoEnv>): Response {
  // The document has no code for a bug of its own; "temporarily down" is the nearest thing it promises.
  const refusal =
    error instanceof AfoRefusal
      ? error
      : new AfoRefusal("common.service_unavailable", "Upstream temporarily unavailable");
  const body = {
    code: refusal.code,
    message: refusal.message,
    details: refusal.details,
    request_id: c.var.requestId,
  };
  return c.json(body, STATUS[refusal.code]);
}
