import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { FieldErrors, Recourse, useFieldErrors } from "react-recourse";

import { beforeEach, describe, expect, it } from "vitest";

import { field, inForm, invalid } from "../../../test/forms/refused.js";
import { withoutFirstRow } from "../../../test/forms/removed-row.js";
import { App, silence, spoken } from "../../../test/notice.js";

beforeEach(silence);

describe("the summary leads to the fields", () => {
  it("F06 skips what cannot take the focus, and takes the first of a group", async () => {
    inForm(
      invalid(field(["colour"], "choose one")),
      <fieldset>
        <legend>Colour</legend>
        <input type="hidden" name="colour" />
        <input disabled name="colour" />
        <input type="radio" name="colour" aria-label="red" />
        <input type="radio" name="colour" aria-label="blue" />
      </fieldset>,
    );
    await userEvent.click(screen.getByRole("link"));
    expect(screen.getByRole("radio", { name: "red" })).toHaveFocus();
  });

  it("F06 gives the focus to the first wrong field of the page instead, whatever the server's order and names", async () => {
    const error = invalid(field(["unknown"], "is odd"), field(["b_2"], "is wrong"), field(["params", "a"], "is empty"));
    function Form() {
      const fields = useFieldErrors(error, { prefix: "params" });
      return (
        <form>
          <FieldErrors.Root error={error} takeFocus="field" />
          <label>
            A<input {...fields.getFieldProps("a")} />
          </label>
          <input aria-label="B" {...fields.getFieldProps("b2")} />
        </form>
      );
    }
    render(
      <App>
        <Form />
      </App>,
    );
    await waitFor(() => {
      expect(screen.getByRole("textbox", { name: "A" })).toHaveFocus();
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(spoken()).toEqual([]);
  });

  it("F06 names a field by the words of its label alone, radio buttons by their legend", () => {
    const error = invalid(
      field(["country"], "is closed"),
      field(["email"], "is taken"),
      field(["plan"], "is sold out"),
    );
    function Form() {
      const fields = useFieldErrors(error);
      return (
        <form>
          <Recourse error={error} />
          <label>
            Country:
            <select {...fields.getFieldProps("country")}>
              <option>Austria</option>
              <option>Ghana</option>
            </select>
          </label>
          <label>
            Email *<input {...fields.getFieldProps("email")} />
            <FieldErrors.Message fields={fields} name="email" />
          </label>
          <fieldset>
            <legend>Plan</legend>
            <label>
              <input type="radio" {...fields.getFieldProps("plan")} /> Free
            </label>
          </fieldset>
        </form>
      );
    }
    render(
      <App>
        <Form />
      </App>,
    );
    expect(screen.getAllByRole("link").map((row) => row.textContent)).toEqual([
      "Country is closed",
      "Email is taken",
      "Plan is sold out",
    ]);
  });

  it("F14 leads to a row where it is now, in a list whose inputs stay and whose values move", async () => {
    const error = invalid(field(["items", 1, "price"], "is too low"), field(["items", 0, "price"], "is too high"));
    await withoutFirstRow(({ rows }) => {
      const fields = useFieldErrors(error, { rows: { items: rows } });
      return (
        <>
          <Recourse error={error} />
          {rows.map((row, index) => (
            <input
              // oxlint-disable-next-line react/no-array-index-key -- as TanStack Form shows it
              key={index}
              aria-label={`Price ${row}`}
              {...fields.getFieldProps(`items.${index}.price`)}
            />
          ))}
        </>
      );
    });
    // Its row has gone: the message stays, and leads nowhere.
    expect(screen.getByText("is too high").closest("a")).toBeNull();
    await userEvent.click(screen.getByRole("link", { name: "Price b is too low" }));
    expect(screen.getByRole("textbox", { name: "Price b" })).toHaveFocus();
    expect(screen.getByRole("textbox", { name: "Price b" })).toBeInvalid();
    expect(screen.getByRole("textbox", { name: "Price c" })).not.toBeInvalid();
  });

  it("F06 F07 T12 finds the fields of the shadow tree it stands in, also outside of their form", async () => {
    const tree = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    const at = tree.appendChild(document.createElement("div"));
    const error = invalid(field(["b"], "is wrong"), field(["a"], "is empty"));
    render(
      createPortal(
        <App>
          <FieldErrors.Root error={error} takeFocus="field" />
          <form>
            <input aria-label="A" name="a" />
            <input aria-label="B" name="b" />
          </form>
        </App>,
        at,
      ),
    );
    const focused = () => tree.activeElement?.getAttribute("name");
    await waitFor(() => {
      expect(focused()).toBe("a");
    });
    tree.querySelector("a")?.click();
    expect(focused()).toBe("b");
    tree.host.remove();
  });

  /** A form with another one above it that asks for an address too. */
  const belowNewsletter = (control: ReactNode) =>
    render(
      <App>
        <form>
          <input name="email" aria-label="newsletter" />
        </form>
        <form>
          <Recourse error={invalid(field(["email"], "is taken"))} />
          {control}
        </form>
      </App>,
    );

  it("looks in its own form first", async () => {
    belowNewsletter(<input name="email" aria-label="account" />);
    await userEvent.click(screen.getByRole("link", { name: "account is taken" }));
    expect(screen.getByRole("textbox", { name: "account" })).toHaveFocus();
  });

  it("F07 leads to no field of another form that has the same name", () => {
    belowNewsletter(<input name="name" aria-label="name" />);
    expect(screen.queryByRole("link")).toBeNull();
    expect(screen.getByRole("listitem")).toHaveTextContent("Email is taken");
  });

  it("F07 leads to the control that belongs to its form from elsewhere, and not to another form's", async () => {
    render(
      <App>
        <input name="email" aria-label="newsletter" form="newsletter" />
        <input name="email" aria-label="account" form="account" />
        <form id="newsletter" />
        <form id="account">
          <Recourse error={invalid(field(["email"], "is taken"))} />
        </form>
      </App>,
    );
    await userEvent.click(screen.getByRole("link", { name: "account is taken" }));
    expect(screen.getByRole("textbox", { name: "account" })).toHaveFocus();
  });

  it("F01 H06 a line break or half a letter in a name moves no row", async () => {
    const error = invalid(field(["a\nb"], "is odd"), field(["x\ud800"], "is half"), field(["email"], "is taken"));
    function Form() {
      const fields = useFieldErrors(error, { reveal: () => () => undefined });
      return (
        <form>
          <Recourse error={error} />
          <input aria-label="Email" {...fields.getFieldProps("email")} />
        </form>
      );
    }
    render(
      <App>
        <Form />
      </App>,
    );
    await waitFor(() => {
      expect(screen.getAllByRole("link")).toHaveLength(3);
    });
    expect(screen.getAllByRole("link").map((row) => row.textContent)).toEqual([
      "A b is odd",
      "X is half",
      "Email is taken",
    ]);
  });
});
