import { render } from "@testing-library/react";
import { Recourse } from "react-recourse";
import { describe, expect, it, onTestFinished } from "vitest";
import { App } from "../notice.js";
import { ASKS_CHROMIUM, inChromium, setMedia } from "./devtools.js";
import { showKind, shownKinds } from "./every-kind.js";

const SURFACES = ["inline", "banner", "page"] as const;

const moving = (notice: HTMLElement): readonly string[] =>
  [notice, ...notice.querySelectorAll("*")].flatMap((element) => {
    const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
    const animated = animationName !== "none" && Number.parseFloat(animationDuration) > 0;
    const changes = transitionDuration.split(",").some((time) => Number.parseFloat(time) > 0);
    return animated || changes ? [`${element.tagName} ${animationName} ${transitionDuration}`] : [];
  });

describe("A16 motion", () => {
  // Every browser of these tests is told so from the start.
  it.each(shownKinds)("%s stands still on every surface where motion is to be reduced", (kind) => {
    expect(matchMedia("(prefers-reduced-motion: reduce)").matches).toBe(true);
    for (const surface of SURFACES) expect(moving(showKind(kind, { surface })), surface).toEqual([]);
    expect(document.getAnimations()).toEqual([]);
  });

  it.runIf(inChromium)(
    `moves where it may, so that the check above has something to find ${ASKS_CHROMIUM}`,
    async () => {
      onTestFinished(() => setMedia({}));
      await setMedia({ "prefers-reduced-motion": "no-preference" });
      expect(moving(showKind("rate_limit"))).not.toEqual([]);
    },
  );

  it.runIf(inChromium)(
    `a long row is there at once, and what leaves it sets none of the others in motion ${ASKS_CHROMIUM}`,
    async () => {
      onTestFinished(() => setMedia({}));
      await setMedia({ "prefers-reduced-motion": "no-preference" });
      const row = (count: number) => (
        <App>
          {Array.from({ length: count }, (_, at) => (
            <Recourse key={at} error={{ status: 409, headers: {}, body: { message: `The seat ${at} is taken.` } }} />
          ))}
        </App>
      );
      const { container, rerender } = render(row(12));
      const notices = [...container.querySelectorAll<HTMLElement>("[data-tone]")];
      expect(notices.map((one) => moving(one).length > 0)).toEqual(notices.map((_, at) => at > 2));
      await new Promise((settled) => setTimeout(settled, 250));
      rerender(row(10));
      expect(document.getAnimations()).toEqual([]);
    },
  );
});
