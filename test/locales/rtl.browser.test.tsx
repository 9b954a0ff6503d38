import { render } from "@testing-library/react";
import { type CSSProperties, StrictMode } from "react";
import {
  type CatalogWords,
  type KnownActionName,
  type Messages,
  Recourse,
  RecourseProvider,
  type RecourseProviderProps,
  createRecourse,
} from "react-recourse";
import { afo } from "react-recourse/catalogs/afo";
import { afoAr } from "react-recourse/catalogs/afo/ar";
import { aforo } from "react-recourse/catalogs/aforo";
import { aforoAr } from "react-recourse/catalogs/aforo/ar";
import { aviate } from "react-recourse/catalogs/aviate";
import { aviateAr } from "react-recourse/catalogs/aviate/ar";
import { commerce } from "react-recourse/catalogs/commerce";
import { commerceAr } from "react-recourse/catalogs/commerce/ar";
import { platform } from "react-recourse/catalogs/platform";
import { platformAr } from "react-recourse/catalogs/platform/ar";
import { ar } from "react-recourse/locales/ar";
import { en } from "react-recourse/locales/en";
import { ja } from "react-recourse/locales/ja";
import { zhCN } from "react-recourse/locales/zh-CN";
import look from "../../src/parts/tokens.css?inline";
import { type FixtureApi, apiError, fixtures } from "react-recourse/testing";
import { describe, expect, test } from "vitest";
import { ERROR_KINDS } from "../../src/core/api-error.js";

const words: readonly CatalogWords[] = [aforoAr, afoAr, aviateAr, platformAr, commerceAr];
/** An app that answers everything, so that every button is there. */
const actions = Object.fromEntries(Object.keys(en.actions).map((name) => [name, () => undefined])) as Record<
  KnownActionName,
  () => undefined
>;
const recourse = createRecourse({
  catalogs: [aforo, afo, aviate, platform, commerce],
  words,
  actions,
  currency: "EUR",
  support: { email: "help@ours.example", statusUrl: "https://status.ours.example" },
  baseUrl: location.origin,
});

/** A notice in a room of this locale. */
function show(
  error: unknown,
  locale: Messages,
  { width = 560, ...more }: RecourseProviderProps & { width?: number } = {},
) {
  const { container } = render(
    <StrictMode>
      <div dir={locale.dir} lang={locale.tag} style={{ inlineSize: width }}>
        <RecourseProvider recourse={recourse} locale={locale} {...more}>
          <Recourse error={error} onRetry={() => undefined} onDismiss={() => undefined} />
        </RecourseProvider>
      </div>
    </StrictMode>,
  );
  const notice = container.querySelector<HTMLElement>("[data-recourse]");
  if (!notice) throw new Error("nothing is shown");
  return {
    notice,
    part: (name: string) => {
      const found = notice.querySelector<HTMLElement>(`[data-part="${name}"]`);
      if (!found) throw new Error(`no ${name}`);
      return found;
    },
  };
}

const samples = (Object.keys(fixtures) as FixtureApi[]).flatMap((api) =>
  Object.entries(fixtures[api]).map(([name, response]) => [`${api} ${name}`, response] as const),
);

const ARABIC = /\p{Script=Arabic}/u;
/** Names without an edge that could turn. */
const NAMES = /\b(?:API|Pro|UTC)\b/g;
const isolated = (text: string): string => text.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, "");
const STRANGE = /[A-Za-z]{2,}/;

/** Latin that stands in one line with Arabic, and that nothing isolates: its edges could be torn off. */
function mixtures(notice: HTMLElement): readonly string[] {
  const walker = document.createTreeWalker(notice, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!STRANGE.test(isolated(node.textContent ?? "").replaceAll(NAMES, ""))) continue;
    let holder = node.parentElement;
    while (holder && holder !== notice && getComputedStyle(holder).unicodeBidi === "normal")
      holder = holder.parentElement;
    if (ARABIC.test(holder?.textContent ?? "")) found.push(holder?.textContent ?? "");
  }
  return found;
}

describe.each(samples)("A17 %s in Arabic", (_, response) => {
  test("reads from the right, tells its own language and nobody else's, isolates what is Latin", () => {
    const { notice, part } = show(response, ar);
    expect(notice).toHaveAttribute("lang", "ar");
    expect(notice.matches(":dir(rtl)")).toBe(true);
    expect(part("title").querySelector("bdi")?.matches(":dir(rtl)")).toBe(true);
    expect(part("title").textContent).toMatch(ARABIC);
    // What names a language by an element of its own says none, or ours.
    const tags = [...notice.querySelectorAll("[lang]")].map(({ textContent, attributes }) =>
      ARABIC.test(textContent ?? "") ? "" : attributes.getNamedItem("lang")?.value,
    );
    expect(tags.filter(Boolean)).toEqual([]);
    expect(mixtures(notice)).toEqual([]);
  });

  test("keeps to a column of 320 px", () => {
    const { notice } = show(response, ar, { width: 320 });
    expect(notice.scrollWidth).toBeLessThanOrEqual(notice.clientWidth);
  });
});

test("an identifier that nothing isolates is found", () => {
  const planted = { ...ar, kinds: { ...ar.kinds, conflict: { title: "المفتاح works:write", advice: "ثم" } } };
  const { notice } = show(apiError({ kind: "conflict", code: null, message: null }), planted);
  expect(mixtures(notice)).toEqual(["المفتاح works:write"]);
});

test("A17 a request id, which begins with a figure or ends with a mark, stays as it is written", () => {
  const { part } = show(apiError({ kind: "server", status: 500, requestId: "7c1f-0a52_" }), ar);
  expect(getComputedStyle(part("request-id")).direction).toBe("ltr");
  expect(getComputedStyle(part("request-id")).unicodeBidi).toBe("isolate");
});

test("A17 the server's sentence has no language of ours, and its own direction", () => {
  const message = "Metric 'API calls' has 3 active subscriptions.";
  const { part } = show(apiError({ kind: "conflict", status: 409, message }), ar);
  const quoted = part("body").querySelector("bdi");
  expect(quoted).toHaveAttribute("lang", "");
  expect(quoted?.matches(":dir(ltr)")).toBe(true);
});

test("A17 icon, actions, close and progress are mirrored", () => {
  const { notice, part } = show(fixtures.commerce["RATE_LIMIT_EXCEEDED"], ar);
  const box = (element: Element) => element.getBoundingClientRect();
  expect(box(part("icon")).left).toBeGreaterThan(box(part("title")).left);
  expect(box(notice.querySelector('[data-variant="close"]') ?? notice).right).toBeLessThan(box(part("icon")).left);
  expect(box(part("copy")).right).toBeLessThanOrEqual(box(part("request-id")).left);
  // What is left of the wait stands at the start, which is right.
  const line = part("count-line");
  expect(Math.abs(box(line.querySelector("rect") ?? line).right - box(line).right)).toBeLessThan(1);
  expect(part("figure").textContent).toMatch(/^\p{Nd}:\p{Nd}\p{Nd}$/u);
});

test("A17 arrows turn with the page around a shadow tree that has the look for itself", () => {
  const { container } = render(<div dir="rtl" style={{ "--_turn": "initial" } as CSSProperties} />);
  const host = container.querySelector("div > div")?.appendChild(document.createElement("div"));
  const tree = host?.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  tree?.adoptedStyleSheets.push(sheet);
  expect(host && getComputedStyle(host).getPropertyValue("--_turn")).toBe("-1");
});

/** Where the words of an element are. */
function wordsOf(element: Element | null | undefined): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element ?? document.body);
  return range.getBoundingClientRect();
}

test("A17 the name of a step stands at its dot, whatever language it is in", () => {
  for (const locale of [en, ar]) {
    const { notice } = show(fixtures.aforo["MATURITY_TRANSITION_INVALID"], { ...locale, dir: "rtl" }, { width: 620 });
    const steps = [...notice.querySelectorAll('[data-part="step"]')];
    expect(steps).toHaveLength(5);
    for (const step of steps)
      expect(Math.abs(wordsOf(step.querySelector("bdi")).right - step.getBoundingClientRect().right)).toBeLessThan(1);
  }
});

// An app's words may be English on a page from right to left, and the other way round.
test.each([
  ["rtl", -1],
  ["ltr", 1],
] as const)("A17 arrows and lines turn with the page (%s), whatever the words speak", (dir, turn) => {
  for (const locale of [en, ar])
    for (const response of [fixtures.aviate["invalid-state-transition"], fixtures.commerce["RATE_LIMIT_EXCEEDED"]]) {
      const { notice } = show(response, { ...locale, dir });
      const turned = notice.querySelector('[data-part="state"] svg, [data-part="count-line"]');
      expect(new DOMMatrix(getComputedStyle(turned ?? notice).transform).a).toBe(turn);
    }
});

test("A17 the name of a field stands at the edge, and off what is said of it", () => {
  const fieldErrors = [{ path: ["name"], message: "must not be blank", code: null }];
  const { part } = show(apiError({ kind: "validation", fieldErrors }), ar);
  const name = part("field-name");
  expect(Math.abs(wordsOf(name).right - wordsOf(name.closest("ul")).right)).toBeLessThan(1);
  // More than the space between two words.
  expect(wordsOf(name).left - wordsOf(name.nextElementSibling).right).toBeGreaterThan(6);
});

test("A17 the primary way out comes first, from the right", () => {
  const { notice } = show(fixtures.commerce["AUTH_EXPIRED_TOKEN"], ar);
  const [first, second] = notice.querySelectorAll('[data-part="action"]');
  expect(first).toHaveAttribute("data-variant", "primary");
  expect(first?.getBoundingClientRect().left).toBeGreaterThan(second?.getBoundingClientRect().right ?? Infinity);
});

describe.each([ar, ja, zhCN])("I01 $tag", (locale) => {
  test.each(ERROR_KINDS.filter((kind) => kind !== "aborted"))("%s has no English, on any surface", (kind) => {
    for (const surface of ["inline", "banner", "page", "toast"] as const) {
      const { notice } = show(apiError({ kind, code: null, message: null, status: null }), locale, { surface });
      expect(notice.textContent.replaceAll(NAMES, "")).not.toMatch(STRANGE);
      for (const control of notice.querySelectorAll("[aria-label], [title], [placeholder]")) {
        for (const name of ["aria-label", "title", "placeholder"]) {
          expect(control.getAttribute(name) ?? "").not.toMatch(STRANGE);
        }
      }
    }
  });

  test("letters are neither pulled apart nor made capitals", () => {
    for (const kind of ERROR_KINDS.filter((one) => one !== "aborted")) {
      const { notice } = show(apiError({ kind, requestId: "req_1", message: "No." }), locale);
      for (const element of [notice, ...notice.querySelectorAll("*")]) {
        const { letterSpacing, textTransform, fontStyle } = getComputedStyle(element);
        expect([letterSpacing, textTransform, fontStyle]).toEqual(["normal", "none", "normal"]);
      }
    }
  });
});

test("Japanese lines end between phrases, where the browser knows them", () => {
  const { part } = show(apiError({ kind: "balance" }), ja);
  expect(getComputedStyle(part("title")).lineBreak).toBe("strict");
  expect(getComputedStyle(part("title")).wordBreak).toBe(
    CSS.supports("word-break", "auto-phrase") ? "auto-phrase" : "normal",
  );
});
