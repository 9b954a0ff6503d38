"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { ApiError, FieldError, FieldPath } from "../core/api-error.js";
import { type FieldMapping, type FieldName, createCandidates, indexFields, pathOf } from "../core/field-index.js";
import { asText } from "./as-text.js";
import type { FieldMarks } from "./field-marks.js";

/** Ids of the rows of lists, by the list's name. */
type Rows = Readonly<Record<string, readonly unknown[]>>;

/** What `useFieldErrors` takes beside the error. All of it may change with each render. */
export interface FieldErrorsOptions extends FieldMapping {
  /**
   * Ids of the rows of each list as it is now, by the list's name: `{ items: rows.map((row) => row.id) }`. An error then
   * stays with its row when others are added, moved or removed; rows whose id is not theirs alone are known by their
   * index, while the list is as long. Default: errors stay at their index.
   */
  readonly rows?: Rows | undefined;
  /** The same as they were when the values were sent: rows may be moved before there is an answer. Default: `rows`. */
  readonly sentRows?: Rows | undefined;
  /**
   * How to bring a field into the page whose section is closed: given its path, as the form and as the server has it,
   * returns what opens it, or `null` for a field the form does not have. The summary's row then leads there. Default:
   * `<details>` alone opens.
   */
  readonly reveal?: ((path: FieldPath) => (() => void) | null | undefined) | undefined;
}

/** Where a row is in other lists than it was counted in; `null` for one that is not there. */
export function movedPath(path: FieldPath, from: Rows = {}, to: Rows = {}): FieldPath | null {
  const found = [...path];
  for (const [list, ids] of Object.entries(from)) {
    const start = pathOf(list);
    const index = path[start.length];
    if (typeof index !== "number" || start.some((segment, at) => segment !== path[at])) continue;
    if (index >= ids.length) return null;
    const now = Object.hasOwn(to, list) ? to[list] : ids;
    if (!now || now === ids) continue;
    const id = ids[index];
    // Rows without an id of their own yet are known by their place, as long as there are as many.
    const isTwice = [ids, now].some((all) => all.indexOf(id) !== all.lastIndexOf(id));
    if (isTwice && now.length !== ids.length) return null;
    const there = isTwice ? index : now.indexOf(id);
    if (there < 0) return null;
    found[start.length] = there;
  }
  return found;
}

/** Options are mostly written where they are used: another object with each render, and yet the same. */
export function useSame<Value>(value: Value): Value {
  const key = asText(value);
  // oxlint-disable-next-line react/exhaustive-deps, react-hooks/exhaustive-deps -- equal text, equal value
  return useMemo(() => value, [key]);
}

/** No errors: the same list each time. */
export const NONE: readonly never[] = Object.freeze([]);

/**
 * Finds the errors of a field as it is called and placed now, and tells the summary where each field is.
 *
 * @param tell Tells the holder of the error's marks. It changes with the error.
 */
export function useFieldLookup(
  error: ApiError | null | undefined,
  options: FieldErrorsOptions,
  tell: ((change: Partial<FieldMarks>) => void) | undefined,
): (name: FieldName) => readonly FieldError[] {
  const { names, reveal } = options;
  const rows = useSame(options.rows);
  const { sentRows = rows } = options;
  const mapping = useSame({ alias: options.alias, prefix: options.prefix });
  // Not state that follows the error: where it is made anew with each render, that would never come to an end.
  const [arrivals] = useState(() => new WeakMap<ApiError, Rows>());
  // A list that shows only now is as it was: nobody could have moved its rows.
  const rowsThen = useSame({ ...rows, ...((error && arrivals.get(error)) ?? sentRows) });
  useEffect(() => {
    if (!error) return undefined;
    arrivals.set(error, rowsThen);
    return () => {
      arrivals.delete(error);
    };
  }, [arrivals, error, rowsThen]);

  const candidates = useMemo(() => createCandidates(mapping), [mapping]);
  useEffect(() => {
    tell?.({
      moves: Boolean(rows),
      candidates: (path) =>
        candidates(path)
          .map((one) => movedPath(one, rowsThen, rows))
          .filter((one) => one !== null),
      // Another hook of the same error may know.
      ...(reveal && { reveal: (path) => candidates(path).map(reveal).find(Boolean) }),
    });
  }, [tell, candidates, rowsThen, rows, reveal]);

  const all = error?.fieldErrors ?? NONE;
  const find = useMemo(() => indexFields(all, candidates, names), [all, candidates, names]);
  return useCallback(
    (name) => {
      const path = movedPath(pathOf(name), rows, rowsThen);
      return path && all.length > 0 ? find(path) : NONE;
    },
    [all, find, rows, rowsThen],
  );
}
