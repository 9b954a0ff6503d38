import type { FieldError, FieldPath } from "./api-error.js";
import { LOCATOR } from "./find-code.js";
import { parsePath } from "./paths.js";
import { asRecord, isRecord } from "./snapshot.js";
import { ERRORISH, type Source, membersOf, parseJson, pick } from "./sources.js";
import { isIdentifier, isSentence, readSentence, readText } from "./text.js";

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

/** Lists of these hold texts for somebody. */
const LISTS = /detail|messag|param|field|valid|reason/;
const CONTAINER = /respons|result|status|exten|meta|data|info|body|link|help|state/;
/** Maps from field to texts, whatever their texts look like. */
const FIELD_MAPS = /^((field|validation|invalid|form)?(errors|fields|messages)|modelstate)$/;
/** Lists of these names hold texts, in whatever they stand. */
const NO_FIELD = /^(errors?|messages?|details?|reasons?|causes?|issues|violations|validation)$/;

/** Members that hold a text, the likeliest first. */
export const TEXTS = [/^(detail|message|msg)$/, /(message|msg|description)$/];
/** Members that hold a text or something else, so that only a sentence counts. */
export const LOOSE_TEXTS = [/^(details|reason|errors?|errortext|explanation|diagnostics|summary|cause|faultstring)$/];

const isWord = (value: unknown): value is string => typeof value === "string" && isIdentifier(value);
const isEmpty = (value: unknown): boolean => typeof value === "object" && Object.keys(value ?? {}).length === 0;
/** A text of an entry; a word of a machine if there is no better. */
const entryText = (value: unknown): string | null => readText(value) ?? (isWord(value) ? value : null);

/** An object that is one entry rather than a map of fields that happen to be called `message`. */
const isEntry = (value: unknown): value is object =>
  ["message", "msg", "detail", "reason", "code"].some((key) => typeof asRecord(value)[key] === "string");

// Made once: there may be a hundred thousand entries.
const ENTRY_CODES = [/code$/, /^(type|issue|keyword|rule|kind|reason|error)$/];
const WORD_TEXTS = [/^title$|message$/];
const RULES = [/^(errors|messages?|constraints)$/];
const LOCATORS = [LOCATOR, /^(name|key)$/];

/** Texts and code of one entry. Several rules broken by one value may stand in a list or a map of their own. */
function readEntry(those: readonly Pick<Source, "members">[]): { texts: readonly string[]; code: string | null } {
  const code = pick(those, ENTRY_CODES, (value) => isWord(value) && value);
  const text =
    pick(those, TEXTS, readText) ?? pick(those, LOOSE_TEXTS, readSentence) ?? pick(those, WORD_TEXTS, entryText);
  if (text !== null) return { texts: [text], code };
  const many = pick(those, RULES, (value) => typeof value === "object" && value);
  return { texts: Object.values(many ?? {}).flatMap((one) => entryText(one) ?? []), code };
}

/**
 * Whether an object is a map from field to texts, judged by everything in it.
 * @param trust What its name is worth: 2, plain texts count; 1, lists of words; 0, only lists of sentences.
 */
function isMap(value: unknown, trust: number, depth = 0): value is object {
  if (depth > MAX_DEPTH || !isRecord(value) || isEmpty(value)) return false;
  const fits = (one: unknown): boolean =>
    typeof one === "string"
      ? trust > 0 || isSentence(one)
      : isEmpty(one) || (trust > 1 && isEntry(one)) || isMap(one, trust, depth + 1);
  return Object.entries(value).every(([key, member]) => {
    if (/^(field|form)errors$/i.test(key)) return false;
    if (Array.isArray(member)) return (trust > 1 || !NO_FIELD.test(key)) && member.every(fits);
    // Under a doubtful name, a text or an object with a message is more likely just that.
    return (trust > 1 || (typeof member !== "string" && !NO_FIELD.test(key))) && fits(member);
  });
}

/** Walks a body and reads every validation text of it: lists of entries, maps from field to texts, in any spelling. */
export function walk(body: unknown, status: number | null): Walk {
  const sources: Source[] = [];
  const fields: FieldError[] = [];
  const forms = new Set<string>();
  const read = new Set<unknown>();
  const queue: (readonly [value: unknown, under: string, item: boolean, depth: number])[] = [];

  function push(value: unknown, under: string, item: boolean, depth: number): void {
    if (queue.length < MAX_SOURCES && depth <= MAX_DEPTH) queue.push([value, under, item, depth]);
  }

  function add(path: FieldPath | null, message: string, code: string | null): void {
    if (path?.length) fields.push({ path, message, code });
    else forms.add(message);
  }

  function locate(those: readonly [Pick<Source, "members">], under: string): FieldPath | null {
    const [{ members }] = those;
    // GraphQL's path is a place in the response.
    if (members["locations"] || members["extensions"]) return null;
    return pick(those, LOCATORS, (value, name) => {
      if (!LOCATOR.test(name) && !/param|field|valid/.test(under)) return null;
      const { pointer, parameter } = asRecord(value);
      const raw = pointer ?? parameter ?? value;
      // JSON:API points into its own wrapping.
      if (typeof raw === "string") return parsePath(raw.replace(/^\/data\/(attributes|relationships)/, "")) ?? [];
      return Array.isArray(raw) && parsePath(raw);
    });
  }

  function list(entries: readonly unknown[], under: string, depth: number): void {
    const readString = ERRORISH.test(under) || under.startsWith("messag") ? readText : readSentence;
    entries.forEach((entry, index) => {
      const members = isRecord(entry) ? membersOf(entry) : { message: entry };
      const those = [{ members }] as const;
      const path = locate(those, under);
      const { texts, code } = isRecord(entry) ? readEntry(those) : { texts: [readString(entry) ?? ""], code: null };
      // Names of types are for machines; names of fields alone tell nothing of what is wrong with them.
      const silent = !path && (members["@type"] || /^(fields|params)$/.test(under));
      const told = path && texts.length === 0 ? [code ?? ""] : texts;
      for (const text of told) {
        if (silent || !(path || readText(text))) continue;
        add(path, text, code);
        read.add(entries);
      }
      // The entry of a field speaks with its own members only: what is inside it is about the value.
      if (!path) push(entry, under, true, depth);
      else if (index === 0 && isRecord(entry)) sources.push({ raw: entry, members, under, item: true });
    });
  }

  function map(value: object, prefix: FieldPath, depth: number): void {
    read.add(value);
    for (const [key, all] of Object.entries(value)) {
      const rest = parsePath(key);
      const path = rest && [...prefix, ...rest];
      const each = (one: unknown, index: number): void => {
        if (typeof one === "string") {
          const text = entryText(one);
          if (text) add(path, text, isWord(text) ? text : null);
        } else if (isEntry(one)) {
          const { texts, code } = readEntry([{ members: membersOf(one) }]);
          for (const text of texts) add(path, text, code);
        } else if (isRecord(one) && depth < MAX_DEPTH)
          map(one, index < 0 ? (path ?? []) : [...(path ?? []), index], depth + 1);
      };
      if (Array.isArray(all)) all.forEach(each);
      else each(all, -1);
    }
  }

  function visit(value: object, under: string, item: boolean, depth: number): void {
    const members = membersOf(value);
    sources.push({ raw: value, members, under, item });
    const names = Object.keys(members);
    const inner = names.filter((name) => LISTS.test(name) || CONTAINER.test(name) || names.length === 1);
    const errorish = names.filter((name) => ERRORISH.test(name));
    // What is called an error speaks before what is called data.
    for (const name of new Set([...errorish, ...inner])) {
      // A gateway may pass on the whole body of another server as one text.
      const member = parseJson(members[name]) ?? members[name];
      const sure = FIELD_MAPS.test(name) || members["status"] === "fail";
      if (Array.isArray(member)) {
        if (ERRORISH.test(name) || LISTS.test(name)) list(member, name, depth + 1);
        else push(member[0], name, true, depth + 1);
      } else if (!isEntry(member) && isMap(member, sure ? 2 : Number(ERRORISH.test(name)))) map(member, [], 0);
      else push(member, name, item, depth + 1);
    }
  }

  if (Array.isArray(body)) list(body, "errors", 0);
  else if (/400|422|null/.test(`${status}`) && isMap(body, 0)) {
    map(body, [], 0);
    for (const value of Object.values(body)) read.add(value);
  } else push(body, "", false, 0);
  for (const [value, under, item, depth] of queue) if (isRecord(value)) visit(value, under, item, depth);
  return { sources: sources.toSorted((a, b) => Number(a.item) - Number(b.item)), fields, forms, read };
}
