import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Form } from "radix-ui";
import * as React from "react";
import { type FormEvent, type ReactNode, type RefObject, useRef, useState } from "react";
import { createPortal } from "react-dom";
import {
  type ApiError,
  FieldErrors,
  type FieldErrorsState,
  Recourse,
  RecourseProvider,
  RecourseRegion,
  useFieldErrors,
} from "react-recourse";
import { type ActionState, keepEntries, toActionState, useFormDataErrors } from "react-recourse/forms/form-data";
import { useRadixFormErrors } from "react-recourse/forms/radix-form";
import { apiError } from "react-recourse/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { silence } from "../notice.js";
import { invalid, recourse, settle } from "./harness.js";

beforeEach(silence);

const failure = () => invalid([["email"], "is taken"], [["ledger"], "is unknown"]);

/** What a person still sees of the failure. */
const left = (tree: ParentNode = document) =>
  [...tree.querySelectorAll("input[aria-invalid=true],[data-recourse=field-message],[data-recourse=field-errors]")]
    .map((one) => one.getAttribute("data-recourse") ?? one.localName)
    .toSorted();
const ALL = ["field-errors", "field-message", "input"];

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

const soon = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 20));

interface Ties {
  /** By the hook alone, without the form. */
  readonly bare: boolean;
  readonly kept: boolean;
}

function useTies(form: RefObject<HTMLFormElement | null>, error: ApiError | null, bare: boolean): FieldErrorsState {
  const byForm = useFormDataErrors(form, bare ? null : error);
  const byHook = useFieldErrors(bare ? error : null);
  return bare ? byHook : byForm;
}

/** The error comes in the commit that resets the form. */
function ByState({ bare, kept }: Ties): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const [state, action] = React.useActionState(async (): Promise<ActionState> => {
    await soon();
    return toActionState(failure());
  }, toActionState(null));
  const fields = useTies(form, state.error, bare);
  return (
    <form ref={form} {...(kept ? keepEntries(action) : { action })}>
      <Inside fields={fields} error={state.error} />
    </form>
  );
}

/** The error is there before its action has ended, which resets the form. */
function BySetter({ bare, kept }: Ties): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [, render] = useState(0);
  const fields = useTies(form, error, bare);
  const action = async (): Promise<void> => {
    await soon();
    setError(failure());
    await soon();
    render((count) => count + 1);
  };
  return (
    <form ref={form} {...(kept ? keepEntries(action) : { action })}>
      <Inside fields={fields} error={error} />
    </form>
  );
}

/** A button's own action, done at once. */
function ByButton({ bare }: Ties): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const fields = useTies(form, error, bare);
  const formAction = (): void => {
    setError(failure());
  };
  return (
    <form ref={form}>
      <Inside fields={fields} error={error} formAction={formAction} />
    </form>
  );
}

interface InsideProps {
  readonly error: ApiError | null;
  readonly fields: FieldErrorsState;
  readonly formAction?: () => void;
}

function Inside({ fields, error, formAction }: InsideProps): ReactNode {
  return (
    <>
      <Recourse error={error} />
      <input aria-label="Email" name="email" {...fields.getFieldProps("email")} />
      <FieldErrors.Message fields={fields} name="email" />
      <button type="submit" {...(formAction && { formAction })}>
        Save
      </button>
      <button type="reset">Reset</button>
    </>
  );
}

describe.runIf("useActionState" in React).each([
  ["state", ByState, false, false],
  ["state", ByState, true, false],
  ["state", ByState, false, true],
  ["setter", BySetter, false, false],
  ["setter", BySetter, true, false],
  ["setter", BySetter, true, true],
  ["button", ByButton, false, false],
] as const)("a %s of React 19", (_, Page, bare, kept) => {
  it(`F04 what an action failed with outlives React's own reset${bare ? " by the hook alone" : ""}${kept ? ", or none," : ""} and goes with a person's`, async () => {
    render(
      <RecourseProvider recourse={recourse}>
        <Page bare={bare} kept={kept} />
      </RecourseProvider>,
    );
    const email = screen.getByRole("textbox");
    for (const how of ["button", "script"]) {
      fireEvent.input(email, { target: { value: "ada@acme.example" } });
      fireEvent.click(screen.getByRole("button", { name: "Save" }));
      await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
      expect(email).toHaveValue(kept ? "ada@acme.example" : "");
      expect(left()).toEqual(ALL);
      if (how === "button") fireEvent.click(screen.getByRole("button", { name: "Reset" }));
      else act(() => email.closest("form")?.reset());
      await settle();
      expect(left()).toEqual([]);
    }
  });
});

it.runIf("useActionState" in React)(
  "F04 a reset button is a person's also where an app runs the action by hand",
  async () => {
    function ByHand(): ReactNode {
      const form = useRef<HTMLFormElement>(null);
      const [state, action] = React.useActionState(async (): Promise<ActionState> => {
        await soon();
        return toActionState(failure());
      }, toActionState(null));
      const onSubmit = (event: FormEvent): void => {
        event.preventDefault();
        React.startTransition(action);
      };
      return (
        <form ref={form} action={action} onSubmit={onSubmit}>
          <Inside fields={useFormDataErrors(form, state.error)} error={state.error} />
        </form>
      );
    }
    render(
      <RecourseProvider recourse={recourse}>
        <ByHand />
      </RecourseProvider>,
    );
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(left()).toEqual(ALL);
    fireEvent.click(screen.getByRole("button", { name: "Reset" }));
    await settle();
    expect(left()).toEqual([]);
  },
);

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
