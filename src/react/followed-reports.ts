import type { Report } from "../core/reports.js";

/** What notices show, by the number that each keeps for as long as it stands. */
export type Followed = ReadonlyMap<number, Report>;

/** A report in its notice. */
export interface Shown extends Report {
  /** Number of the notice. */
  readonly id: number;
}

let notices = 0;

/** What the same has failed with since, in other words; `undefined` where it has not. */
export const heirOf = ({ sources }: Report, reports: readonly Report[]): Report | undefined =>
  reports.find((one) => [...one.sources.keys()].some((name) => name !== "" && sources.has(name)));

/** What each notice shows by now. One whose failure came again in other words stays, and what its view holds with it. */
export function follow(before: Followed, reports: readonly Report[]): Followed {
  const now = new Map(reports.map((report) => [report.key, report]));
  const shown = new Set([...before.values()].map(({ key }) => key));
  const after = new Map<number, Report>();
  for (const [id, report] of before) {
    const next =
      now.get(report.key) ??
      heirOf(
        report,
        reports.filter(({ key }) => !shown.has(key)),
      );
    if (!next) continue;
    after.set(id, next);
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
  const ids = new Map([...follow(before, reports)].map(([id, { key }]) => [key, id]));
  const shown = reports.filter(({ key }) => ids.has(key) || keys.has(key));
  return new Map(shown.map((report) => [ids.get(report.key) ?? (notices += 1), report]));
}
