import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useFormik } from "formik";
import type { ReactNode } from "react";
import type { ApiError } from "react-recourse";
import { useFormikErrors } from "react-recourse/forms/formik";
import { expect, it } from "vitest";
import { box, invalid, settle } from "./harness.js";

// What Formik tells of the form, by which apps draw texts and lock a button.

interface Draft {
  email: string;
  dueOn: string | null;
  lines: { amount: string }[];
  notes: string[];
}

const draft: Draft = { email: "ada", dueOn: null, lines: [{ amount: "1" }, { amount: "0" }], notes: [] };

function Invoice({ failure }: { failure: ApiError | null }): ReactNode {
  const formik = useFormik({ initialValues: draft, onSubmit: () => undefined });
  useFormikErrors(formik, failure);
  return (
    <>
      <input aria-label="Email" {...formik.getFieldProps("email")} />
      <output>{JSON.stringify(formik.errors)}</output>
      <button type="button" disabled={!formik.isValid}>
        Save
      </button>
    </>
  );
}

it("F14 texts stand in Formik's errors as its values are nested, also of a date not entered yet and of a list without rows", async () => {
  const { rerender } = render(<Invoice failure={null} />);
  rerender(
    <Invoice
      failure={invalid([["lines", 1, "amount"], "is too low"], [["dueOn"], "is needed"], [["notes"], "needs one"])}
    />,
  );
  await settle();
  expect(screen.getByRole("status")).toHaveTextContent(
    '{"dueOn":"is needed","lines":[null,{"amount":"is too low"}],"notes":"needs one"}',
  );
});

it("F02 F04 once its one wrong field is edited the form is valid again", async () => {
  const { rerender } = render(<Invoice failure={null} />);
  rerender(<Invoice failure={invalid([["email"], "is taken"])} />);
  await settle();
  expect(screen.getByRole("button")).toBeDisabled();
  await userEvent.type(box("Email"), "0");
  await settle();
  expect(screen.getByRole("button")).toBeEnabled();
});

it.each([
  ["a field called prototype", { prototype: "Needed" }],
  ["a field called so in a group", { model: { prototype: "Needed" } }],
  ["a record that is known by a long number", { byId: { 48213: { amount: "Needed" } } }],
])("H07 what the form found itself stays in its place beside the server's, also for %s", async (_, initialErrors) => {
  function Product({ failure }: { failure: ApiError | null }): ReactNode {
    const formik = useFormik<object>({ initialValues: { email: "ada" }, initialErrors, onSubmit: () => undefined });
    useFormikErrors(formik, failure);
    return <output>{JSON.stringify(formik.errors)}</output>;
  }
  const { rerender } = render(<Product failure={null} />);
  rerender(<Product failure={invalid([["email"], "is taken"])} />);
  await settle();
  expect(JSON.parse(screen.getByRole("status").textContent)).toEqual({ ...initialErrors, email: "is taken" });
});
