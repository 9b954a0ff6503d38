import { render, screen } from "@testing-library/react";
import type { ComponentType, ReactNode } from "react";
import { ErrorNotice, FieldErrors, OfflineNotice, QuotaNotice } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { App } from "../../test/notice.js";

let warn = vi.spyOn(console, "warn");
beforeEach(() => {
  warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const ROOTS = { ErrorNotice, FieldErrors, OfflineNotice, QuotaNotice };
/** As an app without types writes it. */
const untyped = (Root: unknown): ComponentType<{ readonly error: unknown }> =>
  Root as ComponentType<{ readonly error: unknown }>;
const failed = apiError({ kind: "gone", title: "Gone" });

// A developer is told once, and all tests share a page: it is first told here.
it("outside any provider shows what the value says, and tells the developer", () => {
  render(<ErrorNotice.Root error={apiError({ kind: "gone", title: "Gone", message: "Was removed." })} />);
  expect(screen.getByText("Gone")).toBeVisible();
  expect(screen.getByText("Was removed.")).toBeVisible();
  expect(warn).toHaveBeenCalledWith(expect.stringContaining("outside RecourseProvider"));
});

describe("the root of a view that is handed no error", () => {
  it("tells the developer what to hand over", () => {
    const View = untyped(ErrorNotice.Root);
    render(
      <App>
        <View error={null} />
      </App>,
    );
    expect(warn.mock.calls.map(([text]) => String(text))).toEqual([
      expect.stringMatching(
        /^Recourse: the Root of a view got no ApiError\. .+ so nothing is shown\. Render <Recourse /,
      ),
    ]);
  });

  it.each([
    ["null", null],
    ["undefined", undefined],
    ["what was thrown", new TypeError("x is not a function")],
    ["a text", "failed"],
    ["a response", new Response("{}", { status: 409 })],
  ])("shows nothing for %s, and takes nothing with it", (_, thrown) => {
    for (const [name, { Root }] of Object.entries(ROOTS)) {
      const View = untyped(Root);
      const within = render(
        <App>
          {name}
          <View error={thrown} />
        </App>,
      );
      expect(within.container).toHaveTextContent(new RegExp(`^${name}$`));
      within.unmount();
    }
    const Alone = untyped(ErrorNotice.Root);
    const alone = render(<Alone error={thrown} />);
    expect(alone.container).toBeEmptyDOMElement();
  });

  it("shows the error as soon as there is one, and nothing once it has gone", () => {
    const View = untyped(ErrorNotice.Root);
    const page = (error: unknown): ReactNode => (
      <App>
        <View error={error} />
      </App>
    );
    const { rerender } = render(page(null));
    for (const shown of [true, false, true]) {
      rerender(page(shown ? failed : null));
      expect(screen.queryAllByRole("group", { name: "This is no longer available" })).toHaveLength(shown ? 1 : 0);
    }
  });
});

describe("the root of a view that is handed an error which nobody here has read", () => {
  const MEMBERS: readonly string[] = Object.keys(failed);
  const BAD = [null, -1, Number.NaN, "x", {}, [], [null], [{ path: null }], () => "x", 10n, Symbol("x")];
  const damaged = MEMBERS.flatMap((member) => BAD.map((value) => ({ ...failed, [member]: value })));

  it.each(Object.entries(ROOTS))("%s stands, whichever member was damaged in between", (name, { Root }) => {
    const View = untyped(Root);
    for (const [at, error] of damaged.entries()) {
      const within = render(
        <App>
          {name}
          <View error={error} />
        </App>,
      );
      expect(within.container, String(at)).toHaveTextContent(new RegExp(`^${name}`));
      within.unmount();
      render(<View error={error} />).unmount();
    }
  });

  it("shows what came back from JSON as it was, outside of a provider too", () => {
    const View = untyped(ErrorNotice.Root);
    const back: unknown = JSON.parse(
      JSON.stringify(apiError({ kind: "gone", title: "Gone", message: "It was sold." })),
    );
    const within = render(
      <App>
        <View error={back} />
      </App>,
    );
    expect(screen.getByRole("group", { name: "This is no longer available" })).toHaveTextContent("It was sold.");
    within.unmount();
    render(<View error={back} />);
    expect(screen.getByRole("group")).toHaveTextContent("Gone");
  });
});

it("handlers by name are no ways out: the root of a view offers the app's own, and the developer is told where they go", () => {
  const View = ErrorNotice.Root as unknown as ComponentType<Readonly<Record<string, unknown>>>;
  for (const actions of [{ retry: () => undefined }, {}, [], { all: null }]) {
    const { unmount } = render(
      <App>
        <View error={apiError({ kind: "server", retryable: true })} onRetry={() => undefined} actions={actions} />
      </App>,
    );
    expect(screen.getByRole("button", { name: "Try again" })).toBeEnabled();
    unmount();
  }
  expect(warn.mock.calls.map(String)).toEqual([
    expect.stringMatching(/^Recourse: the Root of a view got `actions` that are no ways out\. .+ Write handlers /),
  ]);
});
