import { cleanup, render, screen } from "@testing-library/react";
import { Recourse, type RecourseProps, type Surface } from "react-recourse";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { App } from "../notice.js";
import { page } from "../region-page.js";
import { ASKS_CHROMIUM, inChromium, setTouch } from "./devtools.js";
import { able, controlsIn, fullError, shownKinds } from "./every-kind.js";

/** What a finger or a pointer hits: the label of a choice, the edge around a small button. */
function sizeOf(control: HTMLElement): { readonly what: string; readonly width: number; readonly height: number } {
  const target = control.closest("label") ?? control;
  const { width, height } = target.getBoundingClientRect();
  const edge = getComputedStyle(target, "::after");
  const more = edge.position === "absolute" ? -2 * Number.parseFloat(edge.insetBlockStart) : 0;
  const { part, variant = control.localName } = control.dataset;
  return {
    what: `${part ?? control.closest<HTMLElement>("[data-part]")?.dataset["part"]} ${variant}`,
    width: width + more,
    height: height + more,
  };
}

/** Controls that are smaller than that, in words. */
function small(least: (control: HTMLElement) => number): readonly string[] {
  const all = [...document.querySelectorAll<HTMLElement>("[data-tone], [data-part='more']")].flatMap(controlsIn);
  const shown = [...new Set(all)].filter((one) => one.checkVisibility({ visibilityProperty: true }));
  expect(shown.length).toBeGreaterThan(0);
  return shown.flatMap((one) => {
    const { what, width, height } = sizeOf(one);
    return Math.min(width, height) < least(one) - 0.01 ? `${what}: ${width.toFixed(1)} × ${height.toFixed(1)}` : [];
  });
}

const nothing = (): void => undefined;
const show = (props: RecourseProps) =>
  render(
    <App options={able}>
      <Recourse onRetry={nothing} onDismiss={nothing} {...props} />
    </App>,
  );
const isPrimary = ({ dataset }: HTMLElement): boolean => dataset["variant"] === "primary";
const places: [string, Partial<RecourseProps>][] = [
  ...(["inline", "banner", "page", "toast", "dialog"] satisfies Surface[]).map(
    (surface): [string, Partial<RecourseProps>] => [surface, { surface }],
  ),
  ["a line", { density: "line" }],
];

describe.each(["mouse", "finger"] as const)("A11 with a %s", (pointer) => {
  const isTouch = pointer === "finger";
  beforeEach(() => (inChromium && isTouch ? setTouch(true) : undefined));
  afterEach(() => (inChromium && isTouch ? setTouch(false) : undefined));
  const least = (control: HTMLElement): number =>
    // Lines stand close to each other.
    isPrimary(control) ? (isTouch || !control.closest('[data-density="line"]') ? 44 : 28) : 24;

  it.runIf(inChromium || !isTouch).each(places)(
    `every target of every view is 24 px, a primary one 44: %s ${isTouch ? ASKS_CHROMIUM : ""}`,
    async (_, props) => {
      expect(matchMedia("(pointer: coarse)").matches).toBe(isTouch);
      const found: string[] = [];
      for (const kind of shownKinds) {
        const error = fullError(kind, { retryAfterMs: kind === "rate_limit" ? 90_000 : null });
        show({ error, ...props });
        await screen.findAllByText(/./, { selector: "[data-part='title'] *" });
        for (const folded of document.querySelectorAll("details")) folded.open = true;
        found.push(...small(least).map((one) => `${kind}: ${one}`));
        cleanup();
      }
      expect(found).toEqual([]);
    },
  );

  it.runIf(inChromium || !isTouch)("so are those under several notices", async () => {
    const reports = page({ surface: "toast" });
    for (let at = 0; at < 8; at += 1) reports.report(fullError("conflict", { message: `Row ${at} is locked.` }));
    await screen.findByRole("button", { name: "Show more" });
    expect(small(least)).toEqual([]);
  });
});
