import type { ApiError } from "./api-error.js";
import { expectApiError } from "./expect.js";
import { redact } from "./redact.js";

/** What {@link copyDetailsText} is told beside the error. */
export interface CopyDetailsOptions {
  /** Version of the app, as its makers know it. Default: left out. */
  readonly appVersion?: string | undefined;
}

/**
 * The text that a person copies for support: kind, status, code, request id, API, time (UTC), version of the app, one a
 * line as `name: value`; what is empty is left out. Never the server's texts, details or URLs, which may hold anything;
 * and what there is, is redacted.
 */
export function copyDetailsText(error: ApiError, options: CopyDetailsOptions = {}): string {
  if (process.env.NODE_ENV !== "production") expectApiError(error, "copyDetailsText");
  if (!error) return "";
  const { kind, status, code, requestId, api, receivedAt } = error;
  const at = new Date(receivedAt);
  const lines = {
    kind,
    status,
    code,
    "request id": requestId,
    api,
    time: at.getTime() > 0 ? at.toISOString() : null,
    app: options.appVersion,
  };
  return Object.entries(lines)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${redact(String(value).replace(/\s+/g, " "))}`)
    .join("\n");
}
