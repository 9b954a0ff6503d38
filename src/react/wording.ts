import type { ApiError } from "../core/api-error.js";
import type { Wording } from "../core/describe.js";
import type { Showing } from "./showing.js";

/** Where the words of an error come from, under this showing. */
export const wordingOf = (showing: Showing, error: ApiError): Wording => ({
  locale: showing.locale,
  words: showing.words,
  catalog: showing.recourse.catalog(error),
  serverText: showing.serverText,
  currency: showing.currency,
  format: showing.format,
  standardTitle: showing.recourse.standardTitle,
});
