import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { FieldErrors, Recourse } from "react-recourse";
import { expect, it } from "vitest";
import { accessibleTree, inChromium } from "../a11y/devtools.js";
import type { Drawn, FormProps } from "./form-under-test.js";
import { box, invalid, line, message, own, save, settle, show } from "./harness.js";

/** Height of what sticks to the top of the page. */
const HEADER = 120;

const groups = (drawn: Drawn, notice: ReactNode): ReactNode => (
  <>
    <header style={{ position: "sticky", insetBlockStart: 0, blockSize: HEADER, background: "Canvas" }}>Billing</header>
    {notice}
    <div style={{ blockSize: 1500 }} />
    {drawn.input(
      "email",
      (props) => (
        <input {...props} type="hidden" />
      ),
      undefined,
    )}
    {drawn.input(
      "seats",
      (props) => (
        <input {...props} disabled aria-label="Seats" />
      ),
      undefined,
    )}
    {drawn.input(
      "profile.firstName",
      (props) => (
        <input {...props} style={{ visibility: "hidden" }} />
      ),
      undefined,
    )}
    <fieldset data-testid="group" {...drawn.fields.getFieldProps("birth", "hint")}>
      <legend>Date of birth</legend>
      {["day", "month", "year"].map((part) => (
        <div key={part}>{line(`birth.${part}`, part, drawn)}</div>
      ))}
      <FieldErrors.Message fields={drawn.fields} name="birth" />
    </fieldset>
    <fieldset>
      <legend>Plan</legend>
      {["free", "team"].map((plan) => (
        <div key={plan}>{line("plan", plan, drawn, plan)}</div>
      ))}
    </fieldset>
    <div style={{ blockSize: 1500 }} />
    <button type="submit">Save</button>
  </>
);

interface SectionsProps {
  readonly drawn: Drawn;
  readonly notice: ReactNode;
  /** Told how to open the section. */
  readonly onReady: (open: () => void) => void;
}

/** One field in a section that is not there while it is closed, one that can be taken out. */
function Sections({ drawn, notice, onReady }: SectionsProps): ReactNode {
  const [open, setOpen] = useState(false);
  const [there, setThere] = useState(true);
  useEffect(() => {
    onReady(() => {
      setOpen(true);
    });
  }, [onReady]);
  return (
    <>
      {notice}
      {open && line("profile.firstName", "First name", drawn)}
      {there && line("seats", "Seats", drawn)}
      <button
        type="button"
        onClick={() => {
          setThere(false);
        }}
      >
        Remove
      </button>
      <button type="submit">Save</button>
    </>
  );
}

/** Of each invalid control: Chromium's own, from its accessibility tree; no other browser tells a driver. */
async function descriptions(): Promise<readonly string[]> {
  if (inChromium)
    return (await accessibleTree()).filter(({ invalid: wrong }) => wrong).map(({ description }) => description);
  return [...document.querySelectorAll("[aria-invalid=true]")].map((control) =>
    (control.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent.trim())
      .join(" "),
  );
}

/** What {@link formConformance} asks of forms that are more than a few text fields, and of answers that come twice. */
export function groupsConformance(Form: ComponentType<FormProps>): void {
  it("F02 F05 an error that stays while it is sent again blocks nothing; the same answer is told again", async () => {
    const taken = () => invalid([["email"], "is taken"], [["ledger"], "is unknown"]);
    const { answer, sent } = show(Form, taken());
    await waitFor(() => {
      expect(message("Email")).toBe("is taken");
    });
    const told = own("Email");
    box("Seats").focus();
    await save();
    expect(sent).toHaveBeenCalledTimes(1);
    answer(taken());
    await settle();
    expect([message("Email"), own("Email")]).toEqual(["is taken", told]);
    expect(screen.getByRole("group", { name: "2 fields need attention" })).toHaveFocus();
    await save();
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it("F06 F07 F10 one move of the focus; radios and dates by their legend, under no header; what cannot be used is text", async () => {
    const moves: EventTarget[] = [];
    const note = ({ target }: Event) => target && moves.push(target);
    document.addEventListener("focusin", note);
    show(
      Form,
      invalid(
        [["plan"], "is not for you"],
        [["email"], "is hidden"],
        [["seats"], "cannot be changed"],
        [["profile", "firstName"], "is out of sight"],
        [["birth"], "is no date"],
        [["birth", "month"], "is over 12"],
      ),
      { body: (drawn, error) => groups(drawn, <Recourse error={error} />) },
    );
    await settle();
    document.removeEventListener("focusin", note);
    const summary = screen.getByRole("group", { name: "6 fields need attention" });
    expect(summary).toHaveFocus();
    // Where a library moves it too, it is back before anybody could notice.
    expect(new Set(moves.slice(moves.lastIndexOf(summary)))).toEqual(new Set([summary]));
    expect(screen.getAllByRole("link").map((link) => link.textContent)).toEqual([
      "Plan is not for you",
      "Date of birth is no date",
      "month is over 12",
    ]);
    for (const text of ["is hidden", "cannot be changed", "is out of sight"]) expect(summary).toHaveTextContent(text);
    // A group as a whole leads to the part that is wrong.
    await userEvent.click(screen.getByRole("link", { name: /^Date/ }));
    expect(box("month")).toHaveFocus();
    expect(
      screen.getByText("Date of birth", { selector: "legend" }).getBoundingClientRect().top,
    ).toBeGreaterThanOrEqual(HEADER);
    await userEvent.click(screen.getByRole("link", { name: /^Plan/ }));
    expect(screen.getByRole("radio", { name: /^free/ })).toHaveFocus();
    expect(screen.getByText("Plan", { selector: "legend" }).getBoundingClientRect().top).toBeGreaterThanOrEqual(HEADER);
    expect(screen.getByRole("radio", { name: /^team/ })).toHaveAccessibleDescription(
      "As on the invoice is not for you",
    );
    expect(screen.getByTestId("group")).toHaveAccessibleDescription("As on the invoice is no date");
    expect(box("month")).toHaveAccessibleDescription("As on the invoice is over 12");
    expect(await descriptions()).toEqual([
      "As on the invoice is no date",
      "As on the invoice is over 12",
      "As on the invoice is not for you",
      "As on the invoice is not for you",
    ]);
    await userEvent.click(screen.getByRole("radio", { name: /^team/ }));
    await waitFor(() => {
      expect(screen.getByRole("radio", { name: /^team/ })).toHaveAccessibleDescription("As on the invoice");
    });
    expect(box("month")).toBeInvalid();
  });

  it("F08 a closed section is opened by its callback, without the prefix; a field that is gone is text", async () => {
    const opens: (() => void)[] = [];
    const onReady = (open: () => void): void => {
      opens.push(open);
    };
    const error = invalid([["params", "profile", "first_name"], "is missing"], [["params", "seats"], "are too many"]);
    const { sent } = show(Form, error, {
      options: {
        prefix: "params",
        reveal: (path) => (path.join(".") === "profile.first_name" ? () => opens.at(-1)?.() : null),
      },
      body: (drawn, failure) => <Sections drawn={drawn} notice={<Recourse error={failure} />} onReady={onReady} />,
    });
    const link = await screen.findByRole("link", { name: "First name is missing" });
    await userEvent.click(link);
    await waitFor(() => {
      expect(box("First name")).toHaveFocus();
    });
    expect(message("First name")).toBe("is missing");
    await userEvent.click(screen.getByRole("button", { name: "Remove" }));
    // Not every library tells that a field has gone: then the row finds out when somebody follows it.
    await settle();
    const dead = screen.queryByRole("link", { name: /^Seats/ });
    if (dead) await userEvent.click(dead);
    expect(screen.queryByRole("link", { name: /^Seats/ })).toBeNull();
    expect(document.body).not.toHaveFocus();
    expect(screen.getByText("are too many")).toBeVisible();
    await save();
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it("F14 rows that are there only with their error keep it too", async () => {
    await act(async () => {
      show(Form, invalid([["items", 1, "price"], "is too low"]), { atOnce: true });
      await Promise.resolve();
    });
    await waitFor(() => {
      expect(message("Price b")).toBe("is too low");
    });
    await userEvent.click(screen.getByRole("button", { name: "Remove a" }));
    await settle();
    expect([message("Price b"), message("Price c"), own("Price c")]).toEqual(["is too low", "", ""]);
    await userEvent.click(screen.getByRole("link"));
    expect(box("Price b")).toHaveFocus();
  });
}
