import type { FieldPath } from "./api-error.js";
import { parsePath } from "./paths.js";

/** `user_name`, `userName`, `UserName` → `username`. What only separates elsewhere is, inside a name, as good as a dot. */
export const foldKey = (segment: string): string =>
  segment
    .replaceAll(/[.[\]/'"]+/g, ".")
    .replaceAll(/[_-]/g, "")
    .toLowerCase();

/** Segments as one string. A dot inside one is escaped: the field "user.email" is not the field "email" of "user". */
export const pathKey = (path: FieldPath): string =>
  path.map((segment) => String(segment).replaceAll(".", "\\.")).join(".");

/**
 * A path as one string, equal for every spelling of the same field: `items[0].price` and `/items/0/price` both give
 * `items.0.price`.
 *
 * @param folded Take `snake_case`, `kebab-case` and `camelCase` as equal.
 */
export function fieldKey(path: string | FieldPath, folded = false): string {
  const key = pathKey(typeof path === "string" ? (parsePath(path) ?? [path]) : path);
  return folded ? foldKey(key) : key;
}
