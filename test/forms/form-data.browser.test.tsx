import { fireEvent, render, screen } from "@testing-library/react";
import { Checkbox } from "radix-ui";
import { type ReactNode, useRef, useState } from "react";
import { type ApiError, FieldErrors, Recourse, RecourseProvider } from "react-recourse";
import { useFormDataErrors } from "react-recourse/forms/form-data";
import { expect, it } from "vitest";
import { formConformance } from "./conformance.js";
import { invalid, recourse, settle } from "./harness.js";
import { without, swapped } from "./rows.js";
import type { FormProps } from "./form-under-test.js";
import { plainInput } from "./plain-input.js";

function NativeForm({ values, error, options, onSend, draw }: FormProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const [rows, setRows] = useState(() => values.items);
  const ids = rows.map(({ id }) => id);
  const fields = useFormDataErrors(form, error, { rows: { items: ids }, ...options });
  // oxlint-disable-next-line react/refs -- `reset` is called by a button
  return draw({
    fields,
    rows: ids,
    input: (name, show, choice) => show(plainInput({ ...values, items: rows }, name, choice), ""),
    removeRow: (index) => {
      setRows(without(index));
    },
    swapRows: (one, other) => {
      setRows(swapped(one, other));
    },
    reset: () => form.current?.reset(),
    form: (children) => (
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void onSend();
        }}
      >
        {children}
      </form>
    ),
  });
}

formConformance("form-data", NativeForm, 0);

it("F13 F14 a row that moved before the answer is compared with what was sent for it", async () => {
  function Lines({ failure, sent }: { failure: ApiError | null; sent?: FormData }): ReactNode {
    const form = useRef<HTMLFormElement>(null);
    const [rows, setRows] = useState(["a", "b", "c"]);
    const fields = useFormDataErrors(form, failure, { rows: { items: rows }, sent });
    return (
      <form ref={form} data-testid="form">
        {rows.map((row, index) => (
          <div key={row}>
            <input
              aria-label={row}
              name={`items[${index}].price2`}
              defaultValue={row}
              {...fields.getFieldProps(`items.${index}.price2`)}
            />
            <FieldErrors.Message fields={fields} name={`items.${index}.price2`} />
          </div>
        ))}
        <button
          type="button"
          onClick={() => {
            setRows(swapped(0, 2));
          }}
        >
          Swap
        </button>
      </form>
    );
  }
  const { rerender } = render(<Lines failure={null} />);
  const sent = new FormData(screen.getByTestId<HTMLFormElement>("form"));
  rerender(<Lines failure={null} sent={sent} />);
  fireEvent.click(screen.getByRole("button"));
  rerender(<Lines failure={invalid([["items", 0, "price2"], "is too low"])} sent={sent} />);
  await settle();
  expect(screen.getByRole("textbox", { name: "a" })).toBeInvalid();
  expect(screen.getByRole("textbox", { name: "a" })).toHaveAccessibleDescription("is too low");
  expect(screen.getByRole("textbox", { name: "c" })).not.toBeInvalid();
});

it("F04 F13 a field that is disabled while it is sent was not edited; a box of Radix UI that is ticked was", async () => {
  const failure = invalid([["elements"], "are too many"], [["terms"], "must be accepted"]);
  function Order({ busy, error }: { busy: boolean; error: ApiError | null }): ReactNode {
    const form = useRef<HTMLFormElement>(null);
    const fields = useFormDataErrors(form, error);
    return (
      <RecourseProvider recourse={recourse}>
        <form ref={form}>
          <Recourse error={error} />
          <fieldset disabled={busy}>
            {/* Called like what every form has. */}
            <input aria-label="Elements" name="elements" defaultValue="7" {...fields.getFieldProps("elements")} />
            <input type="hidden" name="length" value="12" />
            <FieldErrors.Message fields={fields} name="elements" />
            <Checkbox.Root aria-label="Terms" name="terms" {...fields.getFieldProps("terms")} />
            <FieldErrors.Message fields={fields} name="terms" />
          </fieldset>
        </form>
      </RecourseProvider>
    );
  }
  const { rerender } = render(<Order busy error={null} />);
  rerender(<Order busy error={failure} />);
  await settle();
  rerender(<Order busy={false} error={failure} />);
  await settle();
  expect(screen.getAllByRole("link")).toHaveLength(2);
  expect(screen.getByRole("textbox")).toHaveAccessibleDescription("are too many");
  expect(screen.getByRole("group", { name: "2 fields need attention" })).not.toHaveTextContent("Changed since");
  const terms = screen.getByRole("checkbox");
  expect(terms).toHaveAccessibleDescription("must be accepted");
  fireEvent.click(terms);
  await settle();
  expect(terms).toHaveAccessibleDescription("");
  expect(screen.getByRole("textbox")).toBeInvalid();
});

it("F03 H07 names with a slash, a tilde or quotes, and a list called like what every object has", async () => {
  const names = ["a/b", "m~n", "constructor[0]", `q"'x`];
  function Odd({ failure }: { failure: ApiError }): ReactNode {
    const form = useRef<HTMLFormElement>(null);
    const fields = useFormDataErrors(form, failure);
    return (
      <RecourseProvider recourse={recourse}>
        <form ref={form}>
          <Recourse error={failure} />
          {names.map((name) => (
            <label key={name}>
              {name}
              <input name={name} {...fields.getFieldProps(name)} />
              <FieldErrors.Message fields={fields} name={name} />
            </label>
          ))}
        </form>
      </RecourseProvider>
    );
  }
  const pointers = ["/a~1b", "/m~0n", "/constructor/0", `/q"'x`];
  const body = { errors: pointers.map((pointer) => ({ pointer, detail: `is wrong at ${pointer}` })) };
  render(<Odd failure={recourse.normalize({ status: 422, headers: {}, body })} />);
  await settle();
  expect(Object.keys(Object)).toEqual([]);
  expect(screen.getAllByRole("textbox").map((one) => one.parentElement?.textContent.trim())).toEqual(
    names.map((name, index) => `${name}is wrong at ${pointers[index]}`),
  );
  expect(screen.getAllByRole("link").map((one) => one.textContent)).toEqual(
    names.map((name, index) => `${name} is wrong at ${pointers[index]}`),
  );
});

it("F04 F13 another file in place of the one that was refused is an edit, the same once more is none", async () => {
  const failure = invalid([["document"], "is too large"]);
  function Upload({ error, sent }: { error: ApiError | null; sent?: FormData }): ReactNode {
    const form = useRef<HTMLFormElement>(null);
    const fields = useFormDataErrors(form, error, { sent });
    return (
      <form ref={form} data-testid="upload">
        <input type="file" aria-label="Document" name="document" />
        <p>{fields.get("document").map(fields.textOf)}</p>
      </form>
    );
  }
  const { rerender } = render(<Upload error={null} />);
  const choose = (text: string): void => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], "plan.pdf"));
    screen.getByLabelText<HTMLInputElement>("Document").files = chosen.files;
    fireEvent.change(screen.getByLabelText("Document"));
  };
  choose("long");
  rerender(<Upload error={failure} sent={new FormData(screen.getByTestId<HTMLFormElement>("upload"))} />);
  await settle();
  expect(screen.getByText("is too large")).toBeVisible();
  choose("like");
  await settle();
  expect(screen.getByText("is too large")).toBeVisible();
  choose("short");
  await settle();
  expect(screen.queryByText("is too large")).not.toBeInTheDocument();
});
