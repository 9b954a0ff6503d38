import { act, fireEvent, render, screen } from "@testing-library/react";
import * as React from "react";
import { type FormEvent, type ReactNode, type RefObject, useRef, useState } from "react";
import {
  type ApiError,
  FieldErrors,
  type FieldErrorsState,
  Recourse,
  RecourseProvider,
  useFieldErrors,
} from "react-recourse";
import { type ActionState, keepEntries, toActionState, useFormDataErrors } from "react-recourse/forms/form-data";
import { beforeEach, describe, expect, it } from "vitest";
import { silence } from "../notice.js";
import { recourse, settle } from "./harness.js";
import { ALL, failure, left } from "./left.js";

beforeEach(silence);

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
