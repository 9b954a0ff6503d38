import { act } from "@testing-library/react";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { showError, silence, spoken } from "../../test/notice.js";

beforeEach(() => {
  silence();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const pass = (ms: number): void => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

describe("the announcer", () => {
  it("A02 M6 keeps one polite and one assertive node, there before any text, outside every other region", () => {
    showError(apiError({ kind: "conflict" }));
    const nodes = [...document.querySelectorAll('[data-recourse="announcer"]')];
    expect(nodes.map((node) => node.getAttribute("aria-live"))).toEqual(["polite", "assertive"]);
    expect(nodes.map((node) => node.parentElement)).toEqual([document.body, document.body]);
    expect(spoken()).toEqual([]);
    pass(100);
    expect(spoken()).toHaveLength(1);
    pass(7000);
    expect(spoken()).toEqual([]);
  });

  it("T01 A03 says an error once, in StrictMode and over renders; a new error again", () => {
    const error = apiError({ kind: "conflict", message: "The row is locked." });
    const { again } = showError(error);
    pass(500);
    again(error);
    pass(500);
    expect(spoken()).toEqual(["polite: Something else is in the way\nThe row is locked."]);
    pass(2000);
    again(apiError({ kind: "conflict", message: "The row is locked." }));
    pass(500);
    expect(spoken()).toHaveLength(2);
  });

  it("A04 interrupts only where something was refused for good", () => {
    showError(apiError({ kind: "payment" }));
    showError(apiError({ kind: "plan" }));
    pass(500);
    expect(spoken().map((line) => line.split(":")[0])).toEqual(["polite", "assertive"]);
  });

  it("says a failure shown in several places once, and nothing of a notice that went at once", () => {
    showError(apiError({ kind: "gone" }));
    showError(apiError({ kind: "gone" }));
    const { unmount } = showError(apiError({ kind: "not_found" }));
    unmount();
    pass(500);
    expect(spoken()).toHaveLength(1);
  });
});
