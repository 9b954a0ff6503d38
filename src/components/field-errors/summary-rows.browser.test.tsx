import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { FieldErrors, Recourse, useFieldErrors } from "react-recourse";
import { beforeEach, expect, it } from "vitest";
import { field, inForm, invalid } from "../../../test/forms/refused.js";
import { withoutFirstRow } from "../../../test/forms/removed-row.js";
import { App, showError, silence } from "../../../test/notice.js";

beforeEach(silence);

const rows = (): (string | null)[] => screen.getAllByRole("listitem").map((row) => row.textContent);

it("A20 a field without a control is called by its last name and its row; a number that is an id is none", () => {
  showError(
    invalid(
      field(["lines", 0, "amount"], "must be above zero"),
      field([1, "amount"], "must be below ten"),
      field(["customers", 4821, "email"], "is taken"),
    ),
  );
  expect(rows()).toEqual([
    "Lines 1 · Amount must be above zero",
    "2 · Amount must be below ten",
    "Customers · Email is taken",
  ]);
});

it("A20 a text that begins with its field's name is not given it twice, however that is written", () => {
  inForm(
    invalid(field(["email"], "e-mail is taken"), field(["tax"], "VAT ID is not valid")),
    <>
      <input aria-label="E-Mail" name="email" />
      <input aria-label="Vat id" name="tax" />
    </>,
  );
  expect(rows()).toEqual([" e-mail is taken", " VAT ID is not valid"]);
});

it("A20 of a label that goes on for long its beginning is the field's name", () => {
  const label = `Number of the invoice ${"as it was printed ".repeat(9)}`;
  inForm(invalid(field(["number"], "is taken")), <input aria-label={label} name="number" />);
  expect(screen.getByRole("link", { name: `${label.slice(0, 80)} is taken` })).toBeVisible();
});

it("F01 F07 what belongs to no field leads nowhere, whatever can be opened and whatever has no name", async () => {
  const error = { ...invalid(field(["city"], "is unknown")), formErrors: ["The two dates overlap."] };
  function Form(): ReactNode {
    useFieldErrors(error, { reveal: () => () => undefined });
    return (
      <form>
        <Recourse error={error} />
        <input aria-label="Search" name="" />
      </form>
    );
  }
  render(
    <App>
      <Form />
    </App>,
  );
  expect(await screen.findByRole("link", { name: "City is unknown" })).toBeVisible();
  expect(screen.getByText("The two dates overlap.").closest("a")).toBeNull();
});

it("F06 of a composite that is no control the first part that can be used has the focus", async () => {
  const error = invalid(field(["period"], "ends before it begins"));
  function Form(): ReactNode {
    const fields = useFieldErrors(error);
    return (
      <form>
        <Recourse error={error} />
        <div role="group" aria-label="Period" {...fields.getFieldProps("period")}>
          <input aria-label="Time zone" disabled />
          <input aria-label="From" />
          <input aria-label="To" />
        </div>
      </form>
    );
  }
  render(
    <App>
      <Form />
    </App>,
  );
  await userEvent.click(screen.getByRole("link", { name: "Period ends before it begins" }));
  expect(screen.getByRole("textbox", { name: "From" })).toHaveFocus();
});

it("F14 where nobody tells of rows, a row of the summary leads to the control that was its field when the error came", async () => {
  const error = invalid(field(["items", 1, "price"], "is too low"));
  await withoutFirstRow(({ rows: items }) => (
    <>
      <Recourse error={error} />
      {items.map((item, index) => (
        <input key={item} aria-label={`Price ${item}`} name={`items.${index}.price`} />
      ))}
    </>
  ));
  await userEvent.click(screen.getByRole("link", { name: "Price b is too low" }));
  expect(screen.getByRole("textbox", { name: "Price b" })).toHaveFocus();
});

it("F06 A07 a field that comes long after its row was followed does not take the focus", async () => {
  const error = invalid(field(["city"], "is unknown"));
  function Form(): ReactNode {
    const [open, setOpen] = useState(false);
    const fields = useFieldErrors(error, { reveal: () => () => undefined });
    return (
      <form>
        <FieldErrors.Root error={error} />
        {open && <input aria-label="City" {...fields.getFieldProps("city")} />}
        <button
          type="button"
          onClick={() => {
            setOpen(true);
          }}
        >
          Open
        </button>
      </form>
    );
  }
  const frames = async (count: number): Promise<void> => {
    for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
  };
  render(
    <App>
      <Form />
    </App>,
  );
  await userEvent.click(await screen.findByRole("link"));
  await frames(60);
  const button = screen.getByRole("button", { name: "Open" });
  await userEvent.click(button);
  await screen.findByRole("textbox", { name: "City" });
  await frames(3);
  expect(button).toHaveFocus();
});

it("F06 A04 as a toast it takes nobody's focus", async () => {
  render(<button>Save</button>);
  const button = screen.getByRole("button");
  button.focus();
  showError(invalid(field(["name"], "must not be blank")), { surface: "toast" });
  await waitFor(() => {
    expect(screen.getByText("must not be blank")).toBeVisible();
  });
  expect(button).toHaveFocus();
});

it("H09 of more than 100 texts about no field 100 are shown, and the rest counted", () => {
  const formErrors = Array.from({ length: 150 }, (_, at) => `Day ${at} is closed.`);
  showError({ ...invalid(field(["name"], "must not be blank")), formErrors });
  expect(rows()).toHaveLength(100);
  expect(rows().every((row) => row?.includes("is closed."))).toBe(true);
  expect(screen.getByText("and 51 more")).toBeVisible();
});

it("A20 what the server says helps stands above the rows", () => {
  const resolve = {
    message: "Ask the buyer for their VAT number.",
    url: null,
    action: null,
    method: null,
    endpoint: null,
  };
  showError({ ...invalid(field(["tax"], "is missing")), message: "One entry is not valid.", resolve });
  expect(screen.getByRole("group", { name: "One field needs attention" })).toHaveAccessibleDescription(
    "Ask the buyer for their VAT number.",
  );
  expect(rows()).toEqual(["Tax is missing"]);
});
