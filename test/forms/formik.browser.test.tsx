import { render, renderHook, screen } from "@testing-library/react";
import { getIn, useFormik } from "formik";
import { type ReactNode, useEffect, useRef } from "react";
import { type ApiError, FieldErrors } from "react-recourse";
import { type FormikForm, useFormikErrors } from "react-recourse/forms/formik";
import { expect, it } from "vitest";
import { formConformance } from "./conformance.js";
import { invalid, settle } from "./harness.js";
import type { FormProps } from "./form-under-test.js";
import { swapped, without } from "./rows.js";

function FormikForm({ values, error, options, onSend, draw }: FormProps): ReactNode {
  const formik = useFormik({ initialValues: values, onSubmit: onSend });
  const { items } = formik.values;
  const ids = items.map(({ id }) => id);
  const fields = useFormikErrors(formik, error, { rows: { items: ids }, ...options });
  return draw({
    fields,
    rows: ids,
    input: (name, show, value) =>
      show(
        value === undefined
          ? { ...formik.getFieldProps(name) }
          : { ...formik.getFieldProps({ name, type: "radio", value }), type: "radio" },
        getIn(formik.errors, name) ?? "",
      ),
    removeRow: (index) => {
      void formik.setFieldValue("items", without<object>(index)(items));
    },
    swapRows: (one, other) => {
      void formik.setFieldValue("items", swapped<object>(one, other)(items));
    },
    reset: () => {
      formik.resetForm();
    },
    form: (children) => (
      <form aria-busy={formik.isSubmitting} onSubmit={formik.handleSubmit}>
        {children}
      </form>
    ),
  });
}

formConformance("formik", FormikForm, 3);

it("H07 a field may be called like what every object has", async () => {
  const error = invalid([["constructor", "name"], "is unknown"]);
  function Site({ failure }: { failure: ApiError | null }): ReactNode {
    const formik = useFormik({
      initialValues: JSON.parse('{"constructor":{"name":"Acme"}}') as object,
      onSubmit: () => undefined,
    });
    const fields = useFormikErrors(formik, failure);
    return <output>{`${JSON.stringify(formik.errors)} ${fields.get("constructor.name").length}`}</output>;
  }
  const { rerender } = render(<Site failure={null} />);
  rerender(<Site failure={error} />);
  await settle();
  expect(screen.getByRole("status")).toHaveTextContent('{"constructor":{"name":"is unknown"}} 1');
  expect(Object.name).toBe("Object");
});

it("F02 a text of the form's own for a whole list leaves room for the server's beside it", async () => {
  function Lines({ failure }: { failure: ApiError | null }): ReactNode {
    const formik = useFormik({
      initialValues: { items: [{ price: "1" }] },
      initialErrors: { items: "At least three" },
      onSubmit: () => undefined,
    });
    const fields = useFormikErrors(formik, failure);
    return (
      <>
        <FieldErrors.Message fields={fields} name="items.0.price" data-testid="message" />
        <output>{JSON.stringify(formik.errors)}</output>
      </>
    );
  }
  const { rerender } = render(<Lines failure={null} />);
  rerender(<Lines failure={invalid([["items", 0, "price"], "is too low"])} />);
  await settle();
  expect(screen.getByTestId("message")).toHaveTextContent("is too low");
  expect(screen.getByRole("status")).toHaveTextContent('{"items":"At least three"}');
});

/** Finds something wrong in the second commit that shows an error, before the effects of the form around it are run. */
function Judge({ isDrawn, judge }: { readonly isDrawn: boolean; readonly judge: () => void }): ReactNode {
  const commits = useRef(0);
  useEffect(() => {
    if (isDrawn && commits.current++ === 1) judge();
  });
  return null;
}

it("F02 what Formik has found and not shown yet is not lost", async () => {
  function Account({ failure }: { failure: ApiError | null }): ReactNode {
    const formik = useFormik({ initialValues: { email: "ada", seats: "3" }, onSubmit: () => undefined });
    const fields = useFormikErrors(formik, failure);
    return (
      <>
        <Judge
          isDrawn={fields.get("email").length > 0}
          judge={() => {
            formik.setFieldError("seats", "Needed");
          }}
        />
        <output>{`${formik.errors.email ?? ""}/${formik.errors.seats ?? ""}`}</output>
      </>
    );
  }
  const { rerender } = render(<Account failure={null} />);
  rerender(<Account failure={invalid([["email"], "is taken"])} />);
  await settle();
  expect(screen.getByRole("status")).toHaveTextContent("is taken/Needed");
});

it("two answers of one form leave each other alone", async () => {
  function Account({ saved, published }: Readonly<Record<"saved" | "published", ApiError | null>>): ReactNode {
    const formik = useFormik({ initialValues: { email: "ada", seats: "3", note: "" }, onSubmit: () => undefined });
    useFormikErrors(formik, saved);
    useFormikErrors(formik, published);
    const { email = "", seats = "", note = "" } = formik.errors;
    return <output>{`${email}/${seats}/${note}`}</output>;
  }
  const saved = invalid([["email"], "is taken"], [["seats"], "are too many"]);
  const published = invalid([["email"], "is not yours"], [["note"], "is needed"]);
  const { rerender } = render(<Account saved={null} published={null} />);
  for (const [one, other, now] of [
    [saved, null, "is taken/are too many/"],
    [saved, published, "is taken/are too many/is needed"],
    [null, published, "is not yours//is needed"],
    [null, null, "//"],
  ] as const) {
    rerender(<Account saved={one} published={other} />);
    await settle();
    expect(screen.getByRole("status").textContent).toBe(now);
  }
});

it("F04 what was put in and is not there to be seen yet is taken out as well", () => {
  const updates: Parameters<FormikForm["setFormikState"]>[0][] = [];
  // As Formik 2.4.0 takes them on React 18: each in its own turn.
  const form: FormikForm = {
    values: { email: "ada@acme.example" },
    setFormikState: (update) => {
      updates.push(update);
    },
  };
  const error = invalid([["email"], "is taken"]);
  const { rerender } = renderHook(({ submitCount }) => useFormikErrors({ ...form, submitCount }, error), {
    initialProps: { submitCount: 1 },
  });
  const run = (): object => updates.reduce((state, update) => update(state), { errors: {} }).errors;
  expect(run()).toEqual({ email: "is taken" });
  rerender({ submitCount: 0 });
  expect(run()).toEqual({});
});

const TooMany = (): ReactNode => <b>Too many</b>;

it("an element that is the form's own text stays whole, and the server's texts come beside it", async () => {
  const initialErrors = { seats: <TooMany />, items: <i>Too few</i> } as object;
  function Account({ failure }: { failure: ApiError | null }): ReactNode {
    const values = { email: "ada", seats: "3", items: [{ price: "1" }] };
    const formik = useFormik({ initialValues: values, initialErrors, onSubmit: () => undefined });
    useFormikErrors(formik, failure);
    const { email, seats, items } = formik.errors;
    return (
      <output>
        {email ?? "-"}/{seats}/{items as ReactNode}
      </output>
    );
  }
  const { rerender } = render(<Account failure={null} />);
  for (const [failure, text] of [
    [invalid([["email"], "is taken"], [["items", 0, "price"], "is too low"]), "is taken/Too many/Too few"],
    [null, "-/Too many/Too few"],
  ] as const) {
    rerender(<Account failure={failure} />);
    await settle();
    expect(screen.getByRole("status")).toHaveTextContent(text);
  }
});

it("beside what the form found itself and nobody can compare, as elements that know their owner, nothing is set for ever", () => {
  class Owner {
    readonly self = this;
  }
  const seats = { owner: new Owner() };
  const results: object[] = [{ seats }];
  const form: FormikForm = {
    values: { email: "ada@acme.example" },
    setFormikState: (update) => results.push(update({ errors: results.at(-1) ?? {} }).errors),
  };
  const error = invalid([["email"], "is taken"]);
  const { rerender } = renderHook(() => useFormikErrors({ ...form }, error));
  rerender();
  rerender();
  expect(results.at(-1)).toEqual({ seats, email: "is taken" });
  expect(new Set(results.slice(1)).size).toBe(1);
});
