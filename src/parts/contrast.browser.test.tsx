import { render, screen } from "@testing-library/react";
import { ErrorNotice, type ErrorKind } from "react-recourse";
import { apiError } from "react-recourse/testing";
import type { ReactElement } from "react";
import { describe, expect, it, onTestFinished } from "vitest";
import { server, userEvent } from "vitest/browser";
import { App } from "../../test/notice.js";

const KINDS: Record<string, ErrorKind> = {
  accent: "plan",
  caution: "balance",
  danger: "payment",
  wait: "rate_limit",
  neutral: "gone",
};

/** Colours as the browser paints them, one over the other. */
function painted(...layers: string[]): [number, number, number] {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no canvas");
  for (const colour of layers) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

const luminance = (rgb: [number, number, number]): number => {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (front: string, ...back: string[]): number => {
  const [a, b] = [luminance(painted(...back, front)), luminance(painted(...back))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

describe("A12 contrast", () => {
  for (const theme of ["light", "dark"]) {
    for (const [tone, kind] of Object.entries(KINDS)) {
      it(`${tone}, ${theme}: text 4.5 : 1, icons and borders 3 : 1`, () => {
        const { container } = render(
          <div data-theme={theme}>
            <App options={{ actions: { top_up: () => undefined, update_payment_method: () => undefined } }}>
              <ErrorNotice.Root
                error={apiError({ kind, message: "m", requestId: "r", retryable: true, docsUrl: "https://d.example/" })}
                onRetry={() => undefined}
                onDismiss={() => undefined}
              >
                <ErrorNotice.Icon />
                <ErrorNotice.Title />
                <ErrorNotice.Body />
                <ErrorNotice.Hero figure="1" caption="c" />
                <ErrorNotice.Retry variant="primary" />
                <ErrorNotice.Dismiss variant="secondary" />
                <ErrorNotice.Dismiss variant="link" data-test="link" />
                <ErrorNotice.Support />
              </ErrorNotice.Root>
            </App>
          </div>,
        );
        const root = container.querySelector<HTMLElement>("[data-tone]");
        if (!root) throw new Error("no notice");
        expect(root.dataset["tone"]).toBe(tone);
        const tint = getComputedStyle(root).backgroundColor;
        const page = theme === "light" ? "#fff" : "#111";
        const of = (selector: string) => getComputedStyle(root.querySelector(selector) ?? root);
        const found: Record<string, [number, number]> = {};
        for (const part of ["title", "body", "figure", "caption", "request-id", "support", "reference", "host"]) {
          found[part] = [contrast(of(`[data-part="${part}"]`).color, tint), 4.5];
        }
        for (const variant of ["primary", "secondary", "link"]) {
          const style = of(`[data-variant="${variant}"]`);
          found[variant] = [contrast(style.color, tint, style.backgroundColor), 4.5];
        }
        found["icon"] = [contrast(of('[data-part="icon"]').color, tint), 3];
        found["button"] = [contrast(of('[data-variant="primary"]').backgroundColor, tint), 3];
        found["control"] = [contrast(of('[data-variant="secondary"]').borderTopColor, tint), 3];
        found["border"] = [contrast(getComputedStyle(root).borderTopColor, page), 3];
        found["border inside"] = [contrast(getComputedStyle(root).borderTopColor, tint), 3];
        const low = Object.entries(found).filter(([, [ratio, least]]) => ratio < least);
        expect(low).toEqual([]);
      });
    }
  }
});

it("A12 text on a primary button can be read whatever the accent: grey, violet, amber, and what lies between", async () => {
  const accents = ["#8b8d98", "oklch(0.606 0.25 292.717)", "#ffc53d", "oklch(0.6 0 0)", "oklch(0.58 0.12 150)", "#000"];
  const { container } = render(
    <App>
      <ErrorNotice.Root error={apiError({ kind: "plan", retryable: true })} onRetry={() => undefined}>
        <ErrorNotice.Retry variant="primary" />
      </ErrorNotice.Root>
    </App>,
  );
  const button = container.querySelector("button") as HTMLButtonElement;
  const least = () =>
    Math.min(
      ...accents.map((accent) => {
        container.style.setProperty("--recourse-accent", accent);
        const { color, backgroundColor } = getComputedStyle(button);
        return contrast(color, backgroundColor);
      }),
    );
  expect(least()).toBeGreaterThanOrEqual(4.5);
  // Its driver has no pointer.
  if (server.browser === "webkit") return;
  await userEvent.hover(button);
  onTestFinished(() => userEvent.unhover(document.body));
  expect(button.matches(":hover")).toBe(true);
  expect(least()).toBeGreaterThanOrEqual(4.5);
});

// Where there is no mouse, nothing shows one: webkit's driver has none, and Firefox without a screen says so.
it.skipIf(server.browser === "webkit" || !matchMedia("(hover: hover)").matches)(
  "a primary button shows the pointer, be it as dark as ink or as light as paper",
  async () => {
    // The primaries of shadcn/ui in light and in dark, ours, and an amber one.
    const accents = ["oklch(0.205 0 0)", "oklch(0.922 0 0)", "oklch(0.53 0.2 264)", "#ffc53d", "#000", "#fff"];
    const { container } = render(
      <App>
        <ErrorNotice.Root error={apiError({ kind: "plan", retryable: true })} onRetry={() => undefined}>
          <ErrorNotice.Retry variant="primary" />
        </ErrorNotice.Root>
        <p style={{ marginBlockStart: 200 }}>away</p>
      </App>,
    );
    const button = container.querySelector("button") as HTMLButtonElement;
    // The pointer may still be where another test has left it.
    await userEvent.hover(screen.getByText("away"));
    expect(button.matches(":hover")).toBe(false);
    const colours = () =>
      accents.map((accent) => {
        container.style.setProperty("--recourse-accent", accent);
        return getComputedStyle(button).backgroundColor;
      });
    const rest = colours();
    await userEvent.hover(button);
    onTestFinished(() => userEvent.unhover(document.body));
    const alike = colours().flatMap((colour, at) =>
      contrast(colour, rest[at] ?? "") < 1.06 ? `${accents[at]}: ${rest[at]} → ${colour}` : [],
    );
    expect(alike).toEqual([]);
  },
);

describe("light or dark", () => {
  const schemeIn = (...pages: readonly Record<string, string>[]): string => {
    const notice = <ErrorNotice.Root error={apiError({ kind: "gone" })} />;
    const { container, unmount } = render(
      <App>
        {pages.reduceRight<ReactElement>(
          (inside, { theme, className, ...style }) => (
            <section data-theme={theme} className={className} style={style}>
              {inside}
            </section>
          ),
          notice,
        )}
      </App>,
    );
    const drawn = container.querySelector("[data-tone]");
    if (!drawn) throw new Error("no notice");
    const { colorScheme, color } = getComputedStyle(drawn);
    const inked = contrast(color, "#fff") > 7 ? "light" : "dark";
    unmount();
    return colorScheme === inked ? inked : `${colorScheme} controls on ${inked}`;
  };
  // React 18 trims a space away, and sets no property then.
  const nothing = "/**/";
  const light = { "--recourse-light": "initial", "--recourse-dark": nothing };
  const dark = { "--recourse-light": nothing, "--recourse-dark": "initial" };

  it("follows the system, not what the page says to the browser's own controls", () => {
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    expect(schemeIn({})).toBe(system);
    expect(schemeIn({ colorScheme: "dark" })).toBe(system);
    expect(schemeIn({ colorScheme: "light" })).toBe(system);
  });

  it("follows the nearest element that says so, by attribute, class or custom properties", () => {
    expect(schemeIn({ theme: "dark" })).toBe("dark");
    expect(schemeIn({ theme: "light" })).toBe("light");
    expect(schemeIn({ className: "dark" })).toBe("dark");
    expect(schemeIn({ className: "light" })).toBe("light");
    expect(schemeIn(dark)).toBe("dark");
    expect(schemeIn(light)).toBe("light");
    expect(schemeIn({ theme: "dark" }, { className: "light" })).toBe("light");
    expect(schemeIn({ className: "light" }, dark)).toBe("dark");
    expect(schemeIn(dark, { theme: "light" })).toBe("light");
  });
});
