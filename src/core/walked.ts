import type { FieldError } from "./api-error.js";

const walked = new WeakSet<object>();

/** Remembers field errors whose paths and texts were checked and cleaned as they were read. */
export function markWalked(fields: FieldError[]): FieldError[] {
  walked.add(fields);
  return fields;
}

/** Whether {@link markWalked} got this very list. */
export const isWalked = (value: unknown): value is readonly FieldError[] =>
  typeof value === "object" && value !== null && walked.has(value);
