import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ar } from "react-recourse/locales/ar";
import { apiError } from "react-recourse/testing";
import { describe, expect, it, vi } from "vitest";
import { showError } from "../../../test/notice.js";

const needs = (details: Readonly<Record<string, unknown>>) =>
  apiError({ kind: "plan", status: 402, message: "Exports are part of larger plans.", details });

describe("UpgradePrompt", () => {
  it("says what is missing, and offers to choose a plan or to leave it", async () => {
    const choose = vi.fn();
    const onDismiss = vi.fn();
    showError(needs({}), { onDismiss, options: { actions: { select_plan: choose } } });
    const notice = screen.getByRole("group", { name: "Choose a plan to continue" });
    expect(notice).toHaveAttribute("data-tone", "accent");
    expect(notice).toHaveAccessibleDescription("Exports are part of larger plans.");
    await userEvent.click(within(notice).getByRole("button", { name: "Choose a plan" }));
    expect(choose).toHaveBeenCalledTimes(1);
    await userEvent.click(within(notice).getByRole("button", { name: "Not now" }));
    expect(onDismiss).toHaveBeenCalledTimes(1);
  });

  it("has one quiet button: what leaves it, else the second way out", () => {
    const go = (): void => undefined;
    const error = {
      ...needs({}),
      resolve: { message: null, url: null, action: "create_subscription", method: null, endpoint: null },
    };
    const { unmount } = showError(error, {
      onDismiss: go,
      options: { actions: { select_plan: go, create_subscription: go } },
    });
    const looks = () => screen.getAllByRole("button").map(({ dataset }) => dataset["variant"]);
    expect(looks()).toEqual(["primary", "link", "secondary"]);
    unmount();
    const { unmount: unmountSecond } = showError(error, {
      options: { actions: { select_plan: go, create_subscription: go } },
    });
    expect(looks()).toEqual(["primary", "secondary"]);
    unmountSecond();
    // A link to somebody else's page is none.
    const resolve = { ...error.resolve, url: "https://elsewhere.example/" };
    showError({ ...error, resolve, retryable: true }, { onRetry: go, options: { actions: { select_plan: go } } });
    expect(looks()).toEqual(["primary", "secondary"]);
  });

  it("names the one plan it takes, large", () => {
    showError(needs({ required_plan: "Business" }));
    expect(screen.getByText("Business")).toHaveAttribute("data-part", "figure");
    expect(screen.queryByRole("list")).toBeNull();
  });

  it("names none where several would do, nor lists the one that it names", () => {
    const { again } = showError(needs({ required_plans: ["Team", "Business"] }));
    expect(document.querySelector('[data-part="figure"]')).toBeNull();
    again(needs({ required_plan: "plan_t", plans: [{ id: "plan_t", name: "Team" }] }));
    expect(document.querySelector('[data-part="figure"]')).not.toBeNull();
    expect(screen.queryByRole("listitem")).toBeNull();
  });

  it("hands on the one plan there is, which is no choice", async () => {
    const choose = vi.fn();
    showError(needs({ plans: [{ id: "plan_t", name: "Team", price: 29 }] }), {
      options: { currency: "EUR", actions: { select_plan: choose } },
    });
    expect(within(screen.getByRole("list")).getByRole("listitem")).toHaveTextContent("Team €29.00");
    expect(screen.queryByRole("radio")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Choose a plan" }));
    expect(choose.mock.calls[0]?.[0]).toMatchObject({ plan: "plan_t" });
  });

  it("lists the plans to choose from, with their prices where they have one", () => {
    const long = "Business for organisations with several teams";
    showError(
      needs({
        plans: [
          { name: "Team", price: 29, currency: "EUR" },
          { id: "b", name: long },
          { price: 3 },
          7,
          "x".repeat(200),
        ],
      }),
    );
    const rows = screen.getAllByRole("listitem").map((row) => row.textContent);
    expect(rows).toEqual(["Team €29.00", `${long} `, "7 "]);
    // At the end of its row, whatever room the name leaves.
    const price = screen.getByText("€29.00");
    const written = document.createRange();
    written.selectNodeContents(price);
    const gap = (price.parentElement ?? price).getBoundingClientRect().right - written.getBoundingClientRect().right;
    expect(gap).toBeLessThan(16);
  });

  it("stands with its first line beside what can be pressed, where a link tells its host below", () => {
    const url = "https://elsewhere.example/plans";
    showError(
      { ...needs({}), resolve: { url, action: "select_plan", message: null, method: null, endpoint: null } },
      {
        onDismiss: () => undefined,
      },
    );
    const [link, later] = ["Choose a plan", "Not now"].map((text) => {
      const range = document.createRange();
      range.selectNodeContents(screen.getByText(text));
      return range.getClientRects()[0];
    });
    expect(Math.abs((link?.top ?? 0) - (later?.top ?? 99))).toBeLessThan(1);
  });

  it("hands the plan a person chooses to the app, by the server's id for it", async () => {
    const choose = vi.fn();
    const plans = [
      { id: "plan_t", name: "Team", price: 29, currency: "EUR" },
      { id: "plan_b", name: "Business" },
    ];
    const submit = vi.fn((event: SubmitEvent) => {
      event.preventDefault();
    });
    document.addEventListener("submit", submit);
    showError(needs({ plans }), { options: { actions: { select_plan: choose } } });
    const group = screen.getByRole("radiogroup", { name: "Plan" });
    expect(within(group).getByRole("radio", { name: "Team €29.00" })).toBeChecked();
    await userEvent.click(within(group).getByRole("radio", { name: "Team €29.00" }));
    await userEvent.keyboard("{ArrowDown}");
    expect(within(group).getByRole("radio", { name: "Business" })).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "Choose Business" }));
    expect(choose.mock.calls[0]?.[0]).toMatchObject({ plan: "plan_b" });
    await screen.findByText("Done");
    // It is chosen, and asks for nothing any more.
    await userEvent.click(within(group).getByRole("radio", { name: "Team €29.00" }));
    expect(within(group).getByRole("radio", { name: "Business" })).toBeChecked();
    expect(submit).not.toHaveBeenCalled();
    document.removeEventListener("submit", submit);
  });

  it("names the plan it takes as the list does, and has it chosen", async () => {
    const plans = [
      { id: "plan_t", name: "Team" },
      { id: "plan_b", name: "Business" },
    ];
    const { again } = showError(needs({ required_plan: "plan_b", plans }), {
      options: { actions: { select_plan: () => undefined } },
    });
    expect(document.querySelector('[data-part="figure"]')).toHaveTextContent("Business");
    expect(screen.getByRole("radio", { name: "Business" })).toBeChecked();
    again(needs({ required_plan: "Business", plans }));
    expect(screen.getByRole("radio", { name: "Business" })).toBeChecked();
    again(needs({ required_plan: "team_plus" }));
    expect(screen.getByText("Team plus")).toHaveAttribute("data-part", "figure");
    // A name that is another's id chooses nothing else.
    again(
      needs({
        required_plan: "b",
        plans: [
          { id: "a", name: "b" },
          { id: "b", name: "Business" },
        ],
      }),
    );
    expect(screen.getByRole("radio", { name: "Business" })).toBeChecked();
    // What was chosen for one error is no choice among the plans of the next.
    await userEvent.click(screen.getByRole("radio", { name: "b" }));
    again(needs({ required_plan: "plan_b", plans }));
    expect(screen.getByRole("radio", { name: "Business" })).toBeChecked();
  });

  it("A17 a plan's name stands at its button, whichever way it is written", () => {
    showError(needs({ plans: ["Team", "أعمال"] }), {
      options: { locale: ar, actions: { select_plan: () => undefined } },
    });
    for (const radio of screen.getAllByRole("radio")) {
      const words = document.createRange();
      words.selectNodeContents(radio.nextElementSibling as Element);
      expect(radio.getBoundingClientRect().left - words.getBoundingClientRect().right).toBeLessThan(20);
    }
  });

  it("hands on the one plan it takes", async () => {
    const choose = vi.fn();
    showError(needs({ required_plan: "Business" }), { options: { actions: { select_plan: choose } } });
    await userEvent.click(screen.getByRole("button", { name: "Choose a plan" }));
    expect(choose.mock.calls[0]?.[0]).toMatchObject({ plan: "Business" });
  });

  it("offers no choice that a link could not take along", () => {
    showError(needs({ plans: ["Team", "Business"] }), { options: { actions: { select_plan: "/plans" } } });
    expect(screen.queryByRole("radio")).toBeNull();
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
    // No plan of theirs stands on it either: which one it is, the page behind it asks.
    expect(screen.getByRole("link", { name: "Choose a plan" })).toHaveAttribute("href", `${location.origin}/plans`);
  });

  it("offers six plans of however many a server lists", () => {
    showError(needs({ plans: Array.from({ length: 40 }, (_, index) => `Plan ${index}`) }), {
      options: { actions: { select_plan: () => undefined } },
    });
    expect(screen.getAllByRole("radio")).toHaveLength(6);
  });

  it("follows the server's own link", () => {
    showError(
      apiError({
        kind: "plan",
        resolve: { message: "Pick one", url: "/plans", action: "select_plan", method: null, endpoint: null },
      }),
    );
    expect(screen.getByRole("link", { name: "Choose a plan" })).toHaveAttribute("href", `${location.origin}/plans`);
  });
});
