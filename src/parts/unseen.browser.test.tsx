import { act, render, screen } from "@testing-library/react";
import * as React from "react";
import { Recourse, RecourseProvider, RecourseRegion, createRecourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { describe, expect, it, vi } from "vitest";
import { logSpeech } from "../../test/a11y/speech-log.js";
import { pass, replaceClock } from "../../test/clock.js";
import { App } from "../../test/notice.js";
import { page } from "../../test/region-page.js";

replaceClock(7_200_000);
function turn(hidden: boolean): void {
  vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
  document.dispatchEvent(new Event("visibilitychange"));
}
const refused = (at: number) => apiError({ kind: "payment", status: 402, message: `Payment ${at} was refused.` });
const locked = (at: number) => apiError({ kind: "conflict", message: `Row ${at} is locked.` });

describe("in a hidden tab", () => {
  it("A03 nothing is said and no timer runs, and all is heard when it is seen again", async () => {
    const log = logSpeech();
    const reports = page({ surface: "banner" });
    reports.report(refused(0));
    await pass(500);
    turn(true);
    for (let at = 1; at < 5; at += 1) {
      reports.report(refused(at), { source: `${at}` });
      await pass(3000);
    }
    reports.recovered("2");
    await pass(60_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(log.named()).toEqual(["Payment 0 was refused."]);
    turn(false);
    await pass(12_000);
    expect(log.lines().map(({ text }) => text.split("\n").slice(1))).toEqual([
      ["Payment 0 was refused."],
      ["Payment 4 was refused.", "and 2 more"],
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("A06 a toast does not tick, and has its time left when it is seen again", async () => {
    render(
      <App>
        <Recourse error={locked(1)} surface="toast" />
      </App>,
    );
    await pass(4000);
    turn(true);
    await pass(500);
    expect(vi.getTimerCount()).toBe(0);
    await pass(60_000);
    turn(false);
    await pass(1500);
    expect(screen.getByRole("group")).toBeVisible();
    await pass(8000);
    expect(screen.queryByRole("group")).toBeNull();
  });
});

describe("where the focus says it", () => {
  it("A03 an error is not said as well when somebody goes to its notice before its turn", async () => {
    const log = logSpeech();
    const reports = page({ surface: "toast" });
    reports.report(refused(0));
    await pass(500);
    reports.report(refused(1));
    await pass(300);
    const notice = screen.getByRole("group", { description: "Payment 1 was refused." });
    // As our key does it.
    notice.tabIndex = -1;
    act(() => notice.focus());
    await pass(8000);
    expect(log.named()).toEqual(["Payment 0 was refused."]);
  });

  it("A03 T08 an error that comes in the place of another is said to whoever is at the notice", async () => {
    const log = logSpeech();
    const shown = (at: number) => (
      <App>
        <Recourse error={locked(at)} />
      </App>
    );
    const { rerender } = render(shown(1));
    await pass(500);
    const notice = screen.getByRole("group");
    notice.tabIndex = -1;
    act(() => notice.focus());
    rerender(shown(2));
    await pass(500);
    expect(screen.getByRole("group")).toHaveFocus();
    expect(log.named()).toEqual(["Row 1 is locked.", "Row 2 is locked."]);
  });
});

describe.skipIf(!("Activity" in React))("T03 hidden and shown again by <Activity>", () => {
  const outage = apiError({ kind: "unavailable", status: 503, retryable: true, retryAfterMs: 90_000 });
  it.each(["inline", "banner", "toast", "dialog"] as const)(
    "what stands on the surface %s is there, runs no timer meanwhile, and is said once",
    async (surface) => {
      const log = logSpeech();
      const recourse = createRecourse();
      const row = locked(1);
      const shown = (mode: "visible" | "hidden", error: unknown = row) => (
        <RecourseProvider recourse={recourse}>
          <main>
            <button type="button">Pay</button>
            <React.Activity mode={mode}>
              <Recourse error={error} surface={surface} onDismiss={() => undefined} />
            </React.Activity>
          </main>
        </RecourseProvider>
      );
      const { rerender } = render(shown("visible"));
      await pass(9000);
      expect(log.named()).toHaveLength(surface === "dialog" ? 0 : 1);
      rerender(shown("hidden"));
      await pass(9000);
      expect(vi.getTimerCount()).toBe(0);
      rerender(shown("visible"));
      await pass(9000);
      expect(screen.getAllByText("Row 1 is locked.").some((one) => one.checkVisibility())).toBe(true);
      expect(log.named()).toHaveLength(surface === "dialog" ? 0 : 1);
      rerender(shown("hidden", outage));
      await pass(3000);
      expect(vi.getTimerCount()).toBe(0);
    },
  );

  it("a region's failures that come while it is hidden are heard when it is shown, each once", async () => {
    const log = logSpeech();
    const recourse = createRecourse({ surface: "toast" });
    const shown = (mode: "visible" | "hidden") => (
      <React.StrictMode>
        <RecourseProvider recourse={recourse}>
          <React.Activity mode={mode}>
            <RecourseRegion />
          </React.Activity>
        </RecourseProvider>
      </React.StrictMode>
    );
    const { rerender } = render(shown("visible"));
    recourse.reports.report(locked(1));
    await pass(9000);
    rerender(shown("hidden"));
    await pass(500);
    for (const at of [2, 3, 4, 5, 6]) recourse.reports.report(locked(at));
    await pass(9000);
    expect(vi.getTimerCount()).toBe(0);
    expect(log.named()).toHaveLength(1);
    rerender(shown("visible"));
    await pass(3000);
    expect(new Set(log.named()).size).toBe(log.named().length);
    expect(log.named().length + log.counted()).toBe(6);
    expect(screen.getAllByRole("group")).toHaveLength(3);
  });
});
