import type { FieldPath } from "./api-error.js";
import { bit } from "./names.js";
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
