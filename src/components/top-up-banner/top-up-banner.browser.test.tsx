import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TopUpBanner } from "react-recourse";

import { apiError } from "react-recourse/testing";
import { describe, expect, it, vi } from "vitest";
import { App, showError } from "../../../test/notice.js";
import { suggestAmounts } from "./suggest-amounts.js";

const short = apiError({
  kind: "balance",
  status: 402,
  message: "Balance 12.00, required 50.00.",
  details: { current_balance: "12.00", required_amount: "50.00", currency: "EUR" },
});

const deferred = () => {
  let settle: { resolve: () => void; reject: (reason: unknown) => void } | undefined;
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, resolve: () => settle?.resolve(), reject: (reason: unknown) => settle?.reject(reason) };
};

describe("TopUpBanner", () => {
  it("says once what is missing, and draws balance against what is needed", () => {
    showError(short);
    const notice = screen.getByRole("group", { name: "Your balance is too low" });
    expect(within(notice).getByText("€38.00")).toBeVisible();
    expect(within(notice).getByText("€12.00")).toBeVisible();
    expect(within(notice).getByText("€50.00")).toBeVisible();
    // The server's sentence only repeats the figures: it waits in the details.
    expect(within(notice).getByText("Balance 12.00, required 50.00.")).not.toBeVisible();
    expect(notice).toHaveAccessibleDescription(/12\.00.*50\.00/);
    expect(notice.querySelector("rect")).toHaveAttribute("width", "24%");
  });

  it("leaves in the open what says more than the figures do", () => {
    const details = { balance: 1200, required: 5000, currency: "EUR" };
    const { again } = showError(apiError({ kind: "balance", message: "Ask Ada to top up.", details }));
    const notice = screen.getByRole("group");
    expect(within(notice).getByText("Ask Ada to top up.")).toBeVisible();
    expect(within(notice).queryByText("Details")).toBeNull();
    expect(notice).toHaveAccessibleDescription("Ask Ada to top up.");
    expect(notice.querySelectorAll('[id$="-body"]')).toHaveLength(1);
    // Beside it the figures are not told once more.
    const resolve = { message: "You have 1200 of 5000.", url: null, action: null, method: null, endpoint: null };
    again(apiError({ kind: "balance", message: "Ask Ada to top up.", details, resolve }));
    expect(within(notice).queryByText("You have 1200 of 5000.")).toBeNull();
    again(
      apiError({ kind: "balance", message: "Ask Ada to top up.", details, resolve: { ...resolve, message: "Or Bo." } }),
    );
    expect(within(notice).getByText("Or Bo.")).toBeVisible();
    // One that is half of what is drawn, or of what is not.
    again(apiError({ kind: "balance", message: "Of 12 seats none is paid.", details: { balance: 12 } }));
    expect(within(notice).getByText("Of 12 seats none is paid.")).toBeVisible();
    again(apiError({ kind: "balance", message: "€1,200.00 is less than €5,000.00.", details }));
    expect(within(notice).getByText("€1,200.00 is less than €5,000.00.")).not.toBeVisible();
  });

  it.each([
    [{ available_credits: 3, credits_needed: 10 }, "7"],
    [{ balance: 3.5, required: 10 }, "€6.50"],
    [{ shortfall: "4.25", currency: "USD" }, "$4.25"],
  ])("reads %o", (details, figure) => {
    showError(apiError({ kind: "balance", details }), { options: { currency: "EUR" } });
    expect(screen.getByText(figure)).toBeVisible();
  });

  it.each([
    [{}],
    [{ balance: "lots", required: null }],
    [{ balance: 10, required: 5 }],
    [{ required: 50 }],
    [{ balance: -5 }],
    [{ shortfall: 0 }],
    [{ balance: 0, required: 0 }],
  ])("makes up no figure from %o", (details) => {
    showError(apiError({ kind: "balance", details }), { options: { actions: { top_up: () => undefined } } });
    expect(screen.queryByText("Missing")).toBeNull();
    expect(screen.queryByRole("radio")).toBeNull();
    expect(screen.getByRole("button", { name: "Top up" })).toBeVisible();
  });

  it.each([[{ required: 50 }], [{ balance: 12 }], [{ balance: 0, required: 0 }]])("draws no line for %o", (details) => {
    showError(apiError({ kind: "balance", details }));
    expect(document.querySelector("rect")).toBeNull();
  });

  it("suggests sensible amounts that cover what is missing", () => {
    expect(suggestAmounts(38)).toEqual([40, 50, 100]);
    expect(suggestAmounts(67.5)).toEqual([70, 75, 100]);
    expect(suggestAmounts(4)).toEqual([4, 5, 10]);
    expect(suggestAmounts(1)).toEqual([1, 5, 10]);
    expect(suggestAmounts(950)).toEqual([950, 1000, 1500]);
    for (const missing of [0.01, 0.7, 1, 9, 10, 99.99, 100, 950, 12_345, 1e9, 10_000_001, 1_000_000.2, 9e11 + 0.01]) {
      const amounts = suggestAmounts(missing);
      expect(new Set(amounts).size).toBe(3);
      for (const amount of amounts) expect(amount).toBeGreaterThanOrEqual(missing);
    }
  });

  it("X08 tops up the chosen amount once, keeps the focus, then offers the failed action again", async () => {
    const work = deferred();
    const topUp = vi.fn(() => work.promise);
    const onRetry = vi.fn();
    showError(short, { onRetry, options: { actions: { top_up: topUp } } });
    await userEvent.click(screen.getByRole("radio", { name: "€50" }));
    const button = screen.getByRole("button", { name: "Top up €50" });
    await userEvent.dblClick(button);
    expect(topUp).toHaveBeenCalledTimes(1);
    expect(topUp).toHaveBeenCalledWith(expect.objectContaining({ amount: 50 }));
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button).toHaveTextContent("Working…");
    expect(button).toHaveFocus();
    work.resolve();
    const again = await screen.findByRole("button", { name: "Try again now" });
    expect(again).toHaveAttribute("data-variant", "primary");
    expect(screen.getByText("Done")).toBeVisible();
    for (const past of ["€38.00", "€12.00"]) expect(screen.queryByText(past)).toBeNull();
    await waitFor(() => {
      expect(screen.getByRole("group", { name: /./ })).not.toHaveAttribute("aria-describedby");
    });
    expect(screen.getByRole("radio", { name: "€50" })).toHaveAttribute("aria-disabled", "true");
    expect(button).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(topUp).toHaveBeenCalledTimes(1);
    expect(button).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(again);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("opens a line to choose the amount there, instead of topping up none", async () => {
    const topUp = vi.fn();
    showError(short, { density: "line", options: { actions: { top_up: topUp } } });
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    expect(topUp).not.toHaveBeenCalled();
    expect(screen.getByRole("radio", { name: "€40" })).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    await userEvent.click(screen.getByRole("button", { name: "Top up €50" }));
    expect(topUp).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ amount: 50 }));
  });

  it("runs in a line whatever comes first there, where that is no top-up", async () => {
    const choose = vi.fn();
    const resolve = { action: "select_plan", message: null, url: null, method: null, endpoint: null };
    showError(
      { ...short, resolve },
      {
        density: "line",
        options: { actions: { top_up: () => undefined, select_plan: choose } },
      },
    );
    await userEvent.click(screen.getAllByRole("button", { name: "Choose a plan" })[0] as HTMLElement);
    expect(choose).toHaveBeenCalledTimes(1);
  });

  it("moves among the amounts with the arrow keys", async () => {
    showError(short, { options: { actions: { top_up: () => undefined } } });
    const group = screen.getByRole("radiogroup", { name: "Amount" });
    await userEvent.click(within(group).getByRole("radio", { name: "€40" }));
    await userEvent.keyboard("{ArrowRight}");
    expect(within(group).getByRole("radio", { name: "€50" })).toBeChecked();
    expect(screen.getByRole("button", { name: "Top up €50" })).toBeVisible();
  });

  it("says why a top-up failed, and can be tried again", async () => {
    const topUp = vi.fn(() => Promise.reject(apiError({ kind: "payment", message: "Your card was declined." })));
    showError(short, { options: { actions: { top_up: topUp } } });
    await userEvent.click(screen.getByRole("button", { name: "Top up €40" }));
    expect(await within(screen.getByRole("group", { name: /./ })).findByText("Your card was declined.")).toBeVisible();
    expect(screen.getByRole("group", { name: /./ })).toHaveAttribute("data-state", "failed");
    await userEvent.click(screen.getByRole("button", { name: "Top up €40" }));
    expect(topUp).toHaveBeenCalledTimes(2);
  });

  it("links to where the amount is asked for, and asks for none itself", () => {
    showError(short, { options: { actions: { top_up: "/billing/wallet" } } });
    expect(screen.getByRole("link", { name: "Top up" })).toHaveAttribute("href", `${location.origin}/billing/wallet`);
    expect(screen.queryByRole("radio")).toBeNull();
  });

  it("T02 goes while its handler runs, without a warning", async () => {
    const complain = vi.spyOn(console, "error");
    const work = deferred();
    const { unmount } = showError(short, { options: { actions: { top_up: () => work.promise } } });
    await userEvent.click(screen.getByRole("button", { name: "Top up €40" }));
    unmount();
    work.resolve();
    await work.promise;
    expect(complain).not.toHaveBeenCalled();
    complain.mockRestore();
  });

  it("adds nothing to a form of the app around it", async () => {
    const topUp = vi.fn(() => new Promise<void>(() => undefined));
    const onSubmit = vi.fn((event: React.FormEvent) => {
      event.preventDefault();
    });
    const { container } = render(
      <App options={{ actions: { top_up: topUp } }}>
        <form onSubmit={onSubmit}>
          <TopUpBanner.Root error={short} />
          <button>Save</button>
        </form>
      </App>,
    );
    const form = container.querySelector("form");
    // Neither one of the list nor another.
    expect(form && [...new FormData(form)]).toEqual([]);
    // While there is no amount Enter is the browser's, and it would send the form that the field belongs to.
    await userEvent.type(screen.getByRole("textbox"), "0{Enter}");
    await userEvent.type(screen.getByRole("textbox"), "7{Enter}");
    expect(form && [...new FormData(form)]).toEqual([]);
    await waitFor(() => {
      expect(topUp).toHaveBeenCalledTimes(1);
    });
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it.each([
    ["without figures", apiError({ kind: "balance", status: 402 }), {}],
    ["in a line", apiError({ kind: "balance", status: 402 }), { density: "line" }],
  ] as const)("X08 %s a top-up that worked is not done again by the same key", async (_, error, props) => {
    const topUp = vi.fn();
    showError(error, { ...props, options: { actions: { top_up: topUp } } });
    await userEvent.click(screen.getAllByRole("button", { name: "Top up" })[0] as HTMLElement);
    await screen.findAllByText("Done");
    await userEvent.keyboard("{Enter}");
    expect(topUp).toHaveBeenCalledTimes(1);
  });
});
