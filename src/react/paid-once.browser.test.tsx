import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { type ActionContext, Recourse, type RecourseOptions, RecourseProvider, createRecourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { describe, expect, it, vi } from "vitest";

const short = () => apiError({ kind: "balance", status: 402, message: "Too little.", details: { shortfall: 38 } });
const wrong = (actions: readonly string[]) =>
  apiError({
    kind: "state",
    status: 409,
    message: "Not from here.",
    details: { currentState: "DRAFT", allowedTransitions: actions },
  });
const rest = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));
const press = async (name: RegExp, at = 0) =>
  userEvent.click(screen.getAllByRole("button", { name })[at] ?? document.body);

/** A page of notices; `again` draws others in their place. */
function open(page: ReactNode, options: RecourseOptions) {
  const recourse = createRecourse(options);
  const around = (inner: ReactNode) => <RecourseProvider recourse={recourse}>{inner}</RecourseProvider>;
  const { rerender } = render(around(page));
  return (next: ReactNode) => rerender(around(next));
}

/** A handler that runs until it is told to end. */
function slow() {
  let end = (): void => undefined;
  const run = vi.fn<(context: ActionContext) => Promise<void>>(() => new Promise<void>((resolve) => (end = resolve)));
  return { run, end: () => act(async () => end()) };
}

describe("what costs money, while it runs", () => {
  it("is not begun anew when the same failure comes again, and counts for it once it has worked", async () => {
    const topUp = slow();
    const again = open(<Recourse error={short()} onRetry={vi.fn()} />, { actions: { top_up: topUp.run } });
    await press(/^Top up/);
    again(<Recourse error={short()} onRetry={vi.fn()} />);
    expect(screen.getByRole("button", { name: /^Top up|Working/ })).toHaveAttribute("data-state", "pending");
    await press(/^Top up|Working/);
    expect(topUp.run).toHaveBeenCalledTimes(1);
    await topUp.end();
    expect(await screen.findByRole("button", { name: "Try again now" })).toBeVisible();
    await press(/^Top up/);
    expect(topUp.run).toHaveBeenCalledTimes(1);
  });

  it("leaves another failure of the same words its own: what another wallet lacks is not paid yet", async () => {
    const ends: (() => void)[] = [];
    const topUp = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
    const other = apiError({ kind: "balance", status: 402, message: "Too little.", details: { shortfall: 900 } });
    const again = open(<Recourse error={short()} onRetry={vi.fn()} />, { actions: { top_up: topUp } });
    await press(/^Top up/);
    again(<Recourse error={other} onRetry={vi.fn()} />);
    await press(/^Top up/);
    expect(topUp).toHaveBeenCalledTimes(2);
    await act(async () => ends[0]?.());
    expect(screen.queryByRole("button", { name: "Try again now" })).toBeNull();
    await act(async () => ends[1]?.());
    expect(await screen.findByRole("button", { name: "Try again now" })).toBeVisible();
  });

  it("tells the same failure that came again what it failed with, and may be tried again", async () => {
    let fail = (): void => undefined;
    const topUp = vi.fn(() => new Promise((_, reject) => (fail = () => reject(new Error("The bank said no.")))));
    const again = open(<Recourse error={short()} />, { actions: { top_up: topUp } });
    await press(/^Top up/);
    again(<Recourse error={short()} />);
    await act(async () => fail());
    expect(await screen.findByText(/That did not work/)).toBeVisible();
    await press(/^Top up/);
    expect(topUp).toHaveBeenCalledTimes(2);
  });

  it("leaves no other state to be gone to", async () => {
    const transition = slow();
    const again = open(<Recourse error={wrong(["OPEN", "VOID"])} />, { actions: { transition: transition.run } });
    await press(/Open/);
    again(<Recourse error={wrong(["OPEN", "VOID"])} />);
    await press(/Void/);
    expect(transition.run.mock.calls.map(([given]) => given.transition)).toEqual(["OPEN"]);
  });

  it("is one in two notices of a failure, and in one that comes back", async () => {
    const topUp = slow();
    const onRetry = vi.fn();
    const error = short();
    const notice = <Recourse error={error} onRetry={onRetry} />;
    const page = (first: ReactNode) => (
      <>
        {first}
        {notice}
      </>
    );
    const again = open(page(notice), { afterAction: "replay", actions: { top_up: topUp.run } });
    await press(/^Top up/);
    await press(/^Top up/, 1);
    again(page(null));
    again(page(notice));
    await press(/^Top up/);
    expect(topUp.run).toHaveBeenCalledTimes(1);
    await topUp.end();
    await rest(50);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("is not said of another way out that is pressed in a second notice meanwhile", async () => {
    const transition = slow();
    const error = wrong(["OPEN", "VOID"]);
    open([<Recourse key="a" error={error} />, <Recourse key="b" error={error} />], {
      actions: { transition: transition.run },
    });
    await press(/Open/);
    await press(/Void/, 1);
    await transition.end();
    await waitFor(() => {
      const states = [...document.querySelectorAll("[data-recourse]")].map((one) => one.getAttribute("data-state"));
      expect(states.filter(Boolean)).toEqual(["completed", "ready"]);
    });
    expect(transition.run.mock.calls.map(([given]) => given.transition)).toEqual(["OPEN"]);
  });
});

describe("what failed is sent again once", () => {
  /** A page that pays by hand. */
  const Page = ({ sent }: { sent: () => void }) => {
    const [error, setError] = useState<unknown>(short);
    const pay = async (): Promise<void> => {
      sent();
      await new Promise((resolve) => setTimeout(resolve, 40));
      setError(null);
    };
    return error ? <Recourse error={error} onRetry={pay} /> : <p>Paid</p>;
  };

  it.each(["replay", "offer"] as const)("by a handler's own hand, where the app says %s", async (afterAction) => {
    for (const topUp of [({ retry }: ActionContext) => retry?.(), ({ retry }: ActionContext) => void retry?.()]) {
      const sent = vi.fn();
      open(<Page sent={sent} />, { afterAction, actions: { top_up: topUp } });
      await press(/^Top up/);
      expect(screen.queryByRole("button", { name: /Try again/ })).toBeNull();
      expect(await screen.findByText("Paid")).toBeVisible();
      await rest(20);
      expect(sent).toHaveBeenCalledTimes(1);
      document.body.replaceChildren();
    }
  });

  it("a way out that worked has worked, though the request that its handler sent failed", async () => {
    const onRetry = vi.fn(() => Promise.reject(new Error("Still too little.")));
    const topUp = vi.fn(({ retry }: ActionContext) => void retry?.());
    open(<Recourse error={short()} onRetry={onRetry} />, { actions: { top_up: topUp } });
    await press(/^Top up/);
    expect(await screen.findByRole("button", { name: "Try again now" })).toBeVisible();
    await press(/^Top up/);
    expect(topUp).toHaveBeenCalledTimes(1);
  });

  it("and not once the dialog was closed that it was to come back to", async () => {
    const onRetry = vi.fn();
    const topUp = slow();
    open(<Recourse error={short()} onRetry={onRetry} surface="dialog" />, {
      afterAction: "replay",
      actions: { top_up: topUp.run },
    });
    await screen.findByRole("alertdialog");
    await press(/^Top up/);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    await topUp.end();
    await rest(50);
    expect(topUp.run).toHaveBeenCalledTimes(1);
    expect(onRetry).not.toHaveBeenCalled();
  });

  it("but where nothing ran as the dialog was closed, what works in another notice is followed", async () => {
    const onRetry = vi.fn();
    const error = short();
    const again = open(<Recourse error={error} onRetry={onRetry} surface="dialog" />, {
      afterAction: "replay",
      actions: { top_up: async () => undefined },
    });
    await screen.findByRole("alertdialog");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    again(<Recourse key="inline" error={error} onRetry={onRetry} surface="inline" />);
    await press(/^Top up/);
    await waitFor(() => expect(onRetry).toHaveBeenCalledTimes(1));
  });

  it("and not after a request that only looked", async () => {
    const onRetry = vi.fn();
    const send = vi.fn(async () => new Response("{}"));
    const resolve = { message: "See it", url: null, action: "view_state", method: "GET", endpoint: "/v1/state" };
    const error = apiError({ kind: "conflict", status: 409, message: "No.", resolve, origin: location.origin });
    open(<Recourse error={error} onRetry={onRetry} />, {
      afterAction: "replay",
      execute: { origins: [location.origin], methods: ["GET"], fetch: send },
    });
    await press(/See it/);
    await waitFor(() => {
      expect(document.querySelector("[data-part=outcome]")).toHaveAttribute("data-state", "completed");
    });
    await rest(20);
    expect(send).toHaveBeenCalledTimes(1);
    expect(onRetry).not.toHaveBeenCalled();
  });
});
