import { useForm } from "@tanstack/react-form";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import type { ApiError } from "react-recourse";
import { useTanstackFormErrors } from "react-recourse/forms/tanstack-form";
import { expect, it } from "vitest";
import { box, invalid, settle } from "./harness.js";

// What TanStack Form tells of its fields, by which apps draw texts.

const told = (): string => screen.getByRole("status").textContent;

it("F04 what the library knows of a field stays while the server's text comes and goes: its own text, and that it was touched", async () => {
  function Account({ failure }: { failure: ApiError | null }): ReactNode {
    const form = useForm({ defaultValues: { email: "ada" } });
    useTanstackFormErrors(form, failure);
    return (
      <form.Field name="email" validators={{ onChange: ({ value }) => (value.includes("@") ? undefined : "No @") }}>
        {({ state, handleChange }) => (
          <>
            <input
              aria-label="Email"
              value={state.value}
              onChange={({ target }) => {
                handleChange(target.value);
              }}
            />
            <output>{`${state.meta.isTouched ? "touched" : "new"}: ${state.meta.errors.join(", ")}`}</output>
          </>
        )}
      </form.Field>
    );
  }
  const { rerender } = render(<Account failure={null} />);
  await userEvent.type(box("Email"), "1");
  expect(told()).toBe("touched: No @");
  rerender(<Account failure={invalid([["email"], "is taken"])} />);
  await settle();
  expect(told()).toMatch(/^touched: (No @, is taken|is taken, No @)$/);
  rerender(<Account failure={null} />);
  await settle();
  expect(told()).toBe("touched: No @");
});

it("F01 F08 an error of a field that is in the page no more belongs to none", async () => {
  function Steps({ failure }: { failure: ApiError | null }): ReactNode {
    const form = useForm({ defaultValues: { email: "ada", note: "Thanks" } });
    const fields = useTanstackFormErrors(form, failure);
    const [step, setStep] = useState<"email" | "note">("note");
    return (
      <>
        <form.Field key={step} name={step}>
          {({ name }) => <input aria-label={name} name={name} />}
        </form.Field>
        <output>{fields.unmatched().map(({ message }) => message)}</output>
        <button
          type="button"
          onClick={() => {
            setStep("email");
          }}
        >
          Back
        </button>
      </>
    );
  }
  const failure = invalid([["note"], "is too rude"]);
  const { rerender } = render(<Steps failure={failure} />);
  await settle();
  expect(told()).toBe("");
  await userEvent.click(screen.getByRole("button", { name: "Back" }));
  rerender(<Steps failure={{ ...failure }} />);
  await settle();
  expect(told()).toBe("is too rude");
});
