import { MutationObserver, QueryClient, QueryClientProvider, useMutation } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { Recourse, RecourseProvider, createRecourse, useRateLimit } from "react-recourse";
import { recourseQueryClientConfig, useMutationRecourse } from "react-recourse/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const refusal = (seconds: number) => ({
  status: 429,
  headers: { "retry-after": String(seconds) },
  body: { message: "Too fast." },
  url: "https://api.example/rows",
});

/** A server that takes `most` per window. */
function limited(most: number, windowMs: number) {
  const seen = { requests: 0, wasted: 0 };
  let [windowStart, used] = [0, 0];
  const send = async (): Promise<string> => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (Date.now() >= windowStart + windowMs) [windowStart, used] = [Date.now(), 0];
    seen.requests += 1;
    used += 1;
    if (used <= most) return "saved";
    seen.wasted += 1;
    throw refusal(Math.ceil((windowStart + windowMs - Date.now()) / 1000));
  };
  return { seen, send };
}

async function bulk(most: number, windowMs: number) {
  const client = new QueryClient(recourseQueryClientConfig(createRecourse()));
  const { seen, send } = limited(most, windowMs);
  const all = Promise.allSettled(
    Array.from({ length: 50 }, () => new MutationObserver(client, { mutationFn: send }).mutate()),
  );
  await vi.advanceTimersByTimeAsync(60_000);
  return { ...seen, done: (await all).filter(({ status }) => status === "fulfilled").length };
}

it("R07 fifty mutations at once under a limit of 10 per 2 s: each comes back in its turn, all are done", async () => {
  const result = await bulk(10, 2000);
  expect(result.done).toBe(50);
  expect(result.wasted).toBeLessThanOrEqual(45);
});

it("R07 mutations that are not sent again keep no turn from a query", async () => {
  const client = new QueryClient(recourseQueryClientConfig(createRecourse()));
  const { send } = limited(10, 2000);
  for (let at = 0; at < 50; at += 1)
    new MutationObserver(client, { mutationFn: send, retry: false }).mutate().catch(() => undefined);
  await vi.advanceTimersByTimeAsync(20);
  const rows = client.fetchQuery({ queryKey: ["rows"], queryFn: send });
  await vi.advanceTimersByTimeAsync(4000);
  expect(client.getQueryData(["rows"])).toBe("saved");
  await rows;
});

it("R06 a mutation whose turn would be too far away is shown, not kept pending", async () => {
  const { done, requests } = await bulk(10, 9000);
  expect(done).toBe(20);
  expect(requests).toBe(60);
});

it("a refused mutation tells the button, and its replay waits for a turn", async () => {
  const recourse = createRecourse();
  const client = new QueryClient(recourseQueryClientConfig(recourse, { retry: { attempts: 0 } }));
  const send = vi.fn<() => Promise<string>>().mockRejectedValueOnce(refusal(3)).mockResolvedValue("saved");
  const Save = () => {
    const { limited: waiting, secondsLeft } = useRateLimit();
    const save = useMutation({ mutationFn: send });
    const notice = useMutationRecourse(save);
    return (
      <>
        <button type="button" aria-disabled={waiting} onClick={() => save.mutate()}>
          {waiting ? `Save in ${secondsLeft} s` : "Save"}
        </button>
        <button type="button" onClick={() => void notice.onRetry?.()}>
          Replay
        </button>
        <button type="button" onClick={() => save.reset()}>
          Reset
        </button>
        <p>{save.data}</p>
        <Recourse {...notice} />
      </>
    );
  };
  render(
    <QueryClientProvider client={client}>
      <RecourseProvider recourse={recourse}>
        <Save />
      </RecourseProvider>
    </QueryClientProvider>,
  );
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  const press = async (name: string) => {
    act(() => screen.getByRole("button", { name }).click());
    await pass(20);
  };
  await press("Save");
  expect(screen.getByRole("button", { name: "Save in 3 s" })).toHaveAttribute("aria-disabled", "true");
  await press("Replay");
  await press("Replay");
  await pass(2500);
  expect(send).toHaveBeenCalledTimes(1);
  await pass(2000);
  expect(send).toHaveBeenCalledTimes(2);
  expect(screen.getByText("saved")).toBeVisible();
  // Reset by the app meanwhile, it is not sent.
  await pass(5000);
  send.mockRejectedValueOnce(refusal(3));
  await press("Save");
  await press("Replay");
  await press("Reset");
  await pass(10_000);
  expect(send).toHaveBeenCalledTimes(3);
});

it("R06 all attempts of a mutation have a budget of time", async () => {
  const client = new QueryClient(
    recourseQueryClientConfig(createRecourse(), { retry: { attempts: 9, budgetMs: 12_000 } }),
  );
  const send = vi.fn(() => Promise.reject(refusal(5)));
  const done = Promise.allSettled([new MutationObserver(client, { mutationFn: send }).mutate()]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await done).toMatchObject([{ status: "rejected" }]);
  expect(send).toHaveBeenCalledTimes(3);
});
