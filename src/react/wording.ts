import type { ApiError } from "../core/api-error.js";
import type { Support } from "../core/catalog.js";
import { type Described, describeError } from "../core/describe.js";
import type { Showing } from "./showing.js";

/** The words of an error, under this showing. */
export const wordsOf = (showing: Showing, error: ApiError): Described => {
  const { catalog, standardTitle } = showing.recourse;
  return describeError(error, { ...showing, catalog: catalog(error), standardTitle });
};

/** Where people find help with an error: the app's own support wins over what a catalog documents. */
export const supportOf = ({ recourse, support }: Showing, error: ApiError): Support => ({
  ...recourse.catalog(error)?.support,
  ...support,
});
