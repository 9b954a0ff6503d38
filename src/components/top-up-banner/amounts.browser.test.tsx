import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TopUpBanner } from "react-recourse";
import { ar } from "react-recourse/locales/ar";
import { de } from "react-recourse/locales/de";
import { en } from "react-recourse/locales/en";
import { apiError } from "react-recourse/testing";
import { describe, expect, it, vi } from "vitest";
import { App, showError } from "../../../test/notice.js";

const short = apiError({
  kind: "balance",
  status: 402,
  message: "Balance 12.00, required 50.00.",
  details: { current_balance: "12.00", required_amount: "50.00", currency: "EUR" },
});

describe("another amount", () => {
  it("takes another amount, by keyboard too, and none that is none", async () => {
    const topUp = vi.fn();
    const inFrancs = { ...short, details: { ...short.details, currency: "CHF" } };
    showError(inFrancs, { options: { actions: { top_up: topUp } } });
    const other = screen.getByRole("textbox", { name: "Other amount" });
    const places = () => [...screen.getAllByRole("radio"), other].map((one) => one.getBoundingClientRect().left);
    const before = places();
    // By the device's digits, and without what was once entered elsewhere.
    expect(other).toHaveAttribute("inputmode", "decimal");
    expect(other).toHaveAttribute("autocomplete", "off");
    expect(other).toHaveAttribute("placeholder", "Other amount");
    // While it is empty one of the list is chosen, which this key must not send.
    await userEvent.type(other, "{Enter}");
    await userEvent.type(other, "7");
    await userEvent.click(screen.getByRole("radio", { name: /100/ }));
    // What is chosen takes no more room than the rest.
    expect(places()).toEqual(before);
    expect(other).toHaveValue("");
    expect(topUp).not.toHaveBeenCalled();
    await userEvent.type(other, "0");
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    expect(topUp).not.toHaveBeenCalled();
    await userEvent.clear(other);
    await userEvent.type(other, "12.5{Enter}");
    expect(topUp).toHaveBeenCalledWith(expect.objectContaining({ amount: 12.5 }));
    // A08 What is chosen no more keeps the focus all the same.
    await waitFor(() => {
      expect(other).toHaveAttribute("aria-disabled", "true");
    });
    // Browsers let go of what is disabled with the next frame.
    await new Promise(requestAnimationFrame);
    expect(other).toHaveFocus();
    await userEvent.keyboard("9{Enter}");
    await userEvent.click(screen.getByRole("radio", { name: /100/ }));
    expect(screen.getByRole("radio", { name: /100/ })).not.toBeChecked();
    expect(other).toHaveValue("12.5");
    expect(topUp).toHaveBeenCalledTimes(1);
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
    ["KWD", [1500], "Top up KWD\u00a01,500", 1500],
    ["KWD", [1.25], "Top up KWD\u00a01.250", 1.25],
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
    [{ balance_minor: 1200, required_minor: 5000 }, "€38.00"],
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
});
