import { useForm, useStore } from "@tanstack/react-form";
import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
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

it("F14 a row that is put in or taken out before it leaves an error with its row, also in the form's own state, and the next submit free", async () => {
  const sent: unknown[] = [];
  const error = invalid([["items", 1, "price"], "is too low"]);
  const Rows = () => {
    const form = useForm({
      defaultValues: { items: ["a", "b", "c"].map((id) => ({ id, price: id })) },
      onSubmit: ({ value }) => void sent.push(value),
    });
    const fields = useTanstackFormErrors(form, error);
    return (
      <form.Field name="items" mode="array">
        {({ state, insertValue, removeValue }) => (
          <>
            {state.value.map(({ id }, index) => (
              <form.Field key={id} name={`items[${index}].price`}>
                {(field) => (
                  <p data-testid={id}>
                    {fields.get(field.name).map((one) => one.message)}/{field.state.meta.errors}
                  </p>
                )}
              </form.Field>
            ))}
            <button onClick={() => insertValue(0, { id: `new ${state.value.length}`, price: "" })}>Insert</button>
            <button onClick={() => removeValue(0)}>Remove</button>
            <button onClick={() => form.handleSubmit()}>Send</button>
          </>
        )}
      </form.Field>
    );
  };
  render(<Rows />);
  const rows = (): (string | null)[] => screen.getAllByTestId(/./).map((row) => row.textContent);
  await settle();
  for (const [name, now] of [
    ["Insert", ["/", "/", "is too low/is too low", "/"]],
    ["Insert", ["/", "/", "/", "is too low/is too low", "/"]],
    ["Remove", ["/", "/", "is too low/is too low", "/"]],
  ] as const) {
    await userEvent.click(screen.getByRole("button", { name }));
    await settle();
    expect(rows(), name).toEqual(now);
  }
  await userEvent.click(screen.getByRole("button", { name: "Send" }));
  await settle();
  expect(sent).toHaveLength(1);
});

it("two answers of one form, and a list of the app's own, leave each other alone", async () => {
  const email = invalid([["email"], "is taken"]);
  const name = invalid([["name"], "is too long"]);
  function Account({ saved, sent }: { saved: ApiError | null; sent: ApiError | null }): ReactNode {
    const form = useForm({ defaultValues: { email: "a", name: "b", note: "c" } });
    useTanstackFormErrors(form, saved);
    useTanstackFormErrors(form, sent);
    return (
      <>
        {(["email", "name", "note"] as const).map((field) => (
          <form.Field key={field} name={field}>
            {({ state }) => <output>{state.meta.errors.join(" ")}</output>}
          </form.Field>
        ))}
        <button
          type="button"
          onClick={() =>
            form.setFieldMeta("note", (meta) => ({ ...meta, errorMap: { ...meta.errorMap, onServer: ["is ours"] } }))
          }
        >
          Note
        </button>
      </>
    );
  }
  const told = (): (string | null)[] => screen.getAllByRole("status").map((one) => one.textContent);
  const { rerender } = render(<Account saved={email} sent={null} />);
  await settle();
  await userEvent.click(screen.getByRole("button", { name: "Note" }));
  for (const [saved, sent, now] of [
    [email, name, ["is taken", "is too long", "is ours"]],
    [null, name, ["", "is too long", "is ours"]],
    [null, null, ["", "", "is ours"]],
  ] as const) {
    rerender(<Account saved={saved} sent={sent} />);
    await settle();
    expect(told()).toEqual(now);
  }
});

it("F04 what the server said stays in the form's own state where the next submit is held back", async () => {
  const sent: unknown[] = [];
  function Account({ failure }: { failure: ApiError | null }): ReactNode {
    const form = useForm({
      defaultValues: { email: "ada@acme.example", seats: "3" },
      onSubmit: ({ value }) => void sent.push(value),
    });
    useTanstackFormErrors(form, failure);
    return (
      <>
        <form.Field name="email">{({ state }) => <output>{state.meta.errors.join(" ")}</output>}</form.Field>
        <form.Field name="seats" validators={{ onSubmit: ({ value }) => (value === "" ? "Needed" : undefined) }}>
          {(field) => (
            <input
              aria-label="Seats"
              value={field.state.value}
              onChange={({ target }) => {
                field.handleChange(target.value);
              }}
            />
          )}
        </form.Field>
        <button type="button" onClick={() => void form.handleSubmit()}>
          Save
        </button>
      </>
    );
  }
  const { rerender } = render(<Account failure={null} />);
  await save();
  rerender(<Account failure={invalid([["email"], "is taken"])} />);
  await settle();
  await userEvent.clear(screen.getByRole("textbox"));
  await save();
  expect(screen.getByRole("status")).toHaveTextContent("is taken");
  await userEvent.type(screen.getByRole("textbox"), "4");
  await save();
  expect(sent).toHaveLength(2);
});
