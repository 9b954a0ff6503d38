import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { forwardRef, type ReactNode } from "react";
import { ErrorNotice, RateLimitCountdown, RecourseProvider, createRecourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { expect, it, vi } from "vitest";
import { showError } from "../../test/notice.js";

const short = (required: number) =>
  apiError({
    kind: "balance",
    status: 402,
    message: "Too little.",
    details: { balance: 12, required, currency: "EUR" },
  });
const again = apiError({ kind: "conflict", status: 409, message: "It was changed.", retryable: true });
const rest = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));

/** After that a click is no part of a double one any more. */
const PAUSE_MS = 600;

/** As a browser does it: a key that is held down clicks again and again. */
async function holdEnter(element: HTMLElement): Promise<void> {
  element.focus();
  for (let times = 0; times < 8; times += 1) {
    if (fireEvent.keyDown(element, { key: "Enter", repeat: times > 0 })) fireEvent.click(element);
    await rest(15);
  }
}

it.each([
  ["a double click", (button: HTMLElement) => userEvent.dblClick(button)],
  ["a key that is held down", holdEnter],
])("%s tries again once, though the app does not say how long that takes", async (_, press) => {
  const onRetry = vi.fn();
  showError(again, { onRetry });
  await press(screen.getByRole("button", { name: "Try again" }));
  expect(onRetry).toHaveBeenCalledTimes(1);
  await rest(PAUSE_MS);
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
  expect(onRetry).toHaveBeenCalledTimes(2);
});

it.each([
  ["a double click", (button: HTMLElement) => userEvent.dblClick(button)],
  ["a key that is held down", holdEnter],
])("%s runs a way out once, though it ends at once", async (_, press) => {
  const change = vi.fn();
  const declined = apiError({ kind: "payment", status: 402, message: "The card was declined." });
  showError(declined, { options: { actions: { update_payment_method: change } } });
  const button = screen.getAllByRole("button")[0] ?? document.body;
  await press(button);
  expect(change).toHaveBeenCalledTimes(1);
  await rest(PAUSE_MS);
  await userEvent.click(button);
  expect(change).toHaveBeenCalledTimes(2);
});

it("the field for another amount pays once while Enter is held down, and nothing as it ends what is composed", async () => {
  const topUp = vi.fn(() => Promise.reject(new Error("The bank said no.")));
  showError(short(50), { options: { actions: { top_up: topUp } } });
  const other = screen.getByRole("textbox", { name: "Other amount" });
  fireEvent.change(other, { target: { value: "１２" } });
  fireEvent.keyDown(other, { key: "Enter", keyCode: 229, isComposing: true });
  expect(topUp).not.toHaveBeenCalled();
  await holdEnter(other);
  expect(topUp).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ amount: 12 }));
});

it("an amount that was chosen for one failure is not the next one's, which offers others", async () => {
  const topUp = vi.fn();
  const { again: next } = showError(short(50), { options: { actions: { top_up: topUp } } });
  await userEvent.click(screen.getByRole("radio", { name: "€50" }));
  next(short(100));
  expect(screen.getByRole("radio", { checked: true })).toBe(screen.getAllByRole("radio")[0]);
  await userEvent.click(screen.getByRole("button", { name: "Top up €90" }));
  expect(topUp).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ amount: 90 }));
});

it("a wait that was over before anybody saw it is not ended by itself, though one before it was still to come", async () => {
  const onRetry = vi.fn();
  const wait = (receivedAt: number) =>
    apiError({ kind: "rate_limit", status: 429, method: "GET", retryAfterMs: 5000, retryable: true, receivedAt });
  const { again: next } = showError(wait(Date.now()), {
    onRetry,
    operation: "query",
    view: (props) => <RateLimitCountdown.Root {...props} autoRetry />,
  });
  await rest(50);
  next(wait(Date.now() - 60_000));
  await rest(50);
  expect(screen.getByRole("button", { name: "Try again" })).toHaveAttribute("data-state", "ready");
  expect(onRetry).not.toHaveBeenCalled();
});

interface KitButtonProps {
  readonly children?: ReactNode;
  readonly onClick?: (event?: unknown) => void;
}

it.each([
  ["none", undefined],
  ["one of its own", new CustomEvent("click", { detail: { button: 0 } })],
])("a button of another kit that hands on %s in place of the browser's event works", async (_, event) => {
  // Parts hand a ref to their child; React 18 has no ref among the props.
  const KitButton = forwardRef<HTMLButtonElement, KitButtonProps>(function KitButton({ children, onClick }, ref) {
    return (
      <button ref={ref} type="button" onClick={() => onClick?.(event)}>
        {children}
      </button>
    );
  });
  const onRetry = vi.fn();
  const onTopUp = vi.fn();
  const recourse = createRecourse({ actions: { top_up: onTopUp } });
  render(
    <RecourseProvider recourse={recourse}>
      <ErrorNotice.Root error={short(50)} onRetry={onRetry}>
        <ErrorNotice.Action name="top_up" asChild>
          <KitButton>Pay in</KitButton>
        </ErrorNotice.Action>
      </ErrorNotice.Root>
      <ErrorNotice.Root error={again} onRetry={onRetry}>
        <ErrorNotice.Retry asChild>
          <KitButton>Once more</KitButton>
        </ErrorNotice.Retry>
      </ErrorNotice.Root>
    </RecourseProvider>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Pay in" }));
  await userEvent.click(screen.getByRole("button", { name: "Once more" }));
  expect(onTopUp).toHaveBeenCalledTimes(1);
  expect(onRetry).toHaveBeenCalledTimes(1);
});
