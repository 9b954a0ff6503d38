import { expect, it, vi } from "vitest";
import { apiError } from "../testing/api-error.js";
import { createReports } from "./reports.js";

const limited = apiError({ kind: "rate_limit", status: 429, message: "Slow down." });

it("counts equal failures as one", () => {
  const reports = createReports();
  for (let index = 0; index < 50; index++) reports.report({ ...limited });
  expect(reports.unclaimed()).toHaveLength(1);
  expect(reports.unclaimed()[0]).toMatchObject({ count: 50 });
});

it("keeps silent about an error that is shown in place, also after it was", () => {
  const reports = createReports();
  const release = reports.claim(limited);
  reports.report(limited);
  expect(reports.unclaimed()).toEqual([]);
  release();
  release();
  expect(reports.unclaimed()).toEqual([]);
  reports.report(limited);
  expect(reports.unclaimed()).toHaveLength(1);
});

it("stays silent while one of two places still shows it", () => {
  const reports = createReports();
  const first = reports.claim(limited);
  reports.claim(limited);
  first();
  reports.report(limited);
  expect(reports.unclaimed()).toEqual([]);
});

it("says nothing of a request that was called off", () => {
  const reports = createReports();
  reports.report(apiError({ kind: "aborted" }));
  expect(reports.unclaimed()).toEqual([]);
});

it("tells its listeners, and gives the same list until something changes", () => {
  const reports = createReports();
  const listener = vi.fn();
  const stop = reports.subscribe(listener);
  reports.report(limited);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(reports.unclaimed()).toBe(reports.unclaimed());
  reports.dismiss(reports.unclaimed()[0]?.key ?? "");
  expect(reports.unclaimed()).toEqual([]);
  stop();
  reports.report(limited);
  expect(listener).toHaveBeenCalledTimes(2);
});

it("H20 holds a bounded number of different failures", () => {
  const reports = createReports();
  for (let index = 0; index < 1000; index++) reports.report({ ...limited, message: `No. ${index}` });
  expect(reports.unclaimed().length).toBeLessThanOrEqual(100);
});

it("tells two failures of validation apart by their fields", () => {
  const reports = createReports();
  const about = (name: string) =>
    apiError({
      kind: "validation",
      message: "Check it.",
      fieldErrors: [{ path: [name], message: "Required.", code: null }],
    });
  reports.report(about("email"));
  reports.report(about("name"));
  expect(reports.unclaimed()).toHaveLength(2);
});

it("lets a notice go when all that failed this way works again, or fails in another way", () => {
  const reports = createReports();
  reports.report(limited, { source: "a" });
  reports.report(limited, { source: "b" });
  reports.recovered("a");
  expect(reports.unclaimed()).toHaveLength(1);
  reports.report({ ...limited, message: "Still too fast." }, { source: "b" });
  expect(reports.unclaimed().map(({ error }) => error.message)).toEqual(["Still too fast."]);
  reports.recovered("b");
  expect(reports.unclaimed()).toEqual([]);
});
