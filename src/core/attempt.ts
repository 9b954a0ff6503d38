/** What some work gives, `null` when it throws: a stranger's value or an app's function is no reason to lose the error. */
export function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
