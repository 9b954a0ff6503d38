import type { FieldError, FieldPath } from "./api-error.js";
import { type Name, type Role, bit } from "./names.js";
import { parsePath } from "./paths.js";
import { asRecord } from "./snapshot.js";
import { type Members, pick } from "./sources.js";
import { asText, isIdentifier, readSentence, readText, scalar } from "./text.js";

/** One entry of a list of errors, or of a map from field to errors. */
export interface Entry {
  /** The fields it is about; none: it is about no field. */
  readonly paths: readonly FieldPath[];
  /** Several rules broken by one value may stand in one entry. */
  readonly texts: readonly string[];
  readonly code: string | null;
}

const GRAPH = bit("graph");
const FIELDS = /param|field|valid/;

/** A word of a machine. */
export const isWord = (value: unknown): value is string => typeof value === "string" && isIdentifier(value);

/** A text of an entry; a word of a machine if there is no better. */
export const entryText = (value: unknown): string | null => readText(value) ?? (isWord(value) ? value : null);

/** A path that is one text; JSON:API points into its own wrapping. */
const pathOf = (value: unknown): FieldPath =>
  parsePath(scalar(value).replace(/^\/data\/(attributes|relationships)/, "")) ?? [];

/** The paths of one entry, by what its name, its value and its list say; none where they are in doubt. */
function locate(those: readonly [Members], under: string): readonly FieldPath[] {
  // GraphQL's path is a place in the response.
  if (those[0].roles & GRAPH) return [];
  const found = pick(those, "locator", (value, name, _, rank) => {
    if (rank > 0 && !(name === "issuelocation" || FIELDS.test(under))) return null;
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

/** Texts and code of one entry, wherever it stands. */
export function readMembers(those: readonly [Members]): Omit<Entry, "paths"> {
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

/** Reads one entry of a list that stands under a name. */
export function readEntry(members: Members, under: string): Entry {
  const those = [members] as const;
  return { paths: locate(those, under), ...readMembers(those) };
}

/** Where entries of one shape keep what they tell: the likeliest member of each role. */
export interface Plan {
  readonly keys: readonly string[];
  readonly path: string;
  readonly text: string;
  readonly code: string | null;
}

/** The plan of an entry; `null` when its members are of more kinds than one look could tell apart. */
export function planOf({ members, roles }: Members): Plan | null {
  if (roles & GRAPH) return null;
  const likeliest = (role: Role): string | null => {
    let best: Name | null = null;
    for (const { name } of members) if ((name.ranks[role] ?? 9) < (best?.ranks[role] ?? 9)) best = name;
    return best?.key ?? null;
  };
  const path = members.find(({ name }) => name.ranks.locator === 0)?.name;
  const text = likeliest("text");
  return path && text && path.bare !== "source"
    ? { keys: members.map(({ name }) => name.key), path: path.key, text, code: likeliest("entryCode") }
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
  const message = path.length > 0 && readText(entry[plan.text]);
  return message ? { path, message, code } : null;
}
