import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { type ReactNode, useRef } from "react";
import { FieldErrors, Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { afo } from "react-recourse/catalogs/afo";
import { platform } from "react-recourse/catalogs/platform";
import { type ActionState, keepEntries, toActionState, useFormDataErrors } from "react-recourse/forms/form-data";
import { expect, it } from "vitest";

const recourse = createRecourse({ baseUrl: location.origin, catalogs: [afo, platform] });
const taken = recourse.normalize({
  status: 422,
  headers: {},
  body: { errors: [{ field: "email", message: "is taken" }] },
});

it.runIf("useActionState" in React)(
  "F05 an action's failure keeps the entries, and an equal one is seen again",
  async () => {
    let calls = 0;
    let drafts = 0;
    function Account(): ReactNode {
      const [state, action] = React.useActionState((_: ActionState, data: FormData) => {
        calls += data.get("email") === "ada@acme.example" ? 1 : 0;
        // The very same value twice, as a careless cache would hand it out.
        return toActionState(taken);
      }, toActionState(null));
      const form = useRef<HTMLFormElement>(null);
      const fields = useFormDataErrors(form, state.error);
      return (
        <form ref={form} {...keepEntries(action)}>
          <Recourse error={state.error} />
          <label htmlFor="email">Email</label>
          <input id="email" name="email" {...fields.getFieldProps("email")} />
          <FieldErrors.Message fields={fields} name="email" />
          <button type="submit">Save</button>
          <button
            type="submit"
            formAction={() => {
              drafts += 1;
            }}
          >
            Keep as draft
          </button>
        </form>
      );
    }
    render(
      <RecourseProvider recourse={recourse}>
        <Account />
      </RecourseProvider>,
    );
    const email = screen.getByRole("textbox");
    await userEvent.type(email, "ada@acme.example");
    await act(async () => {
      await userEvent.click(screen.getByRole("button", { name: "Save" }));
    });
    await waitFor(() => {
      expect(screen.getByRole("group", { name: "One field needs attention" })).toHaveFocus();
    });
    expect(email).toHaveValue("ada@acme.example");
    expect(email).toHaveAccessibleDescription("is taken");
    expect(calls).toBe(1);
    await act(async () => {
      await userEvent.click(screen.getByRole("button", { name: "Save" }));
    });
    await waitFor(() => {
      expect(screen.getByRole("group", { name: "One field needs attention" })).toHaveFocus();
    });
    expect(calls).toBe(2);
    expect(email).toHaveValue("ada@acme.example");
    // A button with an action of its own runs that one.
    await act(async () => {
      await userEvent.click(screen.getByRole("button", { name: "Keep as draft" }));
    });
    expect([calls, drafts]).toEqual([2, 1]);
  },
);

it("F05 each state of an action is another value, and plain data", () => {
  const one = toActionState(taken);
  expect(one.error).not.toBe(toActionState(taken).error);
  expect(JSON.parse(JSON.stringify(one))).toEqual({ error: JSON.parse(JSON.stringify(taken)) });
  expect(toActionState(null)).toEqual({ error: null });
});

it.each([
  ["registration.title_required", "title", afoBody("registration.title_required"), 422],
  ["registration.creators_required", "creators", afoBody("registration.creators_required"), 422],
  ["registration.audio_empty", "audio", afoBody("registration.audio_empty"), 422],
  [
    "registration.audio_too_large",
    "audio",
    afoBody("registration.audio_too_large", { size_bytes: 2e8, max_bytes: 1e8 }),
    413,
  ],
  ["api_key.invalid_name", "name", afoBody("api_key.invalid_name"), 422],
  ["api_key.webhook_url_invalid", "webhook_url", afoBody("api_key.webhook_url_invalid", { reason: "not https" }), 422],
  [
    "email_exists",
    "email",
    {
      type: "https://x.example/email_exists",
      code: "email_exists",
      title: "Conflict",
      detail: "An account has this email",
    },
    409,
  ],
])("F01 %s lands on the field %s, though the answer lists none", async (_, name, body, status) => {
  const error = recourse.normalize({ status, headers: {}, body });
  function At(): ReactNode {
    const form = useRef<HTMLFormElement>(null);
    const fields = useFormDataErrors(form, error);
    return (
      <form ref={form}>
        <Recourse error={error} />
        <input name={name} {...fields.getFieldProps(name)} />
        <FieldErrors.Message fields={fields} name={name} data-testid="message" />
      </form>
    );
  }
  render(
    <RecourseProvider recourse={recourse}>
      <At />
    </RecourseProvider>,
  );
  await act(() => Promise.resolve());
  const message = screen.getByTestId("message").textContent.trim();
  expect(message).not.toBe("");
  expect(screen.getByRole("textbox")).toBeInvalid();
  expect(screen.getByRole("textbox")).toHaveAccessibleDescription(message);
});

function afoBody(code: string, details: object = {}): unknown {
  return { error: { code, message: "ERR", details } };
}
