import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { type UseFormProps, get, useFieldArray, useForm } from "react-hook-form";
import type { ApiError } from "react-recourse";
import { useReactHookFormErrors } from "react-recourse/forms/react-hook-form";
import { expect, it } from "vitest";
import { formConformance } from "./conformance.js";
import type { FormProps, Values } from "./form-under-test.js";
import { box, invalid, message, own, save, settle, show, values } from "./harness.js";

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

interface AccountProps {
  readonly saved: ApiError | null;
  readonly published?: ApiError | null;
  readonly judges?: Pick<UseFormProps, "mode" | "reValidateMode">;
}

/** Shows what the library itself holds. */
function Account({ saved, published = null, judges }: AccountProps): ReactNode {
  const form = useForm({ defaultValues: { email: "ada@acme.example", seats: "3" }, ...judges });
  useReactHookFormErrors(form, saved);
  useReactHookFormErrors(form, published);
  const { errors } = form.formState;
  return (
    <form onSubmit={(event) => void form.handleSubmit(() => undefined)(event)}>
      <input aria-label="Email" {...form.register("email")} />
      <input aria-label="Seats" {...form.register("seats", { required: "Needed" })} />
      <output>{`${errors.email?.message ?? ""}/${errors.seats?.message ?? ""}`}</output>
      <button type="submit">Save</button>
    </form>
  );
}

const told = (): string => screen.getByRole("status").textContent;

it.each([
  ["before it is sent", { mode: "onBlur" }],
  ["before it is sent", { mode: "onTouched" }],
  ["before it is sent", { mode: "all" }],
  ["once it was sent", { reValidateMode: "onBlur" }],
] as const)("F04 leaving a field takes nothing away where the library judges it then, %s: %j", async (when, judges) => {
  const { rerender } = render(<Account saved={null} judges={judges} />);
  if (when === "once it was sent") await save();
  rerender(<Account saved={invalid([["email"], "is taken"], [["seats"], "are too many"])} judges={judges} />);
  await settle();
  await userEvent.click(box("Email"));
  await userEvent.click(box("Seats"));
  await settle();
  expect(told()).toBe("is taken/are too many");
  await userEvent.type(box("Seats"), "0");
  await userEvent.tab();
  await settle();
  expect(told()).toBe("is taken/");
});

it("F04 what the server said stays where the library holds the next submit back", async () => {
  const { rerender } = render(<Account saved={null} />);
  await save();
  rerender(<Account saved={invalid([["email"], "is taken"], [["seats"], "are too many"])} />);
  await settle();
  await userEvent.clear(box("Seats"));
  await save();
  await settle();
  expect(told()).toBe("is taken/Needed");
});

it("two answers of one form leave each other alone, also about the same field", async () => {
  const saved = invalid([["email"], "is taken"], [["seats"], "are too many"]);
  const published = invalid([["email"], "is not yours"]);
  const { rerender } = render(<Account saved={null} />);
  for (const [one, other, now] of [
    [saved, null, "is taken/are too many"],
    [saved, published, "is not yours/are too many"],
    [null, published, "is not yours/"],
    [saved, published, "is taken/are too many"],
    [null, null, "/"],
  ] as const) {
    rerender(<Account saved={one} published={other} />);
    await settle();
    expect(told()).toBe(now);
  }
});

it.each([
  ["by the keys of the library", true],
  ["by their place", false],
])("F14 rows without ids of their own are known %s when one is added", async (_, given) => {
  function Lines({ failure }: { failure: ApiError | null }): ReactNode {
    const form = useForm({ defaultValues: { items: [{ price: "1" }, { price: "2" }] } });
    const { fields: rows, prepend } = useFieldArray({ control: form.control, name: "items" });
    const fields = useReactHookFormErrors(form, failure, given ? { rows: { items: rows.map(({ id }) => id) } } : {});
    return (
      <>
        {rows.map(({ id }, index) => (
          <input key={id} {...form.register(`items.${index}.price`)} />
        ))}
        <output>{rows.map((_row, index) => fields.get(`items.${index}.price`).length).join("")}</output>
        <button
          onClick={() => {
            prepend({ price: "" });
          }}
        >
          Add
        </button>
      </>
    );
  }
  const { rerender } = render(<Lines failure={null} />);
  rerender(<Lines failure={invalid([["items", 1, "price"], "is too low"])} />);
  await settle();
  expect(told()).toBe("01");
  fireEvent.click(screen.getByRole("button"));
  await settle();
  // By its place alone nobody knows where the row is now; the summary keeps the text.
  expect(told()).toBe(given ? "001" : "000");
});

it("F14 a text that the library moves in the moment it is taken out does not stay", async () => {
  function Lines({ failure, onRemove }: { failure: ApiError | null; onRemove?: () => void }): ReactNode {
    const form = useForm({ defaultValues: { items: ["a", "b"].map((id) => ({ id, price: id })) } });
    const { fields: rows, remove } = useFieldArray({ control: form.control, name: "items", keyName: "key" });
    useReactHookFormErrors(form, failure);
    return (
      <>
        {rows.map(({ key }, index) => (
          <input key={key} {...form.register(`items.${index}.price`)} />
        ))}
        <output>{form.formState.errors.items?.map?.((row) => row?.price?.message).join("|")}</output>
        <button
          onClick={() => {
            remove(0);
            onRemove?.();
          }}
        >
          Remove
        </button>
      </>
    );
  }
  const { rerender } = render(<Lines failure={null} />);
  const onRemove = (): void => {
    rerender(<Lines failure={null} />);
  };
  rerender(<Lines failure={invalid([["items", 1, "price"], "is too low"])} onRemove={onRemove} />);
  await settle();
  expect(told()).toBe("|is too low");
  fireEvent.click(screen.getByRole("button"));
  await settle();
  expect(told()).toBe("");
});
