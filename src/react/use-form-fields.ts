"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ApiError, FieldError, FieldPath } from "../core/api-error.js";
import { pathOf } from "../core/field-index.js";
import { pathKey } from "../core/field-key.js";
import { asText } from "./as-text.js";
import { GONE, type Holder } from "./field-marks.js";
import { type FieldErrors, type FieldErrorsOptions, useMarkedFields } from "./use-field-errors.js";
import { movedPath } from "./use-field-lookup.js";

/** A form library, as far as field errors go. Fields go by the names that the library knows them by. */
export interface FormPort {
  /** The fields the form has now. `editable`: without those that are disabled, and have no value meanwhile. */
  readonly names: (editable?: boolean) => readonly string[];
  /** The values as they are now: nested by their names, or entries. */
  readonly values: () => unknown;
  /** Goes up when the form is sent, and down when it is reset. Absent: the form is an element, which tells by its events. */
  readonly round?: () => number;
  /** Calls back when any value may have changed. Absent: the library renders the form anew itself. */
  readonly subscribe?: (changed: () => void) => () => void;
  /**
   * Makes these the server's errors in the library's own state, in place of those it was given before. `anew`: of an
   * answer that has just come, whatever the library has done with the texts of the last one. `holder`: of its marks.
   */
  readonly show?: (texts: ReadonlyMap<string, readonly string[]>, anew: boolean, holder?: Holder) => void;
}

/** What a form adapter takes. */
export interface FormFieldsOptions extends Omit<FieldErrorsOptions, "names" | "sentRows"> {
  /**
   * The values as they were sent, e.g. a mutation's `variables`, in the form's own shape: of a plain form the `FormData`.
   * An error about a value that was edited while the request was on its way is then marked, and not put on the field.
   * Default: the values at the time the error comes.
   */
  readonly sent?: unknown;
}

/** What the last look at the form of an error has found. */
interface Look {
  /** How often the form was sent. */
  readonly round: number;
  /** The value that each field error is about. */
  readonly about: Map<FieldError, unknown>;
}

const EMPTY: ReadonlyMap<string, readonly string[]> = new Map();

/** Whether two values of a field are the same. */
const isSame = (one: unknown, other: unknown): boolean => asText(one) === asText(other);

/** What nested values have there. */
const memberOf = (values: unknown, path: FieldPath | null): unknown =>
  path?.reduce<unknown>(
    // It has one of that name.
    (value, key) => (Object.hasOwn(Object(value), key) ? (value as Record<string | number, unknown>)[key] : undefined),
    values,
  );

/** A member of nested values or of entries, by a library's name for it. `path`: where it is now. */
export function valueAt(values: unknown, name: string, path: FieldPath | null = pathOf(name)): unknown {
  if (!(values instanceof FormData)) return memberOf(values, path);
  // Where its row has moved since, it was sent under another number.
  const indexes = path?.filter((segment) => typeof segment === "number");
  const all = values.getAll(
    name.replaceAll(/(^|[.[])(\d+)(?![^.\]])/g, (_, at, index) => at + (indexes?.shift() ?? index)),
  );
  return all.length > 1 ? all : all[0];
}

/** Ids of the rows of the form's lists. */
function rowsOf(port: FormPort): Record<string, unknown[]> {
  // Without a prototype: a list may be called "constructor".
  // Has no members yet.
  const rows = Object.create(null) as Record<string, unknown[]>;
  const values = port.values();
  for (const name of port.names()) {
    const path = pathOf(name);
    const at = path.findIndex((segment) => typeof segment === "number");
    if (at > 0) {
      const ids = (rows[path.slice(0, at).join(".")] ??= []);
      ids[Number(path[at])] ??= memberOf(values, [...path.slice(0, at + 1), "id"]);
    }
  }
  return rows;
}

/**
 * Ties an error's fields to a form library: puts what the server says on its fields, takes it off when a field is edited
 * or the next answer comes, and keeps it out of fields that the form does not have. Everything is also in what it
 * returns.
 */
export function useFormFields(
  port: FormPort,
  error: ApiError | null | undefined,
  { sent, ...options }: FormFieldsOptions = {},
): FieldErrors {
  const [names, setNames] = useState<readonly string[]>([]);
  const rows = { ...(error || sent ? rowsOf(port) : {}), ...options.rows };
  // oxlint-disable-next-line react/exhaustive-deps, react-hooks/exhaustive-deps -- the rows at the time of sending
  const sentRows = useMemo(() => (sent ? rows : undefined), [sent]);
  const [fields, holder] = useMarkedFields(error, { ...options, rows, sentRows, names });
  const look = useRef<Look | null>(null);
  const latest = useRef(port);

  // After each render: names and values may have changed with it.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => {
    latest.current = port;
    if (!holder) return port.show?.(EMPTY, true);
    // Which spelling is whose can be told once the form's names are known.
    const present = port.names();
    if (!isSame(present, names)) return setNames(present);
    const last = look.current;
    const round = port.round?.() ?? holder.get().round;
    const about = last?.round === round ? last.about : new Map<FieldError, unknown>();
    look.current = { round, about };
    // It was reset.
    if (last && round < last.round) return holder.set({ marks: GONE });
    const all = port.values();
    const marks = new Map(holder.get().marks);
    const texts = new Map<string, readonly string[]>();
    for (const name of port.names(true)) {
      const left = fields.get(name).filter((one) => {
        const key = pathKey(one.path);
        const now = valueAt(all, name);
        // An answer is about what was sent; one that still stands when the form is sent again, about what is there then.
        if (!about.has(one))
          about.set(one, last || !sent ? now : valueAt(sent, name, movedPath(pathOf(name), rows, sentRows)));
        if (!isSame(about.get(one), now)) marks.set(key, last ? "cleared" : "stale");
        return !marks.has(key);
      });
      if (left.length > 0) texts.set(name, left.map(fields.textOf));
    }
    if (marks.size > holder.get().marks.size) holder.set({ marks });
    port.show?.(texts, !last, holder);
  });

  useEffect(() => {
    const stop = error && latest.current.subscribe?.(() => setNames((known) => [...known]));
    return () => {
      stop?.();
      // Before the next error is looked at. The very same value may come again, and is news then.
      look.current = null;
    };
  }, [error]);
  useEffect(() => () => latest.current.show?.(EMPTY, true), []);
  return fields;
}
