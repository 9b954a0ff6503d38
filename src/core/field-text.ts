import type { ApiError, FieldError } from "./api-error.js";
import type { Described } from "./describe.js";
import { isCodeWord } from "./text.js";
import type { Messages } from "./words.js";

/**
 * What stands at a field. The server's text for it; where it sent none, or a word of a machine, words of ours. Where a catalog alone knew the
 * field, the text is the error's own, and where that may not be shown (it is for logs), the words for the code.
 *
 * @param described Words of the error as a whole.
 */
export function fieldText(
  { message, code }: FieldError,
  error: ApiError,
  { title, body }: Pick<Described, "title" | "body">,
  { labels }: Messages,
): string {
  const isOnlyField = error.fieldErrors.length === 1;
  const isBorrowed = isOnlyField && code !== null && code === error.code && message === (error.message ?? error.title);
  if (isBorrowed && message !== body) return body ?? title;
  return isCodeWord(message) || !message ? labels.fieldUnclear : message;
}
