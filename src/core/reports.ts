import type { ApiError } from "./api-error.js";

/** One or more equal failures, shown as one notice. */
export interface Report {
  /** Equal for failures that read the same. */
  readonly key: string;
  /** The latest of them. */
  readonly error: ApiError;
  /** How many arrived. */
  readonly count: number;
}

/** Failures on their way to a {@link RecourseRegion}: reported by whoever saw them, claimed by whoever shows them. */
export interface Reports {
  /** Tells of a failure. Aborted ones are nobody's business. */
  readonly report: (error: ApiError) => void;
  /** An inline notice shows this error, so the region must not. Returns what gives it up again. */
  readonly claim: (error: ApiError) => () => void;
  /** Takes a notice out of the region. */
  readonly dismiss: (key: string) => void;
  /** For `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Failures nobody has claimed, oldest first. The same array until something changes. */
  readonly unclaimed: () => readonly Report[];
}

/** A page that fails in a loop must not fill the memory. */
const MOST_REPORTS = 100;

/** Equal for failures that a person cannot tell apart. */
export const fingerprint = (error: ApiError): string =>
  JSON.stringify([error.api, error.kind, error.code, error.status, error.origin, error.message]);

/** Makes the meeting point of reports and claims. */
export function createReports(): Reports {
  const reports = new Map<string, Report>();
  const claims = new Map<string, number>();
  const listeners = new Set<() => void>();
  let snapshot: readonly Report[] = [];

  const changed = (): void => {
    snapshot = [...reports.values()].filter((report) => !claims.has(report.key));
    for (const listener of listeners) listener();
  };

  return {
    report: (error) => {
      if (error.kind === "aborted") return;
      const key = fingerprint(error);
      const count = reports.get(key)?.count ?? 0;
      reports.set(key, { key, error, count: count + 1 });
      const oldest = reports.keys().next().value;
      if (reports.size > MOST_REPORTS && oldest !== undefined) reports.delete(oldest);
      changed();
    },
    claim: (error) => {
      const key = fingerprint(error);
      claims.set(key, (claims.get(key) ?? 0) + 1);
      // Shown in place: it has been seen, so it must not turn up in the region when the inline notice goes.
      reports.delete(key);
      changed();
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        const left = (claims.get(key) ?? 1) - 1;
        if (left > 0) claims.set(key, left);
        else claims.delete(key);
        reports.delete(key);
        changed();
      };
    },
    dismiss: (key) => {
      if (reports.delete(key)) changed();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    unclaimed: () => snapshot,
  };
}
