import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Form } from "radix-ui";
import { type ReactNode, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { type ApiError, FieldErrors, Recourse } from "react-recourse";
import { useRadixFormErrors } from "react-recourse/forms/radix-form";
import { expect, it } from "vitest";
import { formConformance } from "./conformance.js";
import { box, invalid, settle } from "./harness.js";
import type { FormProps } from "./form-under-test.js";
import { plainInput } from "./plain-input.js";
import { swapped, without } from "./rows.js";

function RadixForm({ values, error, options, onSend, draw }: FormProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const [rows, setRows] = useState(() => values.items);
  const ids = rows.map(({ id }) => id);
  const fields = useRadixFormErrors(form, error, { rows: { items: ids }, ...options });
  // oxlint-disable-next-line react/refs -- `reset` is called by a button
  return draw({
    fields,
    rows: ids,
    Input: Form.Control,
    input: (name, show, choice) => (
      <Form.Field {...fields.getServerProps(name)}>
        {show(plainInput({ ...values, items: rows }, name, choice), "")}
        <Form.Message match="valueMissing">Needed</Form.Message>
      </Form.Field>
    ),
    removeRow: (index) => {
      setRows(without(index));
    },
    swapRows: (one, other) => {
      setRows(swapped(one, other));
    },
    reset: () => form.current?.reset(),
    form: (children) => (
      <Form.Root
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void onSend();
        }}
      >
        {children}
      </Form.Root>
    ),
  });
}

formConformance("radix-form", RadixForm, 1);

it("F06 T12 leaves the focus to the summary in a shadow tree too, and to who writes elsewhere", async () => {
  const tree = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
  const at = tree.appendChild(document.createElement("div"));
  function Account({ error }: { error: ApiError | null }): ReactNode {
    const form = useRef<HTMLFormElement>(null);
    const fields = useRadixFormErrors(form, error);
    return (
      <Form.Root ref={form}>
        <Recourse error={error} />
        <Form.Field {...fields.getServerProps("email")}>
          <Form.Control aria-label="Email" {...fields.getFieldProps("email")} />
        </Form.Field>
      </Form.Root>
    );
  }
  const { rerender } = render(createPortal(<Account error={null} />, at));
  rerender(createPortal(<Account error={invalid([["email"], "is taken"])} />, at));
  await settle();
  expect(tree.activeElement).toHaveAttribute("data-recourse", "field-errors");
  const search = tree.appendChild(document.createElement("input"));
  search.focus();
  rerender(createPortal(<Account error={invalid([["email"], "is still taken"])} />, at));
  await settle();
  expect(tree.activeElement).toBe(search);
  tree.host.remove();
});

it("F09 what Radix itself finds wrong describes the control too", async () => {
  function Account({ error }: { error: ApiError | null }): ReactNode {
    const form = useRef<HTMLFormElement>(null);
    const fields = useRadixFormErrors(form, error);
    return (
      <Form.Root ref={form}>
        <Form.Field {...fields.getServerProps("email")}>
          <Form.Label>Email</Form.Label>
          <Form.Control required {...fields.getFieldProps("email")} />
          <Form.Message match="valueMissing">Enter an address</Form.Message>
          <FieldErrors.Message fields={fields} name="email" />
        </Form.Field>
        <Form.Submit>Save</Form.Submit>
      </Form.Root>
    );
  }
  const { rerender } = render(<Account error={null} />);
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  const email = screen.getByRole("textbox", { name: "Email" });
  expect(email).toHaveAccessibleDescription("Enter an address");
  rerender(<Account error={invalid([["email"], "is taken"])} />);
  await settle();
  expect(email).toHaveAccessibleDescription(/Enter an address/);
  expect(email).toHaveAccessibleDescription(/is taken/);
  expect(email).toHaveAttribute("data-invalid", "true");
});

/** A form without a summary, and a button that sends it from elsewhere. */
function Bare({ error }: { error: ApiError | null }): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const fields = useRadixFormErrors(form, error);
  return (
    <>
      <button type="button">Send</button>
      <Form.Root ref={form}>
        {["Note", "Email"].map((label) => (
          <Form.Field key={label} {...fields.getServerProps(label.toLowerCase())}>
            <Form.Label>{label}</Form.Label>
            <Form.Control />
          </Form.Field>
        ))}
      </Form.Root>
    </>
  );
}

it.each([
  ["a button elsewhere", () => screen.getByRole("button")],
  ["another field of the form", () => box("Note")],
])(
  "F06 without a summary the focus goes from %s to the wrong field, which Radix marks until it is edited",
  async (_, from) => {
    const { rerender } = render(<Bare error={null} />);
    from().focus();
    rerender(<Bare error={invalid([["email"], "is taken"])} />);
    await settle();
    expect(box("Email")).toHaveFocus();
    expect(box("Email")).toHaveAttribute("data-invalid", "true");
    expect(box("Note")).not.toHaveAttribute("data-invalid");
    expect(screen.getByText("Email")).toHaveAttribute("data-invalid", "true");
    await userEvent.type(box("Email"), "0");
    expect(screen.getByText("Email")).not.toHaveAttribute("data-invalid");
  },
);
