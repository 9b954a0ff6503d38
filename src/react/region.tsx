"use client";
import type { ComponentType, ReactNode } from "react";
import type { Surface } from "../core/view.js";
import type { RecourseProps } from "./outlet.js";
import type { Picked } from "./pick-visible.js";
import { RegionFooter } from "./region-footer.js";
import { RegionNotice } from "./region-notice.js";
import type { ShowingDefaults } from "./showing.js";
import { localeAttributes } from "./locale-attributes.js";
import { useHotkey } from "./use-hotkey.js";
import { useShowing } from "./use-showing.js";
import { useVanishing } from "./use-vanishing.js";
import { useVisibleReports } from "./use-visible-reports.js";

/** What `RecourseRegion` takes. */
export interface RecourseRegionProps {
  /**
   * Where its notices stand. What a query's `meta` or the provider's `surface` says of a code or kind wins. Default: the
   * provider's `surface` for the rest, else `toast` for what failed in the background, else `banner`.
   */
  readonly surface?: Surface | undefined;
  /**
   * How many toasts, and how many notices in place, show at once; the rest are counted. Of banners, dialogs and pages it
   * is one. Default 3; 1 in a window of up to 400 px in width or height, which three would fill.
   */
  readonly limit?: number | undefined;
  /**
   * Key that leads to the notices and back: `KeyboardEvent.key`, after `Alt+`, `Control+`, `Meta+`, `Shift+` in this
   * order. Does nothing while there are none. `null`: no key. Default `F6`.
   */
  readonly hotkey?: string | null | undefined;
}

interface RegionProps extends RecourseRegionProps {
  readonly defaults: ShowingDefaults;
  readonly Outlet: ComponentType<RecourseProps>;
}

/** How many more notices each press of "Show more" shows. */
const STEP = 10;

/**
 * Shows the failures that no inline `<Recourse>` has claimed, each once however often it was reported. Looks only after
 * the commit that follows a report, so that an error shown in place is never shown twice.
 */
export function Region({ defaults, Outlet, surface: own, limit, hotkey = "F6" }: RegionProps): ReactNode {
  const showing = useShowing(defaults);
  const { reports } = showing.recourse;
  const { labels } = showing.locale;
  const { visible, hidden, more, at, said, untold, setExtra } = useVisibleReports(showing, own, limit);
  const vanishing = useVanishing();
  useHotkey(hotkey);
  if (visible.length === 0) return null;
  const dropped = reports.dropped();
  const rest = hidden.reduce((all, { count }) => all + count, dropped);
  const footer = (visible.length > 1 || rest > 0) && (
    <RegionFooter
      locale={showing.locale}
      rest={rest}
      onMore={more ? vanishing(() => setExtra((extra) => extra + STEP)) : null}
      onDismissAll={vanishing(() => {
        setExtra(0);
        reports.dismiss();
      })}
    />
  );
  const isChromed = (surface: Surface): boolean => Boolean(showing.surfaces[surface]);
  const noticeOf = ([report, surface]: Picked["visible"][number]): ReactNode => {
    const last = report === visible.at(-1)?.[0];
    return (
      <RegionNotice
        key={report.id}
        {...{ report, surface, showing, said, untold, Outlet }}
        footer={last && isChromed(surface) && footer}
        onAt={(place) => {
          at.current = { ...at.current, ...place };
        }}
      />
    );
  };
  const inPlace = visible.filter(([, surface]) => !isChromed(surface));
  return (
    <>
      {visible.filter(([, surface]) => isChromed(surface)).map(noticeOf)}
      {inPlace.length > 0 && (
        <section data-recourse="region" aria-label={labels.notices} {...localeAttributes(showing.locale)}>
          {inPlace.map(noticeOf)}
          {footer}
        </section>
      )}
    </>
  );
}
