import { fireEvent, render, screen } from "@testing-library/react";
import {
  type ApiError,
  FieldErrors,
  RecourseProvider,
  createRecourse,
  useApiError,
  useFieldErrors,
} from "react-recourse";
import { normalizeError } from "react-recourse/core";
import { expect, it, vi } from "vitest";
import { invalid } from "../../test/forms/harness.js";

it("F05 F14 the very same value after none is whole again; rows that have no id yet keep their own", () => {
  const error = invalid([["items", 1, "price"], "is too low"], [["items", 2, "price"], "is too high"]);
  function Form({ failure, ids }: { failure: ApiError | null; ids: readonly string[] }) {
    const fields = useFieldErrors(failure, { rows: { items: ids } });
    return ids.map((_, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- they have no other
      <div key={index}>
        <input aria-label={`Price ${index}`} {...fields.getFieldProps(`items.${index}.price`)} />
        <FieldErrors.Message fields={fields} name={`items.${index}.price`} />
      </div>
    ));
  }
  const texts = () => screen.getAllByRole("textbox").map((one) => one.parentElement?.textContent.trim());
  const saved = ["7", "", ""];
  const { rerender } = render(<Form failure={error} ids={saved} />);
  expect(texts()).toEqual(["", "is too low", "is too high"]);
  fireEvent.input(screen.getByRole("textbox", { name: "Price 1" }), { target: { value: "9" } });
  expect(texts()).toEqual(["", "", "is too high"]);
  rerender(<Form failure={null} ids={saved} />);
  rerender(<Form failure={error} ids={saved} />);
  expect(texts()).toEqual(["", "is too low", "is too high"]);
  // Which of them is new, nobody can tell: better at none than at a wrong one.
  rerender(<Form failure={error} ids={["7", "", "", ""]} />);
  expect(texts()).toEqual(["", "", "", ""]);
  // Nor which of two is left, nor, where one has become two, which it was.
  rerender(<Form failure={error} ids={["7", ""]} />);
  expect(texts()).toEqual(["", ""]);
  rerender(<Form failure={null} ids={["7", ""]} />);
  rerender(<Form failure={error} ids={["7", ""]} />);
  expect(texts()).toEqual(["", "is too low"]);
  rerender(<Form failure={error} ids={["7", "", ""]} />);
  expect(texts()).toEqual(["", "", ""]);
});

it("an error that is made anew with each render is shown like any other", () => {
  const body = { errors: [{ field: "items[0].price", message: "is too low" }] };
  function Form({ ids }: { ids: readonly string[] }) {
    const { fields } = useApiError({ status: 422, headers: {}, body });
    const read = useFieldErrors(normalizeError({ status: 422, headers: {}, body }), { rows: { items: ids } });
    return [fields, read].map(({ get }) => `${get("items.0.price")[0]?.message}; `);
  }
  const { container, rerender } = render(<Form ids={["a"]} />);
  expect(container).toHaveTextContent("is too low; is too low;");
  rerender(<Form ids={["a", "b"]} />);
  expect(container).toHaveTextContent("is too low; is too low;");
});

it("what nobody has read has no fields, and the developer is told how to read it; what JSON damaged keeps the rest", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const untyped = (value: unknown): never => value as never;
  const Form = ({ given }: { readonly given: unknown }) => {
    const fields = useFieldErrors(untyped(given));
    return <input aria-label="Email" {...fields.getFieldProps("email")} />;
  };
  const invalidAfter = (given: unknown): boolean => {
    const { unmount } = render(
      <RecourseProvider recourse={createRecourse()}>
        <Form given={given} />
      </RecourseProvider>,
    );
    const found = screen.getByRole("textbox").ariaInvalid === "true";
    unmount();
    return found;
  };
  const error = invalid([["email"], "is taken"]);
  expect([null, undefined].map(invalidAfter)).toEqual([false, false]);
  expect(warn).not.toHaveBeenCalled();
  expect(["failed", 7, new Error("failed"), {}].map(invalidAfter)).toEqual([false, false, false, false]);
  expect(warn.mock.calls.map(String)).toEqual([
    expect.stringMatching(/^Recourse: useFieldErrors got no ApiError\. .+ Read it first: .+\.$/),
  ]);
  const back: object = JSON.parse(JSON.stringify(error));
  expect(invalidAfter(back)).toBe(true);
  for (const fieldErrors of [{}, [null], [{ path: 5 }], [{ path: null, message: {} }]])
    expect(invalidAfter({ ...back, fieldErrors })).toBe(false);
  expect(invalidAfter({ ...back, fieldErrors: [null, { path: ["email"], message: "is taken" }] })).toBe(true);
  warn.mockRestore();
});

it("F05 F14 the very same value after none is about the rows as they are when it comes again", () => {
  const error = invalid([["items", 0, "price"], "is too low"]);
  function Form({ failure, ids }: { failure: ApiError | null; ids: readonly string[] }) {
    const fields = useFieldErrors(failure, { rows: { items: ids } });
    return ids.map((id, index) => (
      <p key={id}>
        {id} {fields.get(`items.${index}.price`).map(fields.textOf)}
      </p>
    ));
  }
  const { container, rerender } = render(<Form failure={error} ids={["a", "b"]} />);
  expect(container).toHaveTextContent("a is too lowb");
  rerender(<Form failure={null} ids={["b", "a"]} />);
  rerender(<Form failure={error} ids={["b", "a"]} />);
  expect(container).toHaveTextContent("b is too lowa");
});

it("F09 a control keeps what it has: its own handler, its own hint, and what the app itself finds wrong with it", () => {
  const error = invalid([["email"], "is taken"]);
  const heard: (string | undefined)[] = [];
  function Form() {
    const fields = useFieldErrors(error);
    const given = (name: string) => ({
      "aria-invalid": name === "seats",
      "aria-describedby": "hint",
      onInput: () => {
        heard.push(fields.get(name)[0]?.message);
      },
    });
    return (
      <>
        <p id="hint">Required</p>
        <input aria-label="Email" {...fields.getFieldProps("email", given("email"))} />
        <FieldErrors.Message fields={fields} name="email" />
        <input aria-label="Seats" {...fields.getFieldProps("seats", given("seats"))} />
        <input aria-label="Name" {...fields.getFieldProps("name", given("name"))} />
      </>
    );
  }
  render(<Form />);
  const [email, seats, name] = screen.getAllByRole("textbox");
  if (!email || !seats || !name) throw new Error("There are three.");
  expect([email, seats, name].map((one) => one.ariaInvalid)).toEqual(["true", "true", "false"]);
  expect(email).toHaveAccessibleDescription("Required is taken");
  expect(seats).toHaveAccessibleDescription("Required");
  for (const one of [email, email, seats]) fireEvent.input(one, { target: { value: `${heard.length}` } });
  // Before ours: it may ask what the entry was about.
  expect(heard).toEqual(["is taken", undefined, undefined]);
  expect(email.ariaInvalid).toBe("false");
});
