"use client";
import { useRef } from "react";
import { type FieldError, type FieldValues, type Path, type UseFormReturn, get, set } from "react-hook-form";
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
  const shown = useRef<ReadonlyMap<string, string>>(null);
  const { control } = form;
  // Of the same moment as the rows that are drawn: the library moves both at once, before the effects of a render are run.
  const values = form.getValues();
  return useFormFields(
    {
      names: () => [...control._names.mount],
      values: () => values,
      round: () => control._formState.submitCount,
      // Of errors too: a field that is left is judged anew, and all are by a submit that is held back.
      subscribe: (changed) => form.subscribe({ formState: { values: true, errors: true }, callback: changed }),
      show: (texts, anew) => {
        const before = shown.current;
        const now = new Map<string, string>();
        const lost = new Set(before?.values());
        for (const [name, lines] of texts) {
          const message = lines.join("\n");
          now.set(name, message);
          lost.delete(message);
        }
        shown.current = now;
        const { errors, isSubmitting } = control._formState;
        // At once: `setError` copies and tells all errors, so that one by one ten thousand take many seconds.
        let all: typeof errors | undefined;
        const gone: string[] = [];
        for (const name of control._names.mount) {
          const { type = SERVER, message: there }: Partial<FieldError> = get(errors, name, {});
          const message = now.get(name);
          // What the form finds itself is about the value as it is now. The library moves ours with its rows; another
          // answer's stay, and the app's. What is told again is put in the way of no submit; news says that it has failed.
          if (type !== SERVER || message === there) continue;
          if ((there ? there !== before?.get(name) && !lost.has(there) : isSubmitting) && !(anew && message)) continue;
          if (message) {
            set((all ??= { ...errors }), name, {
              type,
              message,
              types: Object.fromEntries((texts.get(name) ?? []).map((text, index) => [SERVER + index, text])),
            });
          } else gone.push(name);
        }
        // Not by `_setErrors`, which says that the form is not valid: that is about its own rules, and locks many a button.
        if (all) control._subjects.state.next({ errors: all });
        // The form's own names.
        if (gone.length > 0) form.clearErrors(gone.length > MANY ? undefined : (gone as Path<Values>[]));
      },
    },
    error,
    options,
  );
}
