import { type ApiError, createRecourse } from "react-recourse/core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createGatedFetch } from "./gated-fetch.js";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const ROWS = "https://api.example/rows";
const limited = () => Response.json({}, { status: 429, headers: { "retry-after": "30" } });

it("a request that is lost on its way gives its turn to the next at once, and is told as it was", async () => {
  const lost = new TypeError("Failed to fetch");
  const fetch = vi.fn(async () => Response.json([])).mockRejectedValueOnce(lost);
  const gated = createGatedFetch(createRecourse(), { fetch, firstBurst: 1 });
  const [first, second] = [gated(ROWS).catch((thrown: unknown) => thrown), gated(ROWS)];
  expect(await first).toBe(lost);
  await vi.advanceTimersByTimeAsync(10);
  expect(fetch).toHaveBeenCalledTimes(2);
  expect((await second).ok).toBe(true);
});

it("a request that was called off before it began does not wait for its limit, and takes nobody's turn", async () => {
  const fetch = vi.fn(async () => Response.json([])).mockImplementationOnce(async () => limited());
  const gated = createGatedFetch(createRecourse(), { fetch, longestWaitMs: 60_000 });
  await gated(ROWS);
  await expect(gated(ROWS, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
  const next = gated(ROWS);
  await vi.advanceTimersByTimeAsync(33_000);
  expect(fetch).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetch).toHaveBeenCalledTimes(2);
  expect((await next).ok).toBe(true);
});

it.each([
  ["a Request", () => new Request(ROWS)],
  ["a URL", () => new URL(ROWS)],
])("%s goes by the page's own fetch, as it was given, and meets the limit of its address", async (_, make) => {
  const gated = createGatedFetch(createRecourse());
  const page = vi.fn(async (_input: unknown, _init?: unknown) => limited());
  vi.stubGlobal("fetch", page);
  const input = make();
  expect((await gated(input)).status).toBe(429);
  expect(page).toHaveBeenCalledExactlyOnceWith(input, undefined);
  await expect(gated(ROWS)).rejects.toMatchObject({ apiError: { kind: "rate_limit", status: 429 } });
  expect(page).toHaveBeenCalledTimes(1);
});

it("a Request that is called off while it waits is not sent when its turn has come", async () => {
  const fetch = vi.fn(async () => Response.json([])).mockImplementationOnce(async () => limited());
  const gated = createGatedFetch(createRecourse(), { fetch, longestWaitMs: 60_000 });
  await gated(ROWS);
  const leave = new AbortController();
  const waiting = gated(new Request(ROWS, { signal: leave.signal })).catch((thrown: unknown) => thrown);
  leave.abort();
  expect(await waiting).toMatchObject({ name: "AbortError" });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetch).toHaveBeenCalledTimes(1);
});

it("what fetch refuses is fetch's to refuse: an address that is none", async () => {
  const page = vi.fn(() => Promise.reject(new TypeError("Failed to parse URL")));
  vi.stubGlobal("fetch", page);
  await expect(createGatedFetch(createRecourse())("https://")).rejects.toThrow("Failed to parse URL");
  expect(page).toHaveBeenCalledTimes(1);
});

it("what is not sent as the last answer left none says for how long, of no status and from its origin", async () => {
  const headers = { "x-ratelimit-limit": "5", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "60" };
  const fetch = vi.fn(async () => Response.json([], { headers }));
  const gated = createGatedFetch(createRecourse(), { fetch });
  await gated(ROWS);
  await vi.advanceTimersByTimeAsync(20_000);
  const { apiError } = (await gated(ROWS).catch((thrown: unknown) => thrown)) as { readonly apiError: ApiError };
  expect(apiError).toMatchObject({ kind: "rate_limit", status: null, origin: "https://api.example" });
  expect(apiError.receivedAt).toBe(Date.now());
  expect(apiError.retryAfterMs).toBeGreaterThanOrEqual(40_000);
  expect(apiError.retryAfterMs).toBeLessThan(40_100);
  expect(fetch).toHaveBeenCalledTimes(1);
});
