import { fireEvent, render, waitFor } from "@testing-library/react";
import { Recourse, type RecourseOptions } from "react-recourse";
import { aforo } from "react-recourse/catalogs/aforo";
import { apiError, fixtures } from "react-recourse/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { able, fullError, shownKinds } from "../../test/a11y/every-kind.js";
import { locales, words } from "../../test/locales/shelf.js";
import { App, showError } from "../../test/notice.js";

// Words stay in one piece, and what is drawn around them stays off them.

const nothing = (): void => undefined;
const options: RecourseOptions = { ...able, catalogs: [aforo], words };

/** The page at a width, and text as large as a person has set it. */
function pageOf(width: number, percent = 100): void {
  document.body.style.inlineSize = `${width}px`;
  document.documentElement.style.fontSize = `${percent}%`;
  onTestFinished(() => {
    document.body.style.inlineSize = "";
    document.documentElement.style.fontSize = "";
  });
}

function the(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** Words of less than twenty letters that go on in another line. */
function torn(root: Element): readonly string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const { 0: word, index } of node.textContent?.matchAll(/[\p{L}\p{M}\d]+/gu) ?? []) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1 && word.length < 20 && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word))
        found.push(word);
    }
  return found;
}

describe("a ladder beside its steps", () => {
  const step = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-part="step"]')];

  for (const locale of locales)
    it.each([516, 560, 700])(`${locale.tag}: tears no name of a step in %i px`, (width) => {
      pageOf(width);
      showError(fixtures.aforo["MATURITY_TRANSITION_INVALID"], { options: { ...options, locale } });
      expect(torn(the('[data-part="ladder"]'))).toEqual([]);
      expect(new Set(step().map((one) => one.getBoundingClientRect().top)).size).toBe(1);
    });

  it("goes on in another row where the names do not fit, and never out of the notice", () => {
    pageOf(516);
    const names = ["Nutzungsvereinbarung", "Zahlungsbestätigung", "Auftragsverarbeitung", "Rechnungsstellung", "Ende"];
    const transitions = Object.fromEntries(names.map((name, at) => [name, names.slice(at + 1, at + 2)]));
    const own = { api: "ours", codes: { stuck: { kind: "state" as const, transitions } } };
    showError(apiError({ kind: "state", code: "stuck", details: { current_state: names[1] } }), {
      options: { catalogs: [own] },
    });
    expect(step()).toHaveLength(names.length);
    const ladder = the('[data-part="ladder"]');
    expect(torn(ladder)).toEqual([]);
    for (const one of step())
      expect(one.getBoundingClientRect().right).toBeLessThanOrEqual(ladder.getBoundingClientRect().right + 1);
  });
});

describe("a ladder in a narrow room", () => {
  it.each([320, 516])("holds a name without an end in %i px", (width) => {
    pageOf(width);
    const long = "x".repeat(300);
    const own = {
      api: "ours",
      codes: { stuck: { kind: "state" as const, transitions: { A: [long], [long]: ["B"], B: [] } } },
    };
    showError(apiError({ kind: "state", code: "stuck", details: { current_state: "A" } }), {
      options: { catalogs: [own] },
    });
    expect(document.querySelectorAll('[data-part="step"]')).toHaveLength(3);
    const notice = the("[data-tone]");
    expect(notice.scrollWidth).toBeLessThanOrEqual(notice.clientWidth);
  });
});

describe("a line", () => {
  const de = locales.find(({ tag }) => tag === "de");
  if (!de) throw new Error("There is no German.");

  it.each([288, 320, 360, 390])("tears no German word of its title or its button in %i px", (width) => {
    pageOf(width);
    const errors = [...shownKinds.map((kind) => fullError(kind)), fixtures.aforo["INTERNAL_ERROR"]];
    for (const error of errors) {
      const { unmount } = showError(error, { density: "line", onRetry: nothing, options: { ...options, locale: de } });
      const shown = document.querySelectorAll('[data-tone] > [data-part="title"], [data-tone] > [data-variant]');
      expect([...shown].flatMap((one) => torn(one))).toEqual([]);
      unmount();
    }
  });
});

it("what is wrong stands in rows of one height, whether it leads to a field or not", () => {
  const fieldErrors = ["name", "ledger"].map((path) => ({ path: [path], message: "is not known", code: null }));
  render(
    <>
      <input name="name" aria-label="Name" />
      <App>
        <Recourse error={apiError({ kind: "validation", fieldErrors, formErrors: ["The period overlaps."] })} />
      </App>
    </>,
  );
  expect(the('[data-part="summary"] a').getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  const rows = [...document.querySelectorAll('[data-part="summary"] li')];
  expect(rows).toHaveLength(3);
  const [first, ...others] = rows.map((row) => row.getBoundingClientRect().height - (row === rows[0] ? 0 : 1));
  // Firefox rounds the lines of text; they differed by 3 px.
  for (const height of others) expect(Math.abs(height - (first ?? 0))).toBeLessThan(1);
});

it("the ring around what opens the details stays off their text", () => {
  showError(apiError({ kind: "server", status: 500, message: "The rate plan service gave no answer." }));
  const summary = the('[data-part="details"] summary');
  fireEvent.click(summary);
  summary.focus({ focusVisible: true });
  const { outlineOffset, outlineWidth, outlineStyle } = getComputedStyle(summary);
  expect(outlineStyle).toBe("solid");
  const ring = summary.getBoundingClientRect().bottom + parseFloat(outlineOffset) + parseFloat(outlineWidth);
  const text = document.createRange();
  text.selectNodeContents(the('[data-part="details"] p'));
  expect(text.getBoundingClientRect().top).toBeGreaterThan(ring);
});

it.each([100, 200])(
  "the mark before what became of a way out stands off its words, text at %i percent",
  async (percent) => {
    pageOf(600, percent);
    showError(fullError("payment"), { onRetry: nothing, options });
    fireEvent.click(the('[data-variant="primary"]'));
    const outcome = await waitFor(() => the('[data-part="outcome"]'));
    const mark = getComputedStyle(outcome, "::before");
    const room = parseFloat(getComputedStyle(outcome).paddingInlineStart);
    expect(parseFloat(mark.insetInlineStart) + parseFloat(mark.width)).toBeLessThan(room - 2);
  },
);

// A page begins at the edge of the window, as a banner does, and fills it on a phone.
it.each(["banner", "page"] as const)(
  "A10 the ring around a %s that has the focus is not cut off at the edge",
  (surface) => {
    showError(fullError("validation"), { surface });
    const notice = the("[data-tone]");
    notice.focus();
    const { outlineOffset, outlineWidth, outlineStyle } = getComputedStyle(notice);
    expect(outlineStyle).toBe("solid");
    expect(parseFloat(outlineOffset) + parseFloat(outlineWidth)).toBeLessThanOrEqual(0);
  },
);
