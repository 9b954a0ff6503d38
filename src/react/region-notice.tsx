"use client";
import type { ComponentType, ReactNode } from "react";
import type { Report, Reports } from "../core/reports.js";
import type { Surface } from "../core/view.js";
import { type Aside, AsideContext, type Telling } from "./aside.js";
import type { Shown } from "./followed-reports.js";
import { remember } from "./focus-return.js";
import { localeAttributes } from "./locale-attributes.js";
import type { RecourseProps } from "./outlet.js";
import type { Pinned } from "./pick-visible.js";
import type { Showing } from "./showing.js";

interface RegionNoticeProps extends Pick<Aside, "said" | "untold"> {
  readonly report: Shown;
  readonly surface: Surface;
  readonly showing: Showing;
  /** What stands with it about all of them. */
  readonly footer: ReactNode;
  /** The pointer or the focus is on it, or has left it. */
  readonly onAt: (place: Partial<Pinned>) => void;
  readonly Outlet: ComponentType<RecourseProps>;
}

const TOLD: Telling = [true, () => false];

/** What waits for other words tells nothing, also not how many others there are: they say that. */
const silent = (key: string): Pick<Aside, "said" | "untold"> => ({
  said: new Map([[key, TOLD]]),
  untold: () => [],
});

/**
 * Sends everything again that failed this way; `undefined` where nobody said how. Of what has no name nobody can tell that
 * it works again: it is over when that worked, and nothing of its sort was reported meanwhile.
 */
function retryOf({ sources, key, count }: Report, { unclaimed, dismiss }: Reports): (() => Promise<void>) | undefined {
  const retries = [...sources.values()].filter((retry) => retry !== undefined);
  if (retries.length === 0) return undefined;
  return async () => {
    const ends = await Promise.allSettled(retries.map(async (retry) => retry()));
    const again = unclaimed().some((one) => one.key === key && one.count > count);
    if (sources.has("") && !again && ends.every(({ status }) => status === "fulfilled")) dismiss(key);
  };
}

/** One failure that nobody claimed, however often it was reported. */
export function RegionNotice(props: RegionNoticeProps): ReactNode {
  const { report, surface, showing, said, untold, footer, onAt, Outlet } = props;
  const { id, key, count, error, past } = report;
  const { locale } = showing;
  const content = (
    <>
      {count > 1 && (
        <p data-part="count" {...localeAttributes(locale)}>
          {locale.labels.times(count)}
        </p>
      )}
      {footer}
    </>
  );
  const { reports } = showing.recourse;
  return (
    <div
      data-part="report"
      data-count={count}
      onPointerEnter={() => {
        onAt({ pointer: id });
      }}
      onPointerLeave={() => {
        onAt({ pointer: null });
      }}
      onFocus={({ target, relatedTarget }) => {
        onAt({ focus: id });
        remember(target, relatedTarget);
      }}
      onBlur={() => {
        onAt({ focus: null });
      }}
    >
      {/* oxlint-disable-next-line react/jsx-no-constructed-context-values -- at most five, and new with each render */}
      <AsideContext.Provider value={{ content, key, count, said, untold, ...(past && silent(key)) }}>
        <Outlet
          error={error}
          surface={surface}
          claim={false}
          onRetry={retryOf(report, reports)}
          onDismiss={() => {
            reports.dismiss(key);
          }}
        />
      </AsideContext.Provider>
      {!showing.surfaces[surface] && content}
    </div>
  );
}
