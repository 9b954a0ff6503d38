import { offersRetry, retriesFirst } from "../core/plan-ways-out.js";
import type { WayOut } from "../core/ways-out.js";
import type { Notice } from "./notice-context.js";

interface Order {
  /** What comes first. */
  readonly lead: WayOut | undefined;
  /** The failed action, which leads now and comes last all the same: what has worked stays under the pointer. */
  readonly again: WayOut | null;
  /** It was not offered before. */
  readonly fresh: true | undefined;
}

/** In which order the ways out stand: the primary one first, and once one has worked as they stood before. */
export function orderOf({ error, actions: { all, find, completed }, showing: { recourse } }: Notice): Order {
  const asPlanned: Order = { lead: all.find(({ primary }) => primary), again: null, fresh: undefined };
  const retry = find("retry");
  // Primary it is not where the app offers nothing afterwards.
  if (completed === null || !retry?.primary) return asPlanned;
  const { rule } = recourse.verdict(error);
  const offered = offersRetry(error, rule);
  if (offered && retriesFirst(error, rule)) return asPlanned;
  return { lead: all.find((way) => way !== retry && !way.host), again: retry, fresh: !offered || undefined };
}
