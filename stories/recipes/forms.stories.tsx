import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactNode } from "react";
import { expect, fn, waitFor, within } from "storybook/test";
import { EveryAdapter } from "../../examples/billing-dashboard/app/adapters/every-adapter.js";
import { CustomerForm } from "../../examples/billing-dashboard/app/forms/customer-form.js";
import { InvoiceForm } from "../../examples/billing-dashboard/app/forms/invoice-form.js";
import { RegistrationForm } from "../../examples/billing-dashboard/app/forms/registration-form.js";
import { SpecificationForm } from "../../examples/billing-dashboard/app/forms/specification-form.js";
import { AforoActions } from "../../examples/billing-dashboard/app/pages/aforo-actions.js";
import { DemoApp } from "../stage/demo-app.js";
import { demoHandlers, resetDemo } from "../stage/demo-server.js";
import { inEnglish } from "../stage/in-english.js";

const page = (title: string, form: ReactNode) => () => <DemoApp title={title}>{form}</DemoApp>;

/**
 * The demo's forms against the demo's server: each is one adapter of `react-recourse/forms` and one mutation. What is
 * wrong is summed up above the fields and told at each of them; whatever else the server says stands beside the form.
 */
const meta = {
  title: "Recipes/Forms",
  tags: ["!autodocs"],
  parameters: { msw: { handlers: demoHandlers } },
  // The forms have room for a notice beside them.
  globals: { room: "full" },
  beforeEach: resetDemo,
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** An intent: the server says `params.account.email`, the form `account.email`. Then the card is declined, and nothing has to be typed twice. */
export const Customer: Story = {
  render: page("New customer", <CustomerForm />),
  play: inEnglish(
    async ({ canvas, userEvent }) => {
      const summary = await canvas.findByRole("group", { name: "4 fields need attention" });
      await waitFor(() => expect(summary).toHaveFocus());
      await userEvent.click(within(summary).getByRole("link", { name: /^Email/ }));
      const email = canvas.getByRole("textbox", { name: "Email for invoices" });
      await expect(email).toHaveFocus();
      await expect(email).toHaveAccessibleDescription("must be a valid email address");
      await userEvent.type(email, "ap@sorel.example");
      await expect(email).not.toBeInvalid();
      await userEvent.type(canvas.getByRole("textbox", { name: "Name" }), "Atelier Sorel");
      await userEvent.selectOptions(canvas.getByRole("combobox", { name: "Currency" }), "EUR");
      await userEvent.type(canvas.getByRole("textbox", { name: "External key" }), "sorel");
      await userEvent.type(canvas.getByRole("textbox", { name: "Card" }), "4000000000000002");
      await userEvent.click(canvas.getByRole("button", { name: "Onboard customer" }));
      await waitFor(() => expect(canvas.getByRole("group")).toHaveAttribute("data-kind", "payment"));
      await expect(email).toHaveValue("ap@sorel.example");
      await userEvent.click(canvas.getByRole("button", { name: "Change payment method" }));
      await expect(canvas.getByRole("textbox", { name: "Card" })).toHaveFocus();
    },
    async ({ canvas, userEvent }) => {
      await userEvent.click(canvas.getByRole("button", { name: "Onboard customer" }));
    },
  ),
};

/** A choice, a date, and a field of the server's that no form of the app has: it stays in the summary. */
export const Specification: Story = {
  render: page("New specification", <SpecificationForm />),
  play: inEnglish(
    async ({ canvas, userEvent }) => {
      const summary = await canvas.findByRole("group", { name: "3 fields need attention" });
      await expect(within(within(summary).getByRole("list")).getAllByRole("link")).toHaveLength(2);
      await expect(within(summary).getByText("must not be empty once ACTIVE")).toBeVisible();
      await userEvent.click(within(summary).getByRole("link", { name: /^Valid from/ }));
      await expect(canvas.getByLabelText("Valid from")).toHaveFocus();
    },
    async ({ canvas, userEvent }) => {
      await userEvent.click(canvas.getByRole("radio", { name: "Active" }));
      await userEvent.click(canvas.getByRole("button", { name: "Create specification" }));
    },
  ),
};

/** afo lists no fields: its code says which one it is. A file that is too large is told beside the form and at the file. */
export const Registration: Story = {
  render: page("New work", <RegistrationForm onSent={fn()} />),
  play: inEnglish(
    async ({ canvas, userEvent }) => {
      const title = canvas.getByRole("textbox", { name: "Title" });
      await waitFor(() => expect(title).toBeInvalid());
      await expect(title).toHaveAccessibleDescription("Enter at least one character that is not a space.");
      await userEvent.type(title, "Salt Road");
      await userEvent.type(canvas.getByRole("textbox", { name: "Creators" }), "N. Hale");
      await userEvent.click(canvas.getByRole("button", { name: "Long take, 300 kB" }));
      await expect(canvas.getByRole("textbox", { name: "File name" })).toHaveValue("long-take.wav");
      await userEvent.click(canvas.getByRole("button", { name: "Send work" }));
      await waitFor(() => expect(canvas.getByLabelText("Audio")).toBeInvalid());
      await expect(canvas.getByRole("group", { name: /too large/ })).toHaveAttribute("data-kind", "too_large");
      await expect(title).not.toBeInvalid();
    },
    async ({ canvas, userEvent }) => {
      await userEvent.click(canvas.getByRole("button", { name: "Send work" }));
    },
  ),
};

/** Lines that are moved and removed take their messages along. */
export const Invoice: Story = {
  render: page(
    "New invoice",
    <AforoActions>
      <InvoiceForm />
    </AforoActions>,
  ),
  play: inEnglish(
    async ({ canvas, userEvent }) => {
      const price = (line: number) => canvas.getByRole("textbox", { name: `Unit price on line ${line}` });
      await waitFor(() => expect(price(2)).toBeInvalid());
      await userEvent.click(canvas.getByRole("button", { name: "Move line 2 up" }));
      await waitFor(() => expect(price(1)).toHaveAccessibleDescription("must be an amount like 12.50"));
      await expect(price(2)).not.toBeInvalid();
      await waitFor(() => expect(canvas.getByRole("button", { name: "Move line 1 down" })).toHaveFocus());
      const summary = canvas.getByRole("group", { name: /fields need attention/ });
      await userEvent.click(within(summary).getByRole("link", { name: /^Unit price/ }));
      await expect(price(1)).toHaveFocus();
    },
    async ({ canvas, userEvent }) => {
      await userEvent.type(canvas.getByRole("textbox", { name: "Unit price on line 1" }), "20");
      await userEvent.click(canvas.getByRole("button", { name: "Add line" }));
      await userEvent.type(canvas.getByRole("textbox", { name: "Unit price on line 2" }), "12,50");
      await userEvent.click(canvas.getByRole("button", { name: "Write invoice" }));
    },
  ),
};

/** The same form in every library, and in none. */
export const InEveryLibrary: Story = {
  render: page("New specification", <EveryAdapter />),
  play: inEnglish(
    async ({ canvas, userEvent }) => {
      const libraries = within(canvas.getByRole("group", { name: "Form library" }));
      for (const library of libraries.getAllByRole("radio")) {
        await userEvent.click(library);
        // What led here may still be sending the first one.
        await userEvent.click(await canvas.findByRole("button", { name: "Create specification" }));
        const summary = await canvas.findByRole("group", { name: "3 fields need attention" });
        await waitFor(() => expect(summary).toHaveFocus());
        const name = canvas.getByRole("textbox", { name: "Name" });
        await expect(name).toHaveAccessibleDescription("must not be blank");
        await userEvent.type(name, "Relay");
        await waitFor(() => expect(name).not.toBeInvalid());
        await expect(canvas.getByLabelText("Valid from")).toHaveAccessibleDescription(/present or future/);
      }
    },
    async ({ canvas, userEvent }) => {
      await userEvent.click(canvas.getByRole("button", { name: "Create specification" }));
    },
  ),
};
