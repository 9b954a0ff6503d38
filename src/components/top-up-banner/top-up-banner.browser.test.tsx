import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TopUpBanner } from "react-recourse";
import { ar } from "react-recourse/locales/ar";
import { de } from "react-recourse/locales/de";
import { en } from "react-recourse/locales/en";
import { apiError } from "react-recourse/testing";
import { describe, expect, it, vi } from "vitest";
import { App, showError } from "../../../test/notice.js";
import { suggestAmounts } from "./shortfall.js";

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
  });

  it.each([
    [{ available_credits: 3, credits_needed: 10 }, "7"],
    [{ balance: 3.5, required: 10 }, "€6.50"],
    [{ shortfall: "4.25", currency: "USD" }, "$4.25"],
  ])("reads %o", (details, figure) => {
    showError(apiError({ kind: "balance", details }), { options: { currency: "EUR" } });
    expect(screen.getByText(figure)).toBeVisible();
  });

  it.each([[{}], [{ balance: "lots", required: null }], [{ balance: 10, required: 5 }]])(
    "makes up no figure from %o",
    (details) => {
      showError(apiError({ kind: "balance", details }), { options: { actions: { top_up: () => undefined } } });
      expect(screen.queryByText("Missing")).toBeNull();
      expect(screen.queryByRole("radio")).toBeNull();
      expect(screen.getByRole("button", { name: "Top up" })).toBeVisible();
    },
  );

  it("suggests sensible amounts that cover what is missing", () => {
    expect(suggestAmounts(38)).toEqual([40, 50, 100]);
    expect(suggestAmounts(67.5)).toEqual([70, 75, 100]);
    expect(suggestAmounts(4)).toEqual([4, 5, 10]);
    for (const missing of [0.01, 0.7, 1, 9, 10, 99.99, 100, 950, 12_345, 1e9]) {
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
    expect(screen.queryByRole("radio")).toBeNull();
    await userEvent.click(again);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("takes another amount, by keyboard too, and none that is none", async () => {
    const topUp = vi.fn();
    showError(short, { options: { actions: { top_up: topUp } } });
    const other = screen.getByRole("textbox", { name: "Other amount" });
    await userEvent.type(other, "0");
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    expect(topUp).not.toHaveBeenCalled();
    await userEvent.clear(other);
    await userEvent.type(other, "12.5{Enter}");
    expect(topUp).toHaveBeenCalledWith(expect.objectContaining({ amount: 12.5 }));
  });

  it.each([
    ["1,50", 1.5, de],
    ["1.000,50", 1000.5, de],
    ["1.000", 1000, de],
    ["1000.5", 1000.5, de],
    ["1,50", 1.5, en],
    ["1,000.50", 1000.5, en],
    ["1,234,567", 1_234_567, en],
    ["12,34,567", 1_234_567, en],
    ["1 000.5", 1000.5, en],
    ["١٢", 12, ar],
    ["١٬٢٣٤٫٥", 1234.5, ar],
    ["１２", 12, en],
    ["१२,5", 12.5, de],
    [".5", 0.5, en],
  ])("reads %s as %d where the locale writes it so", async (typed, amount, locale) => {
    const topUp = vi.fn();
    showError(short, { options: { locale, actions: { top_up: topUp } } });
    const other = screen.getByRole("textbox", { name: locale.labels.otherAmount });
    await userEvent.type(other, typed);
    await userEvent.keyboard("{Enter}");
    expect(topUp).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ amount }));
  });

  it.each([
    ["1.000,50", en],
    ["1,000.50", de],
    ["0.500", de],
    ["1 50", en],
    ["1e9", en],
    ["5.123", en],
    ["-5", en],
    ["0x10", en],
    ["1,,5", en],
    ["9".repeat(30), en],
    ["5²", en],
  ])("takes no amount that could be another one: %s", async (typed, locale) => {
    const topUp = vi.fn();
    showError(short, { options: { locale, actions: { top_up: topUp } } });
    const other = screen.getByRole("textbox", { name: locale.labels.otherAmount });
    await userEvent.type(other, typed);
    const button = screen.getByRole("button", { name: locale.actions.top_up });
    expect(button).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(button);
    await userEvent.type(other, "{Enter}");
    expect(topUp).not.toHaveBeenCalled();
  });

  it("keeps the amount when the wheel turns over it", async () => {
    showError(short, { options: { actions: { top_up: () => undefined } } });
    const other = screen.getByRole("textbox", { name: "Other amount" });
    await userEvent.type(other, "75");
    other.dispatchEvent(new WheelEvent("wheel", { deltaY: 100, bubbles: true, cancelable: true }));
    expect(screen.getByRole("button", { name: "Top up €75" })).toBeVisible();
  });

  it.each([
    ["EUR", [5.123, 5.124, 0.001], "Top up €5.12", 5.12],
    ["JPY", [1500.4], "Top up ¥1,500", 1500],
    ["KWD", [1.2345], /^Top up KWD.1\.23[45]$/, 1.235],
  ])("sends the amount that its button says, in %s", async (currency, amounts, name, amount) => {
    const topUp = vi.fn();
    const error = apiError({ kind: "balance", details: { shortfall: 1, currency } });
    render(
      <App options={{ actions: { top_up: topUp } }}>
        <TopUpBanner.Root error={error}>
          <TopUpBanner.Amounts amounts={amounts} />
        </TopUpBanner.Root>
      </App>,
    );
    expect(screen.getAllByRole("radio")).toHaveLength(1);
    await userEvent.click(screen.getByRole("button", { name }));
    expect(topUp).toHaveBeenCalledWith(expect.objectContaining({ amount: expect.closeTo(amount, 2) }));
  });

  it.each([
    [{ balance_cents: 1200, required_cents: 5000, currency: "EUR" }, "€38.00"],
    [{ balanceCents: -500, requiredCents: 1000, currency: "EUR" }, "€15.00"],
    [{ balance_minor: 1200, required_amount_minor: 5000, currency: "JPY" }, "¥3,800"],
    [{ balance_minor: 1200, required_minor: 5000, currency: "KWD" }, "KWD 3.800"],
    [{ shortfall_cents: 425 }, "€4.25"],
  ])("reads a wallet in minor units: %o", (details, figure) => {
    showError(apiError({ kind: "balance", details }), { options: { currency: "EUR" } });
    expect(document.querySelector("[data-part='figure']")?.textContent.replaceAll("\u00a0", " ")).toBe(figure);
  });

  it.each([
    ["IDR", 1_500_000],
    ["VND", 2_500_000],
    ["COP", 4_500_000],
    ["EUR", 12_500.5],
    ["EUR", 1e15],
  ])("A11 A14 has room for %s %d at 320 px, and tears no figure in two", async (currency, required) => {
    render(
      <App options={{ actions: { top_up: () => undefined } }}>
        <div style={{ inlineSize: 288 }}>
          <TopUpBanner.Root error={apiError({ kind: "balance", details: { balance: 10, required, currency } })} />
        </div>
      </App>,
    );
    const notice = screen.getByRole("group", { name: /./ });
    await waitFor(() => {
      expect(notice.scrollWidth).toBeLessThanOrEqual(notice.clientWidth);
    });
    const edge = notice.getBoundingClientRect().right - 16;
    for (const one of notice.querySelectorAll("[data-part='amount'], [data-part='other-amount'], [data-part='figure']"))
      expect(one.getBoundingClientRect().right).toBeLessThanOrEqual(edge);
    const figure = notice.querySelector("[data-part='figure']");
    const words = document.createRange();
    words.selectNodeContents(figure ?? notice);
    expect(words.getClientRects()).toHaveLength(1);
    expect(screen.getByRole("button", { name: /^Top up/ }).getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    for (const one of notice.querySelectorAll("[data-part='amount']"))
      expect(one.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
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
    expect(await screen.findByText(/That did not work.*Your card was declined\./)).toBeVisible();
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
        </form>
      </App>,
    );
    await userEvent.type(screen.getByRole("textbox"), "7{Enter}");
    const form = container.querySelector("form");
    expect(form && [...new FormData(form)]).toEqual([]);
    await waitFor(() => {
      expect(topUp).toHaveBeenCalledTimes(1);
    });
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it("keeps the focus on the way out that worked, though the amounts around it go", async () => {
    showError(short, { options: { actions: { top_up: () => undefined } }, onRetry: vi.fn() });
    await userEvent.click(screen.getByRole("button", { name: "Top up €40" }));
    expect(await screen.findByRole("button", { name: "Try again now" })).toBeVisible();
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "Top up" })).toHaveFocus();
    });
  });
});
