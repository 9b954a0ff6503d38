"use client";
import { useRef } from "react";
import type { ApiError } from "../core/api-error.js";
import { pathOf } from "../core/field-index.js";
import type { FieldErrors } from "../react/use-field-errors.js";
import { type FormFieldsOptions, useFormFields, valueAt } from "../react/use-form-fields.js";

/** What this needs of a form; whatever `useFormik` or `useFormikContext` returned has it. */
export interface FormikForm {
  readonly values: object;
  readonly errors: object;
  // A method, so that a form of any values is one.
  setErrors(errors: object): void;
}

const isBranch = (value: unknown): value is object =>
  typeof value === "object" &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) &&
  Object.keys(value).length > 0;

/** Every name under which the values hold one: Formik keeps no list of its fields. */
function leaves(values: object, found: string[] = [], before = ""): string[] {
  for (const [key, value] of Object.entries(values)) {
    const name = `${before}${key}`;
    // Unreadable names would be written into the errors as they are.
    if (!/^(__proto__|prototype)$/.test(key)) {
      if (isBranch(value)) leaves(value, found, `${name}.`);
      else found.push(name);
    }
  }
  return found;
}

/** A copy of nested errors with some replaced. Each branch is copied once, however many there are. */
function withTexts(errors: object, changes: ReadonlyMap<string, string | undefined>): object {
  const copied = new Set<object>();
  const copy = (branch: unknown, index: boolean): Record<string, unknown> => {
    if (typeof branch === "object" && branch !== null && copied.has(branch)) return branch as Record<string, unknown>;
    const own = index || Array.isArray(branch) ? Object.assign([], branch) : Object.assign({}, branch);
    copied.add(own);
    return own as unknown as Record<string, unknown>;
  };
  const root = copy(errors, false);
  for (const [name, text] of changes) {
    const path = pathOf(name);
    let branch = root;
    for (const [at, segment] of path.slice(0, -1).entries()) {
      const own = copy(branch[segment], typeof path[at + 1] === "number");
      branch[segment] = own;
      branch = own;
    }
    const last = path.at(-1) ?? name;
    if (text === undefined) delete branch[last];
    else branch[last] = text;
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
  const { values, errors } = form;
  return useFormFields(
    {
      names: () => leaves(values),
      values: () => (name) => valueAt(values, name),
      show: (texts) => {
        const changes = new Map<string, string | undefined>();
        for (const [name, text] of shown.current)
          if (!texts.has(name) && valueAt(errors, name) === text) changes.set(name, undefined);
        const now = new Map([...texts].map(([name, all]) => [name, all.join("\n")]));
        for (const [name, text] of now) {
          const there = valueAt(errors, name);
          // What the form finds itself is about the value as it is now.
          if (there === undefined || (there !== text && there === shown.current.get(name))) changes.set(name, text);
        }
        shown.current = now;
        if (changes.size > 0) form.setErrors(withTexts(errors, changes));
      },
    },
    error,
    options,
  );
}
