import type { FieldError, FieldPath, PathSegment } from "./api-error.js";
import { LOCATOR } from "./find-code.js";
import { parsePath } from "./paths.js";
import { isRecord } from "./snapshot.js";
import { type Members, type Source, membersOf, parseJson, pick } from "./sources.js";
import { isIdentifier, readText } from "./text.js";

/** What lies in a body, however it is nested. */
export interface Walk {
  /** Objects that may speak of the error: those around others first, members of lists last. */
  readonly sources: readonly Source[];
  readonly fields: FieldError[];
  /** Texts about no field. */
  readonly forms: Set<string>;
  /** Lists and maps the texts were read from; they echo what was submitted, so they are no details. */
  readonly read: Set<unknown>;
}

const MAX_SOURCES = 64;
const MAX_DEPTH = 6;

/** Names of members in which an error, or a part of one, is wrapped; first those that say so. */
export const ERRORISH = /err|fault|probl|excep|fail|issue|violat|cause/;
const CONTAINER =
  /detail|messag|respons|result|status|exten|meta|data|param|info|context|reason|body|link|help|field|valid|constrain|state/;
/** Lists whose strings and items are texts for somebody. */
const LISTS = /detail|messag|param|field|valid|constrain|reason/;
/** Maps from field to texts, whatever their texts look like. */
const FIELD_MAPS = /^((field|validation|invalid|form)?(errors|fields|params|messages)|modelstate)$/;
/** Lists of these names hold texts, in whatever they stand. */
const NO_FIELD = /^(errors?|messages?|details?|reasons?|causes?|issues|violations|warnings)$/i;
/** Lists whose items may call their field `name` or `key`. */
const NAMED = /param|field|valid/;

/** Members that hold a text, the likeliest first. */
export const TEXTS = [
  /^(detail|message|msg)$/,
  /(message|msg|description)$/,
  /^(details?|reason|(error)?text|error|explanation|diagnostics|faultstring|summary|cause|errors|problem|failure|info)$/,
];

const isCode = (value: unknown): value is string => typeof value === "string" && isIdentifier(value);
const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === "object" && Object.keys(value).length === 0);
const isSentence = (text: string): boolean => /\s|[^\0-\x7f]|\.$/.test(text);

/** An object that is one entry rather than a map of fields that happen to be called `message`. */
const isEntry = (value: unknown): value is object =>
  isRecord(value) && ["message", "msg", "detail", "reason", "code"].some((key) => typeof value[key] === "string");

/** Texts and code of one entry. Several rules broken by one value may stand in a list or a map of their own. */
function readEntry(members: Members): { texts: readonly string[]; code: string | null } {
  const those = [{ members }];
  const code = pick(
    those,
    [/code$/, /^(type|issue|keyword|rule|kind|reason|error)$/],
    (value) => isCode(value) && value,
  );
  const text =
    pick(those, TEXTS, (value) => readText(value)) ??
    pick(those, [/^title$|message$/], (value) => isCode(value) && value);
  if (text) return { texts: [text], code };
  const many = pick(those, [/^(errors|messages?|constraints)$/], (value) => typeof value === "object" && value);
  const texts = Object.values(many ?? {})
    .map((one) => readText(one))
    .filter((one) => one !== null);
  return { texts, code };
}

/**
 * Whether an object is a map from field to texts, judged by everything in it.
 * @param trust What its name is worth: 2, plain texts count; 1, lists of words; 0, only lists of sentences.
 */
function isMap(value: unknown, trust: number, depth = 0): value is Readonly<Record<string, unknown>> {
  if (depth > MAX_DEPTH || !isRecord(value)) return false;
  // Under a doubtful name, an object with a message or a list called `reasons` is more likely just that.
  const inner = (one: unknown): boolean => isEmpty(one) || (trust > 1 && isEntry(one)) || isMap(one, trust, depth + 1);
  const members = Object.entries(value);
  return (
    !members.every(([, member]) => isEmpty(member)) &&
    members.every(([key, member]) => {
      if (trust < 2 && (typeof member === "string" || NO_FIELD.test(key))) return false;
      const many: readonly unknown[] = Array.isArray(member) ? member : [member];
      return many.every((one) => (typeof one === "string" ? trust > 0 || isSentence(one) : inner(one)));
    })
  );
}

/** Walks a body and reads every validation text of it: lists of entries, maps from field to texts, in any spelling. */
export function walk(body: unknown, status: number | null): Walk {
  const outer: Source[] = [];
  const items: Source[] = [];
  const fields: FieldError[] = [];
  const forms = new Set<string>();
  const read = new Set<unknown>();
  const queue: { value: unknown; under: string; item: boolean; depth: number }[] = [];

  function push(value: unknown, under: string, item: boolean, depth: number): void {
    if (queue.length < MAX_SOURCES && depth <= MAX_DEPTH) queue.push({ value, under, item, depth });
  }

  function add(path: FieldPath, texts: readonly string[], code: string | null): void {
    for (const message of texts) {
      if (path.length > 0) fields.push({ path, message, code });
      else forms.add(message);
    }
  }

  function locate(members: Members, under: string): FieldPath | null {
    // GraphQL's path is a place in the response.
    if (members.has("locations") || members.has("extensions")) return null;
    return pick([{ members }], [LOCATOR, /^(name|key)$/], (value, name) => {
      if (!LOCATOR.test(name) && !NAMED.test(under)) return null;
      // JSON:API points into its own wrapping.
      const raw = isRecord(value) ? (value["pointer"] ?? value["parameter"]) : value;
      if (typeof raw === "string") return parsePath(raw.replace(/^\/data\/(attributes|relationships)/, "")) ?? [];
      return Array.isArray(raw) && (parsePath(raw) ?? []);
    });
  }

  function list(entries: readonly unknown[], under: string, depth: number): void {
    for (const [index, entry] of entries.entries()) {
      if (isRecord(entry)) {
        const members = membersOf(entry);
        const path = locate(members, under);
        const { texts, code } = readEntry(members);
        if (path) add(path, texts.length > 0 ? texts : [code ?? "invalid"], code);
        else if (!members.has("@type")) add([], texts, null);
        if (path || texts.length > 0) read.add(entries);
        if (!path || index === 0) push(entry, under, true, depth);
      } else if (readText(entry) && !/^(fields|params)$/.test(under)) {
        add([], [readText(entry) ?? ""], null);
        read.add(entries);
      }
    }
  }

  function map(value: object, prefix: FieldPath, depth: number): void {
    read.add(value);
    for (const [key, all] of Object.entries(value)) {
      const rest = parsePath(key);
      const path: readonly PathSegment[] = rest ? [...prefix, ...rest] : [];
      const many: readonly unknown[] = Array.isArray(all) ? all : [all];
      for (const [index, one] of many.entries()) {
        const { texts, code } = readEntry(membersOf(isEntry(one) ? one : { message: one, code: one }));
        if (typeof one === "string" || isEntry(one)) add(path, texts, code);
        else if (isRecord(one) && depth < MAX_DEPTH) map(one, Array.isArray(all) ? [...path, index] : path, depth + 1);
      }
    }
  }

  function visit(value: object, under: string, item: boolean, depth: number): void {
    const members = membersOf(value);
    (item ? items : outer).push({ raw: value, members, under, item });
    // What is called an error speaks before what is called data.
    for (const errorish of [true, false]) {
      for (const [name, member] of members) {
        if (ERRORISH.test(name) !== errorish || !(errorish || CONTAINER.test(name) || members.size === 1)) continue;
        // A gateway may pass on the whole body of another server as one text.
        const inner = typeof member === "string" ? parseJson(member) : member;
        const trust = FIELD_MAPS.test(name) || members.get("status") === "fail" ? 2 : Number(errorish);
        if (Array.isArray(inner)) {
          if (errorish || LISTS.test(name)) list(inner, name, depth + 1);
          else push(inner[0], name, true, depth + 1);
        } else if (!isEntry(inner) && isMap(inner, trust)) map(inner, [], 0);
        else push(inner, name, item, depth + 1);
      }
    }
  }

  if (Array.isArray(body)) list(body, "errors", 0);
  else if (/400|422|null/.test(`${status}`) && isMap(body, 0)) {
    map(body, [], 0);
    for (const value of Object.values(body)) read.add(value);
  } else push(body, "", false, 0);
  for (const { value, under, item, depth } of queue) if (isRecord(value)) visit(value, under, item, depth);
  return { sources: [...outer, ...items], fields, forms, read };
}
