import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { apiError } from "react-recourse/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { showError, silence } from "../../test/notice.js";

const error = apiError({ kind: "conflict", message: "The row is locked.", requestId: "req_1" });

beforeEach(silence);

describe("the dialog surface", () => {
  it("opens a text longer than the window at its beginning, and has the ways out in sight", async () => {
    showError({ ...error, message: "The row is locked by somebody else. ".repeat(55) }, { surface: "dialog" });
    const dialog = await screen.findByRole("alertdialog");
    const close = screen.getByRole("button", { name: "Dismiss" });
    await waitFor(() => {
      expect(close).toHaveFocus();
    });
    expect(dialog.scrollHeight).toBeGreaterThan(dialog.clientHeight);
    expect(dialog.scrollTop).toBe(0);
    const { top, bottom } = dialog.getBoundingClientRect();
    expect(screen.getByRole("heading").getBoundingClientRect().top).toBeGreaterThan(top);
    expect(close.getBoundingClientRect().bottom).toBeLessThan(bottom);
    expect(bottom).toBeLessThan(innerHeight);
  });

  it("A08 has the focus itself where its ways out are below what is in sight", async () => {
    const details = { current_balance: 12, required_amount: 50, currency: "EUR" };
    const message = "The row is locked by somebody else. ".repeat(55);
    const actions = { top_up: () => undefined };
    showError(apiError({ kind: "balance", message, details }), { surface: "dialog", options: { actions } });
    const dialog = await screen.findByRole("alertdialog");
    await waitFor(() => {
      expect(dialog).toHaveFocus();
      // Seen, in the colour of every other ring.
      expect(dialog).toHaveStyle({ outlineStyle: "solid", outlineWidth: "2px" });
    });
    expect(dialog.scrollTop).toBe(0);
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("alertdialog")).toBeNull();
  });
});
