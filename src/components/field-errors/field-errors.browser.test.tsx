import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { forwardRef } from "react";
import { type ApiError, FieldErrors, Recourse, RecourseProvider, createRecourse, useFieldErrors } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { afo } from "react-recourse/catalogs/afo";
import { itConforms } from "../../../test/conformance.js";
import { field, inForm, invalid } from "../../../test/forms/refused.js";
import { App, showError, silence, spoken } from "../../../test/notice.js";

beforeEach(silence);

describe("FieldErrors", () => {
  it("F06 A03 counts, lists, takes the focus once and is not announced as well", async () => {
    const error = invalid(field(["name"], "must not be blank"), field(["email"], "must be an address"));
    const { again } = showError(error);
    const notice = screen.getByRole("group", { name: "2 fields need attention" });
    expect(notice).toHaveFocus();
    expect(
      within(notice)
        .getAllByRole("listitem")
        .map((row) => row.textContent),
    ).toEqual(["Name must not be blank", "Email must be an address"]);
    notice.blur();
    again(error);
    expect(notice).not.toHaveFocus();
    expect(notice).not.toHaveAttribute("tabindex");
    // F05: the same errors again are news.
    again(invalid(field(["name"], "must not be blank"), field(["email"], "must be an address")));
    expect(screen.getByRole("group", { name: /./ })).toHaveFocus();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(spoken()).toEqual([]);
  });

  it.each(["inline", "dialog"] as const)(
    "A08 is described %s by its list, where that is all there is to say",
    async (surface) => {
      showError(invalid(field(["name"], "must not be blank"), field(["email"], "must be an address")), { surface });
      const role = surface === "dialog" ? "alertdialog" : "group";
      const notice = await screen.findByRole(role, { name: "2 fields need attention" });
      expect(notice).toHaveAccessibleDescription("Name must not be blank Email must be an address");
    },
  );

  it("leaves the focus alone when asked to", async () => {
    render(
      <App>
        <FieldErrors.Root error={invalid(field(["name"], "must not be blank"))} takeFocus={false} />
      </App>,
    );
    expect(document.body).toHaveFocus();
    // The title as it is seen, which counts.
    await waitFor(() => {
      expect(spoken()).toEqual([expect.stringMatching(/^assertive: One field needs attention/)]);
    });
  });

  it.each([
    ["name", <input key="a" id="x" name="profile[first_name]" />],
    ["data-recourse-field", <input key="a" id="x" data-recourse-field="profile.first_name" />],
    ["another spelling", <input key="a" id="x" name="profile.firstName" />],
    ["an odd id", <input key="a" id={`x:.[0]'"`} name="profile.first_name" />],
    ["no id at all", <input key="a" name="profile.first_name" aria-label="First name" />],
  ])("F07 leads to the control found by %s, with its label in view and no hash", async (_, control) => {
    inForm(
      invalid(field(["profile", "first_name"], "is missing")),
      <>
        <div style={{ height: 3000 }} />
        <label data-testid="label" style={{ display: "block" }}>
          First name *{control}
        </label>
      </>,
    );
    const before = location.href;
    await userEvent.click(screen.getByRole("link", { name: "First name is missing" }));
    expect(screen.getByRole("textbox")).toHaveFocus();
    expect(location.href).toBe(before);
    const { top, bottom } = screen.getByTestId("label").getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
  });

  it("F08 shows what has no control as text, and form errors too", () => {
    showError({ ...invalid(field(["nowhere", "to_be_found"], "is odd")), formErrors: ["The two dates overlap."] });
    expect(screen.queryByRole("link")).toBeNull();
    expect(screen.getByText("To be found")).toBeVisible();
    expect(screen.getByText("The two dates overlap.")).toBeVisible();
  });

  it("H06 H07 takes any field name", () => {
    const names = ["constructor", "toString", "length", "then", "hasOwnProperty", "", "a.b"];
    inForm(
      invalid(...names.map((name) => field([name], `about ${name}`))),
      names.map((name) => <input key={name} name={name} />),
    );
    expect(screen.getAllByRole("listitem")).toHaveLength(names.length);
  });

  it("H09 shows at most 100 rows, and counts the rest", () => {
    const error = invalid(...Array.from({ length: 250 }, (_, index) => field(["items", index, "price"], "is missing")));
    showError({ ...error, formErrors: ["The sum is not right."] });
    expect(screen.getAllByRole("listitem")).toHaveLength(100);
    expect(screen.getByText("and 151 more")).toBeVisible();
    // A20: which of the rows, counted as people count.
    expect(screen.getAllByRole("listitem")[2]).toHaveTextContent("Items 3 · Price is missing");
    // What belongs to no field can stand nowhere else.
    expect(screen.getByText("The sum is not right.")).toBeVisible();
  });

  it("is a plain notice where the error names no field", async () => {
    showError(apiError({ kind: "validation", status: 400, message: "The request is not complete." }));
    expect(screen.getByRole("group", { name: "Some entries need attention" })).toHaveAccessibleDescription(
      "The request is not complete.",
    );
    expect(document.body).toHaveFocus();
    await waitFor(() => {
      expect(spoken()).toHaveLength(1);
    });
  });

  it("F09 F10 F12 Message ties all messages of a field to its control", () => {
    const error = invalid(
      field(["email"], "must be an address"),
      field(["email"], "is too long"),
      field(["a b"], "has a gap"),
      field(["a_b"], "has none"),
    );
    function Form() {
      const fields = useFieldErrors(error);
      return (
        <>
          <p id="hint">Work address</p>
          <input aria-label="Email" {...fields.getFieldProps("email", "hint")} />
          <FieldErrors.Message fields={fields} name="email" className="mine" />
          <input aria-label="Phone" aria-describedby="hint" {...fields.getFieldProps("phone")} />
          <FieldErrors.Message fields={fields} name="phone" />
          <input aria-label="Odd" {...fields.getFieldProps("a b")} />
          <FieldErrors.Message fields={fields} name="a b" />
          <input aria-label="Odder" {...fields.getFieldProps("a_b")} />
          <FieldErrors.Message fields={fields} name="a_b" />
        </>
      );
    }
    render(<Form />);
    const input = screen.getByRole("textbox", { name: "Email" });
    expect(input).toBeInvalid();
    expect(input).toHaveAccessibleDescription("Work address must be an address is too long");
    // What nothing is wrong with keeps what it had.
    expect(screen.getByRole("textbox", { name: "Phone" })).toHaveAccessibleDescription("Work address");
    expect(screen.getByRole("textbox", { name: "Odd" })).toHaveAccessibleDescription("has a gap");
    expect(screen.getByRole("textbox", { name: "Odder" })).toHaveAccessibleDescription("has none");
    expect(document.querySelectorAll('[data-part="message"]')).toHaveLength(3);
    fireEvent.input(input, { target: { value: "x" } });
    expect(input).toHaveAccessibleDescription("Work address");
    expect(input).not.toBeInvalid();
  });

  const one = invalid(field(["email"], "must be set"));
  const part = forwardRef<HTMLElement>((props, ref) => (
    <FieldErrors.Message {...props} fields={useFieldErrors(one)} name="email" ref={ref} />
  ));
  itConforms({ name: "message", part });

  it("has a word of ours where the server sent none, and our words where its text is for logs", () => {
    function At({ error }: { error: ApiError }) {
      return (
        <>
          <Recourse error={error} />
          <FieldErrors.Message fields={useFieldErrors(error)} name="title" data-testid="message" />
        </>
      );
    }
    const { unmount } = render(
      <App>
        <At error={{ ...invalid(), fieldErrors: [{ path: ["title"], message: "", code: null }] }} />
      </App>,
    );
    expect(screen.getByRole("listitem")).toHaveTextContent("Title Check this field");
    expect(screen.getByTestId("message")).toHaveTextContent(/^Check this field\s*$/);
    unmount();
    const code = "registration.title_required";
    const body = { error: { code, message: "ERR title blank", details: {} } };
    const recourse = createRecourse({ catalogs: [afo] });
    const error = recourse.normalize({ status: 422, headers: {}, body });
    expect(error.fieldErrors[0]?.message).toBe("ERR title blank");
    render(
      <RecourseProvider recourse={recourse}>
        <At error={error} />
      </RecourseProvider>,
    );
    const ours = "Enter at least one character that is not a space.";
    expect(screen.getByRole("listitem")).toHaveTextContent(`Title ${ours}`);
    expect(screen.getByTestId("message")).toHaveTextContent(ours);
    expect(screen.getByText("ERR title blank")).not.toBeVisible();
  });
});
