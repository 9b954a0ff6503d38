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

const down = () => ({ status: 503, headers: {}, body: { message: "Down." }, url: "https://api.example/rows" });

/** Twenty widgets that poll every thirty seconds for `minutes`; `fails` tells when the server does. */
async function poll(minutes: number, fails: (at: number) => boolean, retry: boolean, status = 503, headers = {}) {
  const start = Date.now();
  let requests = 0;
  const queryFn = async () => {
    requests += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (fails(Date.now() - start)) throw { ...down(), status, headers };
    return "rows";
  };
  const config = recourseQueryClientConfig(createRecourse(), { retry: { attempts: retry ? 3 : 0 } });
  const client = new QueryClient(config);
  const observers = Array.from(
    { length: 20 },
    (_, at) => new QueryObserver(client, { queryKey: [at], queryFn, refetchInterval: 30_000 }),
  );
  const stops = observers.map((observer) => observer.subscribe(() => undefined));
  await vi.advanceTimersByTimeAsync(minutes * 60_000);
  const working = observers.filter((observer) => observer.getCurrentResult().isSuccess).length;
  for (const stop of stops) stop();
  client.clear();
  return { requests, working };
}

it(
  "R08 adds at most a fifth to the traffic of a page whose server fails for five minutes",
  { timeout: 60_000 },
  async () => {
    const without = await poll(5, () => true, false);
    // The last one says "in a second" each time.
    for (const [status, headers] of [[503], [500], [429, { "retry-after": "1" }]] as const) {
      const { requests } = await poll(5, () => true, true, status, headers);
      expect(requests, String(status)).toBeLessThanOrEqual(without.requests * 1.2);
    }
  },
);

it.each([
  [503, 900],
  [500, 200],
])("comes back together after a blip (%s for %s ms), each by itself", async (status, blipMs) => {
  const { working, requests } = await poll(0.1, (at) => at < blipMs, true, status);
  expect(working).toBe(20);
  expect(requests).toBeLessThanOrEqual(50);
});
