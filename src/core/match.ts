import type { ApiError, ErrorKind } from "./api-error.js";
import { own } from "./own.js";
import { detailsRefused } from "./speak.js";
import type { View } from "./view.js";

/** Views by code, by code pattern, by kind, and one for the rest. */
export interface ViewRegistry {
  readonly codes?: Readonly<Record<string, View | undefined>> | undefined;
  readonly kinds?: Partial<Readonly<Record<ErrorKind, View>>> | undefined;
  readonly fallback?: View | undefined;
}

/** `a.b.c` → `a.b.*`, `a.*`: the narrowest pattern first. */
function patternsOf(code: string): string[] {
  const patterns: string[] = [];
  for (let dot = code.lastIndexOf("."); dot > 0; dot = code.lastIndexOf(".", dot - 1)) {
    patterns.push(`${code.slice(0, dot)}.*`);
  }
  return patterns;
}

/**
 * The view for an error: by code, then code pattern, then kind, then fallback. Where the catalog refused the error's
 * details, views by code are passed over: they were typed for details that are not there.
 *
 * @returns `undefined` when nothing is registered for it.
 */
export function matchView(error: ApiError, registry: ViewRegistry): View | undefined {
  const keys = error.code === null || detailsRefused(error) ? [] : [error.code, ...patternsOf(error.code)];
  const byCode = keys.map((key) => own(registry.codes, key)).find(Boolean);
  return byCode ?? own(registry.kinds, error.kind) ?? registry.fallback;
}
