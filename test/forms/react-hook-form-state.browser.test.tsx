import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { useForm } from "react-hook-form";
import type { ApiError } from "react-recourse";
import { useReactHookFormErrors } from "react-recourse/forms/react-hook-form";
import { expect, it } from "vitest";
import { box, invalid, save, settle } from "./harness.js";

// What the library tells of the form as a whole, by which apps lock a button or start again.

const told = (): string => screen.getByRole("status").textContent;

it.each(["onSubmit", "onBlur", "onChange", "onTouched", "all"] as const)(
  "F04 what the server said leaves the form as valid as its own rules find it, also where it is put back: %s",
  async (mode) => {
    function Guarded({ failure }: { failure: ApiError | null }): ReactNode {
      const form = useForm({ mode, defaultValues: { email: "ada@acme.example", seats: "3" } });
      useReactHookFormErrors(form, failure);
      const { errors, isValid } = form.formState;
      return (
        <>
          <input aria-label="Email" {...form.register("email")} />
          <input aria-label="Seats" {...form.register("seats", { required: "Needed" })} />
          <output>{`${errors.email?.message ?? ""}/${errors.seats?.message ?? ""}`}</output>
          <button type="button" disabled={!isValid}>
            Save
          </button>
        </>
      );
    }
    const { rerender } = render(<Guarded failure={null} />);
    await settle();
    rerender(<Guarded failure={invalid([["email"], "is taken"], [["seats"], "are too many"])} />);
    await settle();
    expect(screen.getByRole("button")).toBeEnabled();
    await userEvent.type(box("Email"), "0");
    await userEvent.click(box("Seats"));
    await userEvent.tab();
    await settle();
    expect(told()).toBe("/are too many");
    expect(screen.getByRole("button")).toBeEnabled();
    await userEvent.clear(box("Seats"));
    await userEvent.tab();
    await settle();
    expect(screen.getByRole("button")).toBeDisabled();
  },
);

it("F04 a submit whose answer came before its handler was done is no success", async () => {
  function Closing(): ReactNode {
    const [failure, setFailure] = useState<ApiError | null>(null);
    const form = useForm({ defaultValues: { email: "ada@acme.example" } });
    useReactHookFormErrors(form, failure);
    const { errors, isSubmitSuccessful } = form.formState;
    const send = async (): Promise<void> => {
      setFailure(invalid([["email"], "is taken"]));
      // As one that fetches lists anew, whatever the answer.
      await new Promise((resolve) => setTimeout(resolve, 30));
    };
    return (
      <form onSubmit={(event) => void form.handleSubmit(send)(event)}>
        <input {...form.register("email")} />
        <output>{`${isSubmitSuccessful}: ${errors.email?.message ?? ""}`}</output>
        <button type="submit">Save</button>
      </form>
    );
  }
  render(<Closing />);
  for (let sent = 0; sent < 2; sent++) {
    await save();
    await settle();
    expect(told()).toBe("false: is taken");
  }
});
