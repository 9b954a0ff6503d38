import type { Report } from "../core/reports.js";
import type { Surface } from "../core/view.js";

/** What of the reports is shown, and what is not. */
export interface Picked {
  /** Dialogs and toasts first; of each surface the latest first. */
  readonly visible: readonly (readonly [report: Report, surface: Surface])[];
  /** Those that are held and not shown. */
  readonly hidden: readonly Report[];
  /** Whether some of them could be shown in the same place. */
  readonly more: boolean;
}

/** Keys of the reports that the person is at; `null`: of none. */
export interface Pinned {
  readonly pointer: string | null;
  readonly focus: string | null;
}

/** Dialogs come first, because nothing else can be reached beside them. */
const ORDER: readonly Surface[] = ["dialog", "toast", "banner", "page", "inline"];
const ONE_AT_A_TIME: ReadonlySet<Surface> = new Set<Surface>(["dialog", "banner", "page"]);
/** More than this is a wall, whatever surfaces they stand on. */
const MOST_SHOWN = 5;

/**
 * Picks what is shown: the latest, because a person has just done what failed; but nothing is taken from under the
 * pointer or the focus.
 *
 * @param limit How many toasts, and how many notices in place, show at once; of the other surfaces it is one.
 * @param extra How many more were asked for.
 */
export function pickVisible(
  reports: readonly Report[],
  surfaceOf: (report: Report) => Surface,
  { limit, extra, pinned }: { readonly limit: number; readonly extra: number; readonly pinned: Pinned },
): Picked {
  const lanes = new Map<Surface, Report[]>();
  for (const report of reports.toReversed()) {
    const surface = surfaceOf(report);
    const lane = lanes.get(surface);
    if (lane) lane.push(report);
    else lanes.set(surface, [report]);
  }
  const visible: (readonly [Report, Surface])[] = [];
  const hidden: Report[] = [];
  let more = false;
  for (const surface of new Set([...ORDER, ...lanes.keys()])) {
    const lane = lanes.get(surface) ?? [];
    const asked = surface === "dialog" ? 0 : extra;
    const room = Math.max(0, MOST_SHOWN + asked - visible.length);
    // Of no number there is one too.
    const most = Math.min(room, (!ONE_AT_A_TIME.has(surface) && limit > 1 ? limit : 1) + asked);
    const isPinned = ({ key }: Report): boolean => key === pinned.focus || key === pinned.pointer;
    const chosen = new Set([...lane.filter(isPinned), ...lane.filter((one) => !isPinned(one))].slice(0, most));
    for (const report of lane) {
      if (chosen.has(report)) visible.push([report, surface]);
      else {
        hidden.push(report);
        more ||= surface !== "dialog";
      }
    }
  }
  return { visible, hidden, more };
}
