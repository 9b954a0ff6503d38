import { fireEvent, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { get, useFieldArray, useForm } from "react-hook-form";
import { useReactHookFormErrors } from "react-recourse/forms/react-hook-form";
import { expect, it } from "vitest";
import { formConformance } from "./conformance.js";
import type { FormProps, Values } from "./form-under-test.js";
import { invalid, message, own, show, values } from "./harness.js";

function HookForm({ values, error, options, onSend, draw }: FormProps): ReactNode {
  const form = useForm<Values>({ defaultValues: values });
  // The library takes `id` for its own keys unless told otherwise.
  const { fields: items, remove, swap } = useFieldArray({ control: form.control, name: "items", keyName: "key" });
  const ids = items.map(({ id }) => id);
  const fields = useReactHookFormErrors(form, error, { rows: { items: ids }, ...options });
  // Whatever a form draws itself anew for while it is sent, the next answer has to find its way.
  const { errors, isSubmitting } = form.formState;
  return draw({
    fields,
    rows: ids,
    input: (name, show, value) =>
      show(
        // Names of this form.
        { ...form.register(name as "email"), ...(value !== undefined && { type: "radio", value }) },
        String(get(errors, `${name}.message`) ?? ""),
      ),
    removeRow: remove,
    swapRows: swap,
    reset: () => {
      form.reset();
    },
    form: (children) => (
      <form aria-busy={isSubmitting} onSubmit={(event) => void form.handleSubmit(onSend)(event)}>
        {children}
      </form>
    ),
  });
}

formConformance("react-hook-form", HookForm, 2);

it("F13 F14 rows that are known by their ids alone get their own errors, wherever they were when they were sent", async () => {
  const options: { rows: undefined; sent?: unknown } = { rows: undefined };
  const { answer } = show(HookForm, null, { options });
  options.sent = structuredClone(values);
  answer(null);
  fireEvent.click(screen.getByRole("button", { name: "Swap" }));
  fireEvent.click(screen.getByRole("button", { name: "Remove b" }));
  answer(invalid([["items", 0, "price"], "is too low"], [["items", 1, "price"], "is too high"]));
  await waitFor(() => {
    expect([message("Price a"), own("Price a")]).toEqual(["is too low", "is too low"]);
  });
  expect([message("Price c"), own("Price c")]).toEqual(["", ""]);
  expect(screen.getAllByRole("listitem")[1]).toHaveTextContent("is too high");
});
