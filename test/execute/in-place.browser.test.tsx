import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ExecuteOptions, defineCatalog, type RecourseOptions } from "react-recourse";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { QUESTION, api, beginAnew, button, press, proposed, show } from "./proposal.js";

beforeEach(beginAnew);

describe("what the server proposes", () => {
  it("X01 is not offered where the app allows nothing, or not this", () => {
    const fetched = vi.spyOn(globalThis, "fetch");
    const { unmount } = show(proposed(), { options: { execute: undefined } as object });
    expect(screen.queryByRole("button")).toBeNull();
    unmount();
    for (const resolve of [
      { endpoint: "https://evil.example/v1/credits" },
      { endpoint: "/v1/../admin" },
      { endpoint: "/admin" },
      { method: "DELETE" },
      { method: "post" },
      { method: null },
      { endpoint: null },
    ]) {
      const shown = show(proposed(resolve));
      expect(screen.queryByRole("button"), JSON.stringify(resolve)).toBeNull();
      shown.unmount();
    }
    expect(fetched).not.toHaveBeenCalled();
    expect(api.send).not.toHaveBeenCalled();
  });

  it.each([320, 420, 480, 560, 760])(
    "asks in a row of its own, its two answers beside each other: %i px",
    async (width) => {
      const { container } = show(proposed());
      container.style.inlineSize = `${width}px`;
      await press("Top up");
      const { bottom } = screen.getByText(QUESTION).getBoundingClientRect();
      const [cancel, send] = ["Cancel", "Send request"].map((name) => button(name).getBoundingClientRect());
      expect(cancel?.top).toBeGreaterThanOrEqual(bottom);
      expect(send?.top).toBe(cancel?.top);
    },
  );

  it("is offered only where neither the app's own answer nor a safe link leads on", () => {
    const { unmount } = show(proposed(), { options: { actions: { top_up: "https://app.example/wallet" } } });
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getByRole("link", { name: /top up/i })).toBeVisible();
    unmount();
    const linked = show(proposed({ url: "https://billing.example/credits" }));
    expect(screen.queryByRole("button")).toBeNull();
    linked.unmount();
    const unsafe = show(proposed({ url: "javascript:alert(1)" }));
    expect(button("Top up")).toBeVisible();
    unsafe.unmount();
    const topUp = vi.fn();
    show(proposed({ action: null }), { options: { actions: { top_up: topUp } } });
    expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Top up"]);
  });

  it("is labelled by the words for its action, else by the server's call, else by ours", () => {
    const ours = defineCatalog({
      api: "ours",
      codes: { wallet_short: { kind: "balance" } },
      words: { tag: "en", codes: { wallet_short: { title: "No credits left", actions: { top_up: "Buy credits" } } } },
    });
    const { unmount } = show(proposed(), { options: { catalogs: [ours] } });
    expect(button("Buy credits")).toBeVisible();
    unmount();
    const label = (resolve: object, options: RecourseOptions = {}) => {
      const shown = show(proposed(resolve), { options });
      const { textContent } = screen.getByRole("button");
      shown.unmount();
      return textContent;
    };
    expect(label({ action: "unfreeze", message: "Unfreeze the wallet" })).toBe("Unfreeze the wallet");
    expect(label({ action: "unfreeze" })).toBe("Continue");
    expect(label({ action: "unfreeze", message: "x ".repeat(50) })).toBe("Continue");
    expect(label({ action: "unfreeze", message: "Unfreeze the wallet" }, { serverText: "never" })).toBe("Continue");
    expect(label({ action: null, kind: "x", message: "Pay now" }, {})).toBe("Top up");
    expect(label({ action: "retry" })).toBe("Top up");
  });

  it("X05 is sent by a press alone: not by a mount, an effect, a new render, a countdown or the focus", async () => {
    const all = { methods: ["GET", "POST"] } as const;
    const limited = proposed(
      { action: "raise_limit", method: "GET" },
      { status: 429, headers: { "retry-after": "1" } },
    );
    const { again, none } = show(limited, { execute: all, props: { onRetry: vi.fn(), operation: "query" } });
    again({ ...limited });
    none();
    again(proposed({ method: "GET" }));
    button("Top up").focus();
    fireEvent.pointerDown(button("Top up"));
    fireEvent.mouseOver(button("Top up"));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(api.send).not.toHaveBeenCalled();
  });

  it("X06 is confirmed in place: least destructive first, Escape and Cancel leave it, the focus returns", async () => {
    show(proposed());
    await press("Top up");
    const group = screen.getByRole("group", { name: QUESTION });
    expect(within(group).getByText(QUESTION)).toBeVisible();
    // In a form of the app's any other kind would send that.
    for (const answer of within(group).getAllByRole("button")) expect(answer).toHaveAttribute("type", "button");
    expect(within(group).getByRole("button", { name: "Cancel" })).toHaveFocus();
    const leaveBy = async (key: string) => {
      await userEvent.keyboard(key);
      expect(screen.queryByRole("group", { name: QUESTION })).toBeNull();
      expect(button("Top up")).toHaveFocus();
      expect(api.send).not.toHaveBeenCalled();
    };
    await leaveBy("{Escape}");
    await userEvent.keyboard("{Enter}");
    expect(button("Cancel")).toHaveFocus();
    await leaveBy("{Enter}");
    await press("Top up");
    await userEvent.tab();
    expect(button("Send request")).toHaveFocus();
    await leaveBy("{Escape}");
    await press("Top up");
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    expect(api.send).toHaveBeenCalledTimes(1);
  });

  it("X06 what only reads needs no confirmation, unless it is about money or the app says always", async () => {
    const reading = { action: "check_status", method: "GET" };
    const execute = { methods: ["GET"] } as const;
    const coded = (code: string) => {
      const error = proposed(reading);
      return { ...error, status: 404, body: { ...error.body, code } };
    };
    const first = show(coded("row_not_found"), { execute });
    await press("Check status");
    expect(screen.queryByRole("button", { name: "Send request" })).toBeNull();
    expect(api.send).toHaveBeenCalledTimes(1);
    first.unmount();
    const always = show(coded("row_not_found"), { execute: { ...execute, confirm: "always" } });
    await press("Check status");
    expect(button("Send request")).toBeVisible();
    always.unmount();
    for (const code of ["plan_required", "card_declined", "wallet_short", "spend_limit_reached"]) {
      const shown = show({ ...coded(code), status: 402 }, { execute });
      await press("Check status");
      expect(button("Send request"), code).toBeVisible();
      shown.unmount();
    }
    expect(api.send).toHaveBeenCalledTimes(1);
  });

  it("X06 in a dialog Escape leaves the question, and not the dialog", async () => {
    show(proposed(), { props: { surface: "dialog" } });
    const dialog = await screen.findByRole("alertdialog");
    // The page behind is held off before the dialog itself is let through.
    await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
    await press("Top up");
    expect(button("Cancel")).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(screen.getByRole("alertdialog")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Send request" })).toBeNull();
    expect(button("Top up")).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => {
      expect(screen.queryByRole("alertdialog")).toBeNull();
    });
  });

  it("X07 takes what the person chose to the app's body, through the question", async () => {
    const body = vi.fn<NonNullable<ExecuteOptions["body"]>>((_, { amount }) => ({ amount }));
    const short = proposed();
    const details = { balance: "2.00", required: "40.00", currency: "EUR" };
    show({ ...short, body: { ...short.body, ...details } }, { execute: { body } });
    const other = screen.getByRole("textbox", { name: "Other amount" });
    await userEvent.type(other, "75{Enter}");
    expect(api.send).not.toHaveBeenCalled();
    expect(button("Cancel")).toHaveFocus();
    await press("Send request");
    expect(body).toHaveBeenCalledWith(expect.objectContaining({ code: "wallet_short" }), { amount: 75 });
    expect(api.send.mock.calls[0]?.[1].body).toBe('{"amount":75}');
    await api.answer(200);
    await waitFor(() => expect(screen.getByRole("button", { name: "Done" })).toHaveFocus());
  });

  it("asks anew for the next failure, and gives the focus back when the question goes with its error", async () => {
    const { again } = show(proposed());
    await press("Top up");
    again(proposed({ endpoint: "/v1/other" }));
    expect(screen.queryByRole("button", { name: "Send request" })).toBeNull();
    expect(button("Top up")).toHaveFocus();
    expect(api.send).not.toHaveBeenCalled();
  });
});
