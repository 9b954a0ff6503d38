import { fireEvent, render, screen } from "@testing-library/react";
import { type ComponentProps, type ComponentPropsWithoutRef, type ReactNode, forwardRef } from "react";
import { ErrorNotice, OutageNotice, PaymentNotice, Recourse, TopUpBanner } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { App } from "../../test/notice.js";

// What an app puts together by parts, under the look of the package and a look of its own.

const error = apiError({ kind: "unavailable", status: 503, requestId: "req_1", retryable: true });
const nothing = (): void => undefined;

const show = (children: ReactNode) =>
  render(
    <App>
      <OutageNotice.Root error={error} onRetry={nothing} onDismiss={nothing}>
        <OutageNotice.Title />
        {children}
      </OutageNotice.Root>
    </App>,
  );

/** Classes of an app, outside of any layer. */
function wears(css: string): void {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
  onTestFinished(() => {
    style.remove();
  });
}

/** How far the words of an element stand from its middle, pixels. */
function offCentre(element: HTMLElement, words: string): number {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.textContent === words) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const [inner, outer] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
      return Math.abs(inner.left + inner.right - outer.left - outer.right) / 2;
    }
  throw new Error(`It does not say ${words}.`);
}

/** A button of shadcn/ui: it marks itself, and its variants do not all say each colour. */
const KitButton = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<"button">>((props, ref) => (
  <button data-slot="button" className="kit-button" ref={ref} {...props} />
));

/** A button of an app that dresses nothing. */
const Plain = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<"button">>((props, ref) => (
  <button ref={ref} {...props} />
));

describe("a button that is laid out by an app", () => {
  for (const display of ["inline-flex", "flex", "inline-block", "block"])
    it(`${display}: its words stand in the middle, and the room for what else it may say is beside nothing`, () => {
      wears(`.laid { display: ${display}; align-items: center; justify-content: center; gap: 8px }`);
      show(<OutageNotice.Retry className="laid" />);
      expect(offCentre(screen.getByRole("button", { name: "Try again" }), "Try again")).toBeLessThan(1);
    });

  it("keeps its width while it runs", async () => {
    wears(".laid { display: inline-flex; gap: 8px }");
    render(
      <App>
        <OutageNotice.Root error={error} onRetry={() => new Promise<void>(nothing)}>
          <OutageNotice.Retry className="laid" />
        </OutageNotice.Root>
      </App>,
    );
    const button = screen.getByRole("button", { name: "Try again" });
    const { width } = button.getBoundingClientRect();
    fireEvent.click(button);
    expect(await screen.findByRole("button", { name: "Trying again…" })).toBe(button);
    expect(button.getBoundingClientRect().width).toBeCloseTo(width, 1);
  });
});

describe("what another kit has dressed (`data-slot`)", () => {
  it("as the child of a part keeps its own look, and does what the part does", () => {
    wears(".kit-button { background: rgb(255, 255, 255) }");
    const { container } = show(
      <OutageNotice.Retry asChild>
        <KitButton />
      </OutageNotice.Retry>,
    );
    container.style.color = "rgb(10, 20, 30)";
    const { color, padding } = getComputedStyle(screen.getByRole("button", { name: "Try again" }));
    const bare = document.createElement("button");
    container.append(bare);
    expect([color, padding]).toEqual([getComputedStyle(bare).color, getComputedStyle(bare).padding]);
  });

  it("as the button that copies keeps its border and its width", () => {
    wears(".kit-button { border: 3px solid; inline-size: 200px }");
    const { container } = show(
      <OutageNotice.Copy asChild>
        <KitButton>Copy the reference</KitButton>
      </OutageNotice.Copy>,
    );
    const bare = document.createElement("button");
    container.append(bare);
    const { borderTopWidth, paddingTop, display } = getComputedStyle(
      screen.getByRole("button", { name: "Copy reference" }),
    );
    expect([borderTopWidth, paddingTop]).toEqual(["3px", getComputedStyle(bare).paddingTop]);
    // An item of the notice's grid.
    expect(display).toBe("block");
  });

  it("beside the parts is none of our buttons, whatever variants it tells of", () => {
    show(
      <span data-slot="badge" data-variant="secondary">
        New
      </span>,
    );
    const { minBlockSize, paddingInline, borderStyle, display } = getComputedStyle(screen.getByText("New"));
    expect([minBlockSize, paddingInline, borderStyle]).toEqual(["auto", "0px", "none"]);
    // An item of the notice's grid.
    expect(display).toBe("block");
  });

  it("an element that is not marked takes the part's look", () => {
    show(
      <OutageNotice.Retry asChild>
        <Plain />
      </OutageNotice.Retry>,
    );
    expect(getComputedStyle(screen.getByRole("button", { name: "Try again" })).paddingInlineStart).toBe("14px");
  });
});

it("the button that copies has room for an app's own words", () => {
  show(<OutageNotice.Copy>Copy the reference</OutageNotice.Copy>);
  const button = screen.getByRole("button", { name: "Copy reference" });
  expect(button.scrollWidth).toBeLessThanOrEqual(button.clientWidth);
  expect(button.clientWidth).toBeGreaterThan(80);
});

it("facts without a value are left out, and with them the list", () => {
  const facts = (list: ComponentProps<typeof ErrorNotice.Facts>["facts"]) => (
    <App>
      <ErrorNotice.Root error={error}>
        <ErrorNotice.Facts facts={list} />
      </ErrorNotice.Root>
    </App>
  );
  const { container, rerender } = render(
    facts([
      ["Seats", 0],
      ["Plan", ""],
      ["Owner", null],
      ["Since", undefined],
    ]),
  );
  expect(container.querySelector("dl")).toHaveTextContent(/^Seats0$/);
  rerender(facts([["Plan", ""]]));
  expect(container.querySelector("dl")).toBeNull();
});

describe("without the look", () => {
  const lines = (children: ReactNode): readonly number[] => {
    // No style of a page reaches into a shadow tree.
    const host = document.createElement("div");
    const container = document.createElement("div");
    host.attachShadow({ mode: "open" }).append(container);
    document.body.append(host);
    onTestFinished(() => {
      host.remove();
    });
    render(<App>{children}</App>, { container, baseElement: container });
    return [...container.querySelectorAll("svg:has(rect)")].map((line) => line.getBoundingClientRect().height);
  };

  it.each([
    ["of time", apiError({ kind: "rate_limit", retryAfterMs: 60_000, receivedAt: Date.now() })],
    ["of usage", apiError({ kind: "quota", details: { used: 12, limit: 10 } })],
    ["of money", apiError({ kind: "balance", details: { balance: 1, required: 3, currency: "EUR" } })],
  ])("a line %s is a thin one, not a box of 300 × 150 px", (_, one) => {
    expect(lines(<Recourse error={one} />)).toEqual([4]);
  });
});

it("a bill tells only what is known", () => {
  const { container } = render(
    <App>
      <PaymentNotice.Root error={apiError({ kind: "payment", details: { card: { brand: "Visa", last4: "4242" } } })} />
      <TopUpBanner.Root error={apiError({ kind: "balance", details: { balance: 5, currency: "EUR" } })} />
    </App>,
  );
  expect([...container.querySelectorAll("dt")].map(({ textContent }) => textContent)).toEqual(["Card", "Balance"]);
});

describe("beside each other", () => {
  it("what support offers reads as one row, be it a link or a button", () => {
    const { container } = render(
      <App options={{ support: { statusUrl: "https://status.ours.example" } }}>
        <Recourse error={error} />
      </App>,
    );
    const rowOf = (element: Element) => {
      const { color, fontWeight, fontSize, paddingInlineStart } = getComputedStyle(element);
      return [color, fontWeight, fontSize, paddingInlineStart, Math.round(element.getBoundingClientRect().height)];
    };
    const all = [...container.querySelectorAll('[data-part="support"] > :is(a, button)')].map((one) => rowOf(one));
    expect(all.length).toBeGreaterThan(1);
    expect(new Set(all.map(String)).size).toBe(1);
  });

  it.each([100, 200])("the arrow of a line stands at the middle of its first line, text at %i %%", (percent) => {
    const page = document.documentElement;
    page.style.fontSize = `${percent}%`;
    onTestFinished(() => {
      page.style.fontSize = "";
    });
    const { container } = render(
      <App>
        <div style={{ inlineSize: 600 }}>
          <Recourse error={apiError({ kind: "gone" })} density="line" />
        </div>
      </App>,
    );
    const middle = (selector: string) => {
      const { top, height } = container.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return top + height / 2;
    };
    expect(Math.abs(middle("summary") - middle('[data-part="title"]'))).toBeLessThan(1);
    // In the middle of its own room as well: its unseen name would push it out at the top.
    const { scrollHeight, clientHeight } = container.querySelector("summary") ?? { scrollHeight: 1, clientHeight: 0 };
    expect(scrollHeight).toBe(clientHeight);
  });
});
