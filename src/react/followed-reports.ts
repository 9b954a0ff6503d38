import type { Report } from "../core/reports.js";

/** What notices show, by the number that each keeps for as long as it stands. */
export type Followed = ReadonlyMap<number, Report>;

/** A report in its notice. */
export interface Shown extends Report {
  /** Number of the notice. */
  readonly id: number;
  /** It has failed in other words since, which may be claimed yet: nothing of this is news. */
  readonly past?: boolean;
}

let notices = 0;

/** What the same has failed with since, in other words, and no notice shows; `undefined` where it has not. */
const heirOf = ({ sources }: Report, reports: readonly Report[], shown: ReadonlySet<string>): Report | undefined =>
  reports.find(
    (one) => !shown.has(one.key) && [...one.sources.keys()].some((name) => name !== "" && sources.has(name)),
  );

/**
 * What each notice shows by now. One whose failure came again in other words stays, and what its view holds with it.
 *
 * @param settled Keys of what nobody has claimed in time. Other words wait for that, and the old ones stay meanwhile.
 */
export function follow(
  before: Followed,
  reports: readonly Report[],
  settled: { readonly has: (key: string) => boolean } = new Set(),
): Followed {
  const now = new Map(reports.map((report) => [report.key, report]));
  const shown = new Set([...before.values()].map(({ key }) => key));
  const after = new Map<number, Report>();
  for (const [id, report] of before) {
    const next = now.get(report.key) ?? heirOf(report, reports, shown);
    if (!next) continue;
    after.set(id, next.key === report.key || settled.has(next.key) ? next : report);
    shown.add(next.key);
  }
  return after;
}

/** What is shown from now on, in the order of the reports: what was, and those of these keys. */
export function settle(
  before: Followed,
  reports: readonly Report[],
  keys: { readonly has: (key: string) => boolean },
): Followed {
  const after = follow(before, reports, keys);
  const ids = new Map([...after].map(([id, { key }]) => [key, id]));
  const now = new Set(reports.map(({ key }) => key));
  const past = [...after].filter(([, { key }]) => !now.has(key));
  const shown = reports.filter(({ key }) => ids.has(key) || keys.has(key));
  return new Map([...past, ...shown.map((report) => [ids.get(report.key) ?? (notices += 1), report] as const)]);
}
