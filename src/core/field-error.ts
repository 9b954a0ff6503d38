import type { FieldError, FieldPath } from "./api-error.js";

/** One field error, frozen; its members were checked. */
export const fieldOf = (path: FieldPath, message: string, code: string | null): FieldError =>
  Object.freeze({ path: Object.freeze(path), message, code });
