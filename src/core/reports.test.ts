import { expect, it, vi } from "vitest";
import { createRecourse } from "../defaults/reading.js";
import { apiError } from "../testing/api-error.js";
import { createReports } from "./reports.js";

const limited = apiError({ kind: "rate_limit", status: 429, message: "Slow down." });

it("counts equal failures as one", () => {
  const reports = createReports();
  for (let index = 0; index < 50; index++) reports.report({ ...limited });
  expect(reports.unclaimed()).toHaveLength(1);
  expect(reports.unclaimed()[0]).toMatchObject({ count: 50 });
});

it("Q01 takes a copy of a failure as it takes the failure itself: for the same notice, and for claimed with it", () => {
  const reports = createReports();
  const error = apiError({ kind: "conflict", requestId: "req_1", details: { row: 1, of: [{ a: null }] } });
  const copy = JSON.parse(JSON.stringify(error)) as typeof error;
  for (const one of [error, structuredClone(error), copy]) reports.report(one);
  expect(reports.unclaimed().map(({ count }) => count)).toEqual([3]);
  reports.claim(copy);
  reports.report(error);
  expect(reports.unclaimed()).toEqual([]);
});

it("keeps what sends a failure without a name again", () => {
  const reports = createReports();
  const [first, latest] = [vi.fn(), vi.fn()];
  reports.report(limited, { retry: first });
  reports.report(limited, { retry: latest });
  expect([...(reports.unclaimed()[0]?.sources.values() ?? [])]).toEqual([latest]);
});

it("tells things apart that failed in the same way, but not the answers about one of them", () => {
  const reports = createReports();
  const missing = (invoice_id: string, request_id: string) =>
    apiError({ kind: "not_found", status: 404, code: "no_invoice", details: { invoice_id, meta: { request_id } } });
  for (const id of ["inv_0", "inv_1", "inv_1"]) reports.report(missing(id, `req_${Math.random()}`));
  expect(reports.unclaimed().map(({ error, count }) => [error.details["invoice_id"], count])).toEqual([
    ["inv_0", 1],
    ["inv_1", 2],
  ]);
  for (let used = 0; used < 5; used++) reports.report(apiError({ kind: "rate_limit", status: 429, details: { used } }));
  expect(reports.unclaimed()[2]).toMatchObject({ count: 5 });
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

/** A microtask later, when listeners have been told. */
const told = () => Promise.resolve();

it("tells its listeners once for all that happens in one go, and gives the same list until something changes", async () => {
  const reports = createReports();
  const listener = vi.fn();
  const stop = reports.subscribe(listener);
  for (let index = 0; index < 50; index++) reports.report({ ...limited, message: `No. ${index}` });
  expect(listener).not.toHaveBeenCalled();
  await told();
  expect(listener).toHaveBeenCalledTimes(1);
  expect(reports.unclaimed()).toBe(reports.unclaimed());
  reports.dismiss(reports.unclaimed()[0]?.key);
  expect(reports.unclaimed()).toHaveLength(49);
  await told();
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
  reports.report(limited);
  await told();
  expect(listener).toHaveBeenCalledTimes(2);
});

it("what has not changed stays the same object", () => {
  const reports = createReports();
  reports.report(limited);
  const [before] = reports.unclaimed();
  reports.report({ ...limited, message: "Another." });
  expect(reports.unclaimed()[0]).toBe(before);
});

it("H20 holds the last 100 different failures, and every other is in the count", () => {
  const reports = createReports();
  for (let index = 0; index < 1000; index++) {
    reports.report({ ...limited, message: `No. ${index}` });
    if (index % 10 === 0) reports.report({ ...limited, message: `No. ${index}` });
  }
  const held = reports.unclaimed();
  expect(held.map(({ error }) => error.message)).toEqual(Array.from({ length: 100 }, (_, at) => `No. ${900 + at}`));
  expect(held.reduce((all, { count }) => all + count, 0) + reports.dropped()).toBe(1100);
  // Dropped and back again: another failure, counted once.
  reports.report({ ...limited, message: "No. 0" });
  expect(reports.unclaimed().reduce((all, { count }) => all + count, 0) + reports.dropped()).toBe(1101);
});

it("counts nothing any more when all notices have gone", () => {
  const reports = createReports();
  for (let index = 0; index < 150; index++) reports.report({ ...limited, message: `No. ${index}` });
  expect(reports.dropped()).toBe(50);
  reports.dismiss();
  expect(reports.unclaimed()).toEqual([]);
  expect(reports.dropped()).toBe(0);
});

it("H20 holds a bounded number of sources, and none of those that have gone", () => {
  const reports = createReports();
  for (let index = 0; index < 5000; index++) reports.report({ ...limited }, { source: `query ${index}` });
  expect(reports.unclaimed()[0]).toMatchObject({ count: 5000 });
  expect(reports.unclaimed()[0]?.sources.size).toBe(1000);
  for (let index = 0; index < 1000; index++) reports.recovered(`query ${index}`);
  expect(reports.unclaimed()).toEqual([]);
});

it("is nobody's background failure as soon as one of them is waited for", () => {
  const reports = createReports();
  reports.report(limited, { background: true });
  expect(reports.unclaimed()).toMatchObject([{ background: true }]);
  reports.report(limited);
  reports.report(limited, { background: true });
  expect(reports.unclaimed()).toMatchObject([{ background: false }]);
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

it("takes what was thrown and never read as what it tells by itself, and says so to the developer once", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const { reports } = createRecourse();
  // As an app without types hands them over.
  const reportAny = reports.report as (thrown: unknown) => void;
  for (const thrown of [{ status: 503, headers: {}, body: {} }, new Error("boom"), undefined]) reportAny(thrown);
  expect(reports.unclaimed().map(({ error }) => error.kind)).toEqual(["unavailable", "unknown", "unknown"]);
  const says = /^Recourse: recourse\.reports got no ApiError\. .+ Read it first: .+await recourse\.read\(thrown\)\)\.$/;
  expect(warn.mock.calls).toEqual([[expect.stringMatching(says)]]);
  warn.mockRestore();
});
