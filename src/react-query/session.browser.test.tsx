import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { commerce } from "react-recourse/catalogs/commerce";
import { createAuthRecovery, createGatedFetch, createRecourse } from "react-recourse/core";
import { recourseQueryClientConfig } from "react-recourse/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

const realTimeout = setTimeout.bind(globalThis);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Queries that somebody looks at, by name. */
function watch(client: QueryClient, names: readonly string[], queryFn: (name: string) => Promise<string>) {
  return names.map((name) => {
    const observer = new QueryObserver(client, { queryKey: [name], queryFn: () => queryFn(name) });
    observer.subscribe(() => undefined);
    return observer;
  });
}

it("R13 queries whose session has expired get it back once, and nobody sees that they were refused", async () => {
  let session = "old";
  const refresh = vi.fn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    session = "new";
  });
  const recourse = createRecourse({ catalogs: [commerce] });
  const auth = createAuthRecovery({ refresh, perTab: true });
  const client = new QueryClient(recourseQueryClientConfig(recourse, { auth }));
  const send = vi.fn(async (name: string) => {
    if (session === "old")
      throw { status: 401, headers: {}, body: { error: { code: "AUTH_EXPIRED_TOKEN", message: "Expired." } } };
    return `rows of ${name}`;
  });
  const rows = watch(client, ["a", "b"], send);
  const seen = vi.fn();
  for (const one of rows) one.subscribe(({ failureCount }) => seen(failureCount));
  await pass(500);
  expect(rows.map((one) => one.getCurrentResult().data)).toEqual(["rows of a", "rows of b"]);
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(send).toHaveBeenCalledTimes(4);
  expect(seen.mock.calls.flat()).not.toContain(1);
  expect(recourse.reports.unclaimed()).toEqual([]);
});

it("R14 what a gated fetch holds the queries do not hold as well: they come as soon as the limit opens", async () => {
  let shut = true;
  const fetch = vi.fn(async () => {
    const answer = shut ? Response.json({}, { status: 429, headers: { "retry-after": "2" } }) : Response.json("rows");
    // One that was made here comes from nowhere.
    return Object.defineProperty(answer, "url", { value: "https://api.example/rows" });
  });
  const recourse = createRecourse();
  const gated = createGatedFetch(recourse, { fetch });
  const client = new QueryClient(recourseQueryClientConfig(recourse));
  const rows = watch(client, ["a"], async () => {
    const response = await recourse.ensureOk(await gated("https://api.example/rows"));
    return (await response.json()) as string;
  });
  // A body is read in the browser's own time.
  for (let passed = 0; passed < 4500; passed += 100) {
    await pass(100);
    if (passed === 500) shut = false;
    await new Promise((resolve) => realTimeout(resolve, 1));
  }
  expect(rows.map((one) => one.getCurrentResult().data)).toEqual(["rows"]);
  expect(fetch).toHaveBeenCalledTimes(2);
});

it("what has something to show comes after those who have none, where only one limit is shut", async () => {
  const refused = { status: 429, headers: { "retry-after": "4" }, body: {}, url: "https://api.example/rows" };
  const client = new QueryClient(recourseQueryClientConfig(createRecourse()));
  const send = vi.fn(async (name: string) => name);
  client.setQueryData(["older"], "as it was");
  send.mockRejectedValueOnce(refused);
  const [first] = watch(client, ["first"], send);
  await pass(100);
  const [older] = watch(client, ["older"], send);
  void older?.refetch();
  await pass(3000);
  expect(send).toHaveBeenCalledTimes(1);
  expect(older?.getCurrentResult()).toMatchObject({ data: "as it was", fetchStatus: "fetching" });
  await pass(20_000);
  expect(first?.getCurrentResult().data).toBe("first");
  expect(older?.getCurrentResult().data).toBe("older");
});
