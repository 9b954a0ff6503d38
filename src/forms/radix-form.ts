"use client";
import type { RefObject } from "react";
import type { ApiError } from "../core/api-error.js";
import { elementPort } from "../react/element-port.js";
import type { FieldErrors, FieldName } from "../react/use-field-errors.js";
import { type FormFieldsOptions, useFormFields } from "../react/use-form-fields.js";

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
  return { ...fields, getServerProps: (name) => ({ name, serverInvalid: fields.get(name).length > 0 }) };
}
