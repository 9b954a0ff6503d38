import type { Meta, StoryObj } from "@storybook/react-vite";
import { PaymentNotice } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { expect, fn } from "storybook/test";
import { handlers } from "../stage/acme.js";
import { rootControls } from "../stage/controls.js";
import { inEnglish } from "../stage/in-english.js";
import { sample } from "../stage/samples.js";
import { asBefore } from "../stage/stage.js";
import * as states from "../stage/states.js";

const TITLE = "A payment is past due";
const overdue = apiError({
  kind: "payment",
  status: 402,
  code: "invoice_past_due",
  message: "The last charge did not go through, and the invoice has been open for nine days.",
  requestId: "req_77c1",
  details: {
    invoice: {
      number: "2026-0931",
      amount_due: "1249.00",
      currency: "EUR",
      due_date: "2026-11-12",
      hosted_invoice_url: "https://app.platform.example/invoices/2026-0931",
    },
  },
});

/**
 * Money did not arrive: a bill is past due, a card was declined, or there is nothing to charge. The three are told apart
 * by words and picture, for codes of any API.
 *
 * Parts of its own: `Emblem` (what is the matter) and `Bill` (amount, invoice, due date, card, as on a slip).
 */
const meta = {
  title: "Components/PaymentNotice",
  component: PaymentNotice.Root,
  argTypes: rootControls,
  args: { error: overdue, onRetry: fn(), onDismiss: fn() },
} satisfies Meta<typeof PaymentNotice.Root>;

export default meta;
type Story = StoryObj<typeof PaymentNotice.Root>;

/** Past due: what is open, and where the invoice is. */
export const Ready: Story = {
  play: inEnglish(async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole("group", { name: TITLE })).toHaveAttribute("data-recourse", "payment-notice");
    await expect(canvas.getByText("€1,249.00")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "2026-0931" })).toHaveAttribute(
      "href",
      "https://app.platform.example/invoices/2026-0931",
    );
    await userEvent.click(canvas.getByRole("button", { name: "Update payment method" }));
    await expect(handlers.update_payment_method).toHaveBeenCalledOnce();
    await asBefore();
  }),
};

/** The bank said no: which card, and why, in the bank's word. */
export const Declined: Story = {
  args: {
    error: apiError({
      kind: "payment",
      status: 402,
      code: "card_declined",
      details: {
        amount: 49,
        currency: "EUR",
        decline_code: "insufficient_funds",
        card: { brand: "Visa", last4: "4242" },
      },
    }),
  },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("group", { name: "Your payment was declined" })).toBeVisible();
    await expect(canvas.getByText("Visa •• 4242")).toBeVisible();
  }),
};

/** There is no card on file. */
export const NoPaymentMethod: Story = {
  args: { error: sample("platform", "billing_info_required") },
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Add payment method" }));
    await expect(handlers.update_payment_method).toHaveBeenCalledOnce();
    await asBefore();
  }),
};

/** The API says what happened in a sentence, and tells no figures. */
export const PlatformPastDue: Story = {
  args: { error: sample("platform", "payment_past_due") },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByText("Invoice 2026-0931 has been unpaid for 9 days.")).toBeVisible();
  }),
};

/** The server says no more than 402. */
export const WithoutDetails: Story = {
  args: { error: apiError({ kind: "payment", status: 402 }) },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("group", { name: "There is a problem with the payment" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Update payment method" })).toBeVisible();
  }),
};

export const Pending: Story = states.running("update_payment_method", "Update payment method");
export const AfterTheUpdate: Story = states.succeeded("Update payment method");
export const FailedUpdate: Story = states.failed("update_payment_method", "Update payment method");
export const LongText: Story = states.longText(overdue);
export const NoWaysOut: Story = states.noWaysOut;
export const OnBanner: Story = states.onBanner(TITLE);
export const InDialog: Story = states.inDialog(TITLE);
export const OnPage: Story = states.onPage(TITLE);
export const InALine: Story = states.inALine(TITLE);
export const DarkRtlNarrow: Story = states.darkRtlNarrow;

/** The bill as it is, with words of your own around it. */
export const Composed: Story = {
  render: (args) => (
    <PaymentNotice.Root {...args}>
      <PaymentNotice.Emblem />
      <PaymentNotice.Title>We could not collect this month</PaymentNotice.Title>
      <PaymentNotice.Bill />
      <PaymentNotice.Actions />
      <PaymentNotice.Support>Your data stays where it is.</PaymentNotice.Support>
    </PaymentNotice.Root>
  ),
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("group", { name: "We could not collect this month" })).toBeVisible();
    await expect(canvas.getByText("€1,249.00")).toBeVisible();
    await expect(canvas.getByText("Your data stays where it is.")).toBeVisible();
  }),
};
