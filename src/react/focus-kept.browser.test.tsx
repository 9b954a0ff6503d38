import { render, screen } from "@testing-library/react";
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { ErrorNotice } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { expect, it } from "vitest";
import { App } from "../../test/notice.js";
import { focusOn } from "./focus-return.js";

const error = apiError({ kind: "gone", message: "It was removed." });
const notice = (children: ReactNode) => (
  <App>
    <ErrorNotice.Root error={error}>
      <ErrorNotice.Title />
      {children}
    </ErrorNotice.Root>
    <button type="button">elsewhere</button>
  </App>
);
const button = (name: string): HTMLElement => screen.getByRole("button", { name });

it("A07 where what had the focus goes out of a notice, the notice has it", () => {
  const { rerender } = render(notice(<button type="button">mine</button>));
  button("mine").focus();
  rerender(notice(null));
  expect(screen.getByRole("group")).toHaveFocus();
});

/** Something that asks before one of two ways out, and leads to that one as it goes: React fires no event of it. */
function Asking({ to }: { readonly to: RefObject<HTMLElement | null> }): ReactNode {
  useLayoutEffect(() => {
    const { current } = to;
    return () => current?.focus();
  }, [to]);
  return <button type="button">sure?</button>;
}

function Ways({ round }: { readonly round: number }): ReactNode {
  const second = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button type="button" data-action="first">
        first
      </button>
      <button type="button" data-action="second" key={round < 2 ? "drawn" : "anew"} ref={second}>
        second
      </button>
      {round === 0 && <Asking to={second} />}
    </>
  );
}

it("A07 a way out that was given the focus by what stood there has it again when it is drawn anew", () => {
  const { rerender } = render(notice(<Ways round={0} />));
  button("sure?").focus();
  rerender(notice(<Ways round={1} />));
  expect(button("second")).toHaveFocus();
  rerender(notice(<Ways round={2} />));
  expect(button("second")).toHaveFocus();
});

it("A07 a notice whose element becomes another keeps the focus, at the same way out", () => {
  const root = (child: ReactNode) => (
    <App>
      <p>before</p>
      <ErrorNotice.Root error={error} asChild>
        {child}
      </ErrorNotice.Root>
      <button type="button">elsewhere</button>
    </App>
  );
  const ways = <Ways round={0} />;
  const { rerender } = render(root(<section>{ways}</section>));
  button("second").focus();
  rerender(root(<div>{ways}</div>));
  expect(button("second")).toHaveFocus();
});

it("what has the focus for this once keeps it while another window is in front, and takes none after that", () => {
  render(<p>read out</p>);
  const text = screen.getByText("read out");
  focusOn(text);
  expect(text).toHaveFocus();
  text.dispatchEvent(new FocusEvent("blur"));
  expect(text).toHaveAttribute("tabindex", "-1");
  text.blur();
  expect(text).not.toHaveAttribute("tabindex");
});
