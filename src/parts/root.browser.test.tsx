import { render, screen } from "@testing-library/react";
import { version } from "react";
import { ErrorNotice, TopUpBanner } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { describe, expect, it, vi } from "vitest";
import { App } from "../../test/notice.js";

describe("a root", () => {
  it("carries kind, tone, state and surface, and is named and described by its words", () => {
    render(
      <App>
        <ErrorNotice.Root error={apiError({ kind: "gone", message: "It was removed yesterday." })} surface="banner" />
      </App>,
    );
    const root = screen.getByRole("group", { name: "This is no longer available" });
    expect(root).toHaveAccessibleDescription("It was removed yesterday.");
    expect(root.dataset).toMatchObject({
      recourse: "error-notice",
      kind: "gone",
      tone: "neutral",
      state: "ready",
      surface: "banner",
    });
  });

  it("with children is theirs: the parts inside still know the error", () => {
    render(
      <App>
        <ErrorNotice.Root error={apiError({ kind: "gone" })}>
          <ErrorNotice.Title asChild>
            {/* oxlint-disable-next-line jsx-a11y/heading-has-content -- the part brings it */}
            <h4 />
          </ErrorNotice.Title>
          <p>mine</p>
        </ErrorNotice.Root>
      </App>,
    );
    expect(screen.getByRole("heading", { level: 4, name: "This is no longer available" })).toBeVisible();
    expect(screen.getByText("mine")).toBeVisible();
    expect(screen.getByRole("group", { name: "This is no longer available" })).toBeVisible();
  });

  it("an app's own texts in a button stand beside each other", () => {
    render(
      <App options={{ actions: { top_up: () => undefined } }}>
        <TopUpBanner.Root error={apiError({ kind: "balance" })}>
          <TopUpBanner.Action name="top_up">
            <span>Pay</span> <span>the bill</span>
          </TopUpBanner.Action>
        </TopUpBanner.Root>
      </App>,
    );
    const { bottom } = screen.getByText("Pay").getBoundingClientRect();
    expect(screen.getByText("the bill").getBoundingClientRect().top).toBeGreaterThanOrEqual(bottom);
  });

  it("where a part has nothing to show, the child in its place is left out too, unless it has content", () => {
    const { container } = render(
      <App>
        {[undefined, null, "mine"].map((mine) => (
          <ErrorNotice.Root key={String(mine)} error={apiError({ kind: "gone" })}>
            <ErrorNotice.Details>{mine}</ErrorNotice.Details>
            {[ErrorNotice.Facts, ErrorNotice.Support, ErrorNotice.Actions, ErrorNotice.Details].map((Part, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- they never move
              <Part key={index} asChild>
                <section>{mine}</section>
              </Part>
            ))}
          </ErrorNotice.Root>
        ))}
      </App>,
    );
    expect([...container.querySelectorAll("section")].map((one) => [one.dataset["part"], one.textContent])).toEqual(
      ["facts", "support", "actions", "details"].map((part) => [part, "mine"]),
    );
    expect([...container.querySelectorAll("details")].map((one) => one.textContent)).toEqual(["mine"]);
  });

  // React 18 knows no such refs.
  it.skipIf(version.startsWith("18."))("the ref of a part's child may return what takes it back", () => {
    const takeBack = vi.fn();
    const ref = vi.fn<(element: Element | null) => () => void>(() => takeBack);
    const { unmount } = render(
      <App>
        <ErrorNotice.Root error={apiError({ kind: "gone" })}>
          <ErrorNotice.Title asChild>
            <h4 ref={ref}>mine</h4>
          </ErrorNotice.Title>
        </ErrorNotice.Root>
      </App>,
    );
    unmount();
    expect(ref).not.toHaveBeenCalledWith(null);
    expect(takeBack).toHaveBeenCalledTimes(ref.mock.calls.length);
  });
});
