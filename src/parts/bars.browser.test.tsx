import { waitFor } from "@testing-library/react";
import { expect, it, onTestFinished } from "vitest";
import type { Surface } from "react-recourse";
import theming from "../../docs/theming.md?raw";
import { conflict, page } from "../../test/region-page.js";

/** The rules that docs/theming.md gives an app that has bars of its own. */
const rules = /```css\n(\[data-recourse="region"\][^]*?)```/.exec(theming)?.[1] ?? "";

/** A bar of an app: a sticky header, or one at the bottom. */
function bar(edge: "top" | "bottom", height: number): DOMRect {
  const element = document.createElement("div");
  element.style.cssText = `position: fixed; inset-inline: 0; ${edge}: 0; block-size: ${height}px; z-index: 20`;
  document.body.append(element);
  onTestFinished(() => {
    element.remove();
  });
  return element.getBoundingClientRect();
}

/** A page that has the rules, with failures on a surface. @returns Where what holds them stands. */
async function failed(name: "region" | "toasts", surface: Surface, count: number): Promise<DOMRect> {
  const style = document.createElement("style");
  style.textContent = rules;
  document.head.append(style);
  onTestFinished(() => {
    style.remove();
    scrollTo(0, 0);
  });
  const reports = page();
  for (let at = 1; at <= count; at += 1)
    reports.report(conflict(`Failure ${at}. ${"It goes on. ".repeat(80)}`), { surface });
  const found = await waitFor(() => {
    const element = document.querySelector(`[data-recourse="${name}"]:has([data-tone])`);
    if (!element) throw new Error(`There are no ${name}.`);
    return element;
  });
  scrollTo(0, 800);
  return found.getBoundingClientRect();
}

it("a banner stands below an app's sticky header, once the app says how high that is", async () => {
  const header = bar("top", 56);
  expect((await failed("region", "banner", 1)).top).toBe(header.bottom);
});

it("toasts stand above an app's bar at the bottom, and within the window", async () => {
  const footer = bar("bottom", 64);
  const toasts = await failed("toasts", "toast", 3);
  expect(toasts.bottom).toBe(footer.top);
  expect(toasts.top).toBeGreaterThanOrEqual(0);
});
