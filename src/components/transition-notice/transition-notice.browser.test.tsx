import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ApiError, RecourseProvider, TransitionNotice, createRecourse, defineCatalog } from "react-recourse";
import { aforo } from "react-recourse/catalogs/aforo";
import { aviate } from "react-recourse/catalogs/aviate";
import { fixtures } from "react-recourse/testing";
import { describe, expect, it, vi } from "vitest";
import { type AnyPart, itConforms } from "../../../test/conformance.js";
import { showError } from "../../../test/notice.js";
import { buttons, inState, terms } from "../../../test/states.js";

describe("TransitionNotice", () => {
  it("shows where it stands and where it may go, and asks the app to go there", async () => {
    const transition = vi.fn();
    showError(inState({ currentState: "ON_HOLD", allowedTransitions: ["ACTIVE"] }), {
      options: { actions: { transition } },
    });
    expect(terms()).toEqual([
      ["Now", "On hold"],
      ["Possible next", "Active"],
    ]);
    const go = screen.getByRole("button", { name: "Change to Active" });
    expect(go).toHaveAttribute("data-variant", "primary");
    await userEvent.dblClick(go);
    // It has moved: what the error tells is past.
    await waitFor(() => {
      expect(screen.queryByText("On hold")).toBeNull();
    });
    expect(transition).toHaveBeenCalledTimes(1);
    expect(transition.mock.calls[0]?.[0]).toMatchObject({ transition: "ACTIVE" });
    expect(go).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(go);
    expect(transition).toHaveBeenCalledTimes(1);
  });

  it("offers what failed again in a line too, once it has moved", async () => {
    const error = inState({ currentState: "ON_HOLD", allowedTransitions: ["ACTIVE"] });
    const onRetry = vi.fn();
    showError(error, { density: "line", onRetry, options: { actions: { transition: () => undefined } } });
    // The first is the line's, the others are folded.
    const shown = async (name: string) => (await screen.findAllByRole("button", { name }))[0] as HTMLElement;
    await userEvent.click(await shown("Change to Active"));
    await userEvent.click(await shown("Try again now"));
    expect(await shown("Try again now")).toBeVisible();
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("calls an operation by its own name, where the API's words know it", async () => {
    const transition = vi.fn();
    showError(fixtures.aviate["invalid-state-transition"], {
      options: { catalogs: [aviate], actions: { transition } },
    });
    await userEvent.click(screen.getByRole("button", { name: "Reopen" }));
    expect(transition.mock.calls[0]?.[0]).toMatchObject({ transition: "REOPEN" });
  });

  it("tells the states as facts where nobody can change them", () => {
    const { container } = showError(inState({ currentState: "DRAFT", allowedTransitions: ["OPEN", "VOID"] }));
    expect(screen.queryByRole("button")).toBeNull();
    // Nor is there a row for them, which would take room.
    expect(container.querySelector("[data-part=actions]")).toBeNull();
    expect(terms()).toEqual([
      ["Now", "Draft"],
      ["Possible next", "Open and Void"],
    ]);
  });

  it("tells how many there are where it does not name them all", () => {
    const allowedTransitions = Array.from({ length: 20 }, (_, index) => `STATE_${index + 1}`);
    showError(inState({ currentState: "DRAFT", allowedTransitions }));
    expect(terms()).toEqual([
      ["Now", "Draft"],
      ["Possible next", "State 1, State 2, State 3, State 4, State 5 and 15 more"],
    ]);
  });

  it("says that no other state can follow", () => {
    const catalogs = [defineCatalog({ api: "ours", codes: { known: {} } })];
    const { again } = showError(inState({ currentState: "PAID", allowedTransitions: [] }), { options: { catalogs } });
    expect(screen.getByText("No other state is possible from here")).toBeVisible();
    // A catalog may know a code and have no words for it.
    again(inState({ currentState: "PAID", allowedTransitions: [] }, { code: "known" }));
    expect(screen.getByText("No other state is possible from here")).toBeVisible();
  });

  it("leads out of an end that no state follows", async () => {
    const create = vi.fn();
    showError(fixtures.aforo["SUBSCRIPTION_TERMINAL"], {
      options: { catalogs: [aforo], actions: { create_subscription: create, transition: () => undefined } },
    });
    // The title tells where it stands.
    expect(screen.getByRole("group", { name: "This subscription was cancelled" })).toBeVisible();
    expect(terms()).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Create a new subscription" }));
    expect(create).toHaveBeenCalledTimes(1);
  });

  it("restores a product to the gateway", async () => {
    const restore = vi.fn();
    showError(fixtures.aforo["PRODUCT_STALE"], { options: { catalogs: [aforo], actions: { restore } } });
    await userEvent.click(screen.getByRole("button", { name: "Restore to gateway" }));
    expect(restore).toHaveBeenCalledTimes(1);
  });

  it("offers to look again: what only reads is sent again, a refused change is not", async () => {
    let end: () => void = () => undefined;
    const onRetry = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
    const read = inState({ currentState: "PAID" }, { method: "GET" });
    const { again } = showError(read, { onRetry });
    await userEvent.click(screen.getByRole("button", { name: "Reload" }));
    expect(onRetry).toHaveBeenCalledTimes(1);
    expect(buttons()).toEqual(["Working…"]);
    end();
    expect(await screen.findByRole("button", { name: "Reload" })).not.toHaveAttribute("aria-disabled");
    // One that may be tried again has a button for that.
    again({ ...read, retryable: true });
    expect(buttons()).toEqual(["Try again"]);
    again(inState({ currentState: "PAID" }, { method: "POST" }));
    expect(screen.queryByRole("button")).toBeNull();
    again(inState({ currentState: "PAID" }));
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("lets the app look again after a change was refused", async () => {
    const look = vi.fn();
    showError(inState({ currentState: "PAID" }, { method: "POST" }), { options: { actions: { check_again: look } } });
    await userEvent.click(screen.getByRole("button", { name: "Reload" }));
    expect(look).toHaveBeenCalledTimes(1);
  });

  it("says that a change is under way, and what became of it", async () => {
    let fail: (reason: unknown) => void = () => undefined;
    const transition = () => new Promise((_, reject) => (fail = reject));
    showError(inState({ currentState: "DRAFT", allowedTransitions: ["OPEN", "VOID"] }), {
      options: { actions: { transition } },
    });
    fireEvent.click(screen.getByRole("button", { name: "Change to Void" }));
    expect(buttons()).toEqual(["Change to Open", "Working…"]);
    fail({ status: 409, headers: {}, body: { message: "Somebody was faster." } });
    expect(await within(screen.getByRole("group")).findByText("Somebody was faster.")).toBeVisible();
    expect(buttons()).toEqual(["Change to Open", "Change to Void"]);
  });

  it.each([[320], [700]])("A14 A17 holds the longest names in %i px, right to left too", (width) => {
    document.body.style.inlineSize = `${width}px`;
    document.body.dir = "rtl";
    const { container } = showError(
      inState({ currentState: "x".repeat(80), allowedTransitions: ["ein sehr langer Zustand ".repeat(3)] }),
      { options: { actions: { transition: () => undefined } } },
    );
    const notice = container.querySelector<HTMLElement>("[data-recourse]");
    expect(notice?.scrollWidth).toBeLessThanOrEqual(notice?.clientWidth ?? 0);
    document.body.style.inlineSize = "";
    document.body.removeAttribute("dir");
  });

  it("stays whole when states are anything", () => {
    const odd = [{}, [[]], 7, { name: { toString: null } }, "\u202eevil", "constructor", "x".repeat(1e5)];
    for (const state of odd) {
      const { unmount } = showError(
        inState({ currentState: state, requestedState: state, allowedTransitions: [state, ...odd] }),
        { options: { actions: { transition: () => undefined } } },
      );
      expect(screen.getByRole("group", { name: "Not possible in its current state" })).toBeVisible();
      unmount();
    }
  });
});

const parts: readonly (readonly [string, AnyPart, ApiError])[] = [
  ["states", TransitionNotice.States, inState({ currentState: "A", requestedState: "B" })],
  ["ladder", TransitionNotice.Ladder, inState({ currentState: "BETA" }, { code: "MATURITY_TRANSITION_INVALID" })],
  ["no-transitions", TransitionNotice.NoTransitions, inState({ allowedTransitions: [] })],
  ["transitions", TransitionNotice.Transitions, inState({ allowedTransitions: ["B"] })],
];
const recourse = createRecourse({ catalogs: [aforo], actions: { transition: () => undefined } });
for (const [name, part, error] of parts) {
  itConforms({
    name,
    part,
    within: (one) => (
      <RecourseProvider recourse={recourse}>
        <TransitionNotice.Root error={error}>{one}</TransitionNotice.Root>
      </RecourseProvider>
    ),
  });
}
