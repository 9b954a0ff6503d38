import type { ApiError, FieldError, FieldPath } from "../core/api-error.js";
import { humanize } from "../core/titles.js";

/** Rows shown; the rest are counted. */
const MOST_ROWS = 100;

/** What is wrong, as far as there is room: what belongs to no field stands nowhere else. It has an empty path. */
export function rowsOf({ fieldErrors, formErrors }: ApiError): readonly FieldError[] {
  const form = [...new Set(formErrors)].map((message) => ({ path: [], message, code: null }));
  return [...fieldErrors.slice(0, Math.max(MOST_ROWS - form.length, 0)), ...form].slice(0, MOST_ROWS);
}

/** Whether the summary takes the focus for this error. */
export const hasRows = ({ fieldErrors, formErrors }: ApiError): boolean => fieldErrors.length + formErrors.length > 0;

const isName = (segment: string | number): boolean => typeof segment === "string";

/** `items.2.price` → `Items 3 · Price`: the best name for a field whose control is not here. People count from one. */
export function nameOf(path: FieldPath): string {
  const row = path.findLastIndex((segment) => !isName(segment));
  const names = [path.slice(0, Math.max(row, 0)), path.slice(row + 1)].map((part) =>
    humanize(String(part.findLast(isName) ?? "")),
  );
  // A larger one is an id.
  if (row >= 0 && Number(path[row]) < 1000) names[0] = `${names[0]} ${Number(path[row]) + 1}`.trim();
  return names.filter(Boolean).join(" · ");
}
