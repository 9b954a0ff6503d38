import { render, screen } from "@testing-library/react";
import type { Surface } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { afterEach, expect, it, vi } from "vitest";
import { nothingOpen } from "../.storybook/nothing-open.js";
import { opensReady } from "../.storybook/opens-ready.js";
import { inEnglish } from "../stories/stage/in-english.js";
import stage from "../stories/stage/stage.css?inline";
import { showError } from "./notice.js";

it.each<Surface>(["inline", "banner", "dialog", "toast", "page"])(
  "a story opens on whatever surface the toolbar has chosen: %s",
  async (surface) => {
    const { container } = showError(apiError({ kind: "gone" }), { surface, onDismiss: () => undefined });
    await screen.findByText("This is no longer available");
    expect(() => opensReady(container)).not.toThrow();
  },
);

it("a story that shows what became of a button does not", () => {
  const { container } = showError(null);
  container.innerHTML = '<div data-tone="neutral" data-state="completed"></div>';
  expect(() => opensReady(container)).toThrow("completed");
});

const heading = { html: "<h1>Invoices</h1>", failureSummary: "Heading order invalid" };
const reports = [{ type: "a11y", result: { incomplete: [{ id: "heading-order", nodes: [heading] }] } }];

afterEach(() => {
  vi.unstubAllEnvs();
});

it("what axe could not decide fails a test, and leaves the story to whoever looks", () => {
  expect(() => nothingOpen(reports)).not.toThrow();
  vi.stubEnv("RECOURSE_LOOK", "light-ltr");
  expect(() => nothingOpen(reports)).toThrow("heading-order");
});

it.each([
  [{ locale: "en", surface: "own" }, 1],
  [{ locale: "de", surface: "own" }, 0],
  [{ locale: "en", surface: "dialog" }, 0],
])("a play looks for English words in the story's own place: with %o it runs %i times", async (globals, times) => {
  const play = vi.fn();
  await inEnglish(play)({ globals });
  expect(play).toHaveBeenCalledTimes(times);
});

it("what leads to the state that a story is named for is done under any setting", async () => {
  const order: string[] = [];
  const play = inEnglish<{ globals: object }>(
    () => void order.push("read"),
    () => void order.push("reached"),
  );
  await play({ globals: { locale: "de", surface: "own" } });
  await play({ globals: { locale: "en", surface: "own" } });
  expect(order).toEqual(["reached", "reached", "read"]);
});

it("no strip of another colour stands above a story that begins with a heading", () => {
  const { container } = render(
    <div className="stage">
      <style>{stage}</style>
      <div className="stage-room" data-room="full">
        <h1>commerce</h1>
      </div>
    </div>,
  );
  const top = (selector: string) => container.querySelector(selector)?.getBoundingClientRect().top ?? 0;
  expect(top("h1")).toBeGreaterThan(top(".stage"));
});
