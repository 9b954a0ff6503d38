"use client";
import { useActionState, useRef } from "react";
import { FieldErrors, Recourse } from "react-recourse/react";
import { keepEntries, toActionState, useFormDataErrors } from "react-recourse/forms/form-data";

export function SaveForm({ save }) {
  const form = useRef(null);
  const [state, action] = useActionState(save, toActionState(null));
  const fields = useFormDataErrors(form, state.error);
  return (
    <form ref={form} {...keepEntries(action)}>
      <Recourse error={state.error} />
      <input name="email" aria-label="Email" {...fields.getFieldProps("email")} />
      <FieldErrors.Message fields={fields} name="email" />
    </form>
  );
}
