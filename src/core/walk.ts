import type { FieldError, FieldPath } from "./api-error.js";
import { type Plan, entryText, isWord, planOf, readByPlan, readEntry, readMembers } from "./entries.js";
import { MAX_DEPTH, isEntry, isMap, isMapBody, trustOf } from "./field-maps.js";
import { bit } from "./names.js";
import { parsePath } from "./paths.js";
import { isRecord } from "./snapshot.js";
import { ERRORISH, SPEAKS, type Source, membersOf, parseJson } from "./sources.js";
import { readSentence, readText, scalar } from "./text.js";

/** What lies in a body, however it is nested. */
export interface Walk {
  /** Objects that may speak of the error, in the order of {@link SPEAKS}; of each rank the outer ones first. */
  readonly sources: readonly Source[];
  /** Checked and cleaned as they were read. */
  readonly fields: FieldError[];
  /** Texts about no field. */
  readonly forms: Set<string>;
  /** Lists and maps the texts were read from; they echo what was submitted, so they are no details. */
  readonly read: Set<unknown>;
}

const MAX_SOURCES = 64;

/** Lists of these hold texts for somebody. */
const LISTS = /detail|messag|param|field|valid|reason|hint/;
/** Lists of these names hold what is wrong, not what was sent. */
const TELLING = /err|detail|messag|issue|violat|valid/;
/** What only developers read, and what echoes the request. */
const SKIP = /stack|trace$|^request$/;
const CONTAINER = /respons|result|status|exten|meta|data|info|body|link|help|state/;
const LINKS = /link|href/;
/** Stands beside the error: what is told there counts if the error itself tells nothing. */
const ASIDE = /^(data|meta|info|help)/;
const MACHINE = bit("machine");
/** Keys of a map of fields that are no fields. */
const PLACES = /^(fields|nested|param(eter)?s|body|query|json|path|header)$/;

const same = (one: FieldPath, other: FieldPath | null): boolean => one.join("\0") === other?.join("\0");

/** `{ email: "This is no address." }` */
const areTexts = (value: object): boolean =>
  Object.values(value).every((one) => typeof one === "string" && readSentence(one) !== null);

/** A list of things that were sent, each with what is wrong with it. */
const holdsErrors = (value: unknown): boolean =>
  Array.isArray(value) && isRecord(value[0]) && Object.keys(value[0]).some((key) => /errors$/i.test(key));

/** A text or an entry in which there is nothing for a person. */
const isMute = (value: unknown): boolean =>
  isRecord(value)
    ? isEntry(value) && !Object.values(value).some(entryText)
    : /\S/.test(scalar(value)) && !entryText(value);

/** Walks a body and reads every validation text of it: lists of entries, maps from field to texts, in any spelling. */
export function walk(body: unknown, status: number | null): Walk {
  const sources: Source[] = [];
  const fields: FieldError[] = [];
  const forms = new Set<string>();
  const read = new Set<unknown>();
  const queue: (readonly [value: unknown, under: string, rank: number, depth: number])[] = [];

  function push(value: unknown, under: string, rank: number, depth: number): void {
    if (queue.length >= MAX_SOURCES || depth > MAX_DEPTH) return;
    const own = LINKS.test(under) ? SPEAKS.link : ASIDE.test(under) ? SPEAKS.aside : SPEAKS.whole;
    queue.push([value, under, Math.max(rank, own), depth]);
  }

  function add(path: FieldPath | null, message: string, code: string | null): void {
    if (path?.length) fields.push({ path, message, code });
    else forms.add(message);
  }

  function list(entries: readonly unknown[], under: string, rank: number, depth: number): void {
    const readString = ERRORISH.test(under) || under.startsWith("messag") ? readText : readSentence;
    // Names of fields alone tell nothing of what is wrong with them.
    const sent = /^(fields|param(eter)?s)$/.test(under);
    let plan: Plan | null = null;
    for (const [index, entry] of entries.entries()) {
      if (!isRecord(entry)) {
        const text = readString(entry);
        if (text) {
          forms.add(text);
          read.add(entries);
        } else push(isWord(entry) ? { error: entry } : entry, under, SPEAKS.item, depth);
        continue;
      }
      // Entries of one list are mostly alike.
      const quick = plan && readByPlan(entry, plan);
      if (quick) {
        fields.push(quick);
        read.add(entries);
        continue;
      }
      const members = membersOf(entry);
      plan = planOf(members);
      const { paths, texts, code } = readEntry(members, under);
      // `[{ email: "This is no address." }]`
      if (paths.length + texts.length + members.roles === 0 && TELLING.test(under) && areTexts(entry)) {
        map(entry, [], 0);
        read.add(entries);
        continue;
      }
      for (const path of paths.length > 0 ? paths : [null]) {
        const told = path && texts.length === 0 && !sent ? [code ?? ""] : texts;
        for (const text of told) {
          // Names of types are for machines.
          if (!path && (sent || members.roles & MACHINE || !readText(text))) continue;
          add(path, text, code);
          read.add(entries);
        }
      }
      // The entry of a field speaks with its own members only: what is inside it is about the value.
      if (paths.length === 0) push(entry, under, SPEAKS.item, depth);
      else if (index === 0) sources.push({ raw: entry, ...members, under, rank: Math.max(rank, SPEAKS.item) });
    }
  }

  function map(value: Readonly<Record<string, unknown>>, prefix: FieldPath, depth: number): void {
    read.add(value);
    const each = (path: FieldPath | null, one: unknown, index: number): void => {
      if (typeof one === "string") {
        const text = entryText(one);
        // Some tell everything twice, as a list and as a map.
        const again = fields.length < 50 && fields.some((told) => told.message === text && same(told.path, path));
        if (text && !again) add(path, text, isWord(text) ? text : null);
      } else if (isRecord(one)) {
        const { texts, code } = index >= 0 || isEntry(one) ? readMembers([membersOf(one)]) : { texts: [], code: null };
        for (const text of texts) add(path, text, code);
        if (texts.length === 0 && depth < MAX_DEPTH && !isMute(one))
          map(one, index < 0 ? (path ?? []) : [...(path ?? []), index], depth + 1);
      }
    };
    for (const key in value) {
      // Where it came from, not what it is called: `{ body: { email: […] } }`.
      const all = value[key];
      if (prefix.length === 0 && depth < MAX_DEPTH && isRecord(all) && PLACES.test(key) && !isEntry(all)) {
        map(all, [], depth + 1);
        continue;
      }
      const rest = parsePath(key);
      const path = rest && (prefix.length > 0 ? [...prefix, ...rest] : rest);
      const before = fields.length;
      if (Array.isArray(all)) for (const [index, one] of all.entries()) each(path, one, index);
      else each(path, all, -1);
      // A field with texts for nobody is still a field in trouble.
      if (path?.length && fields.length === before && [all].flat().some(isMute))
        if (before >= 50 || !fields.some((told) => same(told.path, path))) add(path, "", null);
    }
  }

  function visit(value: Readonly<Record<string, unknown>>, under: string, rank: number, depth: number): void {
    const read = membersOf(value);
    sources.push({ raw: value, ...read, under, rank });
    const { members } = read;
    const failed = members.some(({ name, value: one }) => name.bare === "status" && one === "fail");
    const seen = new Set<string>();
    // What is called an error speaks before what is called data.
    for (const errorish of [true, false]) {
      for (const {
        name: { bare: name },
        value: raw,
      } of members) {
        if (ERRORISH.test(name) !== errorish || seen.has(name) || SKIP.test(name)) continue;
        seen.add(name);
        // A gateway may pass on the whole body of another server as one text.
        const member = parseJson(raw) ?? raw;
        const near = errorish || LISTS.test(name) || CONTAINER.test(name) || members.length === 1;
        if (!near && !holdsErrors(member)) continue;
        if (Array.isArray(member)) {
          if (errorish || LISTS.test(name)) list(member, name, rank, depth + 1);
          else push(member[0], name, SPEAKS.item, depth + 1);
        } else if (isRecord(member)) {
          if (!isEntry(member) && isMap(member, name, failed ? 2 : trustOf(name, errorish))) map(member, [], 0);
          else push(member, name, rank, depth + 1);
        }
      }
    }
  }

  if (Array.isArray(body)) list(body, "errors", SPEAKS.whole, 0);
  else if (isRecord(body)) {
    if (/400|422|null/.test(`${status}`) && isMapBody(body)) {
      map(body, [], 0);
      for (const key in body) read.add(body[key]);
    } else push(body, "", SPEAKS.whole, 0);
  }
  for (const [value, under, rank, depth] of queue) if (isRecord(value)) visit(value, under, rank, depth);
  return { sources: sources.toSorted((a, b) => a.rank - b.rank), fields, forms, read };
}
