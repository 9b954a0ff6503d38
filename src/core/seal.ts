import type { ApiError, FieldError, RateLimit, Resolve } from "./api-error.js";
import type { Catalog } from "./catalog.js";
import { copyDetails } from "./extensions.js";
import { requestId } from "./headers.js";
import { isErrorKind, markMade } from "./is-api-error.js";
import { isPath } from "./paths.js";
import { attempt } from "./attempt.js";
import { asList, asRecord } from "./shapes.js";
import { fieldOf } from "./field-error.js";
import { speak } from "./speak.js";
import { MAX_TEXT, label, scalar, statusOf } from "./text.js";
import { clampWait } from "./times.js";
import { standardTitle } from "./titles.js";
import { type UrlPolicy, gateDocs, gateLink } from "./url-gate.js";

type Loose = Readonly<Record<string, unknown>>;
type Unchecked = { readonly [Key in keyof ApiError]?: unknown };
type Draft = { -readonly [Key in keyof ApiError]: ApiError[Key] };

/** Origin of an absolute http(s) URL, or `null`. */
export function originOf(value: unknown): string | null {
  // Mostly there is none, or a path, and a throw is slow.
  return /^https?:/i.test(scalar(value)) ? attempt(() => new URL(scalar(value)).origin) : null;
}

const text = (value: unknown): string | null => label(value, MAX_TEXT);
/** A finite number, or `null`. */
export const amount = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;
/** RFC 9110 allows more, but no method in use has anything but letters. Methods are case-sensitive (RFC 9110 §9.1). */
const verb = (value: unknown): string | null => /^[a-z]{1,16}$/i.exec(scalar(value))?.[0] ?? null;

/** The evidence reader checks, cleans and freezes as it reads; nothing else gets here frozen. */
const isSound = (fields: readonly unknown[]): fields is readonly FieldError[] => Object.isFrozen(fields);

function sealResolve(from: Loose, urls: UrlPolicy | undefined): Resolve | null {
  const endpoint = text(from["endpoint"]);
  const resolve: Resolve = {
    message: text(from["message"]),
    url: gateLink(from["url"], urls),
    action: label(from["action"]),
    // This one may be sent: neither it nor its path is mended.
    method: verb(from["method"]),
    // oxlint-disable-next-line no-control-regex
    endpoint: /[\0-\x1f\x7f]/.test(scalar(from["endpoint"])) ? null : endpoint,
  };
  return Object.values(resolve).some(Boolean) ? Object.freeze(resolve) : null;
}

const sealLimit = (from: Loose): RateLimit =>
  Object.freeze({
    limit: amount(from["limit"]),
    remaining: amount(from["remaining"]),
    resetAt: amount(from["resetAt"]),
    policy: label(from["policy"]),
  });

/**
 * The one way into an {@link ApiError}: checks types, bounds and URLs of every member, whether it was just read or
 * comes back from JSON, then lets a catalog speak unless one has, and freezes the value. Applying it twice changes nothing.
 * @param finish Decides what goes by the kind that the catalog may have changed.
 */
export function seal(
  from: Unchecked,
  catalogs: readonly Catalog[] | undefined,
  urls: UrlPolicy | undefined,
  finish?: (error: Draft) => void,
): ApiError {
  const kind = isErrorKind(from.kind) ? from.kind : "unknown";
  const status = statusOf(from.status);
  const title = label(from.title) ?? standardTitle(status, kind);
  const message = text(from.message);
  const fields: FieldError[] = [];
  const forms = asList(from.formErrors).map((one) => text(one));
  const listed = asList(from.fieldErrors);
  const known = isSound(listed) && listed;
  for (const entry of known ? [] : listed) {
    const one = asRecord(entry);
    const path = asList(one["path"]);
    const told = text(one["message"]);
    // A field without a text is still a field in trouble; what to say of it is the view's business.
    if (path.length > 0 && isPath(path)) fields.push(fieldOf(path, told ?? "", label(one["code"])));
    // Texts of those whose path must not be written into form state.
    else forms.push(told);
  }
  const error: Draft = {
    kind,
    code: label(from.code),
    status,
    title,
    message: message === title ? null : message,
    type: text(from.type),
    fieldErrors: known || Object.freeze(fields),
    formErrors: Object.freeze(forms.filter((one) => one !== null)),
    resolve: from.resolve ? sealResolve(asRecord(from.resolve), urls) : null,
    retryable: from.retryable === true,
    retryAfterMs: amount(from.retryAfterMs),
    rateLimit: from.rateLimit ? sealLimit(asRecord(from.rateLimit)) : null,
    requestId: requestId(from.requestId),
    docsUrl: gateDocs(from.docsUrl),
    details: copyDetails(from.details),
    api: label(from.api),
    method: verb(from.method)?.toUpperCase() ?? null,
    origin: originOf(from.origin),
    receivedAt: amount(from.receivedAt) ?? 0,
  };
  Object.assign(error, speak(error, catalogs));
  finish?.(error);
  const wait = amount(error.retryAfterMs);

  error.retryAfterMs = wait === null ? null : clampWait(wait);
  return markMade(Object.freeze(error));
}
