"use client";
import { useRef } from "react";
import type { ApiError } from "../core/api-error.js";
import { pathOf } from "../core/field-index.js";
import type { FieldErrors } from "../react/use-field-errors.js";
import { type FormFieldsOptions, useFormFields } from "../react/use-form-fields.js";
export type { FormFieldsOptions } from "../react/use-form-fields.js";

/** What this needs of a form; whatever `useFormik` or `useFormikContext` returned has it. */
export interface FormikForm {
  /** The values as they are now. */
  readonly values: object;
  /** The errors as Formik holds them now. */
  readonly errors: object;
  /** How often it was sent since it was reset. Without it a reset is not noticed. */
  readonly submitCount?: number;
  /** Replaces them. A method, so that a form of any values is one. */
  setErrors(errors: object): void;
}

type Tree = Record<string | number, unknown>;

const isBranch = (value: unknown): value is Tree =>
  Array.isArray(value) || (value instanceof Object && Object.getPrototypeOf(value) === Object.prototype);

/** Every name under which the values hold one, with the value: Formik keeps no list of its fields. */
const leaves = (values: object, before = ""): [string, unknown][] =>
  Object.entries(values).flatMap(([key, value]) =>
    // A name that cannot be read must not be written into the errors either.
    /^(__proto__|prototype)$/.test(key)
      ? []
      : isBranch(value) && Object.keys(value).length > 0
        ? leaves(value, `${before}${key}.`)
        : [[before + key, value]],
  );

/** Errors by name as Formik nests them. Made at once: `setFieldError` copies what holds each one. */
function nest(flat: ReadonlyMap<string, unknown>): object {
  const root: Tree = {};
  // The form's own texts come last: one for a whole list leaves no room for those of its rows.
  for (const [name, text] of [...flat].reverse()) {
    const path = pathOf(name);
    let branch = root;
    for (const [at, segment] of path.entries()) {
      const next = path[at + 1];
      if (next === undefined) branch[segment] = text;
      // "constructor" is a name like any other: what every object has is no branch.
      else if (!isBranch(branch[segment])) branch[segment] = typeof next === "number" ? [] : {};
      branch = branch[segment] as Tree;
    }
  }
  return root;
}

/**
 * Puts the field errors of an API error into a form of Formik, as `errors` of the fields its values have; several texts of
 * one field are lines of one. Formik drops all errors with each edit that it validates: those of other fields are put
 * back, the edited field loses its own. What belongs to no value of the form is in `unmatched()` and in the summary.
 *
 * @param form What `useFormik` or `useFormikContext` returned.
 * @param error `null` takes the server's errors out of the form.
 * @example const fields = useFormikErrors(formik, error, { sent: save.variables });
 */
export function useFormikErrors(
  form: FormikForm,
  error: ApiError | null | undefined,
  options?: FormFieldsOptions,
): FieldErrors {
  const shown = useRef<ReadonlyMap<string, string>>(new Map());
  const { values } = form;
  return useFormFields(
    {
      names: () => leaves(values).map(([name]) => name),
      values: () => values,
      round: () => form.submitCount ?? 0,
      show: (texts) => {
        const before = shown.current;
        const now = new Map([...texts].map(([name, all]) => [name, all.join("\n")]));
        shown.current = now;
        const all = new Map(leaves(form.errors).filter(([, text]) => text && !isBranch(text)));
        let changed = false;
        for (const name of [...before.keys(), ...now.keys()]) {
          const there = all.get(name);
          const text = now.get(name);
          // What the form finds itself is about the value as it is now. What was just put in may not be there to be seen yet.
          if (there !== undefined && (there === text || there !== before.get(name))) continue;
          changed = true;
          if (text === undefined) all.delete(name);
          else all.set(name, text);
        }
        if (changed) form.setErrors(nest(all));
      },
    },
    error,
    options,
  );
}
