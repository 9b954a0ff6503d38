import type { ApiError } from "../core/api-error.js";
import type { Support } from "../core/catalog.js";
import type { Described } from "../core/describe.js";
import type { Showing } from "./showing.js";

// By error: its notice, its ways out and its last resort speak the same words.
const found = new WeakMap<ApiError, readonly [Showing, Described]>();

/** The words of an error, under this showing. */
export function wordsOf(showing: Showing, error: ApiError): Described {
  const known = found.get(error);
  if (known?.[0] === showing) return known[1];
  const { catalog, standardTitle } = showing.recourse;
  const described = showing.describe(error, { ...showing, catalog: catalog(error), standardTitle });
  found.set(error, [showing, described]);
  return described;
}

/** Where people find help with an error: the app's own support wins over what a catalog documents. */
export const supportOf = ({ recourse, support }: Showing, error: ApiError): Support => ({
  ...recourse.catalog(error)?.support,
  ...support,
});
