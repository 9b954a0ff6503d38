"use client";
import { useId, useMemo } from "react";
import type { ApiError, FieldError, FieldPath } from "../core/api-error.js";
import { fieldKey } from "../core/field-key.js";

/** A path as an app writes it: `"items.0.price"`, `"items[0][price]"`, `"/items/0/price"` or a list of segments. */
export type FieldName = string | FieldPath;

/** Attributes that tie a control to its errors. */
export interface FieldProps {
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string | undefined;
  /** How the summary finds the control. */
  readonly "data-recourse-field": string;
}

/** Attributes of the element that holds a field's messages. */
export interface FieldMessageProps {
  readonly id: string;
  readonly "data-recourse-message": string;
}

/** The field errors of one error, by path. */
export interface FieldErrors {
  /** The error they are of. */
  readonly error: ApiError | null;
  /** All of them, in the server's order. */
  readonly all: readonly FieldError[];
  /** Validation texts that belong to no field. */
  readonly form: readonly string[];
  /** The errors of one field; `[]` when it has none. */
  readonly get: (name: FieldName) => readonly FieldError[];
  /** Attributes for the control. `describedBy`: ids the control has already. */
  readonly getFieldProps: (name: FieldName, describedBy?: string) => FieldProps;
  /** Attributes for the element that shows the messages of one field. */
  readonly getMessageProps: (name: FieldName) => FieldMessageProps;
  /** Errors of fields that are not among these. */
  readonly unmatched: (names: readonly FieldName[]) => readonly FieldError[];
}

const NONE: readonly FieldError[] = Object.freeze([]);

/**
 * The field errors of an error, found by path whatever the server's spelling: exact first, then with `snake_case` and
 * `camelCase` taken as equal.
 *
 * @param error `null` gives no errors.
 */
export function useFieldErrors(error: ApiError | null | undefined): FieldErrors {
  const id = useId();
  return useMemo(() => {
    // By exact key, and after a line break by the folded one.
    const byKey = new Map<string, FieldError[]>();
    const all = error?.fieldErrors ?? NONE;
    for (const one of all) {
      for (const key of [fieldKey(one.path), `\n${fieldKey(one.path, true)}`]) {
        const list = byKey.get(key);
        if (list) list.push(one);
        else byKey.set(key, [one]);
      }
    }
    const get = (name: FieldName): readonly FieldError[] =>
      byKey.get(fieldKey(name)) ?? byKey.get(`\n${fieldKey(name, true)}`) ?? NONE;
    const messageId = (name: FieldName): string => `${id}-${fieldKey(name)}`.replaceAll(/\s/g, "_");
    return {
      error: error ?? null,
      all,
      form: error?.formErrors ?? [],
      get,
      getFieldProps: (name, describedBy) => {
        const invalid = get(name).length > 0;
        return {
          "aria-invalid": invalid || undefined,
          "aria-describedby": [describedBy, invalid && messageId(name)].filter(Boolean).join(" ") || undefined,
          "data-recourse-field": fieldKey(name),
        };
      },
      getMessageProps: (name) => ({ id: messageId(name), "data-recourse-message": fieldKey(name) }),
      unmatched: (names) => {
        const known = new Set(names.map((name) => fieldKey(name, true)));
        return all.filter((one) => !known.has(fieldKey(one.path, true)));
      },
    };
  }, [error, id]);
}
