"use client";
import { type ComponentType, Fragment, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { match } from "../core/match.js";
import type { Report } from "../core/reports.js";
import type { Surface } from "../core/view.js";
import { AsideContext } from "./aside.js";
import { focusReturn, remember } from "./focus-return.js";
import type { RecourseProps } from "./outlet.js";
import { pickVisible } from "./pick-visible.js";
import { type ShowingDefaults, surfaceOf, useShowingOr } from "./showing.js";
import { useHotkey } from "./use-hotkey.js";

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

/** Long enough for an inline notice to mount and claim its error after the report. */
const SETTLE_MS = 50;
/** How many more notices each press of "Show more" shows. */
const STEP = 10;
const NO_REPORTS: readonly Report[] = [];

/** `undefined` where there is no layout: on a server, in jsdom; in tests often a stand-in without events. */
const phone = (): Partial<MediaQueryList> | undefined =>
  globalThis.matchMedia?.("(max-width: 400px), (max-height: 400px)");
const isSmall = (): boolean => phone()?.matches ?? false;
const watchSize = (onChange: () => void): (() => void) => {
  const query = phone();
  query?.addEventListener?.("change", onChange);
  return () => query?.removeEventListener?.("change", onChange);
};

/**
 * Sends everything again that failed this way; `undefined` where nobody said how. Of what has no name nobody can tell that
 * it works again: it is over when that worked.
 */
function retryOf({ sources }: Report, onOver: () => void): (() => Promise<void>) | undefined {
  const retries = [...sources.values()].filter((retry) => retry !== undefined);
  if (retries.length === 0) return undefined;
  return async () => {
    const ends = await Promise.allSettled(retries.map(async (retry) => retry()));
    if (sources.has("") && ends.every(({ status }) => status === "fulfilled")) onOver();
  };
}

/** What was unclaimed a moment ago, and what the person was at when that was found. */
interface Settled {
  readonly reports: readonly Report[];
  readonly pinned: string | null;
  /** The window had no room for three. */
  readonly small: boolean;
}

/**
 * Shows the failures that no inline `<Recourse>` has claimed, each once however often it was reported. Looks only after
 * the commit that follows a report, so that an error shown in place is never shown twice.
 */
export function Region({ defaults, Outlet, surface: own, limit, hotkey = "F6" }: RegionProps): ReactNode {
  const showing = useShowingOr(defaults);
  const { reports } = showing.recourse;
  const { labels, tag, dir } = showing.locale;
  const unclaimed = useSyncExternalStore(reports.subscribe, reports.unclaimed, () => NO_REPORTS);
  const [settled, setSettled] = useState<Settled>({ reports: NO_REPORTS, pinned: null, small: false });
  const [extra, setExtra] = useState(0);
  const [said] = useState(() => new Set<string>());
  /** Unclaimed since the wait began: what was claimed meanwhile and comes back has to wait anew. */
  const [still] = useState(() => new Set<string>());
  const at = useRef<string | null>(null);
  const [giveBack, setGiveBack] = useState<((ifLost: boolean) => void) | null>(null);
  useHotkey(hotkey);
  // A phone that is turned, or whose keyboard opens, takes nothing from under the focus either.
  useEffect(
    () =>
      watchSize(() => {
        setSettled((before) => ({ ...before, pinned: at.current, small: isSmall() }));
      }),
    [],
  );

  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    // A wait that is running is not begun anew: failures that never stop coming would never be shown.
    if (settled.reports === unclaimed || waiting.current !== undefined) return;
    for (const { key } of unclaimed) still.add(key);
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      const rest = unclaimed.filter(({ key }) => still.has(key));
      setSettled({ reports: rest.length < unclaimed.length ? rest : unclaimed, pinned: at.current, small: isSmall() });
    }, SETTLE_MS);
  }, [unclaimed, settled, still]);
  useEffect(() => {
    const held = new Set(unclaimed.map(({ key }) => key));
    for (const keys of [said, still]) for (const key of keys) if (!held.has(key)) keys.delete(key);
  }, [unclaimed, said, still]);
  useEffect(
    () => () => {
      clearTimeout(waiting.current);
      waiting.current = undefined;
    },
    [],
  );
  // State, not a ref: the effects of the commit before may still be waiting when the button is pressed.
  useEffect(() => giveBack?.(true), [giveBack]);

  const now = new Map(unclaimed.map((report) => [report.key, report]));
  const shown = settled.reports.flatMap(({ key }) => now.get(key) ?? []);
  const placeOf = ({ error, surface, background }: Report): Surface =>
    surface ??
    match(error, { ...showing.surface, fallback: own }) ??
    surfaceOf(showing, error, background ? "toast" : "banner");
  const { visible, hidden, more } = pickVisible(shown, placeOf, {
    limit: limit ?? (settled.small ? 1 : 3),
    extra,
    pinned: settled.pinned,
  });
  if (visible.length === 0) return null;

  const rest = hidden + reports.dropped();
  const act = (element: Element, work: () => void): void => {
    const back = focusReturn(element, null);
    setGiveBack(() => back);
    work();
  };
  const footer = (visible.length > 1 || rest > 0) && (
    <p data-part="more">
      {rest > 0 && <span>{labels.more(rest)}</span>}
      {more && (
        <button
          type="button"
          onClick={({ currentTarget }) => {
            act(currentTarget, () => {
              setExtra(extra + STEP);
            });
          }}
        >
          {labels.showMore}
        </button>
      )}
      <button
        type="button"
        onClick={({ currentTarget }) => {
          act(currentTarget, () => {
            setExtra(0);
            reports.dismiss();
          });
        }}
      >
        {labels.dismissAll}
      </button>
    </p>
  );

  const one = ([report, surface]: (typeof visible)[number], index: number): ReactNode => {
    const { key, count } = report;
    const last = index === visible.length - 1;
    const chromed = showing.surfaces[surface] !== undefined;
    const content = (
      <>
        {count > 1 && <p data-part="count">{labels.times(count)}</p>}
        {last && chromed && footer}
      </>
    );
    const leave = (): void => {
      at.current = null;
    };
    const enter = (): void => {
      at.current = key;
    };
    const dismiss = (): void => {
      reports.dismiss(key);
    };
    return (
      <div
        key={key}
        data-part="report"
        data-count={count}
        onPointerEnter={enter}
        onPointerLeave={leave}
        onFocus={({ target, relatedTarget }) => {
          enter();
          remember(target, relatedTarget);
        }}
        onBlur={leave}
      >
        {/* oxlint-disable-next-line react/jsx-no-constructed-context-values -- at most five, and new with each render */}
        <AsideContext.Provider value={{ content, spoken: last && rest > 0 ? labels.more(rest) : null, key, said }}>
          <Outlet
            error={report.error}
            surface={surface}
            claim={false}
            onRetry={retryOf(report, dismiss)}
            onDismiss={dismiss}
          />
        </AsideContext.Provider>
        {!chromed && content}
      </div>
    );
  };
  const nodes = visible.map((entry, index) => ({ entry, node: one(entry, index) }));
  const inPlace = nodes.filter(({ entry: [, surface] }) => !showing.surfaces[surface]);
  return (
    <Fragment>
      {nodes.filter((entry) => !inPlace.includes(entry)).map(({ node }) => node)}
      {inPlace.length > 0 && (
        <section data-recourse="region" aria-label={labels.notices} lang={tag} dir={dir === "rtl" ? dir : undefined}>
          {inPlace.map(({ node }) => node)}
          {footer}
        </section>
      )}
    </Fragment>
  );
}
