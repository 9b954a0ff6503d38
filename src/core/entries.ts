import type { FieldError, PathSegment } from "./api-error.js";
import { LOCATOR } from "./find-code.js";
import { parsePath } from "./paths.js";
import { isRecord } from "./snapshot.js";
import { ERRORISH, bare, membersOf } from "./sources.js";
import { MAX_TEXT, clean, isIdentifier, isReadable } from "./text.js";

/** Validation texts of a body. */
export interface Entries {
  readonly fields: FieldError[];
  /** Texts about no field. */
  readonly forms: Set<string>;
  /** The lists and maps they were read from; they echo what was submitted, so they are no details. */
  readonly read: Set<unknown>;
}

const LISTS = /err|fault|probl|excep|fail|issue|violat|cause|detail|messag|field|valid|param|constraint|reason|warn/;
const NESTS =
  /err|fault|probl|excep|fail|issue|violat|cause|detail|messag|field|valid|param|exten|data|respons|result|meta|body|info|context|modelstate/;
/** Maps from field to texts, whatever their texts look like. */
const FIELD_MAPS =
  /^(errors|(field|validation|invalid|form|model)(errors|messages|fields|params)?|modelstate|fields|invalidparams)$/;
/** Lists whose items may call their field `name` or `key`. */
const NAMED = /param|field|valid|propert|attribut/;
const TEXT =
  /^(message|msg|detail|description|defaultmessage|errormessage|errordescription|text|reason|error|localizedmessage|title|issue)$/;
const CODE = /^(code|errorcode|type|issue|keyword|rule|kind|validator|reason|constraint|error)$/;
const MAX_DEPTH = 6;

const isSentence = (text: string): boolean => /\s|[^\0-\x7f]|\.$/.test(text);

function textOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const text = clean(value, MAX_TEXT);
  return isReadable(text) ? text : null;
}

/** Texts and code of one entry. A word of a machine is its text only when it has no other. */
function readEntry(members: ReadonlyMap<string, unknown>): { texts: string[]; code: string | null } {
  let code: string | null = null;
  const texts: string[] = [];
  for (const [name, value] of members) {
    if (CODE.test(name) && typeof value === "string" && isIdentifier(value)) code ??= value;
    const text = TEXT.test(name) ? textOf(value) : null;
    if (text && text !== code && (isSentence(text) || !CODE.test(name))) texts.push(text);
    if (
      texts.length === 0 &&
      /^(errors|messages|constraints|message)$/.test(name) &&
      typeof value === "object" &&
      value
    )
      for (const one of Object.values(value)) texts.push(textOf(one) ?? "");
  }
  const fit = texts.filter((text) => text !== "");
  // `title` and `detail` say the same thing shorter and longer: the longer is about this occurrence.
  const best = members.has("detail") && members.has("title") ? textOf(members.get("detail")) : null;
  if (best) return { texts: [best], code };
  return {
    texts: isRecord(members.get("constraints")) || Array.isArray(members.get("messages")) ? fit : fit.slice(0, 1),
    code,
  };
}

/** Reads every validation text of a body: lists of entries, maps from field to texts, nested ones, in any spelling. */
export function readEntries(body: unknown, status: number | null): Entries {
  const fields: FieldError[] = [];
  const forms = new Set<string>();
  const read = new Set<unknown>();

  function add(path: readonly PathSegment[] | null, texts: readonly string[], code: string | null): void {
    for (const message of texts) {
      if (path && path.length > 0) fields.push({ path, message, code });
      else forms.add(message);
    }
  }

  function locate(members: ReadonlyMap<string, unknown>, under: string): readonly PathSegment[] | null | undefined {
    // GraphQL's path is a place in the response.
    if (members.has("locations") || members.has("extensions")) return undefined;
    for (const [name, value] of members) {
      if (!LOCATOR.test(name) && !(NAMED.test(under) && /^(name|key)$/.test(name))) continue;
      if (typeof value === "string" || Array.isArray(value)) return parsePath(value);
      if (name !== "source" || !isRecord(value)) continue;
      // JSON:API wraps the submitted members.
      const pointer = value["pointer"] ?? value["parameter"];
      if (typeof pointer === "string") return parsePath(pointer.replace(/^\/data\/(attributes|relationships)\//, "/"));
    }
    return undefined;
  }

  function list(items: readonly unknown[], under: string, depth: number): void {
    for (const item of items) {
      if (typeof item === "string") {
        const text = /^(fields|params)$/.test(under) ? null : textOf(item);
        if (text) {
          forms.add(text);
          read.add(items);
        }
      } else if (isRecord(item)) {
        const members = membersOf(item);
        const path = locate(members, under);
        const { texts, code } = readEntry(members);
        if (path !== undefined) add(path, texts.length > 0 ? texts : [code ?? "invalid"], code);
        else if (!members.has("@type")) add(null, texts, null);
        if (path !== undefined || texts.length > 0) read.add(items);
        if (path === undefined || texts.length === 0) nest(members, depth);
      }
    }
  }

  /**
   * Whether an object is a map from field to texts, judged by everything in it.
   * @param trust What its name is worth: 2, plain texts count; 1, lists of words; 0, only lists of sentences.
   */
  function isMap(value: unknown, trust: number, depth: number): boolean {
    if (depth > MAX_DEPTH || !isRecord(value)) return false;
    const inner = (one: unknown): boolean => isEmpty(one) || isEntry(one) || isMap(one, trust, depth + 1);
    const fits = (member: unknown): boolean => {
      if (typeof member === "string") return trust > 1;
      if (!Array.isArray(member)) return inner(member);
      return member.every((one: unknown) => (typeof one === "string" ? trust > 0 || isSentence(one) : inner(one)));
    };
    const members = Object.values(value);
    return members.every(fits) && !members.every(isEmpty);
  }

  function map(value: Readonly<Record<string, unknown>>, prefix: readonly PathSegment[], depth: number): void {
    for (const key of Object.keys(value)) {
      const rest = parsePath(key);
      const path = rest && [...prefix, ...rest];
      const all: unknown = value[key];
      const many: readonly unknown[] = Array.isArray(all) ? all : [all];
      for (const [index, one] of many.entries()) {
        const text = textOf(one);
        if (text) add(path, [text], isIdentifier(text) ? text : null);
        else if (isEntry(one)) {
          const { texts, code } = readEntry(membersOf(one));
          add(path, texts, code);
        } else if (isRecord(one) && depth < MAX_DEPTH)
          map(one, [...(path ?? prefix), ...(Array.isArray(all) ? [index] : [])], depth + 1);
      }
    }
  }

  function nest(members: ReadonlyMap<string, unknown>, depth: number): void {
    if (depth > MAX_DEPTH) return;
    for (const [name, value] of members) {
      if (Array.isArray(value)) {
        if (LISTS.test(name)) list(value, name, depth + 1);
      } else if (isRecord(value) && (NESTS.test(name) || members.size === 1)) {
        const sure = FIELD_MAPS.test(name) || (name === "data" && members.get("status") === "fail");
        if (!isEntry(value) && isMap(value, sure ? 2 : Number(ERRORISH.test(name)), depth)) {
          map(value, [], depth);
          read.add(value);
        } else nest(membersOf(value), depth + 1);
      }
    }
  }

  if (Array.isArray(body)) list(body, "errors", 0);
  else if (isRecord(body)) {
    const bad = status === null || status === 400 || status === 422;
    const own = Object.keys(body).every((key) => !/^(errors?|messages?|detail|details)$/.test(bare(key)));
    if (bad && own && isMap(body, 0, 0)) {
      map(body, [], 0);
      for (const value of Object.values(body)) read.add(value);
    } else nest(membersOf(body), 0);
  }
  return { fields, forms, read };
}

const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === "object" && Object.keys(value ?? {}).length === 0);

/** An object that is one entry rather than a map of fields that happen to be called `message`. */
const isEntry = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && ["message", "msg", "detail", "reason", "code"].some((key) => typeof value[key] === "string");
