"use client";
import { useRef } from "react";
import { type FieldValues, type Path, type UseFormReturn, set } from "react-hook-form";
import type { ApiError } from "../core/api-error.js";
import type { FieldErrors } from "../react/use-field-errors.js";
import { type FormFieldsOptions, useFormFields } from "../react/use-form-fields.js";
export type { FormFieldsOptions } from "../react/use-form-fields.js";

/** The `type` of errors that are the server's. */
const SERVER = "server";

/**
 * Each error that is cleared by its name is a copy of all and a round of news. Beyond this many, all are cleared; what the
 * form found itself it finds again with the submit that comes next.
 */
const MANY = 100;

/**
 * Puts the field errors of an API error into a form of react-hook-form, as `formState.errors` of the registered fields:
 * type `"server"`, all texts in `message` (one a line) and one by one in `types`. A field that is edited loses its own.
 * What belongs to no registered field is left out of the form, where it would block every later submit; it is in
 * `unmatched()` and in the summary.
 *
 * @param form What `useForm` returned.
 * @param error `null` takes the server's errors out of the form.
 * @example const fields = useReactHookFormErrors(form, error, { sent: save.variables, prefix: "params" });
 */
export function useReactHookFormErrors<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  error: ApiError | null | undefined,
  options?: FormFieldsOptions,
): FieldErrors {
  const shown = useRef<ReadonlyMap<string, string>>(new Map());
  const { control } = form;
  // The form's own names.
  const typeOf = (name: string): unknown => form.getFieldState(name as Path<Values>).error?.type;
  return useFormFields(
    {
      names: () => [...control._names.mount],
      values: () => form.getValues(),
      round: () => control._formState.submitCount,
      subscribe: (changed) => {
        const { unsubscribe } = form.watch(() => {
          changed();
        });
        return unsubscribe;
      },
      show: (texts, anew) => {
        let before = shown.current;
        const now = new Map([...texts].map(([name, all]) => [name, all.join("\n")]));
        shown.current = now;
        const gone = [...before.keys()].filter((name) => !now.has(name) && typeOf(name) === SERVER);
        // A submit takes all errors out of the form, and may get the same answer again.
        if (anew || gone.length > MANY) before = new Map();
        if (gone.length > MANY) form.clearErrors();
        // The form's own names.
        else if (gone.length > 0) form.clearErrors(gone as Path<Values>[]);
        const changed = [...now].filter(
          // What the form finds itself is about the value as it is now.
          ([name, message]) => before.get(name) !== message && (typeOf(name) ?? SERVER) === SERVER,
        );
        if (changed.length === 0) return;
        // At once: `setError` copies and tells all errors, so that one by one ten thousand take many seconds.
        const errors = { ...control._formState.errors };
        for (const [name, message] of changed) {
          const types = Object.fromEntries((texts.get(name) ?? []).map((text, index) => [`${SERVER}${index}`, text]));
          set(errors, name, { type: SERVER, message, types });
        }
        control._setErrors(errors);
      },
    },
    error,
    options,
  );
}
