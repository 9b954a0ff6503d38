import { fireEvent, render, screen } from "@testing-library/react";
import { Form } from "radix-ui";
import { type ReactNode, type SyntheticEvent, useRef, useState } from "react";
import { type ApiError, FieldErrors, Recourse, RecourseProvider } from "react-recourse";
import { useFormDataErrors } from "react-recourse/forms/form-data";
import { useRadixFormErrors } from "react-recourse/forms/radix-form";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { cdp, server, userEvent } from "vitest/browser";
import { ASKS_CHROMIUM, inChromium } from "../a11y/devtools.js";
import { silence, spoken } from "../notice.js";
import { invalid, recourse, settle } from "./harness.js";

beforeEach(silence);

interface PageProps {
  readonly error: ApiError | null;
}

const stop = (event: SyntheticEvent): void => {
  event.stopPropagation();
};

/** Lets nobody know what is done in it. */
function Closed({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- as a card that is a link does
    <div onInput={stop} onChange={stop} onClick={stop}>
      {children}
    </div>
  );
}

function Plain({ error }: PageProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const fields = useFormDataErrors(form, error);
  const [email, setEmail] = useState("");
  return (
    <form ref={form} id="account">
      <Recourse error={error} />
      <input
        aria-label="Email"
        name="email"
        value={email}
        onChange={(event) => {
          setEmail(event.target.value);
        }}
      />
      <FieldErrors.Message fields={fields} name="email" />
      <FieldErrors.Message fields={fields} name="note" />
      <Closed>
        <input aria-label="City" name="city" />
      </Closed>
      <FieldErrors.Message fields={fields} name="city" />
    </form>
  );
}

function Radix({ error }: PageProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const fields = useRadixFormErrors(form, error);
  const [email, setEmail] = useState("");
  return (
    <Form.Root ref={form} id="account">
      <Recourse error={error} />
      <Form.Field {...fields.getServerProps("email")}>
        <Form.Control
          aria-label="Email"
          value={email}
          onChange={(event) => {
            setEmail(event.target.value);
          }}
        />
        <FieldErrors.Message fields={fields} name="email" />
      </Form.Field>
      <FieldErrors.Message fields={fields} name="note" />
      <Closed>
        <input aria-label="City" name="city" />
      </Closed>
      <FieldErrors.Message fields={fields} name="city" />
    </Form.Root>
  );
}

const messages = () =>
  [...document.querySelectorAll("[data-recourse=field-message]")].map(({ textContent }) => textContent?.trim());

describe.each([
  ["plain", Plain, []],
  // Other words: what was said a moment ago is not said again.
  ["radix", Radix, [[["city"], "is unknown"]]],
] as const)("%s", (_, Page, texts) => {
  const page = (error: ApiError | null): ReactNode => (
    <RecourseProvider recourse={recourse}>
      <Page error={error} />
      <input aria-label="Note" name="note" form="account" defaultValue="old" />
    </RecourseProvider>
  );

  // WebKitGTK's driver has no keys.
  it.skipIf(server.browser === "webkit")(
    "F04 what a person types arrives in a controlled input, and a control may stand outside of its form",
    async () => {
      const { rerender } = render(page(null));
      rerender(page(invalid([["email"], "is taken"], [["note"], "is too long"], [["city"], "is far"])));
      await settle();
      expect(messages()).toHaveLength(3);
      const email = screen.getByRole("textbox", { name: "Email" });
      email.focus();
      // As a person types: what React's own listeners schedule runs between one listener and the next.
      await userEvent.keyboard("ada");
      await settle();
      expect(email).toHaveValue("ada");
      expect(messages()).toEqual(["is too long", "is far"]);
      fireEvent.input(screen.getByRole("textbox", { name: "Note" }), { target: { value: "new" } });
      await settle();
      expect(messages()).toEqual(["is far"]);
      screen.getByRole("textbox", { name: "City" }).focus();
      await userEvent.keyboard("x");
      await settle();
      expect(messages()).toEqual([]);
    },
  );

  it.runIf(inChromium)(`F06 a text that is being composed is not cut short ${ASKS_CHROMIUM}`, async () => {
    const devTools = cdp() as unknown as { send: (method: string, params: object) => Promise<void> };
    const { rerender } = render(page(null));
    const city = screen.getByRole("textbox", { name: "City" });
    city.focus();
    const ended = vi.fn();
    city.addEventListener("compositionend", ended);
    await devTools.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
    rerender(page(invalid([["email"], "is taken"], ...texts)));
    await settle();
    await devTools.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
    expect(ended).not.toHaveBeenCalled();
    expect(city).toHaveValue("にほ");
    // Said instead.
    await vi.waitFor(() => {
      expect(spoken().join()).toContain("need");
    });
    await devTools.send("Input.insertText", { text: "日本" });
    await settle();
    expect(ended).toHaveBeenCalledOnce();
    expect(city).toHaveFocus();
    expect(city).toHaveValue("日本");
    expect(document.querySelectorAll("input[data-invalid]")).toHaveLength(texts.length);
    rerender(page(invalid([["email"], "is still taken"])));
    await settle();
    expect(screen.getByRole("group", { name: "One field needs attention" })).toHaveFocus();
  });
});
