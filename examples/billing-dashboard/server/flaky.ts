/**
 * An upstream that is down for a while: the first `failures` calls fail, the next succeeds, and then the story starts
 * anew. Counting instead of rolling dice keeps the demo and its tests the same every time.
 */
export function isDown(counters: Map<string, number>, upstream: string, failures: number): boolean {
  const failed = counters.get(upstream) ?? 0;
  if (failed < failures) {
    counters.set(upstream, failed + 1);
    return true;
  }
  counters.delete(upstream);
  return false;
}

/** `?failures=3`, within reason. */
export function failuresFrom(query: string | undefined, otherwise: number): number {
  if (query === undefined || !/^\d{1,2}$/.test(query)) return otherwise;
  return Math.min(Number(query), 20);
}
