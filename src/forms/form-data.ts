"use client";
import { type FormEvent, type RefObject, startTransition } from "react";
import type { ApiError } from "../core/api-error.js";
import { elementPort } from "../react/element-port.js";
import type { FieldErrors } from "../react/use-field-errors.js";
import { type FormFieldsOptions, useFormFields } from "../react/use-form-fields.js";

/** What an action returns after a failure. */
export interface ActionState {
  readonly error: ApiError | null;
}

/**
 * The state of a `useActionState` action after a failure (`null`: after a success). Each call gives another value, so that
 * the same answer a second time is seen, said and focused again. Plain data: it may come from a server.
 *
 * @example const [state, action] = useActionState(async (_: ActionState, data: FormData) => toActionState(await save(data)), toActionState(null));
 */
export const toActionState = (error: ApiError | null): ActionState => ({ error: error && { ...error } });

/**
 * Props of a `<form>` that runs an action and keeps what was entered. React 19 resets a form after each of its actions,
 * failed ones too; files could not even be put back. Without JavaScript the action works as ever.
 *
 * @param action What `useActionState` returned.
 * @example <form {...keepEntries(action)}>
 */
export const keepEntries = <Action extends (data: FormData) => void>(
  action: Action,
): { readonly action: Action; readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void } => ({
  action,
  onSubmit: (event) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    // A button with an action of its own runs that, as React does it.
    if (submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => {
      action(data);
    });
  },
});

/**
 * Ties the field errors of an API error to a plain form, whose controls are found by `name`. Spread `getFieldProps` on
 * them and put a `FieldErrors.Message` beside each; an edited field loses its own.
 *
 * @param form The form element.
 * @param error `null` for none.
 * @example const fields = useFormDataErrors(form, state.error);
 */
export const useFormDataErrors = (
  form: RefObject<HTMLFormElement | null>,
  error: ApiError | null | undefined,
  options?: FormFieldsOptions,
): FieldErrors => useFormFields(elementPort(form), error, options);
