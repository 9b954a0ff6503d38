import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createGate } from "./gate.js";
import type { Gate } from "./gates.js";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server's limiter: how long to wait, milliseconds, or 0 when the request is accepted. */
type Limiter = (at: number) => number;

const fixedWindow = (limit: number, windowMs: number, offset = 0): Limiter => {
  const used = new Map<number, number>();
  return (at) => {
    const window = Math.floor((at + offset) / windowMs);
    const count = used.get(window) ?? 0;
    if (count >= limit) return (window + 1) * windowMs - offset - at;
    used.set(window, count + 1);
    return 0;
  };
};

const slidingWindow = (limit: number, windowMs: number): Limiter => {
  let log: number[] = [];
  return (at) => {
    log = log.filter((one) => one > at - windowMs);
    if (log.length >= limit) return (log[0] ?? at) + windowMs - at;
    log.push(at);
    return 0;
  };
};

const tokenBucket = (capacity: number, perSecond: number): Limiter => {
  let tokens = capacity;
  let last: number | null = null;
  return (at) => {
    tokens = Math.min(capacity, tokens + ((at - (last ?? at)) / 1000) * perSecond);
    last = at;
    if (tokens < 1) return ((1 - tokens) / perSecond) * 1000;
    tokens -= 1;
    return 0;
  };
};

const KEY = "https://api.example limit ";
const LATENCY_MS = 10;

/** A page of queries against a limiter: what it costs, and whether anything came before its time. */
async function storm(limiter: Limiter, { queries = 50, gates = [createGate()], patienceMs = 600_000 } = {}) {
  let requests = 0;
  let wasted = 0;
  let early = 0;
  let done = 0;
  let notBefore = 0;
  const send = async (again: boolean): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, LATENCY_MS / 2));
    requests += 1;
    const at = Date.now();
    if (again && at < notBefore) early += 1;
    const wait = limiter(at);
    // As a header says it: whole seconds, rounded up.
    const told = Math.ceil(wait / 1000) * 1000;
    if (wait > 0) {
      wasted += 1;
      notBefore = Math.max(notBefore, at + told);
    }
    await new Promise((resolve) => setTimeout(resolve, LATENCY_MS / 2));
    return told;
  };
  const query = async (gate: Gate): Promise<void> => {
    let told = await send(false);
    if (told === 0) gate.accepted();
    else gate.refused(KEY, told);
    while (told > 0) {
      const turn = await gate.enter(KEY, patienceMs);
      if (turn === null) return;
      told = await send(true);
      if (told === 0) turn.accepted();
      else turn.refused(told);
    }
    done += 1;
  };
  const all = Promise.all(gates.flatMap((gate) => Array.from({ length: queries }, () => query(gate))));
  await vi.advanceTimersByTimeAsync(900_000);
  await all;
  return { requests, wasted, early, done };
}

describe("R07 a page of 50 queries under a limit", () => {
  it("of 10 per 2 s: the first burst is the only one that is refused", async () => {
    const result = await storm(fixedWindow(10, 2000));
    expect(result).toMatchObject({ done: 50, early: 0 });
    expect(result.requests).toBeLessThanOrEqual(93);
    expect(result.wasted).toBeLessThanOrEqual(42);
  });

  it.each([
    ["sliding window of 10 per 2 s", () => slidingWindow(10, 2000), 60],
    ["token bucket of 10, 5 per second", () => tokenBucket(10, 5), 60],
    ["10 per minute", () => fixedWindow(10, 60_000), 45],
    ["10 per minute, met in the middle of one", () => fixedWindow(10, 60_000, 47_000), 60],
    ["1 per second", () => fixedWindow(1, 1000), 60],
    ["40 per 10 s", () => fixedWindow(40, 10_000), 15],
  ])("%s: all recover, with few requests for nothing", async (_, limiter, most) => {
    const result = await storm(limiter());
    expect(result.done).toBe(50);
    expect(result.wasted).toBeLessThanOrEqual(most);
  });

  it("two clients share one limit", async () => {
    const result = await storm(fixedWindow(10, 2000), { queries: 25, gates: [createGate(), createGate()] });
    expect(result.done).toBe(50);
    expect(result.wasted).toBeLessThanOrEqual(60);
  });

  it("used up by somebody else before: one goes to see, then twice as many with each success", async () => {
    const limiter = fixedWindow(10, 2000);
    for (let index = 0; index < 10; index += 1) limiter(Date.now());
    const result = await storm(limiter);
    expect(result.done).toBe(50);
    expect(result.wasted).toBeLessThanOrEqual(75);
  });
});
