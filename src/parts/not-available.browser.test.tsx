import { render, screen } from "@testing-library/react";
import { type ReactNode, createRef } from "react";
import { ErrorNotice, RecourseBoundary, type WayOut } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { expect, it, vi } from "vitest";
import { App } from "../../test/notice.js";

const error = apiError({ kind: "balance", status: 402, message: "Not enough." });
const show = (children: ReactNode) =>
  render(
    <App>
      <ErrorNotice.Root error={error}>
        <ErrorNotice.Title />
        {children}
      </ErrorNotice.Root>
    </App>,
  );

it("in an app's own layout no button is there for a way out that is not to be had, and no outcome before one was tried", () => {
  show(
    <>
      <ErrorNotice.Action name="top_up">Top up</ErrorNotice.Action>
      <ErrorNotice.Action />
      <ErrorNotice.Retry>Again</ErrorNotice.Retry>
      <ErrorNotice.Outcome>Done</ErrorNotice.Outcome>
    </>,
  );
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
  expect(screen.queryByText(/^(Top up|Again|Done)$/)).not.toBeInTheDocument();
});

it("U10 a way out that an app hands over passes the gate too: what leads to a script is no button", () => {
  const way = (url: string): WayOut => ({
    name: "top_up",
    label: "Top up",
    url,
    host: null,
    primary: true,
    pending: false,
    transition: null,
    request: undefined,
    run: async () => undefined,
  });
  show(
    <>
      <ErrorNotice.Action way={way("javascript:alert(1)")} />
      <ErrorNotice.Action way={way("/wallet")} />
    </>,
  );
  const [link, ...others] = screen.getAllByRole("link", { name: "Top up" });
  expect(link).toHaveAttribute("href", `${location.origin}/wallet`);
  expect(others).toEqual([]);
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});

it("a part outside of any view says what it misses, and takes no more than its boundary", () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const onError = vi.fn();
  render(
    <App>
      <RecourseBoundary onError={onError}>
        <ErrorNotice.Title />
      </RecourseBoundary>
      <p>the rest</p>
    </App>,
  );
  expect(String(onError.mock.calls[0]?.[0])).toMatch(/Recourse: a part was rendered outside its Root/);
  expect(screen.getByText("the rest")).toBeVisible();
  vi.restoreAllMocks();
});

it("T09 a child in a part's place keeps a ref of its own beside the part's, and both are let go", () => {
  const [mine, theirs] = [createRef<HTMLElement>(), createRef<HTMLElement>()];
  const { unmount } = show(
    <ErrorNotice.Body asChild ref={theirs}>
      <section ref={mine}>Pay first.</section>
    </ErrorNotice.Body>,
  );
  expect(mine.current).toBe(screen.getByText("Pay first."));
  expect(theirs.current).toBe(mine.current);
  unmount();
  expect([mine.current, theirs.current]).toEqual([null, null]);
});

it("T09 what stands in a part's place and is no element stays as it is", () => {
  show(<ErrorNotice.Body asChild>Pay first.</ErrorNotice.Body>);
  expect(screen.getByRole("group")).toHaveTextContent(/Pay first\.$/);
});
