import type { FieldError, FieldPath } from "./api-error.js";
import { type Plan, entryText, isWord, planOf, readEntry, readMembers } from "./entries.js";
import { ALL, isEntry, isMap, isMapBody, trustOf } from "./field-maps.js";
import { BIT, type Name, nameOf } from "./names.js";
import { parsePath } from "./paths.js";
import { asList, asRecord, isRecord } from "./snapshot.js";
import { fieldOf } from "./field-error.js";
import { ASIDE, ITEM, LINK, WHOLE, type Source, parseJson, sourceOf } from "./sources.js";
import { readSentence, readText, scalar } from "./text.js";

/** What lies in a body, however it is nested. */
export interface Walk {
  /** Objects that may speak of the error, by rank; of each rank the outer ones first. */
  readonly sources: readonly Source[];
  /** Checked and cleaned as they were read. */
  readonly fields: FieldError[];
  /** Texts about no field. */
  readonly forms: Set<string>;
  /** Lists and maps the texts were read from; they echo what was submitted, so they are no details. */
  readonly read: Set<unknown>;
}

const MAX_SOURCES = 64;

/** Keys of a map of fields that are no fields. */
const PLACES = /^(nested|fields|param(eter)?s|json|body|query|path|header)$/;

/** `{ email: "This is no address." }` */
const areTexts = (value: object): boolean => Object.values(value).every((one) => readSentence(one));

/** Whether the entries of a list have a member of such a name. */
const have = (list: unknown, name: RegExp): boolean =>
  Object.keys(asRecord(asList(list)[0])).some((key) => name.test(key));

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
  const queue: Source[] = [];
  /** What was sent is at fault. */
  const refused = /400|409|422|null/.test(`${status}`);

  function push(value: unknown, under: Name, rank: number): void {
    const own = under.roles & BIT.links ? LINK : under.roles & BIT.aside ? ASIDE : WHOLE;
    if (queue.length < MAX_SOURCES && isRecord(value)) queue.push(sourceOf(value, under, Math.max(rank, own)));
  }

  /** Whether a field is known, or just this of it. In a long list nobody looks. */
  const knows = (path: FieldPath | null, text?: string): boolean =>
    fields.length < 50 &&
    fields.some((one) => (text ?? one.message) === one.message && one.path.join("\0") === path?.join("\0"));

  function add(path: FieldPath | null, message: string, code: string | null): void {
    if (path?.length) fields.push(fieldOf(path, message, code));
    else forms.add(message);
  }

  /** A field of which nothing is said is in trouble too. */
  function blame(path: FieldPath | null): void {
    if (path?.length && !knows(path)) add(path, "", null);
  }

  function list(entries: readonly unknown[], under: Name, rank: number): void {
    const { bare, roles } = under;
    const telling = roles & (BIT.errorish | BIT.telling);
    const readString = roles & BIT.errorish || bare.startsWith("messag") ? readText : readSentence;
    // Names of fields alone tell nothing of what is wrong with them.
    const sent = PLACES.test(bare) || /fields$|^extra$/.test(bare);
    let plan: Plan | null = null;
    let first = true;
    for (const entry of entries) {
      if (!isRecord(entry)) {
        const text = readString(entry);
        if (text) {
          forms.add(text);
          read.add(entries);
        } else if (/^(invalid|missing)/.test(bare) && sent && isWord(entry)) blame(parsePath(entry));
        else if (!sent) push(isWord(entry) ? { error: entry } : entry, under, ITEM);
        continue;
      }
      // Entries of one list are mostly alike.
      const quick = plan?.(entry);
      if (quick) {
        fields.push(quick);
        continue;
      }
      const source = sourceOf(entry, under, Math.max(rank, ITEM));
      plan = planOf(source);
      // `[{ email: "This is no address." }]`
      if (telling && !source.roles && (areTexts(entry) || isMap(entry, "", Number(refused)))) {
        map(entry, []);
        read.add(entries);
        continue;
      }
      const { paths, texts, code } = readEntry(source);
      for (const path of paths.length > 0 ? paths : [null]) {
        const told =
          path && texts.length === 0 && (!sent || source.roles & BIT.code) ? [isWord(code) ? code : ""] : texts;
        for (const text of told) {
          // Names of types are for machines.
          if (!path && (sent || "@type" in entry || !readText(text))) continue;
          add(path, text, code);
          read.add(entries);
        }
      }
      // The entry of a field speaks with its own members only: what is inside it is about the value.
      if (paths.length === 0 || source.roles & BIT.graph) push(entry, under, ITEM);
      else {
        read.add(entry);
        if (first) sources.push(source);
      }
      first = false;
    }
  }

  function map(value: Readonly<Record<string, unknown>>, prefix: FieldPath | null): void {
    read.add(value);
    const each = (path: FieldPath | null, one: unknown, index: number): void => {
      if (typeof one === "string") {
        const text = entryText(one);
        // Some tell everything twice, as a list and as a map.
        if (text && !knows(path, text)) add(path, text, isWord(text) ? text : null);
      } else if (isRecord(one)) {
        const { texts, code } = readMembers(index >= 0 || isEntry(one) ? one : {});
        for (const text of texts) add(path, text, code);
        if (texts.length === 0 && !isMute(one)) map(one, index < 0 ? path : path && [...path, index]);
      }
    };
    for (const key of Object.keys(value)) {
      // Where it came from, not what it is called: `{ body: { email: […] } }`.
      const all = value[key];
      if (prefix?.length === 0 && isRecord(all) && PLACES.test(key) && !isEntry(all)) {
        map(all, prefix);
        continue;
      }
      const rest = ALL.test(key) ? [] : parsePath(key);
      const path = rest && prefix && [...prefix, ...rest];
      const before = fields.length;
      if (Array.isArray(all)) all.forEach((one, index) => each(path, one, index));
      else each(path, all, -1);
      // A field with texts for nobody is still a field in trouble.
      if (fields.length === before && [all].flat().some(isMute)) blame(path);
    }
  }

  if (Array.isArray(body)) list(body, nameOf("errors"), WHOLE);
  else if (isRecord(body) && refused && isMapBody(body)) {
    map(body, []);
    for (const key in body) read.add(body[key]);
  } else push(body, nameOf(""), WHOLE);
  for (const source of queue) {
    const { members, rank, raw } = source;
    sources.push(source);
    // What is called an error speaks before what is called data.
    for (const errorish of [BIT.errorish, 0]) {
      for (const { name, value } of members) {
        const { bare, roles } = name;
        if ((roles & BIT.errorish) !== errorish || roles & BIT.skip) continue;
        // A gateway may pass on the whole body of another server as one text.
        const member = parseJson(value) ?? value;
        if (!(errorish || roles & (BIT.list | BIT.wrapping) || members.length === 1 || have(member, /errors$/i)))
          continue;
        if (Array.isArray(member)) {
          if (errorish || roles & BIT.list || (isEntry(member[0]) && have(member, /^(field|pointer)$/i)))
            list(member, name, rank);
          else for (const one of member.slice(0, roles & BIT.links ? 9 : 1)) push(one, name, ITEM);
        } else {
          // JSend: `{ "status": "fail", "data": { "email": "Missing" } }`
          const trust =
            raw["status"] === "fail" && refused && bare === "data"
              ? 2
              : trustOf((status ?? 0) > 499 ? "" : bare, errorish > 0);
          // A form may have a field called `message`: where the text of the whole stands outside, these are of fields.
          if (
            isMap(member, refused ? bare : "", trust) &&
            (!isEntry(member) || (readText(raw["message"]) && areTexts(member)))
          )
            map(member, []);
          else push(member, name, rank);
        }
      }
    }
  }
  return { sources: sources.sort((a, b) => a.rank - b.rank), fields, forms, read };
}
