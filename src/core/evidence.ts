import type { Resolve } from "./api-error.js";
import { readDetails } from "./extensions.js";
import { findCode } from "./find-code.js";
import type { Reading } from "./format.js";
import { requestId } from "./headers.js";
import { parsePath } from "./paths.js";
import { isRecord } from "./snapshot.js";
import { pick } from "./sources.js";
import { asText, isEcho, readLabel, readSentence, readText, scalar } from "./text.js";
import { parseWait } from "./times.js";
import { gateDocs } from "./url-gate.js";
import { LOOSE_TEXTS, TEXTS, walk } from "./walk.js";

/** What the evidence reader found; every member judged by its value, whatever stands around it. */
export interface Evidence extends Reading {
  /** HTTP status that the body tells, 400–599. */
  readonly status: number | null;
  /** What the server says of sending the same request again. */
  readonly retryable: boolean | null;
}

/** The first sentence anywhere in a body whose every name is unheard of. Times of day are no sentences. */
function anySentence(body: unknown, status: number | null): string | null {
  const queue: unknown[] = [body];
  for (const value of queue) {
    const text = /\s\S+\s/.test(scalar(value)) && !/\d:\d\d/.test(scalar(value)) ? readSentence(value) : null;
    if (text && !isEcho(text, status)) return text;
    if (typeof value === "object" && queue.length < 200) queue.push(...Object.values(value ?? {}).slice(0, 50));
  }
  return null;
}

/**
 * Reads a body by evidence: text, code, fields, ids, links and waits are each looked for on their own, in any shape.
 * @param body Plain, bounded data.
 * @param httpStatus HTTP status, where known.
 * @param serverNow What moments are measured from, epoch ms.
 */
export function readEvidence(body: unknown, httpStatus: number | null, serverNow: number): Evidence {
  const { sources, fields, forms, read } = walk(body, httpStatus);
  const outer = sources.filter((source) => !source.item);
  const told = pick(outer, [/^(http)?(status|statuscode|code)$/], (value) => {
    return /^[45]\d\d$/.test(scalar(value)) && Number(value);
  });
  const status = told !== null && (httpStatus ?? 0) < 400 ? told : httpStatus;

  const title = pick(outer, [/^(error)?title$/], readLabel);
  const text =
    readText(body) ??
    // Written for the person who uses the app, or in their language.
    pick(sources, [/^(user|locali[sz]ed|display|human|friendly).*(message|text)$/], readText) ??
    pick(sources, [/^message$/], (value, _, { members }) => (members["locale"] ? readText(value) : null)) ??
    pick(outer, TEXTS, (value) => !isEcho(scalar(value), status) && readText(value)) ??
    pick(outer, LOOSE_TEXTS, (value) => !isEcho(scalar(value), status) && readSentence(value));
  const message =
    text ?? [...forms][0] ?? pick(outer, TEXTS, readText) ?? (title === null ? anySentence(body, status) : null);
  forms.delete(message ?? "");

  const type = pick(outer, [/^type$/], (value) => /^[a-z][\w+.-]*:|\//i.test(scalar(value)) && asText(value));
  const code = findCode(sources, status, (text ?? title) !== null);
  const about = message ?? title ?? code;
  if (fields.length === 0 && about && /^(400|409|422|null)$/.test(`${status}`)) {
    const path = pick(outer, [/^(param|field)(eter)?(name)?$/], (value) => asText(value) && parsePath(value));
    if (path && path.length > 0) fields.push({ path, message: about, code });
  }

  const id = pick(sources, [/(req(uest)?|correlation|trace|debug|support)id$|reference$/], requestId);
  const link =
    pick(sources, [/doc|help|info|learn|^error(url|uri|link)/], gateDocs) ??
    pick(
      sources,
      [/^(href|url|about)$/],
      (value, _, { members: { rel, description, about } }) =>
        /info|help|doc/.test(asText(rel) ?? (description || about ? "info" : "")) && gateDocs(value),
    );
  const way = pick(outer, [/^(upgrade|checkout|billing|payment|action|redirect)(url|link)$/], asText);
  return {
    status: told,
    code,
    title,
    message,
    type,
    fieldErrors: fields,
    formErrors: [...forms],
    resolve:
      pick(outer, [/^(resolve|resolution)$/], (value): Partial<Resolve> | false => isRecord(value) && value) ??
      (way ? { url: way } : null),
    retryAfterMs: pick(sources, [/^(retry|wait)(after|in|delay|at)?(s|secs?|seconds|ms|millis\w*)?$/], (value, name) =>
      parseWait(value, serverNow, /ms$|milli/.test(name) ? 1 : 1000),
    ),
    requestId: id,
    docsUrl:
      link ??
      (/\/\/(docs?|developers?|help)\.|\/(docs|documentation|reference)\//i.test(type ?? "") ? gateDocs(type) : null),
    retryable:
      pick(sources, [/^(is)?(retry|retryable|retriable)$/], (value) =>
        typeof value === "boolean" ? [value] : null,
      )?.[0] ?? null,
    details: readDetails(sources, read, [code, message, title, link], id),
  };
}
