import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ComponentType, version } from "react";
import { type ApiError } from "react-recourse";
import { beforeEach, describe, expect, it } from "vitest";
import { silence } from "../notice.js";
import { groupsConformance } from "./conformance-groups.js";
import { meanwhileConformance } from "./conformance-meanwhile.js";
import { mutationsConformance } from "./conformance-mutations.js";
import type { FormProps } from "./form-under-test.js";
import { box, inSight, invalid, message, own, recourse, save, settle, show as showForm, type } from "./harness.js";
import { randomPayloads } from "./payloads.js";

/** Of 1,000 random answers each adapter is shown its own fifth; what they are read into is the same on every React. */
const PAYLOADS = version.startsWith("18") ? 40 : 200;

/**
 * The same suite for each adapter: every test title starts with the id that it shows.
 *
 * @param fifth Which of the random answers it is shown.
 */
export function formConformance(library: string, Form: ComponentType<FormProps>, fifth: number): void {
  const show = (error: ApiError | null, options?: Parameters<typeof showForm>[2]) => showForm(Form, error, options);
  const from = fifth * PAYLOADS;

  // oxlint-disable-next-line vitest/valid-title -- the adapter's name
  describe(library, () => {
    beforeEach(silence);
    groupsConformance(Form);
    mutationsConformance(Form);
    meanwhileConformance(Form);

    it(`F01 H06 every text of random answers ${from + 1} to ${from + PAYLOADS} is in sight, whatever it is about`, async () => {
      const { answer } = show(null);
      for (const { body, texts, seed } of randomPayloads(PAYLOADS, from)) {
        const error = recourse.normalize({ status: 422, headers: {}, body });
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
      answer(invalid([["email"], "is taken"], [["ledger"], "is unknown"], [["items"], "are too few"]));
      await waitFor(() => {
        expect(message("Email")).toBe("is taken");
      });
      expect(screen.getByTestId("unmatched")).toHaveTextContent("is unknown|are too few");
      await save();
      expect(sent).toHaveBeenCalledTimes(2);
      // Corrected and sent: the old errors are gone with the next answer.
      answer(invalid([["seats"], "are too many"]));
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
      ["params.customer.mail", "Email"],
      ["params.lines.1.unit_price", "Price b"],
      ["lines[1].unitPrice", "Price b"],
    ])("F03 %j is the field %s", async (path, label) => {
      const { answer } = show(null, {
        options: {
          prefix: "params",
          alias: { "params.customer.mail": "email", "lines.*.unit_price": "items.*.price" },
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
      show(invalid([["email"], "is taken"], [["seats"], "are too many"]));
      await waitFor(() => {
        expect(message("Seats")).toBe("are too many");
      });
      fireEvent.focus(box("Email"));
      fireEvent.blur(box("Email"));
      await settle();
      expect(message("Email")).toBe("is taken");
      type("Email", "eve@acme.example");
      await waitFor(() => {
        expect([message("Email"), own("Email")]).toEqual(["", ""]);
      });
      await settle();
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
      const again = () => invalid([["email"], "is taken"]);
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
      show(invalid([["seats"], "are too many"], [["email"], "is taken"]));
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
      show(invalid([["seats"], "are too many"]), {
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
      show(invalid([["email"], "is taken"], [["email"], "is no address of yours"]));
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
  });
}
