import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ComponentType, type ReactNode, useEffect, useRef } from "react";
import type { ApiError } from "react-recourse";
import { expect, it } from "vitest";
import type { Drawn, FormProps } from "./form-under-test.js";
import { box, invalid, line, message, own, save, settle, show as showForm, type, values } from "./harness.js";

interface RestlessProps {
  readonly drawn: Drawn;
  /** Commits that have to show the first row's error before. */
  readonly after: number;
}

/** Rows of which two change places by themselves, before the effects of the form around them are run. */
function Restless({ drawn, after }: RestlessProps): ReactNode {
  const commits = useRef(0);
  useEffect(() => {
    if (drawn.fields.get("items.0.price").length > 0 && commits.current++ === after) drawn.swapRows(0, 2);
  });
  return drawn.rows.map((id, index) => <div key={id}>{line(`items.${index}.price`, `Price ${id}`, drawn)}</div>);
}

/** What {@link formConformance} asks of values that are edited, and rows that are moved, while their answer is on its way and later. */
export function meanwhileConformance(Form: ComponentType<FormProps>): void {
  const show = (error: ApiError | null, options?: Parameters<typeof showForm>[2]) => showForm(Form, error, options);

  it("F13 an error about a value that was edited meanwhile is marked, and not on the field", async () => {
    const { answer } = show(null, { options: { sent: structuredClone(values) } });
    type("Email", "eve@acme.example");
    answer(invalid([["email"], "is taken"], [["seats"], "are too many"]));
    await waitFor(() => {
      expect(message("Email")).toBe("is taken Changed since");
    });
    expect(own("Email")).toBe("");
    expect(box("Email")).not.toBeInvalid();
    expect(message("Seats")).toBe("are too many");
    expect(screen.getByRole("link", { name: /^Email/ }).parentElement).toHaveTextContent(
      "Email is taken Changed since",
    );
    type("Email", "mia@acme.example");
    await waitFor(() => {
      expect(message("Email")).toBe("");
    });
  });

  it("F04 a form that starts again has no errors any more, also of values that stay as they are", async () => {
    const { answer, sent } = show(null);
    const taken = () => invalid([["email"], "is taken"], [["seats"], "are too many"], [["ledger"], "is unknown"]);
    for (const edits of [false, true]) {
      await save();
      answer(taken());
      await waitFor(() => {
        expect(message("Email")).toBe("is taken");
      });
      if (edits) type("Seats", "4");
      screen.getByRole("group", { name: "3 fields need attention" }).focus();
      await userEvent.click(screen.getByRole("button", { name: "Start again" }));
      await settle();
      expect(screen.queryByRole("group", { name: /need attention/ })).toBeNull();
      // Formik takes its own out in a turn of its own.
      await waitFor(() => {
        expect([message("Email"), own("Email"), message("Seats"), own("Seats")]).toEqual(["", "", "", ""]);
      });
      expect(box("Email")).not.toBeInvalid();
      expect(screen.getByTestId("unmatched")).toHaveTextContent(/^$/);
      answer(null);
    }
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it("F14 an error goes with its row, and never to another", async () => {
    show(invalid([["items", 1, "price"], "is too low"]));
    await waitFor(() => {
      expect(message("Price b")).toBe("is too low");
    });
    await userEvent.click(screen.getByRole("button", { name: "Remove a" }));
    await waitFor(() => {
      expect(message("Price b")).toBe("is too low");
    });
    expect([message("Price c"), own("Price c")]).toEqual(["", ""]);
    await userEvent.click(screen.getByRole("link"));
    expect(box("Price b")).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "Remove b" }));
    await waitFor(() => {
      expect(screen.queryByRole("link")).toBeNull();
    });
    expect(screen.getByRole("listitem")).toHaveTextContent("is too low");
    expect([message("Price c"), own("Price c")]).toEqual(["", ""]);
  });

  it("F14 rows that change places take their errors along", async () => {
    show(invalid([["items", 0, "price"], "is too low"]));
    await waitFor(() => {
      expect(message("Price a")).toBe("is too low");
    });
    await userEvent.click(screen.getByRole("button", { name: "Swap" }));
    await waitFor(() => {
      expect(message("Price a")).toBe("is too low");
    });
    expect([message("Price c"), own("Price c")]).toEqual(["", ""]);
    await userEvent.click(screen.getByRole("link"));
    expect(box("Price a")).toHaveFocus();
    expect(screen.getByTestId("row a").previousElementSibling).toBe(screen.getByTestId("row b"));
  });

  it.each([0, 1])("F14 rows that change places %i commits after an error has come take it along", async (after) => {
    show(invalid([["items", 0, "price"], "is too low"]), {
      body: (drawn) => <Restless drawn={drawn} after={after} />,
    });
    await waitFor(() => {
      expect(screen.getAllByRole("textbox")[2]).toBe(box("Price a"));
    });
    await settle();
    expect([message("Price a"), message("Price c"), own("Price c")]).toEqual(["is too low", "", ""]);
    expect(own("Price a")).toMatch(/^$|^is too low$/);
  });

  it("F13 F14 rows that change places before there is an answer get their own errors", async () => {
    const { answer } = show(null, { options: { sent: structuredClone(values) } });
    await userEvent.click(screen.getByRole("button", { name: "Swap" }));
    answer(invalid([["items", 0, "price"], "is too low"]));
    await waitFor(() => {
      expect(message("Price a")).toBe("is too low");
    });
    expect([message("Price c"), own("Price c")]).toEqual(["", ""]);
    await userEvent.click(screen.getByRole("link", { name: /^Price a/ }));
    expect(box("Price a")).toHaveFocus();
  });
}
