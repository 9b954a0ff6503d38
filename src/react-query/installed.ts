import type { RecourseInstance } from "../core/recourse.js";

const installed = new WeakMap<object, RecourseInstance[]>();

/** Whether this cache tells this instance already: configuring twice must not report twice. */
export function installOnce(cache: object, recourse: RecourseInstance): boolean {
  const known = installed.get(cache) ?? [];
  installed.set(cache, known);
  return !known.includes(recourse) && known.push(recourse) > 0;
}

/** The first instance a cache was configured with. */
export const instanceOf = (cache: object | undefined): RecourseInstance | undefined =>
  installed.get(cache as object)?.[0];
