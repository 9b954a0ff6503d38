"use client";
import { useRef } from "react";
import type { ApiError } from "../core/api-error.js";
import { asText } from "../react/as-text.js";
import type { FieldErrors } from "../react/use-field-errors.js";
import { type FormFieldsOptions, useFormFields } from "../react/use-form-fields.js";
export type { FormFieldsOptions } from "../react/use-form-fields.js";

/** What this needs of a form; whatever `useFormik` or `useFormikContext` returned has it. */
export interface FormikForm {
  /** The values as they are now. */
  readonly values: object;
  /** How often it was sent since it was reset. Without it a reset is not noticed. */
  readonly submitCount?: number;
  /** Changes its state. A method, so that a form of any values is one. */
  setFormikState(update: <State extends { readonly errors: object }>(state: State) => State): void;
}

type Tree = Record<string | number, unknown>;

/** A text may be an element of React, which stays whole. */
const isBranch = (value: unknown): value is Tree =>
  Array.isArray(value) ||
  (!!value && Object.getPrototypeOf(value) === Object.prototype && !(value as Tree)["$$typeof"]);

/** Every name under which the values hold one, with the value: Formik keeps no list of its fields. */
const leaves = (values: object, before = ""): [string, unknown][] =>
  Object.entries(values).flatMap(([key, value]): [string, unknown][] => {
    // Nothing is written there.
    if (key === "__proto__") return [];
    const name = before + key;
    return isBranch(value) && Object.keys(value).length ? leaves(value, name + ".") : [[name, value]];
  });

/** Errors by name as Formik nests them. Made at once: `setFieldError` copies what holds each one. */
function nest(flat: ReadonlyMap<string, unknown>): object {
  const root: Tree = {};
  for (const [name, text] of flat) {
    if (!text) continue;
    name.split(".").reduce<unknown>((branch, segment, at, path) => {
      // The form's own texts come first: one for a whole list leaves no room for those of its rows.
      if (!isBranch(branch)) return branch;
      const next = path[at + 1];
      // A larger one is an id.
      const inner = next && /^\d{1,4}$/.test(next) ? [] : {};
      // "constructor" is a name like any other: what every object has is not there yet.
      if (!Object.hasOwn(branch, segment)) branch[segment] = next === undefined ? text : inner;
      return branch[segment];
    }, root);
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
        const now = new Map<string, string>();
        for (const [name, all] of texts) now.set(name, all.join("\n"));
        shown.current = now;
        if (before.size + now.size === 0) return;
        // Told what to change and not what to be: Formik may hold by then what it has not shown yet, of ours or its own.
        form.setFormikState((state) => {
          const all = new Map(leaves(state.errors).filter(([, text]) => !isBranch(text)));
          // What the form finds itself is about the value as it is now; another answer's stays, too. Each in its place: two
          // answers that take turns at the end would never come to rest.
          for (const [name, text] of before) if (all.get(name) === text) all.set(name, now.get(name));
          for (const [name, text] of now) if (!all.get(name)) all.set(name, text);
          const errors = nest(all);
          // The same once more would be set for ever. One by one: an element that knows its owner has no text of its own.
          return String(asText(leaves(errors))) === String(asText(leaves(state.errors))) ? state : { ...state, errors };
        });
      },
    },
    error,
    options,
  );
}
