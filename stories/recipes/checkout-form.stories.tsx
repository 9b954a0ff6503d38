import type { Meta, StoryObj } from "@storybook/react-vite";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useMemo } from "react";
import { FieldErrors, Recourse, RecourseProvider, useApiError, useFieldErrors, useRecourse } from "react-recourse";
import { useMutationRecourse } from "react-recourse/react-query";
import { expect, waitFor } from "storybook/test";
import { inEnglish } from "../stage/in-english.js";
import { App } from "./app.js";
import { backend, call, handlers, resetBackend } from "./backend.js";

interface Order {
  readonly email: string;
  readonly seats: number;
}

function Checkout(): ReactNode {
  const recourse = useRecourse();
  const order = useMutation({
    mutationFn: (what: Order) => call<{ order: string }>(recourse, "/api/checkout", what),
  });
  const notice = useMutationRecourse(order);
  const { error } = useApiError(order.error);
  const fields = useFieldErrors(error);
  const actions = useMemo(
    () => ({
      update_payment_method: () => {
        backend.cardWorks = true;
      },
    }),
    [],
  );
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { email, seats } = Object.fromEntries(new FormData(event.currentTarget));
    order.mutate({ email: typeof email === "string" ? email : "", seats: Number(seats) });
  };
  if (order.isSuccess) return <p role="status">Order {order.data.order} is placed. Thank you.</p>;
  return (
    <RecourseProvider actions={actions}>
      <form className="form" noValidate onSubmit={submit}>
        <Recourse {...notice} />
        <label htmlFor="email">Email for the invoice</label>
        <input id="email" name="email" type="email" autoComplete="email" {...fields.getFieldProps("email")} />
        <FieldErrors.Message fields={fields} name="email" className="form-message" />
        <label htmlFor="seats">Seats</label>
        <input id="seats" name="seats" inputMode="numeric" defaultValue="0" {...fields.getFieldProps("seats")} />
        <FieldErrors.Message fields={fields} name="seats" className="form-message" />
        <button type="submit">Place order</button>
      </form>
    </RecourseProvider>
  );
}

/** A form that takes whatever the server says: fields to correct, then a card that is declined. */
const meta = {
  title: "Recipes/Checkout form",
  tags: ["!autodocs"],
  parameters: { msw: { handlers } },
  beforeEach: resetBackend,
  render: () => (
    <App>
      <main className="app">
        <h1>Checkout</h1>
        <Checkout />
      </main>
    </App>
  ),
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** The summary takes the focus and leads to each field; what was entered is kept. */
export const FieldsToCorrect: Story = {
  play: inEnglish(
    async ({ canvas, userEvent }) => {
      const summary = await canvas.findByRole("group", { name: "2 fields need attention" });
      await waitFor(() => expect(summary).toHaveFocus());
      await userEvent.click(canvas.getByRole("link", { name: /^Seats/ }));
      const seats = canvas.getByRole("textbox", { name: "Seats" });
      await expect(seats).toHaveFocus();
      await expect(seats).toHaveAccessibleDescription("must be between 1 and 50");
      await expect(canvas.getByRole("textbox", { name: "Email for the invoice" })).toHaveValue("ada");
    },
    async ({ canvas, userEvent }) => {
      await userEvent.type(canvas.getByRole("textbox", { name: "Email for the invoice" }), "ada");
      await userEvent.click(canvas.getByRole("button", { name: "Place order" }));
    },
  ),
};

/** Corrected, then declined, then paid with another card: nothing is entered twice. */
export const FromStartToEnd: Story = {
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "Email for the invoice" }), "@acme.example");
    await userEvent.clear(canvas.getByRole("textbox", { name: "Seats" }));
    await userEvent.type(canvas.getByRole("textbox", { name: "Seats" }), "3");
    await userEvent.click(canvas.getByRole("button", { name: "Place order" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Change payment method" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Try again now" }));
    await expect(await canvas.findByRole("status")).toHaveTextContent("Order O-1041 is placed.");
  }, FieldsToCorrect.play),
};
