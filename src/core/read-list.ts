import { type Plan, planOf, readEntry } from "./entries.js";
import { isEntry, isMap } from "./field-maps.js";
import { add, blame } from "./findings.js";
import { BIT, type Name } from "./names.js";
import { PLACES, parsePath } from "./paths.js";
import { readMap } from "./read-map.js";
import { asList, asRecord, isRecord } from "./shapes.js";
import { ITEM, type Source, parseJson, sourceOf } from "./sources.js";
import { asText, isIdentifier, readSentence, readText, scalar } from "./text.js";
import { type Walking, visit } from "./walking.js";

/** Reads an entry that is no object. Whether it was a text. */
function readBare(entry: unknown, under: Name, sent: boolean, walking: Walking): boolean {
  const { bare, roles } = under;
  // express-validator: `nestedErrors: [[{ path, msg }]]`
  if (roles & BIT.errorish && Array.isArray(entry) && isRecord(entry[0])) readList(entry, under, ITEM, walking);
  const text = roles & BIT.errorish || bare.startsWith("messag") ? readText(entry) : readSentence(entry);
  if (text) walking.forms.add(text);
  else if (/^(invalid|missing)/.test(bare) && sent && isIdentifier(entry)) blame(walking, parsePath(entry));
  else if (!sent) visit(walking, isIdentifier(entry) ? { error: entry } : entry, under, ITEM);
  return Boolean(text);
}

/** Whether an entry only says the same again, with the path of the request: of a page that is not there or not for everybody. */
const isOfRequest = ({ raw }: Source, { refused, queue }: Walking): boolean =>
  !refused &&
  scalar(raw["path"]).startsWith("/") &&
  asText(raw["message"]) !== null &&
  raw["message"] === queue[0]?.raw["message"];

/** Reads the texts of an entry, each for all of its fields. Whether there were any, and whether it is about a field. */
function readTexts(source: Source, sent: boolean, walking: Walking): readonly [told: boolean, aboutField: boolean] {
  // What has errors of its own, as a parameter of swagger-tools does, tells in them where they are.
  const isWhole = isOfRequest(source, walking) || "path" in asRecord(asList(source.raw["errors"])[0]);
  const { paths, texts, code } = readEntry(source, isWhole ? [] : undefined);
  let told = false;
  for (const path of paths.length > 0 ? paths : [null]) {
    const says =
      // The form as a whole is no field in trouble.
      path?.length && texts.length === 0 && (!sent || source.roles & (BIT.code | BIT.loose))
        ? [isIdentifier(code) ? code : ""]
        : texts;
    for (const text of says) {
      // Names of types are for machines.
      if (!path && (sent || "@type" in source.raw || !readText(text))) continue;
      add(walking, path, text, code);
      told = true;
    }
  }
  return [told, paths.length > 0];
}

/** Whether a list tells of each thing that was sent, as Django REST framework's do: of some nothing, or of many the same. */
function tellsOfEach(entries: readonly unknown[]): boolean {
  const keys = entries.map((one) => Object.keys(asRecord(one)));
  return (
    keys.some((one) => one.length === 0) ||
    (keys.some((one) => one.length > 1) && new Set(keys.flat()).size < keys.flat().length)
  );
}

/** Azure Data Factory: `details: [{ error: { message, target } }]` */
function unwrap(entry: unknown): unknown {
  let inner = entry;
  for (const key in asRecord(entry)) {
    if (inner !== entry || !/^(error|fault)$/i.test(key)) return entry;
    inner = asRecord(entry)[key];
  }
  return isEntry(inner) ? inner : entry;
}

/** Reads a list of texts, of entries or of maps. */
export function readList(entries: readonly unknown[], under: Name, rank: number, walking: Walking): void {
  const { bare } = under;
  const { fields, read, sources } = walking;
  // Names of fields alone tell nothing of what is wrong with them.
  const sent = PLACES.test(bare) || /^extra$|fields$/.test(bare);
  let plan: Plan | null = null;
  let first = true;
  let each: boolean | undefined;
  // Yup has told these as texts already.
  if (bare === "inner" && entries[0]) walking.forms.clear();
  let at = -1;
  for (const one of entries) {
    at += 1;
    // Frappe: a list of JSON texts.
    const entry = unwrap(parseJson(one) ?? one);
    if (!isRecord(entry)) {
      if (readBare(entry, under, sent, walking)) read.add(entries);
      continue;
    }
    // Entries of one list are mostly alike.
    const quick = plan?.(entry);
    if (quick) {
      fields.push(quick);
      continue;
    }
    // class-validator: `{ property: "rows", children: [{ property: "0", children: […] }] }`
    const { property, children, constraints } = entry;
    const inner = asList(children)
      .map(asRecord)
      .map((one) => ({ ...one, property: [property, one["property"]].join(".") }));
    if (inner[0]) {
      readList(inner, under, rank, walking);
      if (!constraints) continue;
    }
    const source = sourceOf(entry, under, Math.max(rank, ITEM));
    plan = isOfRequest(source, walking) ? null : planOf(source);
    // `[{ email: "This is no address." }]`, `[{ name: "Name is required" }]`
    if (!sent && isMap(entry, " ", -1)) {
      each ??= tellsOfEach(entries);
      readMap(entry, each ? [at] : [], walking);
      read.add(entries);
      continue;
    }
    const [told, aboutField] = readTexts(source, sent, walking);
    if (told) read.add(entries);
    // The entry of a field speaks with its own members only: what is inside it is about the value.
    if (!aboutField || source.roles & BIT.graph) visit(walking, entry, under, ITEM);
    else {
      read.add(entry);
      if (first) sources.push(source);
    }
    first = false;
  }
}
