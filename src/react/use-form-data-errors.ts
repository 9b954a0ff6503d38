"use client";
import type { RefObject } from "react";
import type { ApiError } from "../core/api-error.js";
import { elementPort } from "./element-port.js";
import type { FieldErrors } from "./use-field-errors.js";
import { type FormFieldsOptions, useFormFields } from "./use-form-fields.js";

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
