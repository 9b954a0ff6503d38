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
  JSON.stringify([
    error.api,
    error.kind,
    error.code,
    error.status,
    error.origin,
    error.message,
    error.fieldErrors.slice(0, 20).map(({ path, message }) => [path, message]),
  ]);

/** Makes the meeting point of reports and claims. */
export function createReports(): Reports {
  const reports = new Map<string, Report>();
  const claims = new Set<{ readonly key: string }>();
  const listeners = new Set<() => void>();
  let snapshot: readonly Report[] = [];

  const changed = (): void => {
    const claimed = new Set([...claims].map(({ key }) => key));
    snapshot = [...reports.values()].filter(({ key }) => !claimed.has(key));
    for (const listener of listeners) listener();
  };

  return {
    report: (error) => {
      if (error.kind === "aborted") return;
      const key = fingerprint(error);
      reports.set(key, { key, error, count: (reports.get(key)?.count ?? 0) + 1 });
      const [oldest = key] = reports.keys();
      if (reports.size > MOST_REPORTS) reports.delete(oldest);
      changed();
    },
    claim: (error) => {
      const claim = { key: fingerprint(error) };
      claims.add(claim);
      // Shown in place: it has been seen, so it must not turn up in the region when the inline notice goes.
      const drop = (): void => {
        reports.delete(claim.key);
        changed();
      };
      drop();
      return () => {
        if (claims.delete(claim)) drop();
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
