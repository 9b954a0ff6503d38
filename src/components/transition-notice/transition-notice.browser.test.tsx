import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ApiError, RecourseProvider, TransitionNotice, createRecourse } from "react-recourse";
import { aforo } from "react-recourse/catalogs/aforo";
import { aforoDe } from "react-recourse/catalogs/aforo/de";
import { aviate } from "react-recourse/catalogs/aviate";
import { aviateDe } from "react-recourse/catalogs/aviate/de";
import { de } from "react-recourse/locales/de";
import { apiError, fixtures } from "react-recourse/testing";
import { describe, expect, it, vi } from "vitest";
import { type AnyPart, itConforms } from "../../../test/conformance.js";
import { showError } from "../../../test/notice.js";

const inState = (details: Readonly<Record<string, unknown>>, members = {}) =>
  apiError({ kind: "state", status: 409, message: "Not from here.", details, ...members });
const buttons = () => screen.getAllByRole("button").map((button) => button.textContent);
const terms = () =>
  [...document.querySelectorAll("dl > div")].map((row) => [
    row.querySelector("dt")?.textContent,
    row.querySelector("dd")?.textContent,
  ]);

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

  it("understands other APIs' names for states, and shows the one that was asked for", () => {
    showError(inState({ current_status: "draft", target_status: "paid", allowed_statuses: ["open", "void"] }), {
      options: { actions: { transition: () => undefined } },
    });
    expect(terms()).toEqual([
      ["Now", "Draft"],
      ["Asked for", "Paid"],
    ]);
    expect(buttons()).toEqual(["Change to Open", "Change to Void"]);
  });

  it("tells the states as facts where nobody can change them", () => {
    showError(inState({ currentState: "DRAFT", allowedTransitions: ["OPEN", "VOID"] }));
    expect(screen.queryByRole("button")).toBeNull();
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
    showError(inState({ currentState: "PAID", allowedTransitions: [] }));
    expect(screen.getByText("No other state is possible from here")).toBeVisible();
  });

  it("draws a catalog's ladder: where it stands, what comes next, what was asked for", () => {
    const transition = vi.fn();
    showError(fixtures.aforo["MATURITY_TRANSITION_INVALID"], {
      options: { catalogs: [aforo], actions: { transition } },
    });
    const steps = within(screen.getByRole("list")).getAllByRole("listitem");
    expect(steps.map(({ textContent }) => textContent?.trim())).toEqual([
      "Experimental",
      "Beta Now",
      "GA Possible next",
      "Deprecated",
      "Retired Asked for",
    ]);
    expect(steps.map((step) => step.getAttribute("aria-current"))).toEqual([null, "step", null, null, null]);
    expect(screen.getByRole("button", { name: "Change to GA" })).toBeVisible();
  });

  it("calls the states by the words for them in the locale, in the picture and on the buttons", () => {
    const options = { catalogs: [aforo, aviate], actions: { transition: () => undefined }, locale: de };
    const words = [aforoDe, aviateDe];
    const { unmount } = showError(fixtures.aforo["MATURITY_TRANSITION_INVALID"], { options: { ...options, words } });
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent?.trim())).toEqual([
      "Experimentell",
      "Beta Aktuell",
      "Allgemein verfügbar Danach möglich",
      "Veraltet",
      "Eingestellt Gewünscht",
    ]);
    expect(buttons()).toContain("Auf „Allgemein verfügbar“ setzen");
    unmount();
    showError(fixtures.aviate["invalid-state-transition"], { options: { ...options, words } });
    expect(screen.getByRole("group", { name: "Im Status „Geschlossen“ nicht möglich" })).toBeVisible();
    // An operation is called as its button is.
    expect(terms()).toEqual([
      ["Aktuell", "Geschlossen"],
      ["Danach möglich", "Wieder öffnen"],
    ]);
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
    const onRetry = vi.fn();
    const read = inState({ currentState: "PAID" }, { method: "GET" });
    const { again } = showError(read, { onRetry });
    await userEvent.click(screen.getByRole("button", { name: "Reload" }));
    expect(onRetry).toHaveBeenCalledTimes(1);
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
