import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { API, api, beginAnew, button, press, proposed, show } from "./proposal.js";

beforeEach(beginAnew);

describe("what the server proposes, once it is pressed", () => {
  it("X08 a double click, Enter and a click, and two notices are one request; the focus stays while it runs", async () => {
    show(proposed(), { copies: 2 });
    const [first, second] = screen.getAllByRole("button", { name: "Top up" });
    if (!first || !second) throw new Error("two notices");
    await userEvent.dblClick(first);
    expect(screen.getAllByRole("button", { name: "Send request" })).toHaveLength(1);
    await userEvent.dblClick(button("Send request"));
    expect(first).toHaveFocus();
    expect(first).toHaveAttribute("aria-disabled", "true");
    expect(first).toHaveProperty("disabled", false);
    expect(first).toHaveTextContent("Working…");
    await userEvent.keyboard("{Enter}");
    await userEvent.click(first);
    await userEvent.click(second);
    await press("Send request");
    expect(second).toHaveTextContent("Working…");
    expect(api.send).toHaveBeenCalledTimes(1);
    await api.answer(200);
    await waitFor(() => {
      expect(second).toHaveTextContent("Done");
    });
    expect(first).toHaveTextContent("Done");
    expect(second).toHaveFocus();
    await userEvent.click(first);
    await userEvent.click(second);
    expect(screen.queryByRole("button", { name: "Send request" })).toBeNull();
    expect(api.send).toHaveBeenCalledTimes(1);
  });

  it("X08 a notice that did not know that another had sent it sends it no second time", async () => {
    show(proposed(), { copies: 2 });
    const [first, second] = screen.getAllByRole("button", { name: "Top up" });
    if (!first || !second) throw new Error("two notices");
    await userEvent.click(first);
    await press("Send request");
    await api.answer(200);
    await waitFor(() => {
      expect(first).toHaveTextContent("Done");
    });
    await userEvent.click(second);
    await press("Send request");
    await waitFor(() => {
      expect(second).toHaveTextContent("Done");
    });
    expect(api.send).toHaveBeenCalledTimes(1);
  });

  it("tells the result in place, and then offers the failed action again", async () => {
    const onRetry = vi.fn();
    const { container } = show(proposed(), { props: { onRetry } });
    const { offsetWidth } = button("Top up");
    await press("Top up");
    await press("Send request");
    await api.answer(200);
    await waitFor(() => {
      expect(container.querySelector('[data-part="outcome"]')).toHaveTextContent("Done");
    });
    // It still has the room of "Working…".
    expect(button("Done")).toHaveProperty("offsetWidth", offsetWidth);
    expect(onRetry).not.toHaveBeenCalled();
    await press("Try again now");
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("replays the failed action where the app says so, and only once", async () => {
    const onRetry = vi.fn();
    show(proposed(), { props: { onRetry }, copies: 1, options: { afterAction: "replay" } });
    await press("Top up");
    await press("Send request");
    await api.answer(200);
    await waitFor(() => {
      expect(onRetry).toHaveBeenCalledTimes(1);
    });
  });

  it("X10 shows what it failed with in place, and never follows what that proposes", async () => {
    const { container } = show(proposed());
    for (const round of [1, 2, 3]) {
      await press("Top up");
      await press("Send request");
      const { body } = proposed({ endpoint: "/v1/again" });
      await api.answer(402, { ...body, message: "The card was refused." });
      await waitFor(() => {
        expect(container.querySelector('[data-part="outcome"]')).toHaveTextContent("The card was refused.");
      });
      expect(api.send).toHaveBeenCalledTimes(round);
      expect(screen.getAllByRole("button", { name: /top up/i })).toHaveLength(1);
    }
    expect(api.send.mock.calls.map(([url]) => url)).toEqual([1, 2, 3].map(() => `${API}/v1/credits`));
  });

  it("X11 is aborted when its notice goes, and what comes then changes nothing", async () => {
    const onRetry = vi.fn();
    const { none } = show(proposed(), { props: { onRetry }, options: { afterAction: "replay" } });
    await press("Top up");
    await press("Send request");
    const { signal } = api.send.mock.calls[0]?.[1] ?? {};
    expect(signal?.aborted).toBe(false);
    none();
    expect(signal?.aborted).toBe(true);
    await api.answer(200);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(onRetry).not.toHaveBeenCalled();
  });
});
