import { render } from "@testing-library/react";
import * as React from "react";
import { RecourseProvider, RecourseRegion, createRecourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { describe, expect, it } from "vitest";
import { logSpeech } from "../../test/a11y/speech-log.js";
import { pass, replaceClock } from "../../test/clock.js";

replaceClock(18_000_000);
const refused = (at: number) => apiError({ kind: "payment", status: 402, message: `Payment ${at} was refused.` });
const locked = apiError({ kind: "conflict", status: 409, message: "The row is locked." });
const texts = ({ lines }: ReturnType<typeof logSpeech>) => lines().map(({ text }) => text.split("\n").slice(1));

describe("A03 what several regions show", () => {
  it("is heard once, and is in no number, where it is the same failure", async () => {
    const log = logSpeech();
    const apps = [createRecourse({ surface: "toast" }), createRecourse({ surface: "toast" })] as const;
    const region = (at: 0 | 1) => (
      <RecourseProvider recourse={apps[at]}>
        <RecourseRegion />
      </RecourseProvider>
    );
    render(
      <>
        {region(0)}
        {region(1)}
      </>,
    );
    for (const { reports } of apps) reports.report(locked);
    await pass(3000);
    expect(texts(log)).toEqual([["The row is locked."]]);
  });

  it("is not heard any more once the region has gone before its turn, but where another one comes", async () => {
    const log = logSpeech();
    const recourse = createRecourse({ surface: "toast" });
    const shown = (page: string, region: React.ReactNode) => (
      <React.StrictMode>
        <RecourseProvider recourse={recourse}>
          <main key={page}>{region}</main>
        </RecourseProvider>
      </React.StrictMode>
    );
    const { rerender } = render(shown("cart", <RecourseRegion />));
    recourse.reports.report(refused(0));
    await pass(500);
    recourse.reports.dismiss();
    recourse.reports.report(refused(1));
    await pass(300);
    rerender(shown("bye", null));
    await pass(9000);
    expect(texts(log)).toEqual([["Payment 0 was refused."]]);
    rerender(shown("orders", <RecourseRegion />));
    await pass(9000);
    expect(texts(log)).toEqual([["Payment 0 was refused."], ["Payment 1 was refused."]]);
  });

  it.skipIf(!("Activity" in React))("is news when it has gone while <Activity> hid it, and comes again", async () => {
    const log = logSpeech();
    const recourse = createRecourse({ surface: "toast" });
    const shown = (mode: "visible" | "hidden") => (
      <RecourseProvider recourse={recourse}>
        <React.Activity mode={mode}>
          <RecourseRegion />
        </React.Activity>
      </RecourseProvider>
    );
    const { rerender } = render(shown("visible"));
    recourse.reports.report(locked, { source: "row" });
    await pass(3000);
    rerender(shown("hidden"));
    await pass(300);
    recourse.reports.recovered("row");
    await pass(300);
    rerender(shown("visible"));
    await pass(3000);
    recourse.reports.report(locked, { source: "row" });
    await pass(3000);
    expect(texts(log)).toEqual([["The row is locked."], ["The row is locked."]]);
  });
});
