import type { Surface } from "../core/view.js";
import type { Shown } from "./followed-reports.js";

/** What of the reports is shown, and what is not. */
export interface Picked {
  /** Dialogs and toasts first; of each surface the latest first. */
  readonly visible: readonly (readonly [report: Shown, surface: Surface])[];
  /** Those that are held and not shown. */
  readonly hidden: readonly Shown[];
  /** Whether some of them could be shown in the same place. */
  readonly more: boolean;
}

/** Numbers of the notices that the person is at; `null`: of none. */
export interface Pinned {
  readonly pointer: number | null;
  readonly focus: number | null;
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
  reports: readonly Shown[],
  surfaceOf: (report: Shown) => Surface,
  { limit, extra, pinned }: { readonly limit: number; readonly extra: number; readonly pinned: Pinned },
): Picked {
  const placed = reports.toReversed().map((report) => [report, surfaceOf(report)] as const);
  const visible: (typeof placed)[number][] = [];
  for (const surface of new Set([...ORDER, ...placed.map(([, at]) => at)])) {
    const lane = placed.filter(([, at]) => at === surface);
    const asked = surface === "dialog" ? 0 : extra;
    const room = Math.max(0, MOST_SHOWN + asked - visible.length);
    // Of no number there is one too.
    const most = Math.min(room, (!ONE_AT_A_TIME.has(surface) && limit > 1 ? limit : 1) + asked);
    const held = lane.filter(([{ id }]) => id === pinned.focus || id === pinned.pointer);
    const chosen = new Set([...new Set([...held, ...lane])].slice(0, most));
    visible.push(...lane.filter((one) => chosen.has(one)));
  }
  const hidden = placed.filter((one) => !visible.includes(one));
  return {
    visible,
    hidden: hidden.map(([report]) => report),
    more: hidden.some(([, surface]) => surface !== "dialog"),
  };
}
