import { commerce } from "react-recourse/catalogs/commerce";
import { createRecourse } from "react-recourse/core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createGatedFetch } from "./gated-fetch.js";
import { isFinal } from "./gate.js";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const URL_OF = (at: number): string => `https://api.example/rows/${at}`;

/** A server with a limit of 10 per 2 s that answers after 10 ms. `tells`: its limit stands on every answer. */
function limited({ tells = true, policy = true, retryAfter = "2" } = {}) {
  const seen = { requests: 0, refused: 0 };
  let windowStart = 0;
  let used = 0;
  const fetch = async (): Promise<Response> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (Date.now() >= windowStart + 2000) {
      windowStart = Date.now();
      used = 0;
    }
    seen.requests += 1;
    const refused = used >= 10;
    if (refused) seen.refused += 1;
    else used += 1;
    const seconds = Math.ceil((windowStart + 2000 - Date.now()) / 1000);
    const headers = {
      ...(tells && { ratelimit: `"a";r=${10 - used};t=${seconds}` }),
      ...(tells && policy && { "ratelimit-policy": '"a";q=10;w=2' }),
    };
    await new Promise((resolve) => setTimeout(resolve, 5));
    return refused
      ? new Response("{}", { status: 429, headers: { ...headers, "retry-after": retryAfter } })
      : new Response("{}", { headers });
  };
  return { fetch, seen };
}

it.each([true, false])(
  "holds new requests by what the server tells: 50 at once (its policy too: %s)",
  async (policy) => {
    const { fetch, seen } = limited({ policy });
    const gated = createGatedFetch(createRecourse(), { fetch, longestWaitMs: 60_000 });
    const all = Promise.all(Array.from({ length: 50 }, (_, at) => gated(URL_OF(at))));
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await all).every(({ ok }) => ok)).toBe(true);
    expect(seen.requests).toBeLessThanOrEqual(60);
    expect(seen.refused).toBeLessThanOrEqual(10);
  },
);

it("returns a refused response as it is, and sends nothing more before its time", async () => {
  const { fetch, seen } = limited({ tells: false });
  const gated = createGatedFetch(createRecourse(), { fetch, longestWaitMs: 60_000, firstBurst: 11 });
  const first = Promise.all(Array.from({ length: 11 }, (_, at) => gated(URL_OF(at))));
  await vi.advanceTimersByTimeAsync(50);
  expect((await first).map(({ status }) => status)).toContain(429);
  const next = gated(URL_OF(99));
  await vi.advanceTimersByTimeAsync(1900);
  expect(seen.requests).toBe(11);
  await vi.advanceTimersByTimeAsync(1000);
  expect((await next).status).toBe(200);
});

it.each(["0", "Wed, 21 Oct 2015 07:28:00 GMT"])(
  "takes no leave to ask at once from a server that refuses all the same: Retry-After: %s",
  async (retryAfter) => {
    const fetch = vi.fn(async () => new Response("{}", { status: 429, headers: { "retry-after": retryAfter } }));
    const gated = createGatedFetch(createRecourse(), { fetch, longestWaitMs: 60_000 });
    for (let at = 0; at < 40; at += 1) void gated(URL_OF(at));
    await vi.advanceTimersByTimeAsync(2000);
    // The first burst, and one at a time to see, in growing distances.
    expect(fetch.mock.calls.length).toBeLessThanOrEqual(10);
  },
);

it("does not send what would have to wait for too long, and says how long that is", async () => {
  const { fetch, seen } = limited({ tells: false, retryAfter: "3600" });
  const recourse = createRecourse();
  const gated = createGatedFetch(recourse, { fetch, firstBurst: 11 });
  void Promise.all(Array.from({ length: 11 }, (_, at) => gated(URL_OF(at))));
  await vi.advanceTimersByTimeAsync(50);
  const thrown: unknown = await gated(URL_OF(99)).catch((error: unknown) => error);
  expect(seen.requests).toBe(11);
  expect(recourse.normalize(thrown)).toMatchObject({ kind: "rate_limit", status: 429, retryAfterMs: 3_600_000 });
  expect(isFinal(thrown)).toBe(true);
});

it("lets go of a request that is called off while it is held, and of its turn", async () => {
  const { fetch, seen } = limited({ tells: false });
  const gated = createGatedFetch(createRecourse(), { fetch, firstBurst: 11, longestWaitMs: 60_000 });
  void Promise.all(Array.from({ length: 11 }, (_, at) => gated(URL_OF(at))));
  await vi.advanceTimersByTimeAsync(50);
  const controller = new AbortController();
  const off = gated(URL_OF(1), { signal: controller.signal }).catch((error: unknown) => error);
  controller.abort();
  expect(await off).toMatchObject({ name: "AbortError" });
  const next = gated(URL_OF(2));
  await vi.advanceTimersByTimeAsync(5000);
  expect((await next).status).toBe(200);
  expect(seen.requests).toBe(12);
});

it("lets the way out of a 429 through that is about no limit of requests, whatever its Retry-After", async () => {
  const body = JSON.stringify({
    success: false,
    error: { code: "SESSION_LIMIT_REACHED", message: "Session limit of 5" },
  });
  const send = vi.fn(async (_: unknown, init?: RequestInit) =>
    init?.method === "DELETE"
      ? new Response("{}")
      : new Response(body, { status: 429, headers: { "retry-after": "30" } }),
  );
  const recourse = createRecourse({ catalogs: [commerce] });
  const gated = createGatedFetch(recourse, { fetch: send });
  const refused = await gated(URL_OF(1), { method: "POST" });
  expect((await gated(URL_OF(2), { method: "DELETE" })).status).toBe(200);
  expect(await refused.text()).toBe(body);
});

it("knows a wait that stands in the body alone, and throws the refusal with all that it told", async () => {
  const body = JSON.stringify({
    code: "slow_down",
    message: "You are too fast.",
    request_id: "req_1",
    retry_after: 25,
  });
  const recourse = createRecourse();
  const gated = createGatedFetch(recourse, { fetch: async () => new Response(body, { status: 429 }) });
  await gated(URL_OF(1));
  const thrown: unknown = await gated(URL_OF(2)).catch((error: unknown) => error);
  const told = { code: "slow_down", message: "You are too fast.", requestId: "req_1", retryAfterMs: 25_000 };
  expect(recourse.normalize(thrown)).toMatchObject(told);
});

it("tells of a limit that an accepted request used up as of one, with the wait there is by now", async () => {
  const recourse = createRecourse();
  const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "60" };
  const send = vi.fn(async () => new Response("{}", { headers }));
  const gated = createGatedFetch(recourse, { fetch: send });
  await gated(URL_OF(1));
  await vi.advanceTimersByTimeAsync(20_000);
  const thrown: unknown = await gated(URL_OF(1)).catch((error: unknown) => error);
  const { kind, status, origin, retryAfterMs, retryable } = recourse.normalize(thrown);
  expect([kind, status, origin, retryable]).toEqual(["rate_limit", null, "https://api.example", true]);
  expect(retryAfterMs).toBeGreaterThanOrEqual(40_000);
  expect(send).toHaveBeenCalledTimes(1);
});

it("is not shut by a limit that a cache kept, however long ago it was used up", async () => {
  const anHourAgo = new Date(Date.now() - 3_600_000).toUTCString();
  const headers = {
    date: anHourAgo,
    age: "3600",
    "x-ratelimit-limit": "10",
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": String((Date.now() - 1_800_000) / 1000),
  };
  const gated = createGatedFetch(createRecourse(), { fetch: async () => new Response("{}", { headers }) });
  await gated(URL_OF(1));
  expect((await gated(URL_OF(2))).ok).toBe(true);
});

it("leaves to fetch what fetch refuses", async () => {
  const gated = createGatedFetch(createRecourse(), { fetch: () => Promise.reject(new TypeError("Invalid URL")) });
  await expect(gated("https://")).rejects.toThrow("Invalid URL");
});

it("holds new requests of a server that said when it is back (503), and sends them then", async () => {
  let down = true;
  const send = vi.fn(async () => new Response("{}", { status: down ? 503 : 200, headers: { "retry-after": "4" } }));
  const gated = createGatedFetch(createRecourse(), { fetch: send });
  expect((await gated(URL_OF(1))).status).toBe(503);
  down = false;
  const others = Promise.all([gated(URL_OF(2)), gated(URL_OF(3))]);
  await vi.advanceTimersByTimeAsync(3900);
  expect(send).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2000);
  expect((await others).map(({ status }) => status)).toEqual([200, 200]);
});

it("learns from what was refused for other reasons too: it has passed the limit", async () => {
  const send = vi.fn(
    async () =>
      new Response("{}", { status: 404, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "3" } }),
  );
  const gated = createGatedFetch(createRecourse(), { fetch: send });
  await gated(URL_OF(1));
  void gated(URL_OF(1));
  await vi.advanceTimersByTimeAsync(2900);
  expect(send).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2000);
  expect(send).toHaveBeenCalledTimes(2);
});

it("holds nothing longer than it was asked to, also where the first requests are never answered", async () => {
  const send = vi.fn(() => new Promise<Response>(() => undefined));
  const gated = createGatedFetch(createRecourse(), { fetch: send, firstBurst: 1, longestWaitMs: 2000 });
  for (const at of [1, 2, 3]) void gated(URL_OF(at));
  await vi.advanceTimersByTimeAsync(1900);
  expect(send).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(send).toHaveBeenCalledTimes(3);
});

it("a limit that was told of a path is known as long as the path is asked for, however many others are", async () => {
  const searches: unknown[] = [];
  const told = (policy: string) => ({
    ratelimit: `"${policy}";r=900;t=60`,
    "ratelimit-policy": `"${policy}";q=900;w=60`,
  });
  const fetch = async (input: unknown): Promise<Response> => {
    if (!String(input).endsWith("/search")) return new Response("{}", { headers: told("rows") });
    const isFirst = searches.push(input) === 1;
    return new Response("{}", { status: isFirst ? 200 : 429, headers: { ...told("search"), "retry-after": "60" } });
  };
  const gated = createGatedFetch(createRecourse(), { fetch });
  const search = (): Promise<Response> => gated("https://api.example/search");
  expect((await search()).status).toBe(200);
  expect((await search()).status).toBe(429);
  for (let hundreds = 0; hundreds < 8; hundreds += 1) {
    for (let at = 0; at < 100; at += 1) await gated(URL_OF(hundreds * 100 + at));
    await expect(search()).rejects.toMatchObject({ apiError: { kind: "rate_limit" } });
  }
  expect(searches).toHaveLength(2);
});
