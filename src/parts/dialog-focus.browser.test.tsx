import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect, useRef, useState } from "react";
import { Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { expect, it, vi } from "vitest";
import { App } from "../../test/notice.js";

const conflict = apiError({ kind: "conflict", message: "The row is locked." });
const outage = apiError({ kind: "server", status: 500 });

/** A button in a fold, that fails; and a second failure of another view while the first one's dialog is open. */
function Page() {
  const [error, setError] = useState<unknown>(null);
  return (
    <App>
      <details open>
        <summary>More</summary>
        <button type="button" onClick={() => setError(conflict)} onKeyUp={() => setError(outage)}>
          Pay
        </button>
      </details>
      <button type="button">after</button>
      <Recourse error={error} surface="dialog" onDismiss={() => setError(null)} />
    </App>
  );
}

const open = async (name: string) => {
  const dialog = await screen.findByRole("alertdialog", { name });
  await waitFor(() => {
    expect(dialog).toContainElement(document.activeElement as HTMLElement);
  });
};

it.each([
  ["folded away", (fold: HTMLDetailsElement) => (fold.open = false)],
  ["inert", (fold: HTMLDetailsElement) => (fold.inert = true)],
  ["invisible", (fold: HTMLDetailsElement) => (fold.style.visibility = "hidden")],
])("M5 A08 an origin that is %s meanwhile gets no focus, and neither does the body", async (_, hide) => {
  render(<Page />);
  await userEvent.click(screen.getByRole("button", { name: "Pay" }));
  await open("Something else is in the way");
  hide(document.querySelector("details") as HTMLDetailsElement);
  await userEvent.keyboard("{Escape}");
  await waitFor(() => {
    expect(screen.getByRole("button", { name: "after" })).toHaveFocus();
  });
});

it("A08 T08 goes back to where it was before the first of two failures that follow each other", async () => {
  render(<Page />);
  const pay = screen.getByRole("button", { name: "Pay" });
  await userEvent.click(pay);
  await open("Something else is in the way");
  fireEvent.keyUp(pay);
  await open("There is a problem with the server");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => {
    expect(pay).toHaveFocus();
  });
});

it("A08 leaves the focus where what took it hands it on to, as a list does to its row", async () => {
  const List = () => {
    const [error, setError] = useState<unknown>(conflict);
    return (
      <App>
        <button type="button">before</button>
        <div role="listbox" tabIndex={0} onFocus={() => screen.getByRole("option").focus()}>
          <div role="option" tabIndex={-1} aria-selected>
            Row
          </div>
        </div>
        <Recourse error={error} surface="dialog" onDismiss={() => setError(null)} />
      </App>
    );
  };
  render(<List />);
  await open("Something else is in the way");
  const before = vi.spyOn(screen.getByText("before"), "focus");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => {
    expect(screen.getByRole("option")).toHaveFocus();
  });
  expect(before).not.toHaveBeenCalled();
});

const shop = createRecourse();

/** A notice whose way out asks for a card, in a dialog of the app's own. */
function Shop() {
  const [error, setError] = useState<unknown>(null);
  const [saved, setSaved] = useState<(() => void) | null>(null);
  const modal = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (saved) modal.current?.showModal();
  }, [saved]);
  const askForCard = () => new Promise<void>((resolve) => setSaved(() => resolve));
  return (
    <RecourseProvider recourse={shop} actions={{ update_payment_method: askForCard }}>
      <button type="button" onClick={() => setError(apiError({ kind: "payment", status: 402 }))}>
        Pay
      </button>
      <Recourse error={error} surface="dialog" onRetry={() => setError(null)} onDismiss={() => setError(null)} />
      <dialog ref={modal} aria-label="Card" onClose={() => saved?.()}>
        <input aria-label="Number" />
        <form method="dialog">
          <button type="submit">Save card</button>
        </form>
      </dialog>
    </RecourseProvider>
  );
}

it("leaves the page to a modal that its way out opens, and is there again with what came of it", async () => {
  render(<Shop />);
  await userEvent.click(screen.getByRole("button", { name: "Pay" }));
  const notice = await screen.findByRole("alertdialog");
  await userEvent.click(screen.getByRole("button", { name: "Update payment method" }));
  await waitFor(() => expect(notice).not.toBeInTheDocument());
  const number = await screen.findByRole("textbox", { name: "Number" });
  await userEvent.type(number, "4242");
  expect(number).toHaveFocus();
  expect(number).toHaveValue("4242");
  await userEvent.click(screen.getByRole("button", { name: "Save card" }));
  await waitFor(() => expect(screen.getByRole("alertdialog")).toHaveTextContent("Done"));
  const again = screen.getByRole("button", { name: "Try again now" });
  // Radix opens it to the pointer in an effect of its own.
  await waitFor(() => expect(getComputedStyle(again).pointerEvents).not.toBe("none"));
  await userEvent.click(again);
  await waitFor(() => expect(screen.getByRole("button", { name: "Pay" })).toHaveFocus());
  expect(screen.queryByRole("alertdialog")).toBeNull();
});
