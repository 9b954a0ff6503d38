import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Form } from "radix-ui";
import { type FormEvent, type ReactNode, useRef } from "react";
import { createPortal } from "react-dom";
import { type ApiError, FieldErrors, Recourse, RecourseProvider, RecourseRegion, useFieldErrors } from "react-recourse";
import { useFormDataErrors } from "react-recourse/forms/form-data";
import { useRadixFormErrors } from "react-recourse/forms/radix-form";
import { apiError } from "react-recourse/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { silence } from "../notice.js";
import { recourse, settle } from "./harness.js";
import { ALL, failure, left } from "./left.js";

beforeEach(silence);

interface PageProps {
  readonly error: ApiError | null;
  readonly onReset?: (event: FormEvent) => void;
}

function Plain({ error, onReset }: PageProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const fields = useFormDataErrors(form, error);
  return (
    <>
      <form ref={form} onReset={onReset}>
        <input aria-label="Email" name="email" {...fields.getFieldProps("email")} />
        <FieldErrors.Message fields={fields} name="email" />
        <button type="reset">Reset</button>
        <output>{fields.unmatched().length}</output>
      </form>
      <Recourse error={error} />
      <form data-testid="other">
        <input name="email" />
      </form>
    </>
  );
}

function Radix({ error, onReset }: PageProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const fields = useRadixFormErrors(form, error);
  return (
    <>
      <Recourse error={error} />
      <Form.Root ref={form} onReset={onReset}>
        <Form.Field {...fields.getServerProps("email")}>
          <Form.Control aria-label="Email" {...fields.getFieldProps("email")} />
          <FieldErrors.Message fields={fields} name="email" />
        </Form.Field>
        <button type="reset">Reset</button>
        <output>{fields.unmatched().length}</output>
      </Form.Root>
      <form data-testid="other">
        <input name="email" />
      </form>
    </>
  );
}

/** Its notice stands elsewhere. */
function BareForm({ error }: PageProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const fields = useFormDataErrors(form, error);
  return (
    <form ref={form}>
      <input name="email" {...fields.getFieldProps("email")} />
    </form>
  );
}

/** Ties its fields by the hook alone. */
function Bare({ error, onReset }: PageProps): ReactNode {
  const fields = useFieldErrors(error);
  return (
    <>
      <form onReset={onReset}>
        <Recourse error={error} />
        <input aria-label="Email" {...fields.getFieldProps("email")} />
        <FieldErrors.Message fields={fields} name="email" />
        <button type="reset">Reset</button>
        <output>{fields.unmatched().length}</output>
      </form>
      <form data-testid="other">
        <input name="email" />
      </form>
    </>
  );
}

describe.each([
  ["plain form", Plain],
  ["form of Radix", Radix],
  ["form that only the hook knows of", Bare],
])("a %s", (_, Page) => {
  it("F04 a reset takes what was about its values away, and the next answer is seen", async () => {
    let prevents = false;
    const page = (error: ApiError | null): ReactNode => (
      <RecourseProvider recourse={recourse}>
        <Page
          error={error}
          onReset={(event) => {
            if (prevents) event.preventDefault();
          }}
        />
      </RecourseProvider>
    );
    const { rerender } = render(page(null));
    const error = failure();
    rerender(page(error));
    await settle();
    expect(left()).toEqual(ALL);
    // Another form's, and one that does not take place.
    fireEvent.reset(screen.getByTestId("other"));
    screen.getByTestId<HTMLFormElement>("other").reset();
    prevents = true;
    fireEvent.click(screen.getByRole("button", { name: "Reset" }));
    await settle();
    expect(left()).toEqual(ALL);
    prevents = false;
    screen.getByRole("group", { name: /fields/ }).focus();
    fireEvent.click(screen.getByRole("button", { name: "Reset" }));
    await settle();
    expect(left()).toEqual([]);
    expect(screen.getByRole("status")).toHaveTextContent("0");
    expect(document.body).not.toHaveFocus();
    expect(screen.getByRole("textbox", { name: "Email" })).toHaveAccessibleDescription("");
    rerender(page(failure()));
    await settle();
    expect(left()).toEqual(ALL);
    act(() => {
      document.querySelector("form")?.reset();
    });
    await settle();
    expect(left()).toEqual([]);
    // The very same value again.
    rerender(page(null));
    rerender(page(error));
    await settle();
    expect(left()).toEqual(ALL);
  });
});

it("F04 a reset takes a notice out of the region, and of another notice only what it says of fields", async () => {
  const declined = apiError({ kind: "payment", status: 402, fieldErrors: failure().fieldErrors });
  const page = (error: ApiError | null): ReactNode => (
    <RecourseProvider recourse={recourse}>
      <RecourseRegion />
      {error?.kind === "payment" && <Recourse error={error} />}
      <BareForm error={error} />
    </RecourseProvider>
  );
  const { rerender } = render(page(null));
  const error = failure();
  act(() => {
    recourse.reports.report(error);
  });
  rerender(page(error));
  await waitFor(() => {
    expect(screen.getByRole("region")).toHaveTextContent("2 fields need attention");
  });
  act(() => document.querySelector("form")?.reset());
  await settle();
  expect(screen.queryByRole("region")).toBeNull();
  rerender(page(declined));
  await settle();
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
  act(() => document.querySelector("form")?.reset());
  await settle();
  expect(screen.queryByRole("listitem")).toBeNull();
  expect(document.querySelector("[data-recourse=payment-notice]")).toBeVisible();
});

it("F04 a reset takes away all errors that a form shows", async () => {
  function Two({ errors: [save, publish] }: { readonly errors: readonly (ApiError | null)[] }): ReactNode {
    const form = useRef<HTMLFormElement>(null);
    const saved = useFormDataErrors(form, save);
    const published = useFormDataErrors(form, publish);
    return (
      <form ref={form}>
        <input name="email" />
        <FieldErrors.Message fields={saved} name="email" />
        <FieldErrors.Message fields={published} name="email" />
      </form>
    );
  }
  const { rerender } = render(<Two errors={[null, null]} />);
  rerender(<Two errors={[failure(), failure()]} />);
  await settle();
  expect(left()).toEqual(["field-message", "field-message"]);
  act(() => document.querySelector("form")?.reset());
  await settle();
  expect(left()).toEqual([]);
});

it.each([
  ["plain", Plain],
  ["Radix", Radix],
])("F04 T12 a reset is noticed in a shadow tree too: %s", async (_, Page) => {
  const tree = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
  const at = tree.appendChild(document.createElement("div"));
  const page = (error: ApiError | null): ReactNode => (
    <RecourseProvider recourse={recourse}>{createPortal(<Page error={error} />, at)}</RecourseProvider>
  );
  const { rerender } = render(page(null));
  rerender(page(failure()));
  await settle();
  expect(left(tree)).toEqual(ALL);
  tree.querySelector<HTMLButtonElement>("[type=reset]")?.click();
  await settle();
  expect(left(tree)).toEqual([]);
  tree.host.remove();
});
