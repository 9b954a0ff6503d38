import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { FieldErrors, useFieldErrors } from "react-recourse";
import { expect, it } from "vitest";
import { field, invalid } from "../../../test/forms/refused.js";
import { App } from "../../../test/notice.js";

it("F06 a section that takes a while to open is waited for, and then its field has the focus", async () => {
  const error = invalid(field(["city"], "is unknown"));
  function Form(): ReactNode {
    const [open, setOpen] = useState(false);
    const fields = useFieldErrors(error, { reveal: () => () => setTimeout(() => setOpen(true), 120) });
    return (
      <form>
        <FieldErrors.Root error={error} />
        {open && <input aria-label="City" {...fields.getFieldProps("city")} />}
      </form>
    );
  }
  render(
    <App>
      <Form />
    </App>,
  );
  await userEvent.click(await screen.findByRole("link"));
  await waitFor(() => expect(screen.getByRole("textbox", { name: "City" })).toHaveFocus());
});

it("F06 with no field in the page that is wrong the notice itself takes the focus", async () => {
  const error = invalid(field(["city"], "is unknown"));
  render(
    <App>
      <form>
        <FieldErrors.Root error={error} takeFocus="field" />
        <input aria-label="Street" name="street" />
      </form>
    </App>,
  );
  await waitFor(() => expect(screen.getByRole("group")).toHaveFocus());
});
