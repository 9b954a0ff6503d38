import { expect, test, vi } from "vitest";
import { bareRecourse } from "./bare-recourse.js";
import { createReports } from "./reports.js";
import { seal } from "./seal.js";

const failure = (code: string) => seal({ kind: "server", code }, undefined, undefined);

test("what is shown in place before anybody reports is still known to be when somebody does", () => {
  const recourse = bareRecourse();
  const codes = () => recourse.reports.unclaimed().map(({ error }) => error.code);
  const giveUp = recourse.reports.claim(failure("shown"));
  recourse.reports.claim(failure("gone"))();
  recourse.open(createReports);
  recourse.reports.report(failure("shown"));
  recourse.reports.report(failure("gone"));
  expect(codes()).toEqual(["gone"]);
  giveUp();
  recourse.reports.report(failure("shown"));
  expect(codes()).toEqual(["gone", "shown"]);
});

test("the reports that are open stay the same, however often they are opened", () => {
  const recourse = bareRecourse();
  recourse.open(createReports);
  const { reports } = recourse;
  recourse.open(createReports);
  expect(recourse.reports).toBe(reports);
});

test("what was thrown and never read is known to have happened, also where it is reported as it is", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const recourse = bareRecourse();
  recourse.open(createReports);
  // As an app without types hands it over.
  const reportAny = recourse.reports.report as (thrown: unknown) => void;
  reportAny({ status: 503 });
  expect(recourse.reports.unclaimed().map(({ error }) => error.kind)).toEqual(["unknown"]);
  warn.mockRestore();
});
