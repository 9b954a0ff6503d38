import type { ApiError } from "../core/api-error.js";
import type { Support } from "../core/catalog.js";
import type { Described } from "../core/describe.js";
import type { Showing } from "./showing.js";

// A notice, its ways out and its last resort speak the same words, and are drawn one after the other.
let last: readonly [error: ApiError, showing: Showing, described: Described] | null = null;

/** The words of an error, under this showing. */
export function wordsOf(showing: Showing, error: ApiError): Described {
  if (last?.[0] === error && last[1] === showing) return last[2];
  const { catalog, standardTitle } = showing.recourse;
  const described = showing.describe(error, { ...showing, catalog: catalog(error), standardTitle });
  last = [error, showing, described];
  return described;
}

/** Where people find help with an error: the app's own support wins over what a catalog documents. */
export const supportOf = ({ recourse, support }: Showing, error: ApiError): Support => ({
  ...recourse.catalog(error)?.support,
  ...support,
});
