import { fireEvent, render, screen } from "@testing-library/react";
import { type ReactNode, useRef } from "react";
import { type ApiError, FieldErrors, Recourse } from "react-recourse";
import { useFormDataErrors } from "react-recourse/forms/form-data";
import { de } from "react-recourse/locales/de";
import { apiError } from "react-recourse/testing";
import { beforeEach, expect, it } from "vitest";
import { settle } from "../../../test/forms/harness.js";
import { field } from "../../../test/forms/refused.js";
import { App, silence } from "../../../test/notice.js";

beforeEach(silence);

function Form({ error, sent }: { error: ApiError | null; sent: FormData }): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const fields = useFormDataErrors(form, error, { sent });
  return (
    <form ref={form}>
      <Recourse error={error} />
      {["email", "seats"].map((name) => (
        <p key={name}>
          <input aria-label={name} name={name} {...fields.getFieldProps(name)} />
          <FieldErrors.Message fields={fields} name={name} data-testid={name} />
        </p>
      ))}
    </form>
  );
}

const languageOf = (text: string, within: Element): string | null | undefined =>
  [...within.querySelectorAll("*")]
    .find((one) => one.textContent.trim() === text)
    ?.closest("[lang]")
    ?.getAttribute("lang");

it("A22 F13 a message is in the language the server said, ours in the app's; one that is out of date can be told by its state", async () => {
  const error = apiError({
    kind: "validation",
    status: 422,
    fieldErrors: [field(["email"], "est déjà pris"), field(["seats"], "")],
    details: { lang: "fr" },
  });
  const sent = new FormData();
  sent.set("email", "");
  sent.set("seats", "");
  const page = (one: ApiError | null): ReactNode => (
    <App options={{ locale: de }}>
      <Form error={one} sent={sent} />
    </App>
  );
  const { rerender } = render(page(null));
  fireEvent.input(screen.getByRole("textbox", { name: "email" }), { target: { value: "ada" } });
  rerender(page(error));
  await settle();
  const [email, seats] = [screen.getByTestId("email"), screen.getByTestId("seats")];
  expect(languageOf("est déjà pris", email)).toBe("fr");
  expect(languageOf(de.labels.fieldChanged, email)).toBe("de");
  expect(languageOf(de.labels.fieldUnclear, seats)).toBe("de");
  expect([email, seats].map((one) => one.dataset["state"])).toEqual(["stale", "current"]);
  const summary = screen.getByRole("list");
  expect(languageOf("est déjà pris", summary)).toBe("fr");
  expect(languageOf(de.labels.fieldUnclear, summary)).toBe("de");
});
