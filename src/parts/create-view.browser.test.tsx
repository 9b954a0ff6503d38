import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { ErrorNotice, Recourse, TopUpBanner, useApiError } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { describe, expect, it, vi } from "vitest";
import { App } from "../../test/notice.js";

const error = apiError({
  kind: "validation",
  message: "Two errors.",
  fieldErrors: [{ path: ["email"], message: "must be set", code: null }],
});

describe("a root", () => {
  it("A18 keeps its name where an app draws no title, or gives it an id of its own", () => {
    render(
      <App>
        <ErrorNotice.Root error={error}>Mine.</ErrorNotice.Root>
        <ErrorNotice.Root error={error}>
          <ErrorNotice.Title asChild>
            <div id="billing" />
          </ErrorNotice.Title>
        </ErrorNotice.Root>
      </App>,
    );
    expect(screen.getAllByRole("group", { name: "Some entries need attention" })).toHaveLength(2);
  });

  it("has its own ways out once those it was handed are taken away, and theirs again", async () => {
    const [own, theirs] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const failed = apiError({ kind: "unknown" });
    function Page({ handed }: { readonly handed: boolean }): ReactNode {
      const { actions } = useApiError(failed, { onRetry: theirs });
      return <ErrorNotice.Root error={failed} actions={handed ? actions : undefined} onRetry={own} />;
    }
    const press = (): Promise<void> => userEvent.click(screen.getByRole("button", { name: "Try again" }));
    const page = (handed: boolean): ReactNode => (
      <App>
        <Page handed={handed} />
      </App>
    );
    const { rerender } = render(page(true));
    await press();
    for (const handed of [false, true]) {
      rerender(page(handed));
      await press();
    }
    expect([theirs, own].map(({ mock }) => mock.calls.length)).toEqual([2, 1]);
  });

  it("A08 never claims a description that is not there", () => {
    const titled = render(
      <App>
        <ErrorNotice.Root error={error}>
          <ErrorNotice.Title />
        </ErrorNotice.Root>
      </App>,
    );
    expect(screen.getByRole("group", { name: /./ })).not.toHaveAttribute("aria-describedby");
    titled.unmount();
    render(
      <App>
        <ErrorNotice.Root error={error}>
          <ErrorNotice.Title />
          <ErrorNotice.Body>Mine.</ErrorNotice.Body>
        </ErrorNotice.Root>
      </App>,
    );
    expect(screen.getByRole("group", { name: /./ })).toHaveAccessibleDescription("Mine.");
  });

  it.each(["Dismiss", "Try again"])("A08 gives the focus back when it goes after “%s”", async (name) => {
    function Page({ pay = true }) {
      const [shown, setShown] = useState(false);
      const hide = () => {
        setShown(false);
      };
      return (
        <App>
          <button type="button">before</button>
          {(pay || !shown) && (
            <button type="button" onClick={() => setShown(true)}>
              Pay
            </button>
          )}
          {shown && <ErrorNotice.Root error={apiError({ kind: "unknown" })} onDismiss={hide} onRetry={hide} />}
          <button type="button">after</button>
        </App>
      );
    }
    const { unmount } = render(<Page />);
    await userEvent.click(screen.getByRole("button", { name: "Pay" }));
    await userEvent.click(screen.getByRole("button", { name }));
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "Pay" })).toHaveFocus();
    });
    unmount();
    render(<Page pay={false} />);
    await userEvent.click(screen.getByRole("button", { name: "Pay" }));
    await userEvent.click(screen.getByRole("button", { name }));
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "before" })).toHaveFocus();
    });
  });

  it("A08 leaves the focus alone when it goes with the focus elsewhere", async () => {
    const page = (shown: boolean) => (
      <App>
        <button type="button">mine</button>
        {shown && <ErrorNotice.Root error={error} onDismiss={() => undefined} />}
      </App>
    );
    const { rerender } = render(page(true));
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    await userEvent.click(screen.getByRole("button", { name: "mine" }));
    screen.getByRole("button", { name: "mine" }).blur();
    rerender(page(false));
    expect(document.body).toHaveFocus();
  });

  it("T08 keeps the focus when another view comes in its place: on the same way out, else on the notice", async () => {
    const page = (one: typeof error) => (
      <App>
        <button type="button">before</button>
        <Recourse error={one} onRetry={() => undefined} />
        <ErrorNotice.Root error={apiError({ kind: "gone" })} />
        <button type="button">after</button>
      </App>
    );
    const outage = apiError({ kind: "unavailable", code: "swapped", status: 503, retryable: true });
    const limited = apiError({ kind: "rate_limit", status: 429, retryable: true });
    const { rerender } = render(page(limited));
    screen.getByRole("button", { name: "Try again" }).focus();
    rerender(page(outage));
    expect(document.querySelector('[data-recourse="outage-notice"]')).toContainElement(
      document.activeElement as HTMLElement,
    );
    expect(screen.getByRole("button", { name: "Try again" })).toHaveFocus();
    rerender(page(error));
    await waitFor(() => {
      expect(document.querySelector('[data-recourse="field-errors"]')).toHaveFocus();
    });
    rerender(page(outage));
    expect(document.querySelector('[data-recourse="outage-notice"]')).toHaveFocus();
  });

  it("A08 leaves the app's own elements as they were: they can take the focus only this once", async () => {
    const page = (shown: boolean) => (
      <App>
        <main>
          {shown && <ErrorNotice.Root error={apiError({ kind: "gone" })} onDismiss={() => undefined} />}
          text
        </main>
      </App>
    );
    const { rerender } = render(page(true));
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    rerender(page(false));
    const main = screen.getByRole("main");
    expect(main).toHaveFocus();
    main.blur();
    expect(main).not.toHaveAttribute("tabindex");
  });

  it("goes by its name in the developer tools", () => {
    expect(TopUpBanner.Root.displayName).toBe("TopUpBanner");
  });

  it("T09 an app's own focus handlers join ours, and its ref stays put over renders", async () => {
    const onFocusCapture = vi.fn();
    const ref = vi.fn();
    const page = (shown: boolean) => (
      <App>
        <button type="button">origin</button>
        {shown && (
          <ErrorNotice.Root
            error={error}
            ref={ref}
            className="mine"
            onFocusCapture={onFocusCapture}
            onDismiss={() => undefined}
          />
        )}
      </App>
    );
    const { rerender } = render(page(true));
    rerender(page(true));
    expect(ref.mock.calls.map(([node]) => node)).toEqual([screen.getByRole("group", { name: /./ })]);
    expect(screen.getByRole("group", { name: /./ })).toHaveClass("mine");
    await userEvent.click(screen.getByRole("button", { name: "origin" }));
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(onFocusCapture).toHaveBeenCalledTimes(1);
    rerender(page(false));
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "origin" })).toHaveFocus();
    });
  });
});
