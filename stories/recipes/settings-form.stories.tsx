import type { Meta, StoryObj } from "@storybook/react-vite";
import { useMutation } from "@tanstack/react-query";
import type { FormEvent, ReactNode } from "react";
import { FieldErrors, Recourse, useApiError, useFieldErrors, useRecourse } from "react-recourse";
import { useMutationRecourse } from "react-recourse/react-query";
import { expect, waitFor } from "storybook/test";
import { inEnglish } from "../stage/in-english.js";
import { App } from "./app.js";
import { call, handlers, resetBackend } from "./backend.js";

function Settings(): ReactNode {
  const recourse = useRecourse();
  const save = useMutation({ mutationFn: (domain: string) => call(recourse, "/api/settings", { domain }) });
  const notice = useMutationRecourse(save);
  const { error } = useApiError(save.error);
  const fields = useFieldErrors(error);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const domain = new FormData(event.currentTarget).get("domain");
    save.mutate(typeof domain === "string" ? domain : "");
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <Recourse {...notice} />
      <label htmlFor="domain">Domain of the payment page</label>
      <input id="domain" name="domain" {...fields.getFieldProps("domain")} />
      <FieldErrors.Message fields={fields} name="domain" className="form-message" />
      <button type="submit">Save</button>
      {save.isSuccess && <p role="status">Saved.</p>}
    </form>
  );
}

/** A form that is saved more than once: a field to correct, then somebody else was first. What was entered stays. */
const meta = {
  title: "Recipes/Settings form",
  tags: ["!autodocs"],
  parameters: { msw: { handlers } },
  beforeEach: resetBackend,
  render: () => (
    <App>
      <main className="app">
        <h1>Settings</h1>
        <Settings />
      </main>
    </App>
  ),
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** The message stands at its field, and the field says so to everyone. */
export const FieldToCorrect: Story = {
  play: inEnglish(
    async ({ canvas }) => {
      const domain = canvas.getByRole("textbox", { name: "Domain of the payment page" });
      await expect(domain).toHaveAccessibleDescription("must be a domain, e.g. pay.acme.example");
      await expect(domain).toHaveValue("acme");
    },
    async ({ canvas, userEvent }) => {
      const domain = canvas.getByRole("textbox", { name: "Domain of the payment page" });
      await userEvent.type(domain, "acme");
      await userEvent.click(canvas.getByRole("button", { name: "Save" }));
      await waitFor(() => expect(domain).toBeInvalid());
    },
  ),
};

/** Corrected, and somebody else has saved in between: that is told above the form, and the field is well again. */
export const SomebodyElseWasFirst: Story = {
  play: inEnglish(
    async ({ canvas }) => {
      const domain = canvas.getByRole("textbox", { name: "Domain of the payment page" });
      await waitFor(() => expect(canvas.getByRole("group")).toHaveAttribute("data-kind", "conflict"));
      await expect(domain).not.toBeInvalid();
      await expect(domain).toHaveValue("acme.example");
    },
    async (context) => {
      const { canvas, userEvent } = context;
      await FieldToCorrect.play?.(context);
      // A dialog lies over the form until somebody closes it.
      if (context.globals["surface"] === "dialog") return;
      await userEvent.type(canvas.getByRole("textbox", { name: "Domain of the payment page" }), ".example");
      await userEvent.click(canvas.getByRole("button", { name: "Save" }));
    },
  ),
};

/** Saved on the next try. */
export const Saved: Story = {
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Save" }));
    await expect(await canvas.findByRole("status")).toHaveTextContent("Saved.");
    await expect(canvas.queryByRole("group")).toBeNull();
  }, SomebodyElseWasFirst.play),
};
