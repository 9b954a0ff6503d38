import { screen, within } from "@testing-library/react";
import { aforo } from "react-recourse/catalogs/aforo";
import { aforoDe } from "react-recourse/catalogs/aforo/de";
import { aviate } from "react-recourse/catalogs/aviate";
import { aviateDe } from "react-recourse/catalogs/aviate/de";
import { de } from "react-recourse/locales/de";
import { fixtures } from "react-recourse/testing";
import { expect, it, vi } from "vitest";
import { showError } from "../../../test/notice.js";
import { buttons, inState, terms } from "../../../test/states.js";

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

it("draws the way that was asked for also where the title tells the first half, and none that leads nowhere", () => {
  const titled = { code: "ours", title: "The order is shipped" };
  const { again } = showError(inState({ currentState: "SHIPPED", requestedState: "CANCELLED" }, titled));
  expect(terms()).toEqual([
    ["Now", "Shipped"],
    ["Asked for", "Cancelled"],
  ]);
  expect(document.querySelectorAll("dl svg")).toHaveLength(1);
  again(inState({ currentState: "SHIPPED", requestedState: "SHIPPED" }));
  expect(terms()).toEqual([["Now", "Shipped"]]);
  again(inState({ currentState: "SHIPPED", requestedState: "SHIPPED" }, titled));
  expect(terms()).toEqual([]);
  // What the picture shows is no fact beside it.
  again(inState({ currentState: "SHIPPED", allowedTransitions: ["RETURNED"] }));
  expect(terms()).toEqual([
    ["Now", "Shipped"],
    ["Possible next", "Returned"],
  ]);
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
