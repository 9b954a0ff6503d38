import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, StrictMode } from "react";
import {
  Recourse,
  type RecourseEvent,
  type RecourseOptions,
  RecourseProvider,
  RecourseRegion,
  createRecourse,
} from "react-recourse";
import { recourseQueryClientConfig, useQueryRecourse } from "react-recourse/react-query";
import { describe, expect, it, vi } from "vitest";

const short = () => ({
  status: 402,
  headers: {},
  body: { code: "wallet_short", message: "Not enough for bob@x.example." },
});

function setUp(options: RecourseOptions = {}) {
  const events: RecourseEvent[] = [];
  const recourse = createRecourse({ onEvent: (event) => events.push(event), ...options });
  const app = (children: ReactNode) => (
    <StrictMode>
      <RecourseProvider recourse={recourse}>{children}</RecourseProvider>
    </StrictMode>
  );
  const names = () => events.map(({ type, action }) => (action ? `${type} ${action}` : type));
  return { recourse, events, app, names };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 100));

describe("P04 onEvent", () => {
  it("is told once of what is shown: StrictMode, new renders and a second notice are no further events", async () => {
    const { app, names, events } = setUp();
    const error = short();
    const { rerender } = render(app(<Recourse error={error} />));
    for (const surface of ["inline", "banner"] as const)
      rerender(
        app(
          <>
            <Recourse error={error} surface={surface} />
            <Recourse error={error} />
          </>,
        ),
      );
    await settled();
    expect(names()).toEqual(["shown"]);
    expect(events[0]?.error.message).toBe("Not enough for [redacted]");
    rerender(app(<Recourse error={short()} />));
    await settled();
    expect(names()).toEqual(["shown", "shown"]);
  });

  it("is told once of a response whose body takes longer than the notice waits for it, with what the body says", async () => {
    const { app, names, events } = setUp();
    const { readable, writable } = new TransformStream();
    render(app(<Recourse error={new Response(readable, { status: 402 })} />));
    await screen.findByRole("group");
    await settled();
    expect(names()).toEqual([]);
    const writer = writable.getWriter();
    await writer.write(new TextEncoder().encode(JSON.stringify(short().body)));
    await writer.close();
    await waitFor(() => expect(names()).toEqual(["shown"]));
    await settled();
    expect(names()).toEqual(["shown"]);
    expect(events[0]?.error.code).toBe("wallet_short");
  });

  it.each([
    ["Dismiss", "dismissed"],
    ["Try again", "retried"],
  ])("is told that a notice stood whose body had not come yet, before what was done to it: %s", async (name, what) => {
    const { app, names, events } = setUp();
    const response = new Response(new TransformStream().readable, { status: 503 });
    render(app(<Recourse error={response} onRetry={() => undefined} onDismiss={() => undefined} />));
    await userEvent.click(await screen.findByRole("button", { name }));
    await waitFor(() => expect(names()).toEqual(["shown", what]));
    expect(events[0]?.error.status).toBe(503);
  });

  it("is told of the way out that worked, of each retry, and of the notice that was taken away", async () => {
    const { app, names } = setUp({ actions: { top_up: () => undefined } });
    const [onRetry, onDismiss] = [vi.fn(), vi.fn()];
    render(app(<Recourse error={short()} onRetry={onRetry} onDismiss={onDismiss} />));
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    // Busy for a moment after each.
    for (let times = 0; times < 2; times += 1)
      await userEvent.click(await screen.findByRole("button", { name: "Try again now" }));
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    await settled();
    expect(names()).toEqual(["shown", "resolved top_up", "retried", "retried", "dismissed"]);
    expect([onRetry, onDismiss].map(({ mock }) => mock.calls.length)).toEqual([2, 1]);
  });

  it("is not told of a way out that failed", async () => {
    const { app, names } = setUp({ actions: { top_up: () => Promise.reject(new Error("no")) } });
    render(app(<Recourse error={short()} />));
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    await settled();
    expect(names()).toEqual(["shown"]);
  });

  it("is told once of a request that two notices waited for", async () => {
    const fetch = vi.fn(async () => new Response());
    const { app, names } = setUp({ execute: { origins: ["https://api.example"], fetch } });
    const resolve = { action: "top_up", method: "POST", endpoint: "/v1/credits" };
    const error = { ...short(), body: { ...short().body, resolve } };
    render(
      app(
        <>
          <Recourse error={error} />
          <Recourse error={error} />
        </>,
      ),
    );
    for (const button of screen.getAllByRole("button", { name: "Top up" })) {
      await userEvent.click(button);
      await userEvent.click(screen.getByRole("button", { name: "Send request" }));
    }
    await waitFor(() => {
      expect(screen.getAllByRole("button", { name: "Done" })).toHaveLength(2);
    });
    await settled();
    expect(names()).toEqual(["shown", "resolved top_up"]);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("is told when a dialog that closes itself is left", async () => {
    const { app, names } = setUp();
    render(app(<Recourse error={short()} surface="dialog" />));
    await userEvent.click(await screen.findByRole("button", { name: "Dismiss" }));
    await settled();
    expect(names()).toEqual(["shown", "dismissed"]);
  });

  it("throws and never ends: the notice stands, and its ways out work", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const topUp = vi.fn<() => void>();
    const failing = (event: RecourseEvent) => {
      if (event.type === "shown") throw new Error("down");
      return new Promise(() => undefined);
    };
    const { app } = setUp({ actions: { top_up: topUp }, onEvent: failing });
    render(app(<Recourse error={short()} onRetry={vi.fn()} />));
    await userEvent.click(screen.getByRole("button", { name: "Top up" }));
    expect(await screen.findByRole("button", { name: "Try again now" })).toBeVisible();
    expect(topUp).toHaveBeenCalledTimes(1);
  });

  it.each(["in place", "in the region"])("is told when a query that failed works again, %s", async (place) => {
    const { app, names, recourse } = setUp();
    const client = new QueryClient(recourseQueryClientConfig(recourse));
    let down = true;
    const Rows = () => {
      const rows = useQuery({
        queryKey: ["rows"],
        retry: false,
        queryFn: async () => {
          if (down) throw short();
          return "rows";
        },
      });
      const notice = useQueryRecourse(rows);
      return (
        <>
          <p>{rows.data ?? "none"}</p>
          {place === "in place" && <Recourse {...notice} />}
        </>
      );
    };
    render(
      app(
        <QueryClientProvider client={client}>
          <Rows />
          <RecourseRegion />
        </QueryClientProvider>,
      ),
    );
    await waitFor(() => {
      expect(names()).toEqual(["shown"]);
    });
    down = false;
    await client.refetchQueries({ queryKey: ["rows"] });
    await settled();
    expect(screen.getByText("rows")).toBeVisible();
    expect(names()).toEqual(["shown", "recovered"]);
  });
});
