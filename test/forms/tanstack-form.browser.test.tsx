import { useForm, useStore } from "@tanstack/react-form";
import { fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { type ApiError, FieldErrors } from "react-recourse";
import { useTanstackFormErrors } from "react-recourse/forms/tanstack-form";
import { expect, it } from "vitest";
import { formConformance } from "./conformance.js";
import type { FormProps } from "./form-under-test.js";
import { invalid, message, save, settle } from "./harness.js";

function TanstackForm({ values, error, options, onSend, draw }: FormProps): ReactNode {
  const form = useForm({
    defaultValues: values,
    onSubmit: onSend,
  });
  const busy = useStore(form.store, (state) => state.isSubmitting);
  const ids = useStore(form.store, (state) => state.values.items).map(({ id }) => id);
  const fields = useTanstackFormErrors(form, error, { rows: { items: ids }, ...options });
  return draw({
    fields,
    rows: ids,
    input: (name, show, choice) => (
      // Names of this form.
      <form.Field name={name.replace(/\.(\d+)/, "[$1]") as "email"}>
        {(field) =>
          show(
            {
              name: field.name,
              ...(choice === undefined
                ? { value: field.state.value }
                : { type: "radio", value: choice, checked: field.state.value === choice }),
              onBlur: field.handleBlur,
              onChange: (event: { target: { value: string } }) => {
                field.handleChange(event.target.value);
              },
            },
            field.state.meta.errors.join(" "),
          )
        }
      </form.Field>
    ),
    removeRow: (index) => void form.removeFieldValue("items", index),
    swapRows: (one, other) => {
      form.swapFieldValues("items", one, other);
    },
    reset: () => {
      form.reset();
    },
    form: (children) => (
      <form
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        {children}
      </form>
    ),
  });
}

formConformance("tanstack-form", TanstackForm, 4);

it("F04 a reset that changes no value is noticed where nothing else draws the form anew", async () => {
  const defaultValues = { email: "ada@acme.example" };
  function Account({ error }: { error: ApiError | null }): ReactNode {
    const form = useForm({ defaultValues });
    const fields = useTanstackFormErrors(form, error);
    return (
      <>
        <form.Field name="email">{(field) => <output>{field.state.meta.errors.join(" ")}</output>}</form.Field>
        <FieldErrors.Message fields={fields} name="email" data-testid="message Email" />
        <button type="button" onClick={() => void form.handleSubmit()}>
          Save
        </button>
        <button
          type="button"
          onClick={() => {
            form.reset();
          }}
        >
          Reset
        </button>
      </>
    );
  }
  const { rerender } = render(<Account error={null} />);
  await save();
  rerender(<Account error={invalid([["email"], "is taken"])} />);
  await settle();
  expect([message("Email"), screen.getByRole("status").textContent]).toEqual(["is taken", "is taken"]);
  fireEvent.click(screen.getByRole("button", { name: "Reset" }));
  await settle();
  expect([message("Email"), screen.getByRole("status").textContent]).toEqual(["", ""]);
});
