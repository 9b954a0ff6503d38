import type { RecourseInstance } from "../core/recourse.js";

const installed = new WeakMap<object, Set<RecourseInstance>>();

/** Whether this cache tells this instance already: configuring twice must not report twice. */
export function installOnce(cache: object, recourse: RecourseInstance): boolean {
  const known = installed.get(cache) ?? new Set();
  installed.set(cache, known);
  if (known.has(recourse)) return false;
  known.add(recourse);
  return true;
}

/** The first instance a cache was configured with. */
export const instanceOf = (cache: object): RecourseInstance | undefined => installed.get(cache)?.values().next().value;
