import { useForm as useTanstackForm, useStore } from "@tanstack/react-form";
import { act, render, screen } from "@testing-library/react";
import { useFormik } from "formik";
import { Form } from "radix-ui";
import { type ReactNode, memo, useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { type ApiError, FieldErrors } from "react-recourse";
import { useFormDataErrors } from "react-recourse/forms/form-data";
import { useFormikErrors } from "react-recourse/forms/formik";
import { useRadixFormErrors } from "react-recourse/forms/radix-form";
import { useReactHookFormErrors } from "react-recourse/forms/react-hook-form";
import { useTanstackFormErrors } from "react-recourse/forms/tanstack-form";
import { apiError } from "react-recourse/testing";
import { describe, expect, it, vi } from "vitest";

// What took 13 seconds was a copy and a round of news for each error: so rounds are counted, not seconds. The time, with
// 500 fields in the page, is told by `npm run bench -- forms-many`.

const namesOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `f${index}`);
const errorOf = (names: readonly string[]): ApiError =>
  apiError({
    kind: "validation",
    status: 422,
    fieldErrors: names.map((name) => ({ path: [name], message: `${name} is wrong`, code: null })),
  });

interface ManyProps {
  readonly names: readonly string[];
  readonly failure: ApiError | null;
  /** Called with each round of news of the library. */
  readonly news: () => void;
}

/** How many errors the library itself holds. */
const Held = ({ count }: { count: number }): ReactNode => <output>{count}</output>;

function InHookForm({ names, failure, news }: ManyProps): ReactNode {
  const form = useForm<Record<string, string>>();
  useState(() => {
    for (const name of names) form.register(name);
    return form.control._subjects.state.subscribe({ next: news });
  });
  useReactHookFormErrors(form, failure);
  return <Held count={Object.keys(form.formState.errors).length} />;
}

function InFormik({ names, failure, news }: ManyProps): ReactNode {
  const formik = useFormik({
    initialValues: Object.fromEntries(names.map((name) => [name, ""])),
    onSubmit: () => undefined,
  });
  const { errors } = formik;
  useEffect(news, [errors, news]);
  useFormikErrors(formik, failure);
  return <Held count={Object.keys(errors).length} />;
}

const TanstackFields = memo(function TanstackFields({ form, names }: { form: AnyForm; names: readonly string[] }) {
  return names.map((name) => (
    <form.Field key={name} name={name}>
      {() => null}
    </form.Field>
  ));
});
type AnyForm = ReturnType<typeof useAnyForm>;
const useAnyForm = (names: readonly string[]) =>
  useTanstackForm({ defaultValues: Object.fromEntries(names.map((name) => [name, ""])) });

function InTanstack({ names, failure, news }: ManyProps): ReactNode {
  const form = useAnyForm(names);
  useEffect(() => {
    const subscription = form.baseStore.subscribe(news);
    return () => {
      (typeof subscription === "function" ? subscription : subscription.unsubscribe)();
    };
  }, [form, news]);
  useTanstackFormErrors(form, failure);
  const count = useStore(
    form.store,
    (state) => Object.values(state.fieldMeta).filter((meta) => meta?.errors.length).length,
  );
  return (
    <>
      <TanstackFields form={form} names={names} />
      <Held count={count} />
    </>
  );
}

const come = (show: (failure: ApiError | null) => void, error: ApiError | null): Promise<void> =>
  act(async () => {
    show(error);
    await Promise.resolve();
  });

describe("many errors", () => {
  it.each([
    ["react-hook-form", InHookForm, 10_000],
    ["formik", InFormik, 10_000],
    // Its own fields take a minute to mount at two thousand.
    ["tanstack-form", InTanstack, 200],
  ] as const)("F11 reach %s in one round", async (_, Many, count) => {
    const names = namesOf(count);
    const news = vi.fn();
    const { rerender } = render(<Many names={names} failure={null} news={news} />);
    const show = (failure: ApiError | null) => {
      rerender(<Many names={names} failure={failure} news={news} />);
    };
    await act(() => Promise.resolve());
    news.mockClear();
    await come(show, errorOf(names));
    expect(screen.getByRole("status")).toHaveTextContent(String(count));
    expect(news.mock.calls.length).toBeLessThanOrEqual(2);
    await come(show, null);
    expect(screen.getByRole("status")).toHaveTextContent(/^0$/);
    expect(news.mock.calls.length).toBeLessThanOrEqual(4);
  });

  const names = namesOf(200);

  function Plain({ failure }: { failure: ApiError | null }): ReactNode {
    const form = useRef<HTMLFormElement>(null);
    const fields = useFormDataErrors(form, failure);
    return (
      <form ref={form}>
        {names.map((name) => (
          <label key={name}>
            {name}
            <input name={name} {...fields.getFieldProps(name)} />
            <FieldErrors.Message fields={fields} name={name} />
          </label>
        ))}
      </form>
    );
  }

  function InRadix({ failure }: { failure: ApiError | null }): ReactNode {
    const form = useRef<HTMLFormElement>(null);
    const fields = useRadixFormErrors(form, failure);
    return (
      <Form.Root ref={form}>
        {names.map((name) => (
          <Form.Field key={name} {...fields.getServerProps(name)}>
            <Form.Control {...fields.getFieldProps(name)} />
            <FieldErrors.Message fields={fields} name={name} />
          </Form.Field>
        ))}
      </Form.Root>
    );
  }

  it.each([
    ["form-data", Plain],
    ["radix-form", InRadix],
  ] as const)("F11 stand at 200 fields of %s", async (_, Many) => {
    const { rerender } = render(<Many failure={null} />);
    await come((failure) => {
      rerender(<Many failure={failure} />);
    }, errorOf(names));
    const described = [...document.querySelectorAll("input[aria-invalid=true]")].map((one) =>
      document.querySelector(`#${CSS.escape(one.getAttribute("aria-describedby") ?? "")}`)?.textContent.trim(),
    );
    expect(described).toEqual(names.map((name) => `${name} is wrong`));
  });
});
