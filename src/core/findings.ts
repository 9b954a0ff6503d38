import type { FieldError, FieldPath } from "./api-error.js";
import { fieldOf } from "./field-error.js";

/** The validation texts of a body, as they are found. */
export interface Findings {
  /** Checked and cleaned as they were read. */
  readonly fields: FieldError[];
  /** Texts about no field. */
  readonly forms: Set<string>;
  /** Lists and maps the texts were read from; they echo what was submitted, so they are no details. */
  readonly read: Set<unknown>;
}

/** Whether a field is known, or just this of it. */
export const knows = ({ fields }: Findings, path: FieldPath | null, text?: string): boolean =>
  // In a longer list nobody looks for what is there twice.
  fields.length < 50 &&
  fields.some((one) => (text ?? one.message) === one.message && one.path.join("\0") === path?.join("\0"));

/** Keeps a text: of its field, or of the whole. */
export function add(findings: Findings, path: FieldPath | null, message: string, code: string | null): void {
  if (path?.length) findings.fields.push(fieldOf(path, message, code));
  else findings.forms.add(message);
}

/** A field of which nothing is said is in trouble too. */
export function blame(findings: Findings, path: FieldPath | null): void {
  if (path?.length && !knows(findings, path)) add(findings, path, "", null);
}
