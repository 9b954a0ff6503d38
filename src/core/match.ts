import type { ApiError, ErrorKind } from "./api-error.js";
import { own } from "./own.js";
import { detailsRefused } from "./speak.js";
import type { Surface, View } from "./view.js";

/** Something by code, by code pattern, by kind, and one for the rest. */
export interface Registry<Value> {
  readonly codes?: Readonly<Record<string, Value | undefined>> | undefined;
  readonly kinds?: Partial<Readonly<Record<ErrorKind, Value>>> | undefined;
  readonly fallback?: Value | undefined;
}

/** Views by code, by code pattern, by kind, and one for the rest. */
export type ViewRegistry = Registry<View>;

/** Surfaces in the same way. */
export type SurfaceRegistry = Registry<Surface>;

/** What is registered for an error: by code, then code pattern, then kind, then fallback. */
export function match<Value>({ code, kind }: ApiError, { codes, kinds, fallback }: Registry<Value>): Value | undefined {
  let found = own(codes, code);
  // `a.b.c` → `a.b.*`, `a.*`: the narrowest pattern first.
  const name = code ?? "";
  for (let dot = name.lastIndexOf("."); !found && dot > 0; dot = name.lastIndexOf(".", dot - 1))
    found = own(codes, `${name.slice(0, dot)}.*`);
  return found || (own(kinds, kind) ?? fallback);
}

/**
 * The view for an error. Where the catalog refused the error's details, views by code are passed over: they were typed
 * for details that are not there.
 *
 * @returns `undefined` when nothing is registered for it.
 */
export const matchView = (error: ApiError, registry: ViewRegistry): View | undefined =>
  match(error, detailsRefused(error) ? { ...registry, codes: undefined } : registry);
