import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { createRecourse } from "react-recourse/core";
import { recourseQueryClientConfig } from "react-recourse/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const refused = (seconds: number, status = 429) => ({
  status,
  headers: { "retry-after": String(seconds) },
  body: { message: "Too fast." },
  url: "https://api.example/rows",
});

/** A query that was refused once, for four seconds, and is held since. */
async function held(config: Parameters<typeof recourseQueryClientConfig>[1] = {}) {
  const client = new QueryClient(recourseQueryClientConfig(createRecourse(), config));
  const send = vi.fn<() => Promise<string>>().mockRejectedValueOnce(refused(4)).mockResolvedValue("rows");
  const observer = new QueryObserver(client, { queryKey: ["rows"], queryFn: send, retry: false });
  const stop = observer.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(10);
  void observer.refetch();
  await vi.advanceTimersByTimeAsync(500);
  expect(send).toHaveBeenCalledTimes(1);
  expect(observer.getCurrentResult().fetchStatus).toBe("fetching");
  return { client, observer, send, stop };
}

it("what is called off while it is held is not sent", async () => {
  const { client, observer, send } = await held();
  await client.cancelQueries();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(send).toHaveBeenCalledTimes(1);
  expect(observer.getCurrentResult()).toMatchObject({ status: "error", fetchStatus: "idle" });
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
      throw refused(5, 503);
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
