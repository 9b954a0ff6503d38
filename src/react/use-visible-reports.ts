"use client";
import {
  type Dispatch,
  type MutableRefObject,
  type SetStateAction,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { match } from "../core/match.js";
import type { Report } from "../core/reports.js";
import type { Surface } from "../core/view.js";
import type { Aside, Given } from "./aside.js";
import { type Picked, type Pinned, pickVisible } from "./pick-visible.js";
import { type Showing, surfaceOf } from "./showing.js";
import { NO_REPORTS, NOWHERE, useSettledReports } from "./use-settled-reports.js";
import { useHeldKeys } from "./use-held-keys.js";

/** What of the reports a region shows, and how it shows others. */
interface VisibleReports extends Picked, Pick<Aside, "said" | "untold"> {
  /** What the person is at. */
  readonly at: MutableRefObject<Pinned>;
  /** Shows so many more than at first. */
  readonly setExtra: Dispatch<SetStateAction<number>>;
}

/**
 * Follows the failures that nobody has claimed, and picks what is shown.
 *
 * @param own The region's surface.
 * @param limit How many show at once. Default 3; 1 where the window has no room for three.
 */
export function useVisibleReports(showing: Showing, own?: Surface, limit?: number): VisibleReports {
  const { reports } = showing.recourse;
  const unclaimed = useSyncExternalStore(reports.subscribe, reports.unclaimed, () => NO_REPORTS);
  const at = useRef(NOWHERE);
  const settled = useSettledReports(reports, unclaimed, at);
  const { dropped } = reports;
  /** How many of those that made room for others were told. */
  const told = useRef(0);
  const onGone = useCallback(
    ([, takeBack]: Given): void => {
      told.current = Math.min(dropped(), told.current + (takeBack() ? 0 : 1));
    },
    [dropped],
  );
  const said = useHeldKeys(reports, onGone);
  // What waits when the region goes is no news of this page; one that comes instead says it.
  useEffect(
    () => () => {
      for (const [key, [, takeBack]] of said) if (takeBack()) said.delete(key);
    },
    [said],
  );
  const [extra, setExtra] = useState(0);
  const now = new Map(unclaimed.map((report) => [report.key, report]));
  const shown = settled.reports.flatMap(({ key }) => now.get(key) ?? []);
  const placeOf = ({ error, surface, background }: Report): Surface =>
    surface ??
    match(error, { ...showing.surface, fallback: own }) ??
    surfaceOf(showing, error, background ? "toast" : "banner");
  const picked = pickVisible(shown, placeOf, {
    limit: limit ?? (settled.small ? 1 : 3),
    extra,
    pinned: settled.pinned,
  });
  const untold = (): ReturnType<VisibleReports["untold"]> => {
    const count = dropped() - told.current;
    told.current = dropped();
    return [{ key: "", count }, ...picked.hidden.filter(({ key }) => !said.has(key))];
  };
  return { ...picked, at, said, untold, setExtra };
}
