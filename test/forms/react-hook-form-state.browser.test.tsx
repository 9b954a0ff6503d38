import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { type Control, useForm, useFormState } from "react-hook-form";
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

interface Seats {
  email: string;
  seats: string;
}

/** Draws the errors where the form itself is not drawn anew for them. */
function Errors({ control }: { readonly control: Control<Seats> }): ReactNode {
  const { errors } = useFormState({ control });
  return <output>{JSON.stringify(errors, (key, value: unknown) => (key === "ref" ? undefined : value))}</output>;
}

interface AccountProps {
  readonly saved?: ApiError | null;
  readonly published?: ApiError | null;
}

function Account({ saved, published }: AccountProps): ReactNode {
  const form = useForm<Seats>({ mode: "all", defaultValues: { email: "ada@acme.example", seats: "3" } });
  useReactHookFormErrors(form, saved);
  useReactHookFormErrors(form, published);
  return (
    <>
      <input aria-label="Email" {...form.register("email")} />
      <input aria-label="Seats" {...form.register("seats", { required: "Needed" })} />
      <Errors control={form.control} />
      <button
        type="button"
        onClick={() => {
          form.reset(undefined, { keepValues: true, keepErrors: true });
        }}
      >
        Start again
      </button>
      <button type="button" onClick={(event) => void form.handleSubmit(() => undefined)(event)}>
        Save
      </button>
    </>
  );
}

const ofServer = (...texts: readonly string[]): object => ({
  type: "server",
  message: texts.join("\n"),
  types: Object.fromEntries(texts.map((text, index) => [`server${index}`, text])),
});

const held = (): unknown => JSON.parse(told());

it("F04 F12 the library's errors are of the type server with each text, are put back as a field is left, and nothing of them stays", async () => {
  const { rerender } = render(<Account />);
  rerender(<Account saved={invalid([["email"], "is taken"], [["email"], "is odd"], [["seats"], "are too many"])} />);
  await settle();
  const seats = ofServer("are too many");
  expect(held()).toEqual({ email: ofServer("is taken", "is odd"), seats });
  await userEvent.click(box("Email"));
  await userEvent.tab();
  await settle();
  expect(held()).toEqual({ email: ofServer("is taken", "is odd"), seats });
  await userEvent.type(box("Email"), "0");
  await settle();
  expect(held()).toEqual({ seats });
  rerender(<Account />);
  await settle();
  expect(held()).toEqual({});
});

it("F04 what the form found itself stays, whatever answer comes and goes", async () => {
  const { rerender } = render(<Account />);
  await userEvent.clear(box("Seats"));
  await settle();
  const seats = { type: "required", message: "Needed" };
  for (const saved of [invalid([["seats"], "are too many"], [["email"], "is taken"]), null]) {
    rerender(<Account saved={saved} />);
    await settle();
    expect(held()).toEqual({ seats, ...(saved && { email: ofServer("is taken") }) });
  }
});

it("two answers that say the same of two fields leave each other alone", async () => {
  const saved = invalid([["email"], "is taken"]);
  const published = invalid([["seats"], "is taken"]);
  const { rerender } = render(<Account published={published} />);
  await settle();
  for (const one of [saved, { ...saved }]) {
    rerender(<Account saved={one} published={published} />);
    await settle();
    expect(held()).toEqual({ email: ofServer("is taken"), seats: ofServer("is taken") });
  }
});

it("F04 a reset that keeps values and errors takes the server's away", async () => {
  const { rerender } = render(<Account />);
  await save();
  rerender(<Account saved={invalid([["email"], "is taken"])} />);
  await settle();
  await userEvent.click(screen.getByRole("button", { name: "Start again" }));
  await settle();
  expect(held()).toEqual({});
});
