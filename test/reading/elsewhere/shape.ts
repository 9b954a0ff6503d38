import type { ApiError } from "../../../src/core/api-error.js";

/** An answer as another API documents it, and what of it has to be found. */
export type Case = readonly [api: string, status: number, body: unknown, read: Partial<ApiError>, headers?: object];

export const SENTENCE = "That did not work out.";

export const field = (path: readonly (string | number)[], message: string, code: string | null = null) => ({
  path,
  message,
  code,
});
