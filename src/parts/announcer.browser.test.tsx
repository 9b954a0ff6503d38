import { act } from "@testing-library/react";
import { ar } from "react-recourse/locales/ar";
import { en } from "react-recourse/locales/en";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { showError, silence, spoken } from "../../test/notice.js";
import { announce, announceNews } from "./announcer.js";

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

  it("A02 speaks inside a modal dialog of the browser's own, which makes the page inert, and outside again", () => {
    const modal = document.createElement("dialog");
    document.body.append(modal);
    modal.showModal();
    announce("Saved.", en);
    pass(200);
    expect(modal).toHaveTextContent("Saved.");
    modal.remove();
    announce("Sent.", en);
    pass(200);
    // What was said in there is not heard again with it.
    expect(spoken()).toEqual(["polite: Sent."]);
  });

  it("T01 A03 says an error once, in StrictMode and over renders; a new error again", () => {
    const error = apiError({ kind: "conflict", message: "The table is locked." });
    const { again } = showError(error);
    pass(500);
    again(error);
    pass(500);
    expect(spoken()).toEqual(["polite: Something else is in the way\nThe table is locked."]);
    pass(2000);
    again(apiError({ kind: "conflict", message: "The table is locked." }));
    pass(500);
    expect(spoken()).toHaveLength(2);
  });

  it("speaks on when a test's clock was taken away with what waited for it", () => {
    // As Jest does, which replaces microtasks too.
    vi.useFakeTimers({ toFake: ["setTimeout", "Date", "queueMicrotask"] });
    announce("Lost.", en);
    announceNews({ texts: ["Lost as well."], locale: en }, "assertive");
    vi.useRealTimers();
    vi.useFakeTimers({ now: Date.now() + 60_000 });
    announce("Heard.", en);
    announceNews({ texts: ["Heard as well."], locale: en }, "assertive");
    pass(5000);
    expect(spoken().map((line) => line.split("\n")[0])).toEqual(["polite: Heard.", "assertive: Heard as well."]);
  });

  it("speaks on where the next test's clock begins a moment later, and never says what went with the last one", () => {
    const now = Date.now() + 120_000;
    vi.useFakeTimers({ now });
    announce("Gone.", en);
    vi.useRealTimers();
    vi.useFakeTimers({ now: now + 50 });
    announce("There.", en);
    pass(200);
    document.dispatchEvent(new Event("visibilitychange"));
    pass(500);
    expect(spoken()).toEqual(["polite: There."]);
  });

  it("speaks on when what was said is taken away with the timers of what waits to be said", () => {
    vi.setSystemTime(Date.now() + 60_000);
    announceNews({ texts: ["First."], locale: en }, "assertive");
    pass(100);
    announceNews({ texts: ["Lost."], locale: en }, "assertive");
    // As between the files of a test run that share one page.
    const now = Date.now();
    vi.clearAllTimers();
    // That sets the clock back too.
    vi.setSystemTime(now);
    silence();
    announceNews({ texts: ["Heard."], locale: en }, "assertive");
    pass(200);
    expect(spoken()).toEqual(["assertive: Heard."]);
  });

  it("speaks on when what waited was taken back, and its timer with it", () => {
    announceNews({ texts: ["Taken back."], locale: en }, "assertive")();
    const now = Date.now();
    vi.clearAllTimers();
    vi.setSystemTime(now);
    announceNews({ texts: ["Heard."], locale: en }, "assertive");
    pass(5000);
    expect(spoken()).toEqual(["assertive: Heard."]);
  });

  it("A04 interrupts only where something was refused for good", () => {
    vi.setSystemTime(Date.now() + 60_000);
    showError(apiError({ kind: "payment" }));
    showError(apiError({ kind: "plan" }));
    pass(500);
    expect(spoken().map((line) => line.split(":")[0])).toEqual(["polite", "assertive"]);
  });

  it("A04 interrupts at most once in 5 s, and tells those that came meanwhile as one", () => {
    vi.setSystemTime(Date.now() + 120_000);
    showError(apiError({ kind: "payment", message: "The card was declined." }));
    showError(apiError({ kind: "payment", message: "The invoice is past due." }));
    pass(100);
    expect(spoken()).toHaveLength(1);
    expect(spoken()[0]).toMatch(/^assertive: .*\nThe invoice is past due\.\nand 1 more$/);
    for (const name of ["first", "second", "third"])
      showError(apiError({ kind: "payment", message: `The ${name} payment was refused.` }));
    showError(apiError({ kind: "payment", message: "Gone at once." })).unmount();
    pass(4800);
    expect(spoken()).toHaveLength(1);
    pass(200);
    expect(spoken()).toHaveLength(2);
    expect(spoken()[1]).toMatch(/^assertive: .*\nThe third payment was refused\.\nand 2 more$/);
  });

  it("A17 says our words in their language and direction, and claims none where the server's are among them", () => {
    showError(apiError({ kind: "conflict", message: "The row is locked." }), { options: { locale: ar } });
    showError(apiError({ kind: "gone", message: null }), { options: { locale: ar } });
    pass(500);
    const lines = [...document.querySelectorAll<HTMLElement>('[data-recourse="announcer"] p')];
    expect(lines.map(({ lang, dir }) => [lang, dir])).toEqual([
      ["", "rtl"],
      ["ar", "rtl"],
    ]);
    expect(lines[0]).toHaveAttribute("lang");
    showError(apiError({ kind: "conflict", message: "الصف مقفل.", details: { lang: "ar" } }), {
      options: { locale: ar },
    });
    pass(500);
    expect(document.querySelector('[data-recourse="announcer"] p:last-child')).toHaveAttribute("lang", "ar");
  });

  it("A03 tells other failures at their own time, however many", () => {
    for (const name of ["first", "second"]) showError(apiError({ kind: "conflict", message: `The ${name} row.` }));
    pass(100);
    expect(spoken().map((line) => line.split("\n")[1])).toEqual(["The first row.", "The second row."]);
  });

  it("says a failure shown in several places once, and nothing of a notice that went at once", () => {
    showError(apiError({ kind: "gone" }));
    showError(apiError({ kind: "gone" }));
    const { unmount } = showError(apiError({ kind: "not_found" }));
    unmount();
    pass(500);
    expect(spoken()).toHaveLength(1);
  });

  it("A03 takes one timer and one look through the page for what comes together, and leaves out what was taken back", () => {
    const before = vi.getTimerCount();
    const look = vi.spyOn(document, "querySelectorAll");
    const takeBack = Array.from({ length: 50 }, (_, at) => announce(`The row ${at} is locked.`, en));
    takeBack[7]?.();
    expect(vi.getTimerCount()).toBe(before + 1);
    expect(look).toHaveBeenCalledTimes(1);
    look.mockRestore();
    pass(100);
    expect(spoken()).toHaveLength(49);
    expect(spoken()).not.toContain("polite: The row 7 is locked.");
  });

  it("A03 tells a hundred of what comes together, and counts the rest", () => {
    for (let at = 0; at < 500; at += 1) announce(`The line ${Math.floor(at / 2)} is locked.`, en);
    pass(100);
    expect(spoken()).toHaveLength(100);
    expect(spoken()[0]).toBe("polite: The line 150 is locked.");
    expect(spoken().at(-1)).toBe(`polite: The line 249 is locked.\n${en.labels.more(150)}`);
  });
});
