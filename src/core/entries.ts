import type { FieldError, FieldPath } from "./api-error.js";
import { BIT, type Name, type Role, bareOf, nameOf } from "./names.js";
import { PLACES, parsePath } from "./paths.js";
import { asList, asRecord, isObject, isRecord } from "./shapes.js";
import { fieldOf } from "./field-error.js";
import { speaksOf } from "./speaks-of.js";
import { ITEM, type Source, pick, sourceOf } from "./sources.js";
import { asText, isIdentifier, readSentence, readText, scalar } from "./text.js";

/** One entry of a list of errors, or of a map from field to errors. */
export interface Entry {
  /** The fields it is about; none: it is about no field. */
  readonly paths: readonly FieldPath[];
  /** Several rules broken by one value may stand in one entry. */
  readonly texts: readonly string[];
  readonly code: string | null;
}

/** The code of an entry: a word of a machine, or a number that is no HTTP status. */
export const codeOf = (value: unknown): string | null =>
  isIdentifier(value) && !value.includes("//")
    ? value
    : (/^(?!0*$|[45]\d\d$)\d[\w.-]{0,64}$/.exec(scalar(value))?.[0] ?? null);

/** A text of an entry; a word of a machine if there is no better. */
export const entryText = (value: unknown): string | null => readText(value) ?? (isIdentifier(value) ? value : null);

/** What locates an entry only where it is no single text, or plainly a path: a system may be the source. */
const NO_PATH = /^expression$|source$/;

/**
 * What is none there: a single word says who is to blame, an expression what did not hold. So do addresses, and what is
 * named, or counted, like a process: `app[web.1]`, `worker[4211]`.
 */
const BLAMED = /\/\/|\[(?!\d\d?])| |^[^$[]*$/;

/** Names of rules and of what goes wrong: `row_required`, `maxLength`. Classes of errors begin with a capital. */
const NO_FIELD =
  /\d{3}|empty|requir|ength|\.(csv|xls|jp|png|doc|txt|mp|pdf)|lank|uniq|(error|exception)$|^(max$|min$|[^a-z])|pattern|-\d|missing|format|valid/;

/** Whether a text is about what a member of its entry names, be it only `This value is too long`. */
const tells = (text: string, name: string): boolean =>
  !NO_FIELD.test(name) &&
  (/^this (value|field|propert|param|attrib)/i.test(text) ||
    // An operation or a service is not before another.
    (text.startsWith(`${name} `) &&
      /^\S+ is (before|after|later|earlier|greater|less|empty|null|missing)\b/.test(text)) ||
    (/^["'`]/.test(text) && speaksOf(text, bareOf(name))) ||
    speaksOf(text, bareOf(name.slice(-80).replace(/^.*[./]/, ""))));

/** A path that is one text; JSON:API points into its own wrapping. */
const pathOf = (value: unknown): FieldPath => {
  const text = scalar(value);
  // There may be very many, and most are not wrapped.
  return parsePath(text.startsWith("/data/") ? text.replace(/^\/data\/(attributes|relationships)/, "") : text) ?? [];
};

/**
 * Whether a member that may be called anything (`name`, `key`, `location`) names no field after all: it stands in no list of
 * fields, nor does what is beside it say so.
 */
const isOther = (value: unknown, { raw, members, under }: Source): boolean => {
  // A pair is an argument of the text.
  const isPair = "value" in raw && members.length < 3;
  if ((isPair ? /valid/ : /^extra|param|field|valid/).test(under.bare)) return false;
  // Box, and lists after RFC 7807: `reason` says what is wrong, so `name` is that of the field.
  if (raw["reason"] && (under.bare === "violations" || /^[a-z]\w*$/.test(scalar(value)))) return false;
  // So it is in a part of the request.
  return !/^(body|query|header|path|form)/i.test(scalar(raw["location"] ?? raw["in"]));
};

/** The paths of what locates an entry and is no single text: a list, a path in parts, JSON:API's source. */
export const locateIn = (value: unknown, name: string): readonly FieldPath[] | null => {
  // `fields: ["a", "b"]`, `fields: [{ name: "a" }]` are fields, `field: ["a", "b"]` is one. FHIR lists expressions.
  if (Array.isArray(value) && /^expression$|(s|to)$/.test(name)) {
    const names = value.map((one) => asText(one) ?? (name === "fields" && asText(asRecord(one)["name"])));
    if (names.every(Boolean)) return names.map(pathOf);
  }
  const { pointer, parameter } = asRecord(value);
  const path = parsePath(value) ?? pathOf(pointer ?? parameter);
  // FastAPI: there is no body at all.
  return path.length > 0 && !(name === "loc" && path.join() === "body") ? [path] : null;
};

/**
 * The paths in a `location`, which elsewhere is the part of the request: `"body.email"` (huma), `"/body/email"` (Unkey), or with
 * that part beside it; in parts (Prism); `{ in: "query", name: "page" }`, and of the body `{ in: "request", path: "/email" }`
 * (exegesis).
 */
function placeOf(value: unknown, type: string): readonly FieldPath[] | null {
  if (Array.isArray(value))
    return /^(body|query|header)$/.test(scalar(value[0])) ? [value.length > 1 ? (parsePath(value) ?? []) : []] : null;
  const { in: place, name, path } = asRecord(value);
  if (PLACES.test(scalar(place))) return [pathOf(name)];
  if (place === "request") return [pathOf(path)];
  const word = scalar(value);
  return /^(\w*[./]*body[./]|\.(?!query|header|path|cookie)[a-z]\w*\.\w[^:]*$)/i.test(`${type}.${word}`)
    ? [pathOf(`.${word}`)]
    : null;
}

/** The paths of one entry, by what its name, its value, its text and its list say; none where they are in doubt. */
function locate(entry: Source, text: string): readonly FieldPath[] {
  const { raw, roles } = entry;
  // GraphQL's path is a place in the response.
  const found = pick(roles & BIT.graph ? [] : [entry], "locator", (value, name, _, rank) => {
    const word = scalar(value);
    // Arguments of the text.
    if (name === "params" && "path" in raw) return null;
    if (name === "location") return placeOf(value, scalar(raw["locationType"]));
    const isTold =
      /^((error)?key:|name:|(\w*source|expression):\w*(\S\.\S|[a-z][A-Z_]))/.test(`${name}:${word}`) &&
      tells(text, word);
    // FastAPI: it is no JSON from this character on.
    if (name === "loc" && /json/.test(scalar(raw["type"]))) return null;
    if (rank > 1 && !isTold && isOther(value, entry)) return null;
    if (typeof value !== "string") return locateIn(value, name);
    if (!isTold && NO_PATH.test(name) && BLAMED.test(value)) return null;
    // Ajv says of the object that a member of it is missing, or one too many.
    const { additionalProperty, missingProperty = additionalProperty } = asRecord(raw["params"] ?? raw["info"]);
    // Ts.ED: where the root is that is meant.
    const path = pathOf(value || raw["dataPath"]);
    // It is in there already: Ts.ED, LoopBack.
    const isThere = missingProperty === path.at(-1) && ("requestPath" in raw || !raw["params"]);
    return [missingProperty && !isThere ? path.concat(pathOf(missingProperty)) : path];
  });
  if (found) return found;
  // Clerk: `meta: { param_name: "password" }`; HubSpot: `context: { propertyName: ["email"] }`; Directus and Apollo:
  // `extensions: { code, field: "slug" }`. Beside the name of a type it is about the query, not about what was entered.
  const inner = entry.members.flatMap(({ name, value }) =>
    isRecord(value) && (/^(details?|context|field\w*|meta)$/.test(name.bare) || (value["code"] && !value["typeName"]))
      ? sourceOf(value, name, ITEM)
      : [],
  );
  return (
    pick(inner, "about", (value, name) => name !== "path" && asText([value].flat()[0]) && [value].flat().map(pathOf)) ??
    []
  );
}

/** Reads one entry of a list. */
export function readEntry(entry: Source, known?: Entry["paths"]): Entry {
  const those = [entry];
  const { raw } = entry;
  const code = pick(those, "entryCode", codeOf);
  const found =
    pick(those, "person", readText) ??
    // `detail: { field, message }`
    pick(those, "text", (value) => readText(value) ?? readText(asRecord(value)["message"])) ??
    // FHIR: `diagnostics` may tell where in its code.
    readSentence(asRecord(raw["details"])["text"]) ??
    pick(those, "loose", (value) => readSentence(value) ?? readSentence(asRecord(value)["text"])) ??
    pick(those, "dev", entryText) ??
    pick(those, "title", entryText);
  // Clerk: `message: "is invalid", long_message: "Enter a valid address."`
  const text = (/^[a-z]/.test(found ?? "") && readText(raw["long_message"] ?? raw["longMessage"])) || found;
  const texts =
    text === null
      ? Object.values(
          pick(those, "rules", (value, name) => {
            // Names of rules are for machines.
            if (name === "rules") return asList(value).filter(isRecord);
            return isObject(value) ? value : readText(value) && [value];
          }) ?? {},
        ).flatMap((one) => (isRecord(one) ? readMembers(one).texts : (entryText(one) ?? [])))
      : [text];
  return { paths: known ?? locate(entry, texts[0] ?? ""), texts, code };
}

/** Reads one entry of a map from fields to entries. */
export const readMembers = (entry: Readonly<Record<string, unknown>>): Entry =>
  readEntry(sourceOf(entry, nameOf(""), ITEM), []);

/** Reads an entry like the one it was made of; `null` when it differs, so that it is read in full. */
export type Plan = (entry: Readonly<Record<string, unknown>>) => FieldError | null;

/**
 * How to read entries of one shape: by the likeliest member of each role. `null` when their members are of more kinds
 * than one look could tell apart.
 */
export function planOf({ raw, members, roles }: Source): Plan | null {
  const first = (role: Role, rank: number): Name | undefined =>
    members.find(({ name }) => (name.ranks[rank] ?? 0) & BIT[role])?.name;
  const likeliest = (role: Role): Name | undefined => first(role, 0) ?? first(role, 1) ?? first(role, 2);
  const path = first("locator", 0) ?? first("locator", 1);
  const text = likeliest("person") ?? likeliest("text");
  const code = likeliest("entryCode");
  if (roles & BIT.graph || !path || !text || NO_PATH.test(path.bare) || "params" in raw || isRecord(raw["info"]))
    return null;
  return (entry) => {
    let at = 0;
    for (const key in entry) {
      if (key !== members[at]?.name.key) return null;
      at += 1;
    }
    const located = entry[path.key];
    const message = readText(entry[text.key]);
    const kept = code ? entry[code.key] : null;
    const word = kept === null ? null : codeOf(kept);
    // What stands here in place of a code may be a text.
    if (kept !== null && !word) return null;
    if (typeof located !== "string" || !message) return null;
    const where = pathOf(located);
    return where.length > 0 ? fieldOf(where, message, word) : null;
  };
}
