import { act, render, renderHook, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  Recourse,
  RecourseProvider,
  type RecourseViewProps,
  createRecourse,
  defineCatalog,
  useApiError,
} from "react-recourse";
import { describe, expect, it, vi } from "vitest";

const short = { status: 402, headers: {}, body: { error: { code: "wallet_short", message: "Not enough." } } };
const catalog = defineCatalog({ api: "ours", codes: { wallet_short: { kind: "balance", action: "top_up" } } });

/** Every way out as a button, with what happened to it. */
const Ways = ({ actions }: RecourseViewProps) => (
  <section>
    {actions.all.map((way) => (
      <button
        key={way.name}
        type="button"
        data-primary={way.primary}
        aria-busy={way.pending}
        onClick={() => void way.run()}
      >
        {way.label}
      </button>
    ))}
    <p>completed: {actions.completed ?? "none"}</p>
    <p>failure: {actions.failure?.message ?? "none"}</p>
  </section>
);

const show = (options: Parameters<typeof createRecourse>[0], props: Partial<Parameters<typeof Recourse>[0]> = {}) =>
  render(
    <RecourseProvider
      recourse={createRecourse({ ...options, catalogs: [catalog], fallback: Ways, kinds: { balance: Ways } })}
    >
      <Recourse error={short} {...props} />
    </RecourseProvider>,
  );

describe("actions", () => {
  it("run the app's handler once, however often the button is pressed, and then offer the failed action again", async () => {
    let finish: () => void = () => undefined;
    const topUp = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const onRetry = vi.fn();
    show({ actions: { top_up: topUp } }, { onRetry });
    const button = screen.getByRole("button", { name: "Top up" });
    expect(screen.queryByRole("button", { name: /try again/i })).toBeNull();
    await userEvent.dblClick(button);
    expect(topUp).toHaveBeenCalledTimes(1);
    expect(button).toHaveAttribute("aria-busy", "true");
    finish();
    const retry = await screen.findByRole("button", { name: /try again/i });
    expect(retry).toHaveAttribute("data-primary", "true");
    expect(onRetry).not.toHaveBeenCalled();
    await userEvent.click(retry);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("run a handler that ends at once only once, too, for a double click", async () => {
    const topUp = vi.fn();
    show({ actions: { top_up: topUp } }, { onRetry: () => undefined });
    const button = screen.getByRole("button", { name: "Top up" });
    // The second click comes after the handler has ended and before React has drawn what became of it.
    await act(async () => {
      button.click();
      for (let ticks = 0; ticks < 20; ticks += 1) await Promise.resolve();
      expect(topUp).toHaveBeenCalledTimes(1);
      button.click();
    });
    expect(await screen.findByText("completed: top_up")).toBeVisible();
    expect(topUp).toHaveBeenCalledTimes(1);
  });

  it("can be pressed again as soon as it is seen that they failed", async () => {
    let times = 0;
    const topUp = (): void => {
      throw new Error(`The bank said no, ${(times += 1)}.`);
    };
    show({ actions: { top_up: topUp } });
    for (const time of [1, 2, 3]) {
      await userEvent.click(screen.getByRole("button", { name: "Top up" }));
      expect(await screen.findByText(`failure: The bank said no, ${time}.`)).toBeVisible();
    }
  });

  it("replay the failed action, or leave it, as the app chose", async () => {
    const onRetry = vi.fn();
    const { unmount } = show({ actions: { top_up: () => undefined }, afterAction: "replay" }, { onRetry });
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    await waitFor(() => {
      expect(onRetry).toHaveBeenCalledTimes(1);
    });
    unmount();
    show({ actions: { top_up: () => undefined }, afterAction: "none" }, { onRetry });
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    expect(await screen.findByText("completed: top_up")).toBeVisible();
    expect(screen.queryByRole("button", { name: /try again/i })).toBeNull();
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("replay nothing that was sent by hand while they ran, but a query, which costs nothing", async () => {
    for (const [operation, times, gone] of [
      ["mutation", 0],
      ["mutation", 0, true],
      ["query", 1],
    ] as const) {
      let finish: () => void = () => undefined;
      const onRetry = vi.fn();
      const topUp = (): Promise<void> => new Promise((resolve) => (finish = resolve));
      const recourse = createRecourse({ catalogs: [catalog], actions: { top_up: topUp }, afterAction: "replay" });
      const page = (error: unknown) => (
        <RecourseProvider recourse={recourse}>
          <Recourse error={error} view={Ways} onRetry={onRetry} operation={operation} />
        </RecourseProvider>
      );
      const { rerender, unmount } = render(page(short));
      await userEvent.click(screen.getByRole("button", { name: "Top up" }));
      if (gone) unmount();
      else rerender(page(null));
      await act(async () => {
        finish();
      });
      expect(onRetry, operation).toHaveBeenCalledTimes(times);
      unmount();
    }
  });

  it("are none while nothing has failed", () => {
    const { result } = renderHook(() => useApiError(null, { onRetry: () => undefined }));
    expect(result.current).toMatchObject({ View: null, actions: { all: [], retry: null, repeatable: false } });
  });

  it("tell the handler what failed and how to send it again", async () => {
    const topUp = vi.fn();
    const onRetry = vi.fn();
    show({ actions: { top_up: topUp } }, { onRetry });
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    expect(topUp).toHaveBeenCalledWith(
      expect.objectContaining({ error: expect.objectContaining({ code: "wallet_short" }) }),
    );
    expect(onRetry).not.toHaveBeenCalled();
    topUp.mock.calls[0]?.[0].retry();
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("keep the error and show what the way out failed with", async () => {
    const topUp = () => Promise.reject({ status: 409, body: { message: "The card was not accepted." } });
    show({ actions: { top_up: topUp } });
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    expect(await screen.findByText("failure: The card was not accepted.")).toBeVisible();
    expect(screen.getByText("completed: none")).toBeVisible();
    expect(screen.getByRole("button", { name: "Top up" })).toHaveAttribute("aria-busy", "false");
  });

  it("say nothing of a way out that was called off, and offer it again", async () => {
    const topUp = vi.fn().mockRejectedValueOnce(new DOMException("Closed without a choice.", "AbortError"));
    show({ actions: { top_up: topUp } });
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Top up" })).toHaveAttribute("aria-busy", "false"));
    expect(screen.getByText("failure: none")).toBeVisible();
    expect(screen.getByText("completed: none")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    expect(await screen.findByText("completed: top_up")).toBeVisible();
  });

  it("start anew with the next failure", async () => {
    const again = { ...short };
    const recourse = createRecourse({
      catalogs: [catalog],
      kinds: { balance: Ways },
      actions: { top_up: () => undefined },
    });
    const { rerender } = render(<Recourse error={short} />, {
      wrapper: ({ children }) => <RecourseProvider recourse={recourse}>{children}</RecourseProvider>,
    });
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    expect(await screen.findByText("completed: top_up")).toBeVisible();
    rerender(<Recourse error={again} />);
    expect(screen.getByText("completed: none")).toBeVisible();
  });

  it("that worked while the same failed once more, as queries do on focus, offer it again; for another failure they do not", async () => {
    const finish: (() => void)[] = [];
    const topUp = () => new Promise<void>((resolve) => finish.push(resolve));
    const recourse = createRecourse({ catalogs: [catalog], kinds: { balance: Ways }, actions: { top_up: topUp } });
    const { rerender } = render(<Recourse error={short} onRetry={vi.fn()} />, {
      wrapper: ({ children }) => <RecourseProvider recourse={recourse}>{children}</RecourseProvider>,
    });
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    rerender(<Recourse error={{ ...short }} onRetry={vi.fn()} />);
    expect(screen.queryByRole("button", { name: /try again/i })).toBeNull();
    finish.pop()?.();
    expect(await screen.findByRole("button", { name: /try again/i })).toHaveAttribute("data-primary", "true");
    rerender(<Recourse error={{ ...short }} onRetry={vi.fn()} />);
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    rerender(<Recourse error={{ ...short, body: { error: { code: "wallet_short", message: "Far less." } } }} />);
    await act(async () => finish.pop()?.());
    expect(screen.getByText("completed: none")).toBeVisible();
  });

  it("of the next failure work also while a handler of the last one never ends", async () => {
    const topUp = vi.fn(() => new Promise<void>(() => undefined));
    const recourse = createRecourse({ catalogs: [catalog], kinds: { balance: Ways }, actions: { top_up: topUp } });
    const { rerender } = render(<Recourse error={short} />, {
      wrapper: ({ children }) => <RecourseProvider recourse={recourse}>{children}</RecourseProvider>,
    });
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    rerender(<Recourse error={{ ...short, body: { error: { code: "wallet_short", message: "Far less." } } }} />);
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    expect(topUp).toHaveBeenCalledTimes(2);
  });
});
