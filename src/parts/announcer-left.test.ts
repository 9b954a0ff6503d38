import { afterEach, expect, it, vi } from "vitest";
import { en } from "react-recourse/locales/en";
import { announce } from "./announcer.js";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("does nothing to a test whose page has been taken away before what was said is cleared", () => {
  const lines: string[] = [];
  const node = () => ({
    dataset: {},
    style: {},
    setAttribute: () => undefined,
    append: (...all: readonly { readonly textContent?: string }[]) => {
      lines.push(...all.flatMap(({ textContent = "" }) => textContent || []));
    },
    remove: () => lines.pop(),
    replaceChildren: () => undefined,
  });
  vi.useFakeTimers();
  // As jsdom has it, which Vitest takes from the globals when a file has ended.
  vi.stubGlobal("document", {
    hidden: false,
    body: node(),
    querySelectorAll: () => [],
    createElement: node,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
  announce("Saved.", en);
  vi.advanceTimersByTime(200);
  expect(lines).toEqual(["Saved."]);
  vi.unstubAllGlobals();
  expect(() => vi.advanceTimersByTime(10_000)).not.toThrow();
  expect(lines).toEqual([]);
});
