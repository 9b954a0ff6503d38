import type { FieldError, FieldPath, PathSegment } from "./api-error.js";
import { foldKey, pathKey } from "./field-key.js";
import { parsePath } from "./paths.js";

/** A path as an app writes it: `"items.0.price"`, `"items[0][price]"`, `"/items/0/price"` or a list of segments. */
export type FieldName = string | FieldPath;

/** How the form's names differ from the server's, beyond spelling. */
export interface FieldMapping {
  /**
   * The server's name for a field, with its prefix or without → the form's. `*` is any index:
   * `{ "lines.*.unit_price": "items.*.price" }`.
   */
  readonly alias?: Readonly<Record<string, string>> | undefined;
  /** What the server puts before its paths and the form does not: `"params"`, `["data.attributes", "data"]`. */
  readonly prefix?: string | readonly string[] | undefined;
  /** The fields the form has. Without them a field in another spelling may be taken for two. */
  readonly names?: readonly FieldName[] | undefined;
}

/** Segments of a name; a text that is no path is one segment. */
export const pathOf = (name: FieldName): FieldPath => (typeof name === "string" ? (parsePath(name) ?? [name]) : name);

const isIndex = (segment: PathSegment): segment is number => typeof segment === "number";

/** Spelling aside: `snake_case` is `camelCase`, and "user.email" may be one literal name. */
const loose = (path: FieldPath): string => foldKey(path.join("."));

/** Where the form may have the field that the server calls so, best first: by alias, as it is, without the prefix. */
export function createCandidates({ alias = {}, prefix = [] }: FieldMapping): (path: FieldPath) => readonly FieldPath[] {
  const aliases = new Map(Object.entries(alias).map(([from, to]) => [loose(pathOf(from)), pathOf(to)]));
  const prefixes = [prefix].flat().map((one) => pathOf(one).map((segment) => foldKey(String(segment))));
  if (aliases.size + prefixes.length === 0) return (path) => [path];
  const aliasOf = (path: FieldPath): FieldPath | undefined => {
    const indexes = path.filter(isIndex);
    const starred = aliases.get(loose(path.map((segment) => (isIndex(segment) ? "*" : segment))));
    return aliases.get(loose(path)) ?? starred?.map((segment) => (segment === "*" ? (indexes.shift() ?? 0) : segment));
  };
  return (path) => {
    const bare = prefixes
      .filter((one) => one.length < path.length && one.every((segment, at) => segment === foldKey(String(path[at]))))
      .map((one) => path.slice(one.length));
    const own = [path, ...bare];
    return [...own.map(aliasOf).filter((one) => one !== undefined), ...own];
  };
}

/** Finds the errors of a field by the form's name for it; exact first, then spelling aside. */
export function indexFields(
  all: readonly FieldError[],
  candidates: (path: FieldPath) => readonly FieldPath[],
  names: readonly FieldName[] = [],
): (path: FieldPath) => readonly FieldError[] {
  const exact = new Map<string, Set<FieldError>>();
  const folded = new Map<string, Set<FieldError>>();
  const put = (map: Map<string, Set<FieldError>>, key: string, one: FieldError): void => {
    map.set(key, (map.get(key) ?? new Set()).add(one));
  };
  const known = new Set(names.map((name) => pathKey(pathOf(name))));
  for (const one of all) {
    const paths = candidates(one.path);
    const home = paths.find((path) => known.has(pathKey(path)));
    if (home) put(exact, pathKey(home), one);
    else
      for (const path of paths) {
        put(exact, pathKey(path), one);
        put(folded, loose(path), one);
      }
  }
  return (path) => {
    const same = exact.get(pathKey(path));
    const alike = folded.get(loose(path));
    // The server may use both spellings of one field. Without the form's names, an exact one is enough.
    return [...(same && alike && known.size > 0 ? new Set([...same, ...alike]) : (same ?? alike ?? []))];
  };
}
