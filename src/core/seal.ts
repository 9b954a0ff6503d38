import { type ApiError, ERROR_KINDS, type FieldError, type RateLimit, type Resolve } from "./api-error.js";
import type { Catalog } from "./catalog.js";
import { DETAIL_LIMITS } from "./extensions.js";
import { requestId } from "./headers.js";
import { markMade } from "./is-api-error.js";
import { isRetryable } from "./kinds.js";
import { checkPath } from "./paths.js";
import { copyPlain, deepFreeze, isRecord } from "./snapshot.js";
import { speak } from "./speak.js";
import { MAX_LABEL, MAX_TEXT, clean } from "./text.js";
import { clampWait } from "./times.js";
import { standardTitle } from "./titles.js";
import { type UrlPolicy, gateDocs, gateLink } from "./url-gate.js";

/** HTTP status as an integer from 100 to 599; anything else is none. */
export function statusOf(value: unknown): number | null {
  const status = typeof value === "string" && /^\d{3}$/.test(value) ? Number(value) : value;
  return typeof status === "number" && Number.isInteger(status) && status >= 100 && status < 600 ? status : null;
}

/** Origin of an absolute http(s) URL, or `null`. */
export function originOf(value: unknown): string | null {
  if (typeof value !== "string" || !/^https?:/i.test(value)) return null;
  try {
    return new URL(value).origin;
  } catch {
    return null;
  }
}

function text(value: unknown, max: number): string | null {
  return (typeof value === "string" && clean(value, max)) || null;
}

function amount(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function sealFields(value: unknown): FieldError[] {
  const fields: FieldError[] = [];
  for (const entry of list(value)) {
    if (!isRecord(entry)) continue;
    const path = checkPath(list(entry["path"]));
    const message = text(entry["message"], MAX_TEXT);
    if (path && path.length > 0 && message) fields.push({ path, message, code: text(entry["code"], MAX_LABEL) });
  }
  return fields;
}

function sealResolve(value: unknown, urls: UrlPolicy | undefined): Resolve | null {
  if (!isRecord(value)) return null;
  const method = text(value["method"], 16)?.toUpperCase() ?? null;
  const resolve: Resolve = {
    message: text(value["message"], MAX_TEXT),
    url: gateLink(value["url"], urls),
    action: text(value["action"], MAX_LABEL),
    method: method && /^[A-Z]+$/.test(method) ? method : null,
    endpoint: text(value["endpoint"], MAX_TEXT),
  };
  return Object.values(resolve).some(Boolean) ? resolve : null;
}

function sealLimit(value: unknown): RateLimit | null {
  if (!isRecord(value)) return null;
  return {
    limit: amount(value["limit"]),
    remaining: amount(value["remaining"]),
    resetAt: amount(value["resetAt"]),
    policy: text(value["policy"], MAX_LABEL),
  };
}

/**
 * The one way into an {@link ApiError}: checks types, bounds and URLs of every member, whether it was just read or
 * comes back from JSON, and freezes the value. Applying it twice changes nothing.
 */
export function seal(draft: unknown, urls: UrlPolicy | undefined): ApiError {
  const from = isRecord(draft) ? draft : {};
  const kind = ERROR_KINDS.find((one) => one === from["kind"]) ?? "unknown";
  const status = statusOf(from["status"]);
  const wait = amount(from["retryAfterMs"]);
  const details = copyPlain(from["details"], DETAIL_LIMITS);
  const method = text(from["method"], 16);
  return markMade(
    deepFreeze({
      kind,
      code: text(from["code"], MAX_LABEL),
      status,
      title: text(from["title"], MAX_LABEL) ?? standardTitle(status, kind),
      message: text(from["message"], MAX_TEXT),
      type: text(from["type"], 2048),
      fieldErrors: sealFields(from["fieldErrors"]),
      formErrors: list(from["formErrors"])
        .map((one) => text(one, MAX_TEXT))
        .filter((one) => one !== null),
      resolve: sealResolve(from["resolve"], urls),
      retryable: from["retryable"] === true,
      retryAfterMs: wait === null ? null : clampWait(wait),
      rateLimit: sealLimit(from["rateLimit"]),
      requestId: requestId(from["requestId"]),
      docsUrl: gateDocs(from["docsUrl"]),
      details: isRecord(details) ? details : {},
      api: text(from["api"], MAX_LABEL),
      method: method && /^[A-Z]+$/.test(method) ? method : null,
      origin: originOf(from["origin"]),
      receivedAt: amount(from["receivedAt"]) ?? 0,
    }),
  );
}

/** Lets a catalog speak for a value that none has spoken for yet. The same value when none does. */
export function relate(error: ApiError, catalogs: readonly Catalog[]): ApiError {
  const spoken = error.api === null ? speak(error, catalogs) : null;
  if (!spoken) return error;
  const kind = spoken.kind ?? error.kind;
  return markMade(
    deepFreeze({
      ...error,
      api: spoken.api,
      code: spoken.code,
      kind,
      retryable: spoken.retryable ?? (kind === error.kind ? error.retryable : isRetryable(kind, error.status)),
      fieldErrors: spoken.fieldErrors ?? error.fieldErrors,
      details: spoken.details ?? error.details,
      docsUrl: error.docsUrl ?? spoken.docsUrl,
    }),
  );
}
