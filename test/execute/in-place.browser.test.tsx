import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, StrictMode } from "react";
import {
  type ExecuteOptions,
  Recourse,
  type RecourseOptions,
  RecourseProvider,
  createRecourse,
  defineCatalog,
} from "react-recourse";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const API = "https://api.ours.example";
const QUESTION = "This sends a request to api.ours.example.";

const proposed = (resolve: object = {}, more: object = {}) => ({
  status: 402,
  headers: {},
  body: {
    code: "wallet_short",
    message: "Not enough.",
    resolve: { action: "top_up", method: "POST", endpoint: "/v1/credits", ...resolve },
  },
  url: `${API}/v1/orders`,
  ...more,
});

/** The app's client, answered by hand. */
function client() {
  const answers: ((response: Response) => void)[] = [];
  const send = vi.fn<ExecuteOptions["fetch"]>(
    (_, { signal }) =>
      new Promise((resolve, reject) => {
        answers.push(resolve);
        signal?.addEventListener("abort", () => {
          reject(signal.reason as Error);
        });
      }),
  );
  const answer = async (status: number, body: object = {}) => {
    await waitFor(() => {
      expect(answers.length).toBeGreaterThan(0);
    });
    await act(async () => {
      answers.shift()?.(Response.json(body, { status }));
    });
  };
  return { send, answer };
}

let api = client();
beforeEach(() => {
  api = client();
});
afterEach(() => {
  vi.restoreAllMocks();
});

interface Shown {
  readonly options?: RecourseOptions;
  readonly execute?: Partial<ExecuteOptions>;
  readonly props?: Partial<Parameters<typeof Recourse>[0]>;
  readonly copies?: number;
}

/** An app that allows what the API proposes under `/v1`. */
function show(error: unknown, { options, execute, props, copies = 1 }: Shown = {}) {
  const recourse = createRecourse({
    execute: { origins: [API], prefix: "/v1", fetch: api.send, ...execute },
    ...options,
  });
  const tree = (children: ReactNode) => (
    <StrictMode>
      <RecourseProvider recourse={recourse}>{children}</RecourseProvider>
    </StrictMode>
  );
  const notices = (one: unknown) =>
    tree(Array.from({ length: copies }, (_, index) => <Recourse key={index} {...props} error={one} />));
  const result = render(notices(error));
  return { ...result, again: (one: unknown) => result.rerender(notices(one)), none: () => result.rerender(tree(null)) };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => userEvent.click(button(name));

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
    expect(within(group).getByRole("button", { name: "Cancel" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("group", { name: QUESTION })).toBeNull();
    expect(button("Top up")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(button("Cancel")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(screen.queryByRole("group", { name: QUESTION })).toBeNull();
    expect(button("Top up")).toHaveFocus();
    expect(api.send).not.toHaveBeenCalled();
    await press("Top up");
    await userEvent.tab();
    expect(button("Confirm")).toHaveFocus();
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
    expect(screen.queryByRole("button", { name: "Confirm" })).toBeNull();
    expect(api.send).toHaveBeenCalledTimes(1);
    first.unmount();
    const always = show(coded("row_not_found"), { execute: { ...execute, confirm: "always" } });
    await press("Check status");
    expect(button("Confirm")).toBeVisible();
    always.unmount();
    for (const code of ["plan_required", "card_declined", "wallet_short", "spend_limit_reached"]) {
      const shown = show({ ...coded(code), status: 402 }, { execute });
      await press("Check status");
      expect(button("Confirm"), code).toBeVisible();
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
    expect(screen.queryByRole("button", { name: "Confirm" })).toBeNull();
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
    await press("Confirm");
    expect(body).toHaveBeenCalledWith(expect.objectContaining({ code: "wallet_short" }), { amount: 75 });
    expect(api.send.mock.calls[0]?.[1].body).toBe('{"amount":75}');
    await api.answer(200);
    await waitFor(() => expect(screen.getByRole("button", { name: "Done" })).toHaveFocus());
  });

  it("X08 a double click, Enter and a click, and two notices are one request; the focus stays while it runs", async () => {
    show(proposed(), { copies: 2 });
    const [first, second] = screen.getAllByRole("button", { name: "Top up" });
    if (!first || !second) throw new Error("two notices");
    await userEvent.dblClick(first);
    expect(screen.getAllByRole("button", { name: "Confirm" })).toHaveLength(1);
    await userEvent.dblClick(button("Confirm"));
    expect(first).toHaveFocus();
    expect(first).toHaveAttribute("aria-disabled", "true");
    expect(first).toHaveProperty("disabled", false);
    expect(first).toHaveTextContent("Working…");
    await userEvent.keyboard("{Enter}");
    await userEvent.click(first);
    await userEvent.click(second);
    await press("Confirm");
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
    expect(screen.queryByRole("button", { name: "Confirm" })).toBeNull();
    expect(api.send).toHaveBeenCalledTimes(1);
  });

  it("X08 a notice that did not know that another had sent it sends it no second time", async () => {
    show(proposed(), { copies: 2 });
    const [first, second] = screen.getAllByRole("button", { name: "Top up" });
    if (!first || !second) throw new Error("two notices");
    await userEvent.click(first);
    await press("Confirm");
    await api.answer(200);
    await waitFor(() => {
      expect(first).toHaveTextContent("Done");
    });
    await userEvent.click(second);
    await press("Confirm");
    await waitFor(() => {
      expect(second).toHaveTextContent("Done");
    });
    expect(api.send).toHaveBeenCalledTimes(1);
  });

  it("tells the result in place, and then offers the failed action again", async () => {
    const onRetry = vi.fn();
    const { container } = show(proposed(), { props: { onRetry } });
    await press("Top up");
    await press("Confirm");
    await api.answer(200);
    await waitFor(() => {
      expect(container.querySelector('[data-part="outcome"]')).toHaveTextContent("Done");
    });
    expect(onRetry).not.toHaveBeenCalled();
    await press("Try again now");
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("replays the failed action where the app says so, and only once", async () => {
    const onRetry = vi.fn();
    show(proposed(), { props: { onRetry }, copies: 1, options: { afterAction: "replay" } });
    await press("Top up");
    await press("Confirm");
    await api.answer(200);
    await waitFor(() => {
      expect(onRetry).toHaveBeenCalledTimes(1);
    });
  });

  it("X10 shows what it failed with in place, and never follows what that proposes", async () => {
    const { container } = show(proposed());
    for (const round of [1, 2, 3]) {
      await press("Top up");
      await press("Confirm");
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
    await press("Confirm");
    const { signal } = api.send.mock.calls[0]?.[1] ?? {};
    expect(signal?.aborted).toBe(false);
    none();
    expect(signal?.aborted).toBe(true);
    await api.answer(200);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(onRetry).not.toHaveBeenCalled();
  });

  it("asks anew for the next failure, and gives the focus back when the question goes with its error", async () => {
    const { again } = show(proposed());
    await press("Top up");
    again(proposed({ endpoint: "/v1/other" }));
    expect(screen.queryByRole("button", { name: "Confirm" })).toBeNull();
    expect(button("Top up")).toHaveFocus();
    expect(api.send).not.toHaveBeenCalled();
  });
});
