import type { FieldError, FieldPath } from "./api-error.js";
import { BIT, type Name, type Role, nameOf } from "./names.js";
import { parsePath } from "./paths.js";
import { asRecord } from "./snapshot.js";
import { fieldOf } from "./field-error.js";
import { SPEAKS, type Source, pick, sourceOf } from "./sources.js";
import { asText, isIdentifier, readSentence, readText, scalar } from "./text.js";

/** One entry of a list of errors, or of a map from field to errors. */
export interface Entry {
  /** The fields it is about; none: it is about no field. */
  readonly paths: readonly FieldPath[];
  /** Several rules broken by one value may stand in one entry. */
  readonly texts: readonly string[];
  readonly code: string | null;
}

/** A word of a machine. */
export const isWord = (value: unknown): value is string => typeof value === "string" && isIdentifier(value);

/** A text of an entry; a word of a machine if there is no better. */
export const entryText = (value: unknown): string | null => readText(value) ?? (isWord(value) ? value : null);

/** A path that is one text; JSON:API points into its own wrapping. */
function pathOf(value: unknown): FieldPath {
  const text = scalar(value);
  return parsePath(text.startsWith("/data/") ? text.replace(/^\/data\/(attributes|relationships)/, "") : text) ?? [];
}

/** The paths of one entry, by what its name, its value and its list say; none where they are in doubt. */
function locate(entry: Source): readonly FieldPath[] {
  const found = pick([entry], "locator", (value, name, { roles, under }, rank) => {
    // GraphQL's path is a place in the response.
    if (roles & BIT.graph || (rank > 0 && name !== "issuelocation" && !/param|field|valid/.test(under.bare)))
      return null;
    // A single word says who is to blame, not which field.
    if (typeof value === "string") return name !== "source" && [pathOf(value)];
    // `fields: ["a", "b"]` are two fields, `field: ["a", "b"]` is one.
    if (Array.isArray(value) && name.endsWith("s") && value.every((one) => typeof one === "string"))
      return value.map(pathOf);
    const { pointer, parameter } = asRecord(value);
    const path = Array.isArray(value) ? parsePath(value) : asText(pointer ?? parameter) && pathOf(pointer ?? parameter);
    return path ? [path] : null;
  });
  return found ?? [];
}

/** Texts and code of one entry. */
function readTexts(entry: Source): Omit<Entry, "paths"> {
  const those = [entry];
  const code = pick(those, "entryCode", (value) => isWord(value) && value);
  const text =
    pick(those, "text", readText) ??
    pick(those, "loose", readSentence) ??
    pick(those, "dev", readText) ??
    pick(those, "wordText", entryText);
  if (text !== null) return { texts: [text], code };
  const many = pick(those, "rules", (value) => typeof value === "object" && value);
  return { texts: Object.values(many ?? {}).flatMap((one) => entryText(one) ?? []), code };
}

/** Reads one entry of a list. */
export const readEntry = (entry: Source): Entry => ({ paths: locate(entry), ...readTexts(entry) });

/** Texts and code of one entry of a map. */
export const readMembers = (entry: Readonly<Record<string, unknown>>): Omit<Entry, "paths"> =>
  readTexts(sourceOf(entry, nameOf(""), SPEAKS.item));

/** Where entries of one shape keep what they tell: the likeliest member of each role. */
export interface Plan {
  readonly keys: readonly string[];
  readonly path: string;
  readonly text: string;
  readonly code: string | null;
  /** What was made of the texts so far; most entries of a list say the same few things. */
  readonly told: Map<unknown, string | null>;
}

/** The plan of an entry; `null` when its members are of more kinds than one look could tell apart. */
export function planOf({ members, roles }: Source): Plan | null {
  if (roles & BIT.graph) return null;
  const first = (role: Role, rank: number): Name | undefined =>
    members.find(({ name }) => (name.ranks[rank] ?? 0) & BIT[role])?.name;
  const likeliest = (role: Role): Name | undefined => first(role, 0) ?? first(role, 1) ?? first(role, 2);
  const path = first("locator", 0);
  const text = likeliest("text");
  return path && text && path.bare !== "source"
    ? {
        keys: members.map(({ name }) => name.key),
        path: path.key,
        text: text.key,
        code: likeliest("entryCode")?.key ?? null,
        told: new Map(),
      }
    : null;
}

/** Reads an entry like the one a plan was made of; `null` when it differs, so that it is read in full. */
export function readByPlan(entry: Readonly<Record<string, unknown>>, plan: Plan): FieldError | null {
  let at = 0;
  for (const key in entry) {
    if (key !== plan.keys[at]) return null;
    at += 1;
  }
  const raw = entry[plan.path];
  const code = plan.code === null ? null : entry[plan.code];
  if (at !== plan.keys.length || typeof raw !== "string" || !(code === null || isWord(code))) return null;
  const path = pathOf(raw);
  const text = entry[plan.text];
  let message = plan.told.get(text);
  if (message === undefined) {
    message = readText(text);
    if (plan.told.size < 99) plan.told.set(text, message);
  }
  return message && path.length > 0 ? fieldOf(path, message, code) : null;
}
