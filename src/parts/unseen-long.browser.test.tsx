import { act, render } from "@testing-library/react";
import { Recourse, RecourseRegion } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { logSpeech } from "../../test/a11y/speech-log.js";
import { App, silence } from "../../test/notice.js";

beforeEach(silence);
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});
const pause = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));
function turn(hidden: boolean): void {
  vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
  document.dispatchEvent(new Event("visibilitychange"));
}
const locked = (at: number) => apiError({ kind: "conflict", message: `Row ${at} is locked.` });
const shown = (at: number | null) => <App>{at === null ? <RecourseRegion /> : <Recourse error={locked(at)} />}</App>;

describe("A03 in a tab that is hidden for long", () => {
  it("errors that come and go a hundred times leave one listener behind, and nothing to say", async () => {
    const log = logSpeech();
    const added = vi.spyOn(document, "addEventListener");
    const removed = vi.spyOn(document, "removeEventListener");
    const held = () =>
      added.mock.calls.filter(([type]) => type === "visibilitychange").length -
      removed.mock.calls.filter(([type]) => type === "visibilitychange").length;
    turn(true);
    for (let at = 0; at < 100; at += 1) render(shown(at)).unmount();
    expect(held()).toBeLessThanOrEqual(1);
    turn(false);
    await pause(400);
    expect(log.named()).toEqual([]);
  });

  it("an error is heard when it is seen again, though a monitor has wrapped the clock meanwhile", async () => {
    const log = logSpeech();
    turn(true);
    render(shown(1));
    await pause(300);
    const native = setTimeout;
    vi.spyOn(globalThis, "setTimeout").mockImplementation((work, ms) => native(work, ms));
    turn(false);
    await pause(400);
    expect(log.named()).toEqual(["Row 1 is locked."]);
  });
});

describe("A03 where a test has stopped the time", () => {
  it("an error that comes again after a while is heard again", async () => {
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 25_000_000);
    const log = logSpeech();
    const { rerender } = render(shown(2));
    await pause(1400);
    rerender(shown(null));
    await pause(100);
    rerender(shown(2));
    await pause(400);
    expect(log.named()).toEqual(["Row 2 is locked.", "Row 2 is locked."]);
  });
});
