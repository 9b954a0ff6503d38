import { retriesFirst } from "../core/plan-ways-out.js";
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
  const rule = completed === null ? null : recourse.verdict(error).rule;
  const offered = error.retryable || rule === "manual";
  const retry = find("retry");
  // Primary it is not where the app offers nothing afterwards.
  const again = rule === null || !retry?.primary || (offered && retriesFirst(error, rule)) ? null : retry;
  const lead = all.find((way) => (again ? way !== again && !way.host : way.primary));
  return { lead, again, fresh: (again !== null && !offered) || undefined };
}
