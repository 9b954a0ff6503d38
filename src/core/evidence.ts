import type { Resolve } from "./api-error.js";
import { readEntries } from "./entries.js";
import { readDetails } from "./extensions.js";
import { codeOfType, findCode } from "./find-code.js";
import type { Reading } from "./format.js";
import { requestId } from "./headers.js";
import { parsePath } from "./paths.js";
import { isRecord } from "./snapshot.js";
import { findSources, pick } from "./sources.js";
import { MAX_LABEL, MAX_TEXT, clean, isCodeWord, isEcho, isReadable } from "./text.js";
import { parseWait } from "./times.js";
import { gateDocs } from "./url-gate.js";

/** Written for the person who uses the app. */
const PERSONAL = [/^(user|localized|display|human|friendly|public|client)(error)?(message|text|msg)$/];
/** Members that hold a text, the likeliest first. */
const TEXTS = [
  /^detail$/,
  /^(message|errormessage|errmsg|errormsg|msg|longmessage)$/,
  /^(errordescription|description|errordetails?|errortext)$/,
  /^(details?|reason|text|error|explanation|diagnostics|faultstring|statusmessage|summary|cause|errors|fault|shortmessage|info|problem|failure)$/,
];
const STATUS = [/^(http)?(status|statuscode|code)$/];
const REQUEST_ID = [
  /^x?(request|req|correlation|trace|debug|fbtrace|incident|transaction|support|log)(id|identifier)$/,
  /^(errorid|requestidentifier|reference|errorreference|supportreference)$/,
];
const DOCS = [
  /^((errors?)?(docs?|documentation|help|moreinfo|info|learnmore)s?|error)(url|uri|link|href|page)?$/,
  /^(url|href|about|type)$/,
];
const WAIT = [
  /^retry(after|in|delay|at)?(s|secs?|seconds|ms|millis|milliseconds|time)?$|^(wait|cooldown|backoff)(s|secs?|seconds|ms|millis|time|for)$/,
];
const RETRYABLE = [/^(is|should)?(retry|retryable|retriable|transient|temporary)$/];
const RESOLVE = [/^(resolve|resolution|remediation)$/];
const WAY_OUT = [
  /^(upgrade|checkout|billing|payment|portal|action|manage|topup|verification|redirect|approval|login)(page)?(url|uri|link)$/,
];
const ABOUT = [/^(param|field|parameter|fieldname|paramname)$/];

/** What the evidence reader found; every member judged by its value, whatever stands around it. */
export interface Evidence extends Required<Omit<Reading, "kind">> {
  /** HTTP status that the body tells, 400–599. */
  readonly status: number | null;
  /** What the server says of sending the same request again. */
  readonly retryable: boolean | null;
}

/** A text fit for a person, or `null`. */
export function readText(value: unknown, max = MAX_TEXT): string | null {
  if (typeof value !== "string") return null;
  const text = clean(value, max);
  return isReadable(text) && !isCodeWord(text) ? text : null;
}

const asText = (value: unknown): string | null => (typeof value === "string" ? value : null);

/**
 * Reads a body by evidence: text, code, fields, ids, links and waits are each looked for on their own, in any shape.
 * @param body Plain, bounded data.
 * @param status HTTP status, where known.
 * @param serverNow What moments are measured from, epoch ms.
 */
export function readEvidence(body: unknown, httpStatus: number | null, serverNow: number): Evidence {
  const sources = findSources(body);
  const outer = sources.filter((source) => !source.item);
  const told = pick(outer, STATUS, (value) => {
    const number = Number(value);
    return typeof value !== "object" && Number.isInteger(number) && number >= 400 && number < 600 ? number : null;
  });
  const status = httpStatus !== null && httpStatus >= 400 ? httpStatus : (told ?? httpStatus);
  const { fields, forms, read } = readEntries(body, status);

  const bodyText = typeof body === "string" ? readText(body) : null;
  const title = pick(outer, [/^(title|errortitle|heading)$/], (value) => readText(value, MAX_LABEL));
  const text =
    bodyText ??
    pick(sources, PERSONAL, (value) => readText(value)) ??
    pick(outer, TEXTS, (value) => {
      const found = readText(value);
      return found && !isEcho(found, status) ? found : null;
    });
  const [first = null] = forms;
  const message = text ?? first ?? pick(outer, TEXTS, (value) => readText(value));
  if (message !== null) forms.delete(message);

  const type = pick(outer, [/^type$/], (value) => {
    const uri = asText(value);
    return uri !== null && uri.length <= 2048 && /^[a-z][\w+.-]*:|\//i.test(uri) ? uri : null;
  });
  const code = findCode(sources, status, text !== null || title !== null) ?? (type === null ? null : codeOfType(type));

  if (fields.length === 0 && (status === null || /^(400|409|422)$/.test(String(status)))) {
    const path = pick(outer, ABOUT, (value) => (typeof value === "string" ? parsePath(value) : null));
    const about = message ?? title ?? code;
    if (path && path.length > 0 && about !== null) fields.push({ path, message: about, code });
  }

  const id = pick(sources, REQUEST_ID, (value) => requestId(value));
  const link = pick(sources, DOCS, (value, name, { members, under }) => {
    if (DOCS[1]?.test(name) && !/link|help/.test(under)) return null;
    const rel = members.get("rel");
    return typeof rel === "string" && !/info|doc|help|about|error|type/.test(rel) ? null : gateDocs(value);
  });
  const docs =
    link ??
    (type !== null && /\/\/(docs?|developers?|help|support|api-?docs)\.|\/(docs?|documentation|reference)\//i.test(type)
      ? gateDocs(type)
      : null);
  const wait = pick(sources, WAIT, (value, name) => parseWait(value, serverNow, /ms$|milli/.test(name) ? 1 : 1000));
  const resolve = pick(outer, RESOLVE, (value): Partial<Resolve> | null =>
    isRecord(value)
      ? {
          message: readText(value["message"]),
          url: asText(value["url"]),
          action: asText(value["action"]),
          method: asText(value["method"]),
          endpoint: asText(value["endpoint"]),
        }
      : null,
  );
  const way = resolve ? null : pick(outer, WAY_OUT, asText);

  return {
    status: told,
    code,
    title,
    message,
    type,
    fieldErrors: fields,
    formErrors: [...forms],
    resolve: resolve ?? (way === null ? null : { url: way }),
    retryAfterMs: wait,
    requestId: id,
    docsUrl: docs,
    retryable: pick(sources, RETRYABLE, (value) => (typeof value === "boolean" ? value : null)),
    details: readDetails(
      sources,
      read,
      [code, message, title, id, link].filter((value) => value !== null),
    ),
  };
}
