"use client";
import { type RefObject, useEffect, useState } from "react";
import type { ApiError } from "../core/api-error.js";
import { elementPort } from "../react/element-port.js";
import { composed } from "../react/field-marks.js";
import { focusOn, treeOf } from "../react/focus-return.js";
import type { FieldErrors, FieldName } from "../react/use-field-errors.js";
import { type FormFieldsOptions, useFormFields } from "../react/use-form-fields.js";
export type { FormFieldsOptions } from "../react/use-form-fields.js";

/** What {@link useRadixFormErrors} gives. */
export interface RadixFormErrors extends FieldErrors {
  /** Props for a `Form.Field`. */
  readonly getServerProps: (name: string & FieldName) => { readonly name: string; readonly serverInvalid: boolean };
}

/**
 * Ties the field errors of an API error to a form of Radix UI. Spread `getServerProps` on `Form.Field`, `getFieldProps` on
 * `Form.Control`, and put a `FieldErrors.Message` into the field; an edited field loses its own.
 *
 * @param form The element of `Form.Root`.
 * @param error `null` for none.
 * @example <Form.Field {...fields.getServerProps("email")}>
 */
export function useRadixFormErrors(
  form: RefObject<HTMLFormElement | null>,
  error: ApiError | null | undefined,
  options?: FormFieldsOptions,
): RadixFormErrors {
  const fields = useFormFields(elementPort(form), error, options);
  const [[told, keeper], tell] = useState<readonly [told: typeof error, keeper?: HTMLElement | null]>([error]);
  // Radix gives the focus to the first control that turns invalid. Where the summary has taken it, that would be a second
  // move: so the controls turn invalid after the summary has come, and it has its focus back before anybody noticed. So
  // has a person who writes elsewhere meanwhile.
  useEffect(() => {
    // What is no control has no form.
    const at = treeOf(form.current).activeElement as HTMLInputElement | null;
    // Who composes a text is not disturbed before it is whole.
    const writer = composed.at?.matches(":focus") && composed.at;
    const go = (): void =>
      tell([error, writer || (at?.form !== form.current && at?.matches(":read-write,[data-recourse]")) ? at : null]);
    if (writer) writer.addEventListener("compositionend", go, { once: true });
    else go();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- where it is as the error comes
  }, [error]);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each error moves it anew
  useEffect(() => focusOn(keeper), [told, keeper]);
  return {
    ...fields,
    getServerProps: (name) => ({ name, serverInvalid: told === error && fields.get(name).length > 0 }),
  };
}
