"use client";
import {
  type Dispatch,
  type MutableRefObject,
  type SetStateAction,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { match } from "../core/match.js";
import type { Report } from "../core/reports.js";
import type { Surface } from "../core/view.js";
import type { Aside } from "./aside.js";
import { type Picked, type Pinned, pickVisible } from "./pick-visible.js";
import type { Showing } from "./showing.js";
import { surfaceOf } from "./use-showing.js";
import { useSaid } from "./use-said.js";
import { NO_REPORTS, NOWHERE, useSettledReports } from "./use-settled-reports.js";

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
  const [said, untoldOf] = useSaid(reports);
  const [extra, setExtra] = useState(0);
  const now = new Set(unclaimed);
  const shown = [...settled.notices].map(([id, report]) => ({
    ...report,
    id,
    past: !now.has(report),
  }));
  const placeOf = ({ error, surface, background }: Report): Surface =>
    surface ??
    match(error, { ...showing.surface, fallback: own }) ??
    surfaceOf(showing, error, background ? "toast" : "banner");
  const picked = pickVisible(shown, placeOf, {
    limit: limit ?? (settled.small ? 1 : 3),
    extra,
    pinned: settled.pinned,
  });
  return { ...picked, at, said, untold: () => untoldOf(picked.hidden.filter(({ past }) => !past)), setExtra };
}
