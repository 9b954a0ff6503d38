import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { PaymentNotice, Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { platform } from "react-recourse/catalogs/platform";
import { apiError, fixtures } from "react-recourse/testing";
import { describe, expect, it, vi } from "vitest";
import { itConforms } from "../../../test/conformance.js";
import { App, showError, silence, spoken } from "../../../test/notice.js";

const payment = (details: object, more: object = {}) =>
  apiError({ kind: "payment", status: 402, details: { ...details }, ...more });
const overdue = payment(
  {
    invoice: {
      number: "2026-0931",
      amount_due: "1249.00",
      currency: "usd",
      due_date: "2026-11-12",
      hosted_invoice_url: "https://pay.example.com/i/1",
    },
  },
  { code: "invoice_past_due", message: "Unpaid for 9 days." },
);
const bill = () => document.querySelector("[data-part='bill']");
const figure = () => document.querySelector("[data-part='figure']")?.textContent;
const fact = (label: string) => screen.getByText(label).nextElementSibling?.textContent.trim();

describe("PaymentNotice", () => {
  it("A11 A20 tells what is open: amount, invoice, due date, and where the invoice is", () => {
    showError(overdue);
    const notice = screen.getByRole("group", { name: "A payment is past due" });
    expect(notice).toHaveAttribute("data-recourse", "payment-notice");
    expect(notice).toHaveAttribute("data-tone", "danger");
    expect(notice).toHaveAccessibleDescription("Unpaid for 9 days.");
    expect(figure()).toBe("$1,249.00");
    expect(fact("Due")).toBe("Nov 12, 2026");
    const link = within(notice).getByRole("link", { name: "2026-0931 opens pay.example.com" });
    expect(link).toHaveAttribute("href", "https://pay.example.com/i/1");
    expect(link).toHaveAttribute("rel", "noopener noreferrer");
    // A11: a target of its own, in no sentence.
    expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  });

  it("tells a declined card from a bill that waits and a card to add, by words and by its picture", () => {
    const pictures = new Set<string | null | undefined>();
    const { again } = showError(payment({}, { code: "card_declined" }));
    const expectTitle = (title: string, tone = "danger") => {
      expect(screen.getByRole("group", { name: title })).toHaveAttribute("data-tone", tone);
      pictures.add(document.querySelector("[data-part='emblem'] path")?.getAttribute("d"));
    };
    expectTitle("Your payment was declined");
    again(payment({}, { code: "INVOICE_OVERDUE" }));
    expectTitle("A payment is past due");
    again(payment({}, { code: "no_payment_method" }));
    // Nothing was refused: red is for what was.
    expectTitle("Add a payment method to continue", "caution");
    again(payment({}, { code: "subscription_suspended" }));
    expectTitle("Your access is suspended", "caution");
    again(payment({}));
    expectTitle("There is a problem with the payment");
    expect(pictures.size).toBe(4);
  });

  it("says which card was declined, and why", () => {
    showError(
      payment({
        amount: 49,
        currency: "EUR",
        decline_code: "insufficient_funds",
        card: { brand: "Visa", last4: "4242" },
      }),
    );
    expect(screen.getByRole("group", { name: "Your payment was declined" })).toBeVisible();
    expect(figure()).toBe("€49.00");
    expect(fact("Card")).toBe("Visa •• 4242");
    expect(fact("Reason")).toBe("Insufficient funds");
  });

  it.each([
    [{ amount_due: 12.5, currency: "JPY" }, "¥13"],
    [{ amountDue: "10.50" }, "€10.50"],
    [{ amount_due_cents: 1050, currency: "USD" }, "$10.50"],
    [{ amount_due_cents: 1050, currency: "JPY" }, "¥1,050"],
    [{ amount_minor: 10_500, currency: "KWD" }, "KWD\u00a010.500"],
    [{ payment_intent: { amount: 2000, currency: "usd" } }, "$20.00"],
    [{ payment_intent: { amount: 2000, currency: "jpy" } }, "¥2,000"],
    [{ payment_intent: { amount: "20.00", currency: "usd" } }, "$20.00"],
    [{ charge: "ch_1", amount: 2000, currency: "usd" }, "$20.00"],
    [{ object: "invoice", amount_due: 2000, currency: "usd" }, "$20.00"],
    [{ invoice: { object: "invoice", amount_due: 2000, currency: "usd" } }, "$20.00"],
    [{ amount: { value: "10.50", currency: "GBP" } }, "£10.50"],
    [{ outstanding_balance: 8, currency: "EUR" }, "€8.00"],
    [{ total: "a lot", amount: 12 }, "€12.00"],
  ])("reads the amount of %o", (details, amount) => {
    showError(payment(details), { options: { currency: "EUR" } });
    expect(figure()).toBe(amount);
  });

  it("I04 reads the answer of a payment processor in the smallest unit", () => {
    const body = { error: { code: "card_declined", payment_intent: { amount: 2000, currency: "usd" } } };
    showError({ status: 402, body });
    expect(figure()).toBe("$20.00");
  });

  it.each([
    [{ amount: { value: 1050, currency: "GBP" } }],
    [{ payment_intent: { amount: 2000 } }],
    [{ amount_minor: 2000 }],
    [{ amount: 0, currency: "EUR" }],
    [{ amount: -5, currency: "EUR" }],
    [{ amount: Number.NaN }],
    [{ amount: { value: {} } }],
    [{ amount: "a lot" }],
    [{ amount_due: "1e999", currency: ["EUR"] }],
    [{ amount_due: 1e300 }],
    [{ last4: "4242424242424242", card: "\u202e4242" }],
    [{ invoice_url: "javascript:alert(1)" }],
    [{ invoice: ["a", {}], due_date: "soon" }],
  ])("makes up nothing from %o", (details) => {
    showError(payment(details));
    expect(bill()).toBeNull();
    expect(screen.getByRole("group", { name: "There is a problem with the payment" })).toBeVisible();
  });

  it("U10 shows the number of an invoice whose address is refused, as a text", () => {
    showError(payment({ invoice_number: "R-17", invoice_url: "javascript:alert(1)" }));
    expect(fact("Invoice")).toBe("R-17");
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("never shows more of a card than its last digits", () => {
    showError(
      payment({ card_number: "4242424242424242", card: { brand: "Visa", last4: "4242", number: "4242424242424242" } }),
    );
    expect(document.body.textContent).not.toContain("42424242");
    expect(fact("Card")).toBe("Visa •• 4242");
  });

  it("A04 interrupts: it was refused for good", async () => {
    silence();
    showError(overdue);
    await waitFor(() => {
      expect(spoken()).toEqual(["assertive: A payment is past due\nUnpaid for 9 days."]);
    });
    silence();
  });

  it("leads to the payment method, then offers the failed action again", async () => {
    const update = vi.fn();
    const onRetry = vi.fn();
    showError(overdue, { onRetry, options: { actions: { update_payment_method: update } } });
    await userEvent.click(screen.getByRole("button", { name: "Update payment method" }));
    expect(update).toHaveBeenCalledTimes(1);
    await userEvent.click(await screen.findByRole("button", { name: "Try again now" }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["payment_past_due", "A payment is overdue"],
    ["billing_info_required", "Add a payment method"],
    ["subscription_suspended", null],
  ])("takes the words of the platform API for %s", (code, title) => {
    showError(fixtures.platform[code], { options: { catalogs: [platform] } });
    const notice = screen.getByRole("group", title === null ? { name: /./ } : { name: title });
    expect(notice).toHaveAttribute("data-recourse", "payment-notice");
  });

  it.each(["inline", "banner", "page", "toast", "dialog"] as const)("shows the bill on %s", async (surface) => {
    showError(overdue, { surface });
    expect(await screen.findByText("$1,249.00")).toBeVisible();
  });

  it("A14 a long number of an invoice wraps at 320 px", async () => {
    render(
      <App>
        <div style={{ inlineSize: 320 }}>
          <PaymentNotice.Root
            error={payment({ amount: "123456789012345.67", currency: "EUR", invoice_number: "i".repeat(40) })}
          />
        </div>
      </App>,
    );
    const notice = screen.getByRole("group", { name: /./ });
    await waitFor(() => {
      expect(notice.scrollWidth).toBeLessThanOrEqual(notice.clientWidth);
    });
    const box = bill();
    expect(box?.scrollWidth).toBeLessThanOrEqual(box?.clientWidth ?? 0);
  });

  it("C02 needs no inline style on a server", () => {
    const html = renderToString(
      <RecourseProvider recourse={createRecourse({})}>
        <Recourse error={overdue} />
      </RecourseProvider>,
    );
    expect(html).toContain("1,249.00");
    expect(html).not.toContain("style=");
  });

  const room = (part: ReactNode) => (
    <App>
      <PaymentNotice.Root error={overdue}>{part}</PaymentNotice.Root>
    </App>
  );
  itConforms({ name: "bill", part: PaymentNotice.Bill, within: room });
  itConforms({ name: "emblem", part: PaymentNotice.Emblem, within: room });
  itConforms({
    name: "payment-notice",
    part: PaymentNotice.Root,
    props: { error: overdue },
    isRoot: true,
    within: (root) => <App>{root}</App>,
  });
});
