import { act, render, screen } from "@testing-library/react";
import { useFormik } from "formik";
import { type ReactNode, useState } from "react";
import { useForm } from "react-hook-form";
import type { ApiError } from "react-recourse";
import { useFormikErrors } from "react-recourse/forms/formik";
import { useReactHookFormErrors } from "react-recourse/forms/react-hook-form";
import { apiError } from "react-recourse/testing";
import { expect, it, vi } from "vitest";

const COUNT = 10_000;
const names = Array.from({ length: COUNT }, (_, index) => `f${index}`);
const error = apiError({
  kind: "validation",
  status: 422,
  fieldErrors: names.map((name) => ({ path: [name], message: `${name} is wrong`, code: null })),
});

// What took 13 seconds was a copy and a round of news for each error; so rounds are counted, not seconds.
it("F11 10,000 errors reach react-hook-form in one round", async () => {
  const news = vi.fn();
  function Many({ failure }: { failure: ApiError | null }): ReactNode {
    const form = useForm<Record<string, string>>();
    useState(() => {
      for (const name of names) form.register(name);
      return form.control._subjects.state.subscribe({ next: news });
    });
    useReactHookFormErrors(form, failure);
    return <output>{Object.keys(form.formState.errors).length}</output>;
  }
  const { rerender } = render(<Many failure={null} />);
  news.mockClear();
  const start = performance.now();
  await act(async () => {
    rerender(<Many failure={error} />);
    await Promise.resolve();
  });
  expect(screen.getByRole("status")).toHaveTextContent("10000");
  // oxlint-disable-next-line no-console -- for whoever wonders
  console.info(`react-hook-form: ${Math.round(performance.now() - start)} ms`);
  expect(news.mock.calls.length).toBeLessThanOrEqual(2);
  rerender(<Many failure={null} />);
  expect(screen.getByRole("status")).toHaveTextContent(/^0$/);
  expect(news.mock.calls.length).toBeLessThanOrEqual(3);
});

it("F11 10,000 errors reach Formik in one round", async () => {
  const set = vi.fn();
  const values = Object.fromEntries(names.map((name) => [name, ""]));
  function Many({ failure }: { failure: ApiError | null }): ReactNode {
    const formik = useFormik({ initialValues: values, onSubmit: () => undefined });
    const { setErrors } = formik;
    useFormikErrors(
      {
        values: formik.values,
        errors: formik.errors,
        setErrors: (errors) => {
          set();
          setErrors(errors);
        },
      },
      failure,
    );
    return <output>{Object.keys(formik.errors).length}</output>;
  }
  const { rerender } = render(<Many failure={null} />);
  const start = performance.now();
  await act(async () => {
    rerender(<Many failure={error} />);
    await Promise.resolve();
  });
  expect(screen.getByRole("status")).toHaveTextContent("10000");
  // oxlint-disable-next-line no-console -- for whoever wonders
  console.info(`formik: ${Math.round(performance.now() - start)} ms`);
  expect(set.mock.calls.length).toBeLessThanOrEqual(2);
});
