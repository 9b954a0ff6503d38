import type { ApiError, ErrorKind } from "./api-error.js";
import type { CodeFacts } from "./catalog.js";
import { own } from "./own.js";
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
 * The view for an error: by code, then code pattern, then kind, then fallback.
 *
 * @param facts What the catalog says of this code. Where its `details` refuse the error's details, views by code are
 *   passed over: they were typed for details that are not there.
 * @returns `undefined` when nothing is registered for it.
 */
export function matchView(error: ApiError, registry: ViewRegistry, facts: CodeFacts | null): View | undefined {
  const { code } = error;
  if (code !== null && registry.codes && facts?.details?.(error.details) !== null) {
    for (const key of [code, ...patternsOf(code)]) {
      const view = own(registry.codes, key);
      if (view) return view;
    }
  }
  return own(registry.kinds, error.kind) ?? registry.fallback;
}
