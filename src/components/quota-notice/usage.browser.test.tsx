import { screen } from "@testing-library/react";
import { apiError } from "react-recourse/testing";
import { expect, it } from "vitest";
import { showError } from "../../../test/notice.js";

const quota = (details: object, more: object = {}) => apiError({ kind: "quota", details: { ...details }, ...more });
const told = (part: string) =>
  document.querySelector(`[data-part=${part}]`)?.textContent.replaceAll(/\s+/g, " ").trim() ?? null;
/** Nothing is left, as the headers have it. */
const spent = { rateLimit: { limit: 100, remaining: 0, resetAt: Date.UTC(2026, 11, 1, 12), policy: null } };

it.each([
  ["the body's figures stand alone: used", quota({ used: 3 }, spent), "3 Used"],
  ["left", quota({ remaining: 4 }, spent), "4 Left"],
  ["limit", quota({ limit: 10 }, spent), "10 Limit"],
  ["where the headers mean the same limit, they tell the rest", quota({ limit: 100 }, spent), "100 of 100 used"],
  ["a day's figures are figures", quota({ used_today: 12, limit_today: 20 }), "12 of 20 used"],
  ["more is used than what is left can tell", quota({ used: 12, limit: 10, remaining: 0 }), "12 of 10 used"],
  ["nothing left of nobody knows how many", quota({ remaining: 0 }), null],
])("of two sources none makes up a figure: %s", (_, error, figure) => {
  showError(error);
  expect(told("hero")).toBe(figure);
});

it("tells no excess where there is none, and none of a limit that nobody tells", () => {
  const { again } = showError(quota({ used: 3, limit: 10 }));
  expect(told("over")).toBeNull();
  again(quota({ used: 3 }));
  expect(told("over")).toBeNull();
});

it("tells once how much is left", () => {
  const { again } = showError(quota({ remaining: 7 }));
  expect(screen.getAllByText(/Left/)).toHaveLength(1);
  again(quota({ used: 3, remaining: 7 }));
  expect(told("hero")).toBe("3 Used");
  expect(screen.getByText("Left").nextElementSibling).toHaveTextContent("7");
  // A unit alone is no amount.
  again(quota({ used: 50, limit: 50, unit: "GB" }));
  expect(screen.queryByText("Left")).toBeNull();
});

it.each([
  [{ used: 5, limit: 10 }, "quota", "5 of 10 used"],
  [{ used: 5, limit: 10, currency: "CHF" }, "quota", "CHF 5.00 of CHF 10.00 used"],
  [{ spent_minor: 1200, limit_minor: 5000 }, "spend_limit", "¥1,200 of ¥5,000 used"],
] as const)("the app's currency is that of money alone: %o", (details, kind, text) => {
  showError(quota(details, { kind }), { options: { currency: "JPY" } });
  expect(told("hero")).toBe(text);
});

it("draws what is used where the title tells only that, and reads the rest of a wrapped quota", () => {
  const { again } = showError(quota({ used: 9, limit: 10 }, { code: "ours", title: "9 keys are in use" }));
  expect(screen.getByRole("meter")).toBeVisible();
  again(quota({ quota: { used: 9, limit: 10, resets_at: "2026-12-01" } }));
  expect(screen.getByText("Resets").nextElementSibling).toHaveTextContent("Dec 1, 2026");
});
