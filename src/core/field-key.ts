import type { FieldPath } from "./api-error.js";
import { parsePath } from "./paths.js";

/** `user_name`, `userName`, `UserName` → `username`. */
export const foldKey = (segment: string): string => segment.replaceAll(/[_-]/g, "").toLowerCase();

/**
 * A path as one string, equal for every spelling of the same field: `items[0].price` and `/items/0/price` both give
 * `items.0.price`.
 *
 * @param folded Take `snake_case`, `kebab-case` and `camelCase` as equal.
 */
export function fieldKey(path: string | FieldPath, folded = false): string {
  const segments = typeof path === "string" ? (parsePath(path) ?? [path]) : path;
  // A dot inside a segment is escaped, so that the field "user.email" is not the field "email" of "user".
  return segments
    .map((segment) => (folded ? foldKey(String(segment)) : String(segment)).replaceAll(".", "\\."))
    .join(".");
}
