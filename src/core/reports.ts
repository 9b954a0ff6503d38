import type { ApiError } from "./api-error.js";
import { failureKey } from "./failure-key.js";
import { createListeners } from "./listeners.js";
import { MOST_SOURCES, createNotices } from "./notices.js";
import type { Report, ReportSource } from "./report.js";

export type { Report, ReportSource } from "./report.js";

/** Failures on their way to a {@link RecourseRegion}: reported by whoever saw them, claimed by whoever shows them. */
export interface Reports {
  /** Tells of a failure. Aborted ones are nobody's business. */
  readonly report: (error: ApiError, from?: ReportSource) => void;
  /** What failed under this name works again: its notice goes, unless others still fail the same way. */
  readonly recovered: (source: string) => void;
  /** What failed under this name is gone: so is its notice, unless others still fail the same way. */
  readonly gone: (source: string) => void;
  /** An inline notice shows this error, so the region must not. Returns what gives it up again. */
  readonly claim: (error: ApiError) => () => void;
  /** Takes a notice out of the region; without a key all of them. */
  readonly dismiss: (key?: string) => void;
  /** For `useSyncExternalStore`. Told once for all that happens in one go. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Failures nobody has claimed, oldest first. The same array until something changes. */
  readonly unclaimed: () => readonly Report[];
  /** How many failures came beside them and are only counted: the last 100 different ones are held. */
  readonly dropped: () => number;
}

/** One more claim on this key. Returns what gives it up. */
function claimOn(claims: Map<string, number>, key: string): () => void {
  claims.set(key, (claims.get(key) ?? 0) + 1);
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    const left = (claims.get(key) ?? 1) - 1;
    claims.set(key, left);
    if (left === 0) claims.delete(key);
  };
}

/** Calls once for all that happens in one go. */
function batched(call: () => void): () => Promise<void> {
  let waiting = false;
  return async () => {
    if (waiting) return;
    waiting = true;
    await Promise.resolve();
    waiting = false;
    call();
  };
}

/**
 * Makes the meeting point of reports and claims.
 *
 * @param normalize Makes sure that it is an error: what was thrown may be reported as it is by an app without types.
 * @param onRecovered Told of a failure whose last source works again.
 */
export function createReports(
  normalize: (error: ApiError) => ApiError = (error) => error,
  onRecovered: (error: ApiError) => void = () => undefined,
): Reports {
  const { subscribe, tell } = createListeners();
  const claims = new Map<string, number>();
  /** What failed and is shown in place, by source. */
  const inPlace = new Map<string, ApiError>();
  const keep = (source: string, error: ApiError): void => {
    if (inPlace.size < MOST_SOURCES) inPlace.set(source, error);
  };
  const { add, leave, remove, list, dropped } = createNotices(batched(tell));
  /** Gives what this failed with, if it was the last that failed so. */
  const forget = (source: string): ApiError | undefined => {
    const notice = leave(source);
    const error = inPlace.get(source) ?? notice?.error;
    inPlace.delete(source);
    return notice?.sources.size ? undefined : error;
  };

  return {
    report: (reported, from = {}) => {
      const error = normalize(reported);
      if (error.kind === "aborted") return;
      const { source, inPlace: shown } = from;
      const key = failureKey(error);
      if (source !== undefined) {
        inPlace.delete(source);
        leave(source, shown ? undefined : key);
      }
      // Shown in place, it is seen there, and must not turn up here when that notice goes.
      if (!shown && !claims.has(key)) add(key, error, from);
      else if (source !== undefined) keep(source, error);
    },
    claim: (claimed) => {
      const error = normalize(claimed);
      const key = failureKey(error);
      for (const source of remove(key)?.sources.keys() ?? []) keep(source, error);
      return claimOn(claims, key);
    },
    recovered: (source) => {
      const error = forget(source);
      if (error) onRecovered(error);
    },
    gone: forget,
    dismiss: (key) => {
      for (const report of list()) if (key === undefined || report.key === key) remove(report.key);
    },
    subscribe,
    unclaimed: list,
    dropped,
  };
}
