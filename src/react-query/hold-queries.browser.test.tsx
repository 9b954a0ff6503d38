import { QueryClient, QueryClientProvider, QueryObserver, useQuery } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { Recourse, RecourseProvider, createRecourse, useRateLimit } from "react-recourse";
import { recourseQueryClientConfig, useQueryRecourse } from "react-recourse/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { gateOf } from "../traffic/gate.js";

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

const refusal = (seconds: number) => ({
  status: 429,
  headers: { "retry-after": String(seconds) },
  body: { code: "slow_down", message: "Too fast." },
  url: "https://api.example/rows",
});

function setUp(seconds: number) {
  const recourse = createRecourse();
  const client = new QueryClient(recourseQueryClientConfig(recourse));
  let shut = true;
  const send = vi.fn<(name: string) => Promise<string>>(async (name) => {
    if (shut) throw refusal(seconds);
    return `rows of ${name}`;
  });
  const Rows = ({ name }: { readonly name: string }) => {
    const rows = useQuery({ queryKey: [name], queryFn: () => send(name) });
    return (
      <>
        <p>{rows.data}</p>
        <Recourse {...useQueryRecourse(rows)} />
      </>
    );
  };
  const Send = () => {
    const { limited, secondsLeft } = useRateLimit("https://api.example");
    return (
      <button type="button" aria-disabled={limited}>
        {limited ? `Send in ${secondsLeft} s` : "Send"}
      </button>
    );
  };
  const page = (names: readonly string[]) => (
    <QueryClientProvider client={client}>
      <RecourseProvider recourse={recourse}>
        {names.map((name) => (
          <Rows key={name} name={name} />
        ))}
        <Send />
      </RecourseProvider>
    </QueryClientProvider>
  );
  return { client, send, page, open: () => (shut = false) };
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

it("sends nothing while the limit is shut, whatever asks; a button can say so; then everything comes", async () => {
  const { client, send, page, open } = setUp(4);
  render(page(["a", "b", "c"]));
  await pass(100);
  expect(send).toHaveBeenCalledTimes(3);
  expect(screen.getByRole("button", { name: /^Send in [34] s$/ })).toHaveAttribute("aria-disabled", "true");
  open();
  void client.refetchQueries({}, { cancelRefetch: false });
  await pass(3500);
  expect(send).toHaveBeenCalledTimes(3);
  await pass(4000);
  expect(screen.getByText("rows of a")).toBeVisible();
  expect(screen.getByText("rows of c")).toBeVisible();
  expect(screen.getByRole("button", { name: "Send" })).toHaveAttribute("aria-disabled", "false");
});

it("a button is ready when the limit is open, also where the app's clock is ahead and one request is still out", async () => {
  const recourse = createRecourse({ now: () => Date.now() + 5000 });
  const gate = gateOf(recourse);
  gate.refused("https://api.example limit ", 1000);
  // The first goes and is not answered, the second waits for that.
  for (const patienceMs of [60_000, 60_000]) void gate.enter("https://api.example limit ", patienceMs);
  const Send = () => (
    <button type="button" aria-disabled={useRateLimit().limited}>
      Send
    </button>
  );
  render(
    <RecourseProvider recourse={recourse}>
      <Send />
    </RecourseProvider>,
  );
  expect(screen.getByRole("button")).toHaveAttribute("aria-disabled", "true");
  await pass(2500);
  expect(screen.getByRole("button")).toHaveAttribute("aria-disabled", "false");
});

it("shows a wait that is too long to sit out; a remount asks for it again without a request", async () => {
  const { send, page } = setUp(600);
  const { rerender } = render(page(["a"]));
  await pass(300);
  expect(screen.getByRole("group", { name: /too many requests/i })).toBeVisible();
  rerender(page([]));
  await pass(100);
  rerender(page(["a"]));
  await pass(1000);
  expect(screen.getByRole("group", { name: /too many requests/i })).toBeVisible();
  expect(send).toHaveBeenCalledTimes(1);
});

/** A query that was refused once, for four seconds, and is held since. */
async function held(config: Parameters<typeof recourseQueryClientConfig>[1] = {}) {
  const client = new QueryClient(recourseQueryClientConfig(createRecourse(), config));
  const send = vi.fn<() => Promise<string>>().mockRejectedValueOnce(refusal(4)).mockResolvedValue("rows");
  const observer = new QueryObserver(client, { queryKey: ["rows"], queryFn: send, retry: false });
  const stop = observer.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(10);
  void observer.refetch();
  await vi.advanceTimersByTimeAsync(500);
  expect(send).toHaveBeenCalledTimes(1);
  expect(observer.getCurrentResult().fetchStatus).toBe("fetching");
  return { client, observer, send, stop };
}

it("what is called off or removed while it is held is not sent", async () => {
  const { client, observer, send } = await held();
  await client.cancelQueries();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(send).toHaveBeenCalledTimes(1);
  expect(observer.getCurrentResult()).toMatchObject({ status: "error", fetchStatus: "idle" });
  // Somebody signs out.
  const other = await held();
  other.client.clear();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(other.send).toHaveBeenCalledTimes(1);
});

it("what all have left while it is held is not sent, until somebody wants it again", async () => {
  const { client, send, stop } = await held();
  stop();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(send).toHaveBeenCalledTimes(1);
  expect(client.isFetching()).toBe(0);
  const observer = new QueryObserver(client, { queryKey: ["rows"], queryFn: send });
  observer.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(2000);
  expect(observer.getCurrentResult().data).toBe("rows");
});

it("what is asked for twice while it is held is one request", async () => {
  const { client, observer, send } = await held();
  client.setQueryData(["rows"], "older");
  void observer.refetch();
  void observer.refetch();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(send).toHaveBeenCalledTimes(2);
  expect(observer.getCurrentResult().data).toBe("rows");
});

it("R06 all attempts of a query have a budget of time; beyond it, it stops and shows", async () => {
  const attempts: number[] = [];
  const client = new QueryClient(
    recourseQueryClientConfig(createRecourse(), { retry: { attempts: 9, budgetMs: 12_000 } }),
  );
  const observer = new QueryObserver(client, {
    queryKey: ["slow"],
    queryFn: async () => {
      attempts.push(Date.now());
      throw { ...refusal(5), status: 503 };
    },
  });
  observer.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(observer.getCurrentResult()).toMatchObject({ status: "error", fetchStatus: "idle" });
  expect(attempts.length).toBe(3);
  // Another one, asked for by a person, has a budget of its own.
  void observer.refetch();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(attempts.length).toBe(6);
});

it("keeps an app's own persister: what it holds needs no turn, and what it does not waits for one", async () => {
  const stored = vi.fn(async (queryFn: (context: never) => unknown, context: unknown) => queryFn(context as never));
  const { send, observer } = await held({ defaultOptions: { queries: { persister: stored } } });
  expect(stored).toHaveBeenCalledTimes(2);
  expect(observer.options.networkMode).toBe("offlineFirst");
  await vi.advanceTimersByTimeAsync(20_000);
  expect(send).toHaveBeenCalledTimes(2);
});

it("judges a bare response by its body, which says that a 429 is about a quota, and asks no more", async () => {
  const send = vi.fn(async () => {
    const body = JSON.stringify({ error: { code: "insufficient_quota", message: "You used up your quota." } });
    throw new Response(body, { status: 429, headers: { "retry-after": "1" } });
  });
  const client = new QueryClient(recourseQueryClientConfig(createRecourse()));
  const observer = new QueryObserver(client, { queryKey: ["used-up"], queryFn: send });
  const stop = observer.subscribe(() => undefined);
  await vi.waitFor(() => {
    expect(observer.getCurrentResult().status).toBe("error");
  });
  expect(send).toHaveBeenCalledTimes(1);
  stop();
});
