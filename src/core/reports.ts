import type { ApiError } from "./api-error.js";
import type { Surface } from "./view.js";

/** Who saw a failure, and what can be done about it from outside. */
export interface ReportSource {
  /** Name of what failed, e.g. a query's hash. When it recovers, or fails in another way, its notice goes. */
  readonly source?: string | undefined;
  /** Sends the failed request again. */
  readonly retry?: (() => unknown) | undefined;
  /** Where its notice should stand. Default: where the region puts its notices. */
  readonly surface?: Surface | undefined;
}

/** One or more equal failures, shown as one notice. */
export interface Report {
  /** Equal for failures that read the same. */
  readonly key: string;
  /** The latest of them. */
  readonly error: ApiError;
  /** How many arrived. */
  readonly count: number;
  /** Where its notice should stand, if somebody asked for it. */
  readonly surface: Surface | undefined;
  /** What failed, by name, with what sends it again. */
  readonly sources: ReadonlyMap<string, (() => unknown) | undefined>;
}

/** Failures on their way to a {@link RecourseRegion}: reported by whoever saw them, claimed by whoever shows them. */
export interface Reports {
  /** Tells of a failure. Aborted ones are nobody's business. */
  readonly report: (error: ApiError, from?: ReportSource) => void;
  /** What failed under this name works again: its notice goes, unless others still fail the same way. */
  readonly recovered: (source: string) => void;
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

  /** Whether any notice was about this source, other than the one of `key`. */
  const leave = (source: string, key?: string): boolean => {
    let left = false;
    for (const report of reports.values()) {
      if (report.key === key || !report.sources.has(source)) continue;
      left = true;
      const sources = new Map(report.sources);
      sources.delete(source);
      if (sources.size === 0) reports.delete(report.key);
      else reports.set(report.key, { ...report, sources });
    }
    return left;
  };

  return {
    report: (error, { source, retry, surface } = {}) => {
      if (error.kind === "aborted") return;
      const key = fingerprint(error);
      const known = reports.get(key);
      const sources = new Map(known?.sources);
      if (source !== undefined) {
        leave(source, key);
        sources.set(source, retry);
      }
      reports.set(key, { key, error, count: (known?.count ?? 0) + 1, surface: surface ?? known?.surface, sources });
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
    recovered: (source) => {
      if (leave(source)) changed();
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
