import { render } from "@testing-library/react";
import { Recourse } from "react-recourse";
import { de } from "react-recourse/locales/de";
import { afterEach, describe, expect, it } from "vitest";
import { App } from "../notice.js";
import { able, fullError, showKind, shownKinds } from "./every-kind.js";

/** WCAG 1.4.12: what every text must bear. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`;
/** WCAG 1.4.4: as set in the browser, so that only what is not in px grows. */
const TWICE = "html { font-size: 200% }";

const styles: HTMLStyleElement[] = [];
afterEach(() => {
  for (const style of styles.splice(0)) style.remove();
});

/** Shows a kind in a column, under the reader's own styles. */
function read(kind: (typeof shownKinds)[number], css: string, width: number, more: object = {}): HTMLElement {
  const style = document.createElement("style");
  style.textContent = `${css} [data-theme] { inline-size: ${width}px !important }`;
  document.head.append(style);
  styles.push(style);
  return showKind(kind, { error: fullError(kind, more) });
}

/** Texts that stand outside the notice, or that something cuts off. */
function lost(notice: HTMLElement): readonly string[] {
  const found: string[] = [];
  const frame = notice.getBoundingClientRect();
  const walker = document.createTreeWalker(notice, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.textContent?.trim() || !parent?.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      // Letter spacing stands after the last letter too.
      const out = box.left < frame.left - 1 || box.right > frame.right + 3 || box.bottom > frame.bottom + 1;
      if (box.width > 3 && out) found.push(node.textContent);
    }
    for (let at: HTMLElement | null = parent; at && at !== notice; at = at.parentElement) {
      const cuts = getComputedStyle(at).overflow !== "visible" && at.clientWidth > 3;
      if (cuts && (at.scrollHeight > at.clientHeight + 2 || at.scrollWidth > at.clientWidth + 2))
        found.push(`cut: ${node.textContent}`);
    }
  }
  return found;
}

describe("A14 nothing is cut off, and nothing scrolls sideways", () => {
  it.each(shownKinds)("%s, spaced as a reader likes it, at 320 px", (kind) => {
    const notice = read(kind, SPACED, 320);
    expect(notice.scrollWidth).toBeLessThanOrEqual(notice.clientWidth);
    expect(lost(notice)).toEqual([]);
  });

  it.each(shownKinds)("%s, text twice as large, at 640 px", (kind) => {
    const notice = read(kind, TWICE, 640);
    expect(notice.scrollWidth).toBeLessThanOrEqual(notice.clientWidth);
    expect(lost(notice)).toEqual([]);
    // The picture beside it, too, and the marks in buttons and choices.
    expect(notice.querySelector('[data-part="icon"]')?.getBoundingClientRect().width).toBe(40);
    const marks = [...notice.querySelectorAll('button svg, [type="radio"]')];
    expect(marks.map((mark) => mark.getBoundingClientRect().width)).toEqual(marks.map(() => 32));
    expect(marks.length).toBeGreaterThan(0);
  });

  it("links of long words stay on their slip, text twice as large, at 320 px with the edges of a page", () => {
    read("gone", TWICE, 320);
    const { container } = render(
      <div style={{ inlineSize: 288 }}>
        <App options={{ ...able, locale: de }}>
          <Recourse error={fullError("server")} surface="page" />
        </App>
      </div>,
    );
    const slip = container.querySelector<HTMLElement>('[data-part="support"]');
    expect(slip).toHaveTextContent("Support kontaktieren");
    expect(slip?.scrollWidth).toBeLessThanOrEqual(slip?.clientWidth ?? 0);
  });

  it("a page of its own fits the narrow card of a grid", () => {
    const { container } = render(
      <div style={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", inlineSize: 246 }}>
        <App options={able}>
          <Recourse error={fullError("server")} surface="page" />
        </App>
      </div>,
    );
    expect(container.querySelector("[data-tone]")?.getBoundingClientRect().width).toBeLessThanOrEqual(246);
  });

  it("what copies a reference stands beside its last line, text twice as large, at 320 px", () => {
    const notice = read("gone", TWICE, 320, { requestId: "7c1f0a52-3b9e-4d16-a2c8-5e90d1b70005" });
    const [id, copy] = ["request-id", "copy"].map((part) =>
      notice.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect(),
    );
    expect(id?.height).toBeGreaterThan(60);
    expect(copy?.top).toBeLessThan(id?.bottom ?? 0);
  });

  it("an app's own picture keeps its size, text twice as large", () => {
    const notice = read("gone", TWICE, 640);
    const own = new DOMParser().parseFromString('<svg width="48" height="48" />', "text/html").body.firstElementChild;
    if (own) notice.append(own);
    expect(own?.getBoundingClientRect().width).toBe(48);
  });

  it("parts a long word as its language does where it does not fit, and not what is to be copied", () => {
    const notice = read("not_found", "", 320);
    const parted = (part: string) => getComputedStyle(notice.querySelector(`[data-part="${part}"]`) ?? notice).hyphens;
    expect([parted("title"), parted("body"), parted("request-id")]).toEqual(["auto", "auto", "manual"]);
  });

  it("no text is smaller than 12 px where a page made its root 62.5 %, nor without room", () => {
    for (const kind of shownKinds) {
      const notice = read(kind, "html { font-size: 62.5% }", 320);
      const sizes = [...notice.querySelectorAll("*")].map((one) => parseFloat(getComputedStyle(one).fontSize));
      expect(Math.min(...sizes), kind).toBeGreaterThanOrEqual(12);
      expect(lost(notice), kind).toEqual([]);
    }
  });

  it.each([
    [
      "plan",
      {
        plans: [
          { id: "e", name: "Enterprise with dedicated support", price: 12_000 },
          { name: "B", price: 0 },
        ],
      },
    ],
    ["quota", { used: 1_234_567_890_123, limit: 1_000_000_000_000 }],
  ] as const)("a number stays in one piece: %s, text twice as large, at 320 px", (kind, details) => {
    const notice = read(kind, TWICE, 320, { details });
    expect(lost(notice)).toEqual([]);
    const numbers = [...notice.querySelectorAll("[data-part=price], [data-part=figure]")];
    expect(numbers).not.toEqual([]);
    for (const number of numbers) {
      const range = document.createRange();
      range.selectNodeContents(number);
      expect(new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size).toBe(1);
    }
    // A name keeps some of its letters together beside its price.
    for (const name of notice.querySelectorAll("label > bdi:first-of-type"))
      expect(name.getBoundingClientRect().width).toBeGreaterThan(80);
  });

  it("one word of 2,000 characters wraps", () => {
    const notice = read("not_found", SPACED, 320, { message: `No ${"x".repeat(1990)}` });
    expect(notice.scrollWidth).toBeLessThanOrEqual(notice.clientWidth);
    expect(lost(notice)).toEqual([]);
  });
});
