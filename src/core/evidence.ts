import type { FieldError, Resolve } from "./api-error.js";
import { readEntry } from "./entries.js";
import { readDetails } from "./extensions.js";
import { findCode, isKind } from "./find-code.js";
import type { Reading } from "./format.js";
import { requestId } from "./headers.js";
import { BIT, nameOf } from "./names.js";
import { parsePath } from "./paths.js";
import { isType } from "./problem-type.js";
import { asRecord, isObject, isRecord } from "./shapes.js";
import { fieldOf } from "./field-error.js";
import { ASIDE, ITEM, LINK, WHOLE, type Source, pick } from "./sources.js";
import { asText, isEcho, readLabel, readSentence, readText, scalar } from "./text.js";
import { parseWait } from "./times.js";
import { gateDocs } from "./url-gate.js";
import { isSent, walk } from "./walk.js";

/** Where documentation lives, if it has a host of its own. */
const DOCS_HOST = /^https:\/\/(docs|help|developers?|devcenter)\./i;

/**
 * The first sentence anywhere in a body whose every name is unheard of, but in these and in what was sent. Times of day
 * are no sentences.
 */
function anySentence(body: unknown, status: number | null, but: ReadonlySet<unknown>): string | null {
  const queue: unknown[] = [body];
  for (const value of queue) {
    const text = /\s\S|[^\0-\u3000]{4}/.test(scalar(value)) && !/\d:\d\d/.test(scalar(value)) && readSentence(value);
    if (text && !isEcho(text, status)) return text;
    if (isObject(value) && !but.has(value) && queue.length < 200)
      for (const [key, member] of Object.entries(value).slice(0, 50))
        if (!(nameOf(key).roles & BIT.skip || (isObject(member) && isSent(nameOf(key).bare, member))))
          queue.push(member);
  }
  return null;
}

/** The text of what stands closest to the error, and does not only repeat the status. */
function textOf(sources: readonly Source[], status: number | null): string | null {
  const told = (read: (value: unknown) => string | null) => (value: unknown) =>
    !isEcho(scalar(value), status) && read(value);
  return (
    pick(sources, "text", told(readText)) ??
    pick(sources, "loose", told(readSentence)) ??
    pick(sources, "dev", told(readText))
  );
}

/** The text of the whole; `null` where there are only texts of parts. */
const wholeText = (body: unknown, free: readonly Source[], status: number | null): string | null =>
  (isEcho(scalar(body), status) ? null : readText(body)) ??
  pick(free, "person", (value) => readText(value) ?? readText(asRecord(value)["text"])) ??
  pick(free, "text", (value, name, { raw }) => name === "message" && "locale" in raw && readText(value)) ??
  textOf(
    free.filter(({ rank }) => rank === WHOLE),
    status,
  );

const idOf = (sources: readonly Source[]): string | null =>
  pick(
    sources,
    "id",
    (value, name, _, rank) => rank < 2 && !(name.startsWith("errorid") && isKind(value, name)) && requestId(value),
  ) ??
  // An id nobody could remember, of the error itself.
  pick(sources, "id", (value, name, { roles, under, rank }) => {
    const ofError = roles & (BIT.text | BIT.code | BIT.loose) && (rank !== ASIDE || under.roles & BIT.errorish);
    return (
      ofError &&
      /^([a-z]+[-_:])*[\da-f]{8}-?([\da-f]{4}-?){3}[\da-f]{12}|trace:\d{17}/i.test(`${name}:${scalar(value)}`) &&
      requestId(value)
    );
  });

const docsOf = (all: readonly Source[], type: string | null): string | null =>
  pick(all, "link", gateDocs) ??
  pick(all, "href", (value, name, { raw, under }) => {
    const { rel, description } = asRecord(raw);
    const says = asText(rel) ?? (description || name === "about" ? "info" : under.bare);
    return (/info|help|doc/.test(says) || DOCS_HOST.test(scalar(value))) && gateDocs(value);
  }) ??
  (type && (DOCS_HOST.test(type) || /\/(docs|reference)\//i.test(type)) ? gateDocs(type) : null);

function resolveOf(all: readonly Source[], outer: readonly Source[]): Partial<Resolve> | null {
  const url =
    pick(outer, "way", asText) ??
    // PayPal's way out is one of its links.
    pick(all, "href", (value, _, { raw }) => raw["rel"] === "redirect" && asText(value));
  return (
    pick(outer, "resolve", (value): Partial<Resolve> | false => isRecord(value) && value) ?? (url ? { url } : null)
  );
}

/** The fields that the error says it is about, where it tells no text of each but this one of the whole. */
function aboutOf(
  outer: readonly Source[],
  text: string,
  code: string | null,
  status: number | null,
): readonly FieldError[] {
  return (
    pick(outer, "about", (value, name, source) => {
      // The arguments of a text are lists as well, unless it speaks of parameters; or one of them alone (JHipster).
      // A path is also that of the request, or of what was called; no text begins with that (Yup).
      if (
        asText(value)
          ? name === "params" || (name === "path" && !text.startsWith(scalar(value)))
          : !((/[fk]/.test(name) || /param/i.test(text)) && Array.isArray(value))
      )
        return null;
      // `details: { field: "email", error: "This is taken." }`
      const entry = readEntry(source, []);
      const own = entry.texts.find((one) => !isEcho(one, status)) ?? text;
      return [value].flat().flatMap((one) => {
        const path = /^\S+$/.test(scalar(one)) && parsePath(one);
        return path && path.length > 0 ? fieldOf(path, own, code ?? entry.code) : [];
      });
    }) ?? []
  );
}

/**
 * Reads a body by evidence: text, code, fields, ids, links and waits are each looked for on their own, in any shape.
 * @param body Plain, bounded data.
 * @param httpStatus HTTP status, where known.
 * @param serverNow What moments are measured from, epoch ms.
 */
export function readEvidence(body: unknown, httpStatus: number | null, serverNow: number): Reading {
  const { sources: all, fields, forms, read, refused } = walk(body, httpStatus);
  const sources = all.filter(({ rank }) => rank < LINK);
  const outer = sources.filter(({ rank }) => rank < ITEM);
  // Not read as those of fields.
  const free = sources.filter(({ raw }) => !read.has(raw));
  const inBody = pick(sources, "status", (value) => /^[45]\d\d$/.test(scalar(value)) && Number(value));
  const status = (httpStatus ?? 0) < 400 ? (inBody ?? httpStatus) : httpStatus;

  const title = pick(outer, "title", readLabel);
  const heading = isEcho(title ?? "", status) ? null : title;
  const text = wholeText(body, free, status);
  const message =
    text ??
    [...forms][0] ??
    textOf(outer, status) ??
    // Who only repeats the status has no words.
    (heading || pick(outer, "text", readText)
      ? null
      : (!title && anySentence(body, status, read)) || readSentence(fields[0]?.message));
  // The second of several texts is not lost; the first is not said twice. Beside fields, whose list stands for the
  // message, it stays among them.
  if (fields.length === 0) forms.delete(message ?? "");

  const type = pick(free, "sort", (value, name) => name === "type" && isType(value) && value);
  const hasText = (text ?? heading) !== null && (fields.length > 1 || fields[0]?.message !== text);
  const code = findCode(sources, outer, free, fields, status, hasText);
  const about = message ?? title ?? code;
  if (fields.length === 0 && about && refused) fields.push(...aboutOf(outer, about, code, status));
  const id = idOf(sources);
  const docsUrl = docsOf(all, type);
  return {
    status: inBody,
    code,
    title,
    message,
    type,
    fieldErrors: Object.freeze(fields),
    formErrors: [...forms],
    resolve: resolveOf(all, outer),
    retryAfterMs:
      pick(sources, "wait", (value, name) =>
        parseWait(value, serverNow, /h/.test(name) ? 3_600_000 : /min/.test(name) ? 60_000 : /m/.test(name) ? 1 : 1000),
      ) ??
      // Django REST framework, Azure: `Expected available in 34 seconds.`
      parseWait(/(again|available) in ([\d.]+) ?s(ec|\b)/.exec(message ?? "")?.[2], serverNow),
    requestId: id,
    docsUrl,
    retryable: pick(sources, "retryable", (value) => (typeof value === "boolean" ? [value] : null))?.[0],
    details: readDetails(sources, read, [code, message, title, docsUrl, id]),
  };
}
