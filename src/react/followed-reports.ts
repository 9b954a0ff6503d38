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

/**
 * What each notice shows by now. One whose failure came again in other words stays, and what its view holds with it.
 *
 * @param settled Keys of what nobody has claimed in time. Other words wait for that, and the old ones stay meanwhile.
 */
export function follow(
  before: Followed,
  reports: readonly Report[],
  settled: { readonly has: (key: string) => boolean } = new Set(),
): Map<number, Report> {
  const now = new Map(reports.map((report) => [report.key, report]));
  const shown = new Set([...before.values()].map(({ key }) => key));
  /** What no notice shows, by what has failed. */
  const news = new Map(
    reports.flatMap((report) =>
      shown.has(report.key) ? [] : [...report.sources.keys()].map((name) => [name, report] as const),
    ),
  );
  // What has no name may be anything.
  news.delete("");
  const after = new Map<number, Report>();
  for (const [id, report] of before) {
    const next =
      now.get(report.key) ??
      [...report.sources.keys()].map((name) => news.get(name)).find((heir) => heir && !shown.has(heir.key));
    if (!next) continue;
    after.set(id, next.key === report.key || settled.has(next.key) ? next : report);
    shown.add(next.key);
  }
  return after;
}

/** What is shown from now on, the latest last: what was, and those of these keys. */
export function settle(
  before: Followed,
  reports: readonly Report[],
  keys: { readonly has: (key: string) => boolean },
): Followed {
  const after = follow(before, reports, keys);
  const ids = new Map([...after].map(([id, { key }]) => [key, id]));
  for (const report of reports) {
    const { key } = report;
    const id = ids.get(key) ?? (notices += 1);
    if (!keys.has(key) || before.get(id)?.key === key) continue;
    after.delete(id);
    after.set(id, report);
  }
  return after;
}
