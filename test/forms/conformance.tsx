import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ComponentType, type ReactNode, StrictMode } from "react";
import { type ApiError, FieldErrors, type FieldPath, Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { silence } from "../notice.js";
import type { FormProps, InputProps, Values } from "./form-under-test.js";
import { randomPayloads } from "./payloads.js";

const values: Values = {
  email: "ada@acme.example",
  seats: "3",
  profile: { firstName: "Ada" },
  items: [
    { id: "a", price: "1" },
    { id: "b", price: "2" },
    { id: "c", price: "3" },
  ],
};

const field = (path: FieldPath, message: string) => ({ path, message, code: null });
const invalid = (...fieldErrors: ReturnType<typeof field>[]): ApiError =>
  apiError({ kind: "validation", status: 422, fieldErrors });

const LABELS: Readonly<Record<string, string>> = { email: "Email", seats: "Seats", "profile.firstName": "First name" };

interface Shown {
  readonly options?: FormProps["options"];
  readonly within?: (children: ReactNode) => ReactNode;
}

/**
 * The same suite for each adapter: every test title starts with the id that it shows.
 *
 * @param payloads Random answers it is shown.
 */
export function formConformance(library: string, Form: ComponentType<FormProps>, payloads = 200): void {
  const recourse = createRecourse({ baseUrl: location.origin });

  /** The library's own words are shown too, apart from ours. */
  const line = (name: string, label: string, { input, fields }: Parameters<FormProps["draw"]>[0]): ReactNode =>
    input(name, (props: InputProps, own: string) => (
      <p>
        <label>
          {label}
          <input {...props} {...fields.getFieldProps(name, "hint")} />
        </label>
        <FieldErrors.Message fields={fields} name={name} data-testid={`message ${label}`} />
        <span data-testid={`own ${label}`} hidden>
          {own}
        </span>
      </p>
    ));

  function show(first: ApiError | null, { options, within: place = (children) => children }: Shown = {}) {
    const sent = vi.fn();
    const Page = ({ error }: { error: ApiError | null }): ReactNode => (
      <StrictMode>
        <RecourseProvider recourse={recourse}>
          <span id="hint">As on the invoice</span>
          <Form
            values={structuredClone(values)}
            error={error}
            options={options}
            onSend={sent}
            // oxlint-disable-next-line react/no-unstable-nested-components -- called as a function
            draw={(drawn) =>
              drawn.form(
                <>
                  <Recourse error={error} />
                  {place(
                    Object.entries(LABELS).map(([name, label]) => <div key={name}>{line(name, label, drawn)}</div>),
                  )}
                  {drawn.rows.map((id, index) => (
                    <fieldset key={id} data-testid={`row ${id}`}>
                      {line(`items.${index}.price`, `Price ${id}`, drawn)}
                      <button
                        type="button"
                        onClick={() => {
                          drawn.removeRow(index);
                        }}
                      >
                        Remove {id}
                      </button>
                    </fieldset>
                  ))}
                  <button
                    type="button"
                    onClick={() => {
                      drawn.swapRows(0, 2);
                    }}
                  >
                    Swap
                  </button>
                  <output data-testid="unmatched">
                    {drawn.fields
                      .unmatched()
                      .map(({ message }) => message)
                      .join("|")}
                  </output>
                  <button type="submit">Save</button>
                </>,
              )
            }
          />
        </RecourseProvider>
      </StrictMode>
    );
    const { rerender } = render(<Page error={null} />);
    const answer = (error: ApiError | null): void => {
      rerender(<Page error={error} />);
    };
    if (first) answer(first);
    return { answer, sent };
  }

  /** What a person can read. Not `innerText`, which leaves out what is scrolled away. */
  const inSight = (): string => {
    const page = document.body.cloneNode(true);
    if (!(page instanceof HTMLElement)) return "";
    for (const one of page.querySelectorAll('[hidden],details:not([open]),[data-recourse="announcer"]')) one.remove();
    return page.textContent;
  };

  const box = (label: string) => screen.getByRole("textbox", { name: label });
  const message = (label: string): string => (screen.queryByTestId(`message ${label}`)?.textContent ?? "").trim();
  const own = (label: string): string => screen.getByTestId(`own ${label}`).textContent;
  const type = (label: string, value: string): void => {
    fireEvent.input(box(label), { target: { value } });
  };
  const save = async (): Promise<void> => {
    await act(async () => {
      fireEvent.click(screen.getByRole("button", { name: "Save" }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
  };

  // oxlint-disable-next-line vitest/valid-title -- the adapter's name
  describe(library, () => {
    beforeEach(silence);

    it(`F01 H06 every text of ${payloads} random answers is in sight, whatever it is about`, async () => {
      const { answer } = show(null);
      for (const { body, texts, seed } of randomPayloads(payloads)) {
        const error = recourse.normalize({ status: 422, headers: {}, body });
        // oxlint-disable-next-line no-await-in-loop -- one answer after the other
        await act(async () => {
          answer(error);
          await Promise.resolve();
        });
        const seen = inSight();
        const lost = texts.filter((text) => !seen.includes(text));
        if (lost.length > 0) throw new Error(`payload ${seed} lost ${lost.join(", ")}: ${JSON.stringify(body)}`);
      }
      answer(null);
      expect(Object.keys(Object.prototype)).toEqual([]);
      await waitFor(() => {
        expect(message("Email") + own("Email")).toBe("");
      });
    }, 120_000);

    it("F02 M11 no error blocks the next submit, matched or not", async () => {
      const { answer, sent } = show(null);
      await save();
      expect(sent).toHaveBeenCalledTimes(1);
      answer(invalid(field(["email"], "is taken"), field(["ledger"], "is unknown"), field(["items"], "are too few")));
      await waitFor(() => {
        expect(message("Email")).toBe("is taken");
      });
      expect(screen.getByTestId("unmatched")).toHaveTextContent("is unknown|are too few");
      await save();
      expect(sent).toHaveBeenCalledTimes(2);
      // Corrected and sent: the old errors are gone with the next answer.
      answer(invalid(field(["seats"], "are too many")));
      await waitFor(() => {
        expect(message("Seats")).toBe("are too many");
      });
      expect([message("Email"), own("Email")]).toEqual(["", ""]);
      answer(null);
      await waitFor(() => {
        expect(own("Seats")).toBe("");
      });
      await save();
      expect(sent).toHaveBeenCalledTimes(3);
    });

    it.each([
      ["items[1].price", "Price b"],
      ["items.1.price", "Price b"],
      ["/items/1/price", "Price b"],
      [["items", 1, "price"], "Price b"],
      [["body", "items", 1, "price"], "Price b"],
      ["Items[1].Price", "Price b"],
      ["$.items[1].price", "Price b"],
      ["items[1][price]", "Price b"],
      ["profile.first_name", "First name"],
      ["profile.FirstName", "First name"],
      [["profile.firstName"], "First name"],
      ["params.profile.first_name", "First name"],
      ["customer.mail", "Email"],
      ["params.lines.1.unit_price", "Price b"],
    ])("F03 %j is the field %s", async (path, label) => {
      const { answer } = show(null, {
        options: {
          prefix: "params",
          alias: { "customer.mail": "email", "params.lines.*.unit_price": "items.*.price" },
        },
      });
      answer(
        recourse.normalize({
          status: 422,
          headers: {},
          body: { errors: [{ loc: path, field: path, msg: "is not right" }] },
        }),
      );
      await waitFor(() => {
        expect(message(label)).toBe("is not right");
      });
      expect(own(label)).toMatch(/^$|^is not right$/);
      expect(screen.getByTestId("unmatched")).toHaveTextContent(/^$/);
      expect(screen.getByRole("link", { name: new RegExp(`^${label}`) })).toBeVisible();
    });

    it("F04 an edit takes away the error of its field alone; leaving a field takes nothing away", async () => {
      show(invalid(field(["email"], "is taken"), field(["seats"], "are too many")));
      await waitFor(() => {
        expect(message("Seats")).toBe("are too many");
      });
      fireEvent.focus(box("Email"));
      fireEvent.blur(box("Email"));
      await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
      expect(message("Email")).toBe("is taken");
      type("Email", "eve@acme.example");
      await waitFor(() => {
        expect([message("Email"), own("Email")]).toEqual(["", ""]);
      });
      await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
      expect(message("Seats")).toBe("are too many");
      expect(own("Seats")).toMatch(/^$|^are too many$/);
      expect(box("Email")).not.toHaveAttribute("aria-invalid", "true");
      // The summary keeps its rows, and says which is no longer current.
      expect(screen.getAllByRole("listitem").map((row) => row.textContent)).toEqual([
        "Email is taken Changed since",
        "Seats are too many",
      ]);
    });

    it("F05 the same answer again is news: the summary has the focus again", async () => {
      const again = () => invalid(field(["email"], "is taken"));
      const { answer } = show(again());
      const summary = await screen.findByRole("group", { name: "One field needs attention" });
      expect(summary).toHaveFocus();
      box("Email").focus();
      answer(null);
      answer(again());
      expect(await screen.findByRole("group", { name: "One field needs attention" })).toHaveFocus();
      await waitFor(() => {
        expect(message("Email")).toBe("is taken");
      });
    });

    it("F06 F07 from the summary by keyboard to the field, with no hash", async () => {
      show(invalid(field(["seats"], "are too many"), field(["email"], "is taken")));
      const summary = await screen.findByRole("group", { name: "2 fields need attention" });
      await waitFor(() => {
        expect(summary).toHaveFocus();
      });
      await userEvent.tab();
      await userEvent.keyboard("{Enter}");
      expect(box("Seats")).toHaveFocus();
      expect(location.hash).toBe("");
    });

    it("F08 a field in a closed section is reached through it", async () => {
      show(invalid(field(["seats"], "are too many")), {
        within: (children) => (
          <details data-testid="section">
            <summary>More</summary>
            {children}
          </details>
        ),
      });
      await userEvent.click(await screen.findByRole("link", { name: "Seats are too many" }));
      expect(screen.getByTestId("section")).toHaveAttribute("open");
      expect(box("Seats")).toHaveFocus();
    });

    it("F09 F10 F12 each invalid control is described by all its texts and what it had, until it is edited", async () => {
      show(invalid(field(["email"], "is taken"), field(["email"], "is no address of yours")));
      await waitFor(() => {
        expect(box("Email")).toHaveAccessibleDescription("As on the invoice is taken is no address of yours");
      });
      expect(box("Email")).toBeInvalid();
      expect(box("Seats")).toHaveAccessibleDescription("As on the invoice");
      const rows = within(screen.getByRole("group", { name: "One field needs attention" })).getAllByRole("listitem");
      expect(rows.map((row) => row.textContent)).toEqual(["Email is taken", "Email is no address of yours"]);
      type("Email", "eve@acme.example");
      await waitFor(() => {
        expect(box("Email")).toHaveAccessibleDescription("As on the invoice");
      });
      expect(box("Email")).not.toBeInvalid();
    });

    it("F13 an error about a value that was edited meanwhile is marked, and not on the field", async () => {
      const { answer } = show(null, { options: { sent: structuredClone(values) } });
      type("Email", "eve@acme.example");
      answer(invalid(field(["email"], "is taken"), field(["seats"], "are too many")));
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

    it("F14 an error goes with its row, and never to another", async () => {
      show(invalid(field(["items", 1, "price"], "is too low")));
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
      show(invalid(field(["items", 0, "price"], "is too low")));
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
  });
}
