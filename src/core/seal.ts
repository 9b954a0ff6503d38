import { type ApiError, ERROR_KINDS, type FieldError, type RateLimit, type Resolve } from "./api-error.js";
import type { Catalog } from "./catalog.js";
import { copyDetails } from "./extensions.js";
import { requestId } from "./headers.js";
import { markMade } from "./is-api-error.js";
import { isPath } from "./paths.js";
import { asList, asRecord, attempt, deepFreeze } from "./snapshot.js";
import { speak } from "./speak.js";
import { MAX_LABEL, MAX_TEXT, clean, scalar } from "./text.js";
import { clampWait } from "./times.js";
import { standardTitle } from "./titles.js";
import { type UrlPolicy, gateDocs, gateLink } from "./url-gate.js";

type Loose = Readonly<Record<string, unknown>>;

/** HTTP status as an integer from 100 to 599; anything else is none. */
export function statusOf(value: unknown): number | null {
  return /^[1-5]\d\d$/.test(scalar(value)) ? Number(value) : null;
}

/** Origin of an absolute http(s) URL, or `null`. */
export function originOf(value: unknown): string | null {
  const origin = typeof value === "string" ? attempt(() => new URL(value).origin) : null;
  return origin?.startsWith("http") ? origin : null;
}

const text = (value: unknown, max = MAX_TEXT): string | null =>
  (typeof value === "string" && clean(value, max)) || null;
/** A text short enough for a code, cleaned; anything else is none. */
export const label = (value: unknown): string | null => text(value, MAX_LABEL);
/** A finite number, or `null`. */
export const amount = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;
/** RFC 9110 allows more, but no method in use has anything but letters. */
const verb = (value: unknown): string | null => /^[a-z]{1,16}$/i.exec(scalar(value))?.[0].toUpperCase() ?? null;

/** Fields, and the texts of those whose path must not be written into form state. */
function sealFields(
  fields: unknown,
  forms: unknown,
  walked: readonly FieldError[] | undefined,
): Pick<ApiError, "fieldErrors" | "formErrors"> {
  const fieldErrors: FieldError[] = [];
  const formErrors = asList(forms).map((one) => text(one));
  // The walk cleans as it reads.
  if (fields === walked && walked) return { fieldErrors: walked, formErrors: formErrors.filter((one) => one !== null) };
  for (const entry of asList(fields)) {
    const one = asRecord(entry);
    const path = asList(one["path"]);
    const message = text(one["message"]);
    // A field without a text is still a field in trouble; what to say of it is the view's business.
    if (path.length > 0 && isPath(path)) fieldErrors.push({ path, message: message ?? "", code: label(one["code"]) });
    else formErrors.push(message);
  }
  return { fieldErrors, formErrors: formErrors.filter((one) => one !== null) };
}

function sealResolve(from: Loose, urls: UrlPolicy | undefined): Resolve | null {
  const resolve: Resolve = {
    message: text(from["message"]),
    url: gateLink(from["url"], urls),
    action: label(from["action"]),
    // Methods are case-sensitive (RFC 9110 §9.1), and this one may be sent: neither it nor its path is mended.
    method: /^[a-z]{1,16}$/i.exec(scalar(from["method"]))?.[0] ?? null,
    // oxlint-disable-next-line no-control-regex
    endpoint: /[\0-\x1f\x7f]/.test(scalar(from["endpoint"])) ? null : text(from["endpoint"]),
  };
  return Object.values(resolve).some(Boolean) ? resolve : null;
}

function sealLimit(from: Loose): RateLimit {
  return {
    limit: amount(from["limit"]),
    remaining: amount(from["remaining"]),
    resetAt: amount(from["resetAt"]),
    policy: label(from["policy"]),
  };
}

/**
 * The one way into an {@link ApiError}: checks types, bounds and URLs of every member, whether it was just read or
 * comes back from JSON, then lets a catalog speak unless one has, and freezes the value. Applying it twice changes nothing.
 * @param finish What is decided last, by the kind that the catalog may have changed.
 * @param walked Field errors that were checked and cleaned as they were read; no others may be given here.
 */
export function seal(
  from: Loose,
  catalogs: readonly Catalog[] | undefined,
  urls: UrlPolicy | undefined,
  finish?: (error: ApiError) => Partial<ApiError>,
  walked?: readonly FieldError[],
): ApiError {
  const kind = ERROR_KINDS.find((one) => one === from["kind"]) ?? "unknown";
  const status = statusOf(from["status"]);
  const title = label(from["title"]) ?? standardTitle(status, kind);
  const message = text(from["message"]);
  const read: ApiError = {
    kind,
    code: label(from["code"]),
    status,
    title,
    message: message === title ? null : message,
    type: text(from["type"]),
    ...sealFields(from["fieldErrors"], from["formErrors"], walked),
    resolve: sealResolve(asRecord(from["resolve"]), urls),
    retryable: from["retryable"] === true,
    retryAfterMs: amount(from["retryAfterMs"]),
    rateLimit: from["rateLimit"] ? sealLimit(asRecord(from["rateLimit"])) : null,
    requestId: requestId(from["requestId"]),
    docsUrl: gateDocs(from["docsUrl"]),
    details: copyDetails(from["details"]),
    api: label(from["api"]),
    method: verb(from["method"]),
    origin: originOf(from["origin"]),
    receivedAt: amount(from["receivedAt"]) ?? 0,
  };
  const spoken = { ...read, ...speak(read, catalogs) };
  const done = { ...spoken, ...finish?.(spoken) };
  const wait = amount(done.retryAfterMs);
  return markMade(
    deepFreeze({
      ...done,
      code: label(done.code),
      api: label(done.api),
      retryAfterMs: wait === null ? null : clampWait(wait),
    }),
  );
}
