import { fireEvent, render, screen } from "@testing-library/react";
import { ErrorNotice, Recourse } from "react-recourse";
import { aforo } from "react-recourse/catalogs/aforo";
import { fixtures } from "react-recourse/testing";
import { afterEach, describe, expect, it } from "vitest";
import { App } from "../notice.js";
import { ASKS_CHROMIUM, inChromium, setMedia } from "./devtools.js";
import { able, controlsIn, fullError, showKind, shownKinds } from "./every-kind.js";
import { photograph } from "./picture.js";

/** Every line of text that is painted, with its words. */
function linesIn(notice: HTMLElement): readonly { readonly words: string; readonly box: DOMRect }[] {
  const walker = document.createTreeWalker(notice, NodeFilter.SHOW_TEXT);
  const lines: { words: string; box: DOMRect }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent?.trim() ?? "";
    const shown = node.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
    if (words === "" || !shown) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 3 && box.height > 3) lines.push({ words, box });
  }
  return lines;
}

describe.runIf(inChromium)(`A12 what is painted ${ASKS_CHROMIUM}`, () => {
  for (const theme of ["light", "dark"]) {
    it.each(shownKinds)(`%s, ${theme}: every text 4.5 : 1, the icon 3 : 1, as pixels`, async (kind) => {
      const notice = showKind(kind, { theme });
      const picture = await photograph(notice);
      const low = linesIn(notice)
        .map(({ words, box }) => ({ words, ratio: Math.round(picture.contrastIn(box) * 100) / 100 }))
        .filter(({ ratio }) => ratio < 4.5);
      expect(low).toEqual([]);
      const icon = notice.querySelector("svg");
      expect(picture.contrastIn(icon?.getBoundingClientRect() ?? new DOMRect())).toBeGreaterThanOrEqual(3);
    });
  }
});

describe.runIf(inChromium)(`A12 what a person asks of the screen, and paper ${ASKS_CHROMIUM}`, () => {
  afterEach(() => setMedia({}));

  it("more contrast: soft words and lines get the strongest there is", async () => {
    const notice = showKind("quota");
    const body = notice.querySelector('[data-part="body"]');
    if (!body) throw new Error("no body");
    const soft = () => [getComputedStyle(body).color, getComputedStyle(notice).borderTopColor];
    const { color } = getComputedStyle(notice);
    expect(soft()).not.toContain(color);
    await setMedia({ "prefers-contrast": "more" });
    expect(soft()).toEqual([color, color]);
  });

  it("a dark page is printed as a light one, with its colours", async () => {
    const inkOf = (notice: Element) => {
      const figure = notice.querySelector('[data-part="figure"]');
      return [getComputedStyle(notice).backgroundColor, getComputedStyle(figure ?? notice).color];
    };
    const light = showKind("balance", { theme: "light" });
    const [tint, ink] = inkOf(light);
    const words = getComputedStyle(light).color;
    const dark = showKind("balance", { theme: "dark" });
    // As an app maps its own.
    dark.style.cssText = "--recourse-surface: #111; --recourse-text: #eee; --recourse-text-soft: #bbb";
    expect(inkOf(dark)).not.toEqual([tint, ink]);
    await setMedia({}, "print");
    expect(inkOf(dark)).toEqual([tint, ink]);
    const { color, printColorAdjust } = getComputedStyle(dark);
    expect([color, printColorAdjust]).toEqual([words, "exact"]);
  });

  it("a dialog does not lie on every sheet", async () => {
    render(
      <App options={able}>
        <ErrorNotice.Root error={fullError("conflict")} surface="dialog" onDismiss={() => undefined} />
      </App>,
    );
    const dialog = await screen.findByRole("alertdialog");
    await setMedia({}, "print");
    expect(dialog).not.toBeVisible();
    expect(document.querySelector('[data-recourse="dialog-overlay"]')).not.toBeVisible();
  });
});

describe("A13 never by colour alone", () => {
  it("each tone has a shape of its own beside its colour, whatever a page says of every svg", () => {
    const shapes = new Map<string, string>();
    for (const kind of shownKinds) {
      const { container } = render(
        <App options={able}>
          <style>{"svg { fill: currentColor }"}</style>
          <ErrorNotice.Root error={fullError(kind)} />
        </App>,
      );
      for (const path of container.querySelectorAll("path")) expect(path).toHaveStyle({ fill: "none" });
      const tone = container.querySelector<HTMLElement>("[data-tone]")?.dataset["tone"] ?? "";
      shapes.set(tone, container.querySelector('[data-part="icon"] path')?.getAttribute("d") ?? "");
    }
    expect(shapes.size).toBe(5);
    expect(new Set(shapes.values()).size).toBe(5);
  });

  it.each(shownKinds)("%s says in words what its colour says", (kind) => {
    const notice = showKind(kind);
    expect(notice.querySelector('[data-part="title"]')?.textContent).toMatch(/\p{L}{3}/u);
    expect(notice.querySelector('[data-part="icon"]')?.closest("[aria-hidden]")).not.toBeNull();
  });
});

describe.runIf(inChromium)(`A15 forced colours ${ASKS_CHROMIUM}`, () => {
  afterEach(() => setMedia({}));

  it.each(shownKinds)("%s keeps its border, its icon, its controls and its focus", async (kind) => {
    await setMedia({ "forced-colors": "active" });
    expect(matchMedia("(forced-colors: active)").matches).toBe(true);
    const notice = showKind(kind);
    const { borderTopStyle, borderTopWidth } = getComputedStyle(notice);
    expect(borderTopStyle).toBe("solid");
    expect(Number.parseFloat(borderTopWidth)).toBeGreaterThanOrEqual(1);
    const picture = await photograph(notice);
    const icon = notice.querySelector("svg")?.getBoundingClientRect() ?? new DOMRect();
    expect(picture.contrastIn(icon)).toBeGreaterThanOrEqual(3);
    const faint = linesIn(notice)
      .map(({ words, box }) => ({ words, ratio: picture.contrastIn(box) }))
      .filter(({ ratio }) => ratio < 4.5);
    expect(faint).toEqual([]);
    for (const control of controlsIn(notice)) {
      // As a key would: only then the ring is drawn.
      control.focus({ focusVisible: true });
      // A choice draws the ring around its words.
      const ringed = [control, control.closest("label")].filter((one) => one !== null);
      const widths = ringed.map((one) => getComputedStyle(one)).filter(({ outlineStyle }) => outlineStyle !== "none");
      expect(
        Math.max(0, ...widths.map(({ outlineWidth }) => Number.parseFloat(outlineWidth))),
        control.outerHTML,
      ).toBeGreaterThanOrEqual(1);
    }
  });

  it.each(shownKinds)("%s: what can be pressed has an edge or a line of its own", async (kind) => {
    await setMedia({ "forced-colors": "active" });
    const notice = showKind(kind);
    const bare = [
      ...notice.querySelectorAll<HTMLElement>('[data-variant="primary"], [data-variant="secondary"]'),
    ].filter((button) => {
      const style = getComputedStyle(button);
      const edged = style.borderTopStyle === "solid" && style.borderTopColor !== style.backgroundColor;
      return !edged && style.backgroundColor === getComputedStyle(notice).backgroundColor;
    });
    expect(bare).toEqual([]);
  });

  it("an amount of one's own that is chosen has a mark beside its text", async () => {
    await setMedia({ "forced-colors": "active" });
    const field = showKind("balance").querySelector<HTMLInputElement>('[data-part="other-amount"]');
    if (!field) throw new Error("There is no field for an amount.");
    const edge = () => Number.parseFloat(getComputedStyle(field).borderTopWidth);
    const before = edge();
    fireEvent.change(field, { target: { value: "75" } });
    expect(edge()).toBeGreaterThan(before + 1);
  });

  it("a step that is passed is a full dot, one that is not a ring", async () => {
    await setMedia({ "forced-colors": "active" });
    const { container } = render(
      <App options={{ catalogs: [aforo] }}>
        <Recourse error={fixtures.aforo["MATURITY_TRANSITION_INVALID"]} />
      </App>,
    );
    const notice = container.querySelector("[data-tone]");
    const widthOf = (state: string) => {
      const dot = notice?.querySelector(`[data-state="${state}"] [data-part="dot"]`);
      return dot && Number.parseFloat(getComputedStyle(dot, "::after").borderTopWidth);
    };
    expect([widthOf("passed"), widthOf("current"), widthOf("next"), widthOf("ahead")]).toEqual([6, 6, 2, 2]);
  });
});
