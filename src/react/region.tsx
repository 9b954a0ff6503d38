"use client";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import type { Report } from "../core/reports.js";
import type { Surface } from "../core/view.js";
import type { RecourseProps } from "./outlet.js";
import { type ShowingDefaults, useShowingOr } from "./showing.js";

/** What `RecourseRegion` takes. */
export interface RecourseRegionProps {
  /** Where its notices stand. Default `banner`. */
  readonly surface?: Surface | undefined;
  /** How many notices show at once; the rest are counted. Default 3. */
  readonly limit?: number | undefined;
}

interface RegionProps extends RecourseRegionProps {
  readonly defaults: ShowingDefaults;
  readonly renderError: (props: RecourseProps) => ReactNode;
}

/** Long enough for an inline notice to mount and claim its error after the report. */
const SETTLE_MS = 50;
const NO_REPORTS: readonly Report[] = [];

/** Sends everything again that failed this way; `undefined` where nobody said how. */
function retryOf({ sources }: Report): (() => Promise<unknown>) | undefined {
  const retries = [...sources.values()].filter((retry) => retry !== undefined);
  return retries.length === 0 ? undefined : () => Promise.allSettled(retries.map(async (retry) => retry()));
}

/**
 * Shows the failures that no inline `<Recourse>` has claimed, each once however often it was reported. Looks only after
 * the commit that follows a report, so that an error shown in place is never shown twice.
 */
export function Region({ defaults, renderError, surface = "banner", limit = 3 }: RegionProps): ReactNode {
  const { recourse, locale } = useShowingOr(defaults);
  const { reports } = recourse;
  const unclaimed = useSyncExternalStore(reports.subscribe, reports.unclaimed, () => NO_REPORTS);
  const [settled, setSettled] = useState<readonly Report[]>(NO_REPORTS);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(unclaimed);
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [unclaimed]);

  const shown = settled.filter((report) => unclaimed.some((one) => one.key === report.key));
  if (shown.length === 0) return null;
  const visible = shown.slice(-Math.max(1, limit));
  const rest = shown.length - visible.length;
  return (
    <section data-recourse="region" aria-label={locale.labels.notices} lang={locale.tag}>
      {visible.map((report) => (
        <div key={report.key} data-part="report" data-count={report.count}>
          {renderError({
            error: report.error,
            surface: report.surface ?? surface,
            claim: false,
            onRetry: retryOf(report),
            onDismiss: () => {
              reports.dismiss(report.key);
            },
          })}
          {report.count > 1 && <p data-part="count">{locale.labels.times(report.count)}</p>}
        </div>
      ))}
      {rest > 0 && <p data-part="more">{locale.labels.more(rest)}</p>}
    </section>
  );
}
