import type { FieldError, Resolve } from "./api-error.js";
import { locateIn, readEntry } from "./entries.js";
import { readDetails } from "./extensions.js";
import { findCode, isCode } from "./find-code.js";
import type { Reading } from "./format.js";
import { requestId } from "./headers.js";
import { locatedIn } from "./located-texts.js";
import { BIT, nameOf } from "./names.js";
import { PLACES, parsePath } from "./paths.js";
import { isTyped, typeIn } from "./problem-type.js";
import { asList, asRecord, isObject, isRecord } from "./shapes.js";
import { fieldOf } from "./field-error.js";
import { ASIDE, ITEM, LINK, WHOLE, type Source, pick } from "./sources.js";
import { asText, isEcho, isFailure, readLabel, readSentence, readText, scalar } from "./text.js";
import { parseWait } from "./times.js";
import { gateDocs } from "./url-gate.js";
import { isSent, walk } from "./walk.js";

/** Where documentation lives, if it has a host of its own. */
const DOCS_HOST = /^https:\/\/(docs|help|developers?|devcenter)\./i;

/** The first sentence anywhere in a body whose every name is unheard of, but in these and in what was sent. */
function anySentence(body: unknown, status: number | null, but: ReadonlySet<unknown>): string | null {
  const queue: unknown[] = [body];
  for (const value of queue) {
    // More than one word, also where they are written without blanks; a time of day is no sentence.
    const text = /\s\S|[^\0-\u3000]{4}/.test(scalar(value)) && readSentence(value);
    if (text && !/\d:\d\d/.test(text) && !isEcho(text, status)) return text;
    if (!isObject(value) || but.has(value) || queue.length >= 200) continue;
    for (const [key, member] of Object.entries(value).slice(0, 50)) {
      const { bare, roles } = nameOf(key);
      if (roles & BIT.skip || (isObject(member) && isSent(bare, member))) continue;
      queue.push(member);
    }
  }
  return null;
}

/** The text of what stands closest to the error, and does not only repeat the status. */
const textOf = (sources: readonly Source[], status: number | null): string | null => {
  const told = (read: (value: unknown) => string | null) => (value: unknown) => !isEcho(value, status) && read(value);
  return (
    pick(sources, "text", told(readText)) ??
    pick(sources, "loose", told(readSentence)) ??
    pick(sources, "dev", told(readText))
  );
};

/** The text of the whole; `null` where there are only texts of parts. */
const wholeText = (body: unknown, free: readonly Source[], status: number | null): string | null =>
  (isEcho(body, status) ? null : readText(body)) ??
  pick(free, "person", (value) => readText(value) ?? readText(asRecord(value)["text"])) ??
  pick(free, "text", (value, name, { raw }) => name === "message" && "locale" in raw && readText(value)) ??
  textOf(
    free.filter(({ rank }) => rank === WHOLE),
    status,
  );

const idOf = (sources: readonly Source[]): string | null =>
  // Under the names of ids of requests. An `errorId` may be a code.
  pick(
    sources,
    "id",
    (value, name, _, rank) => rank < 2 && !(name.startsWith("errorid") && isCode(value, name)) && requestId(value),
  ) ??
  // Under those of any id, in an object that tells of the error.
  pick(sources, "id", (value, name, { raw, roles, under, rank }) => {
    const isOfError =
      (roles & (BIT.text | BIT.code | BIT.loose) || name === "instance") &&
      (rank !== ASIDE || under.roles & BIT.errorish) &&
      // A thing of a batch has errors, and an id of its own.
      !(rank === ITEM && asList(raw["errors"])[0]);
    // A UUID, whatever comes before it, or as long a number: what nobody could remember.
    const isUnique = /^([a-z]+[-_:])*[\da-f]{8}-?([\da-f]{4}-?){3}[\da-f]{12}|trace:\d{17}|id:\d{9,}-\d{6}/i;
    // `trace: { traceId, spanId }`
    const id = asRecord(value)["traceId"] ?? value;
    return isOfError && isUnique.test(`${name}:${scalar(id)}`) && requestId(id);
  });

const docsOf = (all: readonly Source[], type: string | null): string | null =>
  pick(all, "link", gateDocs) ??
  pick(all, "href", (value, name, { raw, under }) => {
    const { rel, description } = asRecord(raw);
    const says = asText(rel) ?? (description || name === "about" ? "info" : under.bare);
    return (/help|doc|info/.test(says) || DOCS_HOST.test(scalar(value))) && gateDocs(value);
  }) ??
  (type && (DOCS_HOST.test(type) || /\/(docs|reference)\//i.test(type)) ? gateDocs(type) : null);

const resolveOf = (all: readonly Source[], outer: readonly Source[]): Partial<Resolve> | null => {
  const url =
    pick(outer, "way", asText) ??
    // PayPal's way out is one of its links.
    pick(all, "href", (value, _, { raw }) => raw["rel"] === "redirect" && asText(value));
  return (
    pick(outer, "resolve", (value): Partial<Resolve> | false => isRecord(value) && value) ?? (url ? { url } : null)
  );
};

/** Whether a member names fields, and holds neither arguments of a text nor the path of the request. */
const namesFields = (value: unknown, name: string, text: string, { raw }: Source): boolean => {
  if (asText(value)) {
    const word = scalar(value);
    // Azure's may be a resource as well, or anything.
    if (name === "target")
      return (
        /^[a-z][\w.]*$/.test(word) &&
        // That of SAP's OData is one, and stands beside `@Common.numericSeverity`.
        (/[A-Z_.]/.test(word) ||
          text.toLowerCase().includes(word) ||
          Object.keys(raw).some((key) => key.startsWith("@Common.")))
      );
    // Where something came from (Airwallex): that of a field is written like one, and the text begins with it.
    const leaf = /\.([^\W_]+_\w+)$/.exec(word)?.[1];
    if (name === "source") return Boolean(leaf && text.startsWith(leaf));
    // The path of a field is where the text begins, or is Yup's.
    if (name === "path") return text.startsWith(word) || Array.isArray(raw["inner"]);
    // Of parameters there is mostly an argument (JHipster).
    return name !== "params";
  }
  // JSON:API's, of an error that stands in no list.
  if (name === "source") return isRecord(value);
  // superstruct: `path: ["author", "email"], message: "At path: author.email -- Expected …"`
  if (name === "path" && Array.isArray(value)) return text.includes(`path: ${value.join(".")} `);
  // A list: that of `fields` or `keys`, or of parameters if the text speaks of them.
  return Array.isArray(value) && (/[fk]/.test(name) || /param/i.test(text));
};

/** The fields that the error says it is about, where it tells no text of each but this one of the whole. */
function aboutOf(
  outer: readonly Source[],
  text: string,
  code: string | null,
  status: number | null,
): readonly FieldError[] {
  const about = (source: Source) =>
    pick([source], "about", (value, name) => {
      // `details: { field: "email", error: "This is taken." }`
      const entry = readEntry(source, []);
      const own = entry.texts.find((one) => !isEcho(one, status)) ?? text;
      if (!namesFields(value, name, own, source)) return null;
      const named =
        isRecord(value) || (name === "path" && Array.isArray(value))
          ? (locateIn(value, name) ?? [])
          : [value].flat().map((one) => (/^\S+$/.test(scalar(one)) && parsePath(one)) || []);
      // hapi, celebrate: a sentence of Joi's for each.
      const each = own.split(/\. (?=")/);
      return named.flatMap((path, at) => {
        const said = each.length === named.length ? each[at] : null;
        return path.length > 0 ? fieldOf(path, said ?? own, code ?? entry.code) : [];
      });
    });
  const found = outer.flatMap((source) => {
    const fields = about(source);
    return fields ? { fields, isPart: PLACES.test(source.under.bare) } : [];
  });
  // Of several only those of parts of the request (celebrate): what stands further in says the same again.
  return found.length > 0
    ? found.filter(({ isPart }, at) => at === 0 || isPart).flatMap(({ fields }) => fields)
    : locatedIn(text, code);
}

/** Milliseconds of the unit in the name of a wait: `retry_after_hours`, `waitMin`, `retryAfterMs`; else seconds. */
const unitIn = (name: string): number => {
  if (/h/.test(name)) return 3_600_000;
  if (/min/.test(name)) return 60_000;
  return /(?<!ti)m/.test(name) ? 1 : 1000;
};

const waitOf = (
  sources: readonly Source[],
  message: string | null,
  status: number | null,
  serverNow: number,
): number | null =>
  pick(
    sources,
    "wait",
    // Until a model is loaded; goods that are on their way have such a time as well.
    (value, name) => (name !== "estimatedtime" || status === 503) && parseWait(value, serverNow, unitIn(name)),
  ) ??
  // Django REST framework, Azure: `Expected available in 34 seconds.`; Telegram: `retry after 35`
  parseWait(
    /(again in|(available|resets?) in(?! [\d.]+$)|retry after) ([\d.]+)( ?s(ec|\b)|$)/.exec(message ?? "")?.[3],
    serverNow,
  );

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
  // Not read as entries or maps of fields.
  const free = sources.filter(({ raw }) => !read.has(raw));
  const inBody = pick(sources, "status", (value) => isFailure(value) && Number(value));
  const status = isFailure(httpStatus) ? httpStatus : (inBody ?? httpStatus);

  const title = pick(outer, "title", readLabel);
  const heading = isEcho(title, status) ? null : title;
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

  const type = typeIn(free);
  const hasText = (text ?? heading) !== null && (fields.length > 1 || fields[0]?.message !== text);
  const code = findCode(sources, outer, free, fields, status, hasText, type !== null && isTyped(outer));
  const about = message ?? title ?? code;
  // One by one: no call takes a hundred thousand.
  if (fields.length === 0 && about && refused)
    for (const field of aboutOf(outer, about, code, status)) fields.push(field);
  const id = idOf(sources);
  const docsUrl = docsOf(all, type);
  const told = [message, code, title, docsUrl, id, type, ...forms, ...fields.slice(0, 50).map((one) => one.message)];
  return {
    status: inBody,
    code,
    title,
    message,
    type,
    fieldErrors: Object.freeze(fields),
    formErrors: [...forms],
    resolve: resolveOf(all, outer),
    retryAfterMs: waitOf(sources, message, status, serverNow),
    requestId: id,
    docsUrl,
    retryable: pick(sources, "retryable", (value) => (typeof value === "boolean" ? [value] : null))?.[0],
    details: readDetails(sources, read, told, status),
  };
}
