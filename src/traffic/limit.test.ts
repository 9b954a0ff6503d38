import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createGate } from "./gate.js";

const KEY = "https://api.example limit ";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

it("a request that is never answered does not keep the others out for ever", async () => {
  const gate = createGate();
  // Nobody knows how many may go, so one goes to see; nothing ever comes back.
  gate.refused(KEY, null);
  const [first, second] = [vi.fn(), vi.fn()];
  void gate.enter(KEY, 60_000).then(first);
  void gate.enter(KEY, 60_000).then(second);
  await vi.advanceTimersByTimeAsync(2000);
  expect(first).toHaveBeenCalledTimes(1);
  expect(second).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(second).toHaveBeenCalledTimes(1);
});

it("who waits for an answer that does not come is let go when their patience ends", async () => {
  const gate = createGate();
  gate.refused(KEY, null);
  void gate.enter(KEY, 60_000);
  const second = vi.fn();
  void gate.enter(KEY, 5000).then(second);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(second).toHaveBeenCalledTimes(1);
});

it("requests under way before the first refusal do not keep those after it out", async () => {
  const gate = createGate();
  for (let at = 0; at < 6; at += 1) void gate.enter(KEY, 1000);
  gate.refused(KEY, 1000);
  const later = vi.fn();
  void gate.enter(KEY, 60_000).then(later);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(later).toHaveBeenCalledTimes(1);
});

it("who waits for the first answer is let go, however many come after", async () => {
  const gate = createGate();
  for (let at = 0; at < 6; at += 1) void gate.enter(KEY, 10_000, 6);
  const later = vi.fn();
  void gate.enter(KEY, 10_000, 6).then(later);
  for (let at = 0; at < 4; at += 1) {
    await vi.advanceTimersByTimeAsync(5000);
    void gate.enter(KEY, 10_000, 6);
  }
  expect(later).toHaveBeenCalledTimes(1);
});

it("who comes after a silence waits no time below nothing, of which Node warns on the server's console", async () => {
  const wait = vi.spyOn(globalThis, "setTimeout");
  const gate = createGate();
  for (let at = 0; at < 6; at += 1) void gate.enter(KEY, 60_000, 6);
  await vi.advanceTimersByTimeAsync(30_000);
  const later = vi.fn();
  void gate.enter(KEY, 60_000, 6).then(later);
  await vi.advanceTimersByTimeAsync(100);
  expect(later).toHaveBeenCalledTimes(1);
  const delays = wait.mock.calls.map(([, delay = 0]) => delay);
  wait.mockRestore();
  expect(Math.min(...delays)).toBe(0);
});

it("a limit of none, as a header may tell it, is no limit: its wait is kept, and then one goes to see", async () => {
  const gate = createGate();
  gate.refused(KEY, 2000, { limit: 0, remaining: 0, resetAt: null, policy: null });
  expect(gate.reserve(KEY, 10_000)).toBeGreaterThanOrEqual(2000);
  const came = vi.fn();
  void gate.enter(KEY, 10_000).then(came);
  await vi.advanceTimersByTimeAsync(1900);
  expect(came).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(3000);
  expect(came).toHaveBeenCalledWith(expect.anything());
});

it("a whole window without anybody waiting opens it again, also for many at once", async () => {
  const gate = createGate();
  gate.accepted();
  gate.refused(KEY, 12_000);
  await vi.advanceTimersByTimeAsync(25_000);
  expect(gate.opensAt(KEY)).toBeNull();
  const turns = Array.from({ length: 3 }, () => gate.enter(KEY, 10_000));
  await vi.advanceTimersByTimeAsync(1000);
  expect(await Promise.all(turns)).not.toContain(null);
});

it("a clock that is set back does not keep it shut", async () => {
  const gate = createGate();
  gate.refused(KEY, 2000);
  const later = vi.fn();
  void gate.enter(KEY, 10_000).then(later);
  await vi.advanceTimersByTimeAsync(500);
  vi.setSystemTime(Date.now() - 3_600_000);
  await vi.advanceTimersByTimeAsync(6000);
  expect(later).toHaveBeenCalledWith(expect.anything());
  expect(gate.opensAt(KEY) ?? 0).toBeLessThan(Date.now() + 5000);
});

it("who was let through a moment before another is refused waits on", async () => {
  const gate = createGate();
  const [first, refused] = await Promise.all([gate.enter(KEY, 60_000, 2), gate.enter(KEY, 60_000, 2)]);
  const came: string[] = [];
  for (const name of ["a", "b"]) void gate.enter(KEY, 60_000, 2).then(() => came.push(name));
  void gate.enter(KEY, 1000, 2).then((turn) => came.push(turn === null ? "turned away" : "c"));
  first?.accepted();
  refused?.refused(5000);
  await vi.advanceTimersByTimeAsync(4900);
  expect(came).toEqual(["turned away"]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(came.toSorted()).toEqual(["a", "b", "turned away"]);
});

it("a turn nobody uses is given to the next", async () => {
  const gate = createGate();
  for (let at = 0; at < 2; at += 1) gate.accepted();
  gate.refused(KEY, 2000);
  const came = vi.fn();
  for (const used of [false, false, true]) {
    void gate.enter(KEY, 60_000).then((turn) => (used ? came() : turn?.ended(false)));
  }
  await vi.advanceTimersByTimeAsync(3000);
  expect(came).toHaveBeenCalledTimes(1);
});

it("a turn nobody uses is not taken from what the server says is left", async () => {
  const gate = createGate();
  const [used, unused] = await Promise.all([gate.enter(KEY, 1000), gate.enter(KEY, 1000)]);
  used?.accepted({ limit: 3, remaining: 2, resetAt: Date.now() + 60_000, policy: null });
  unused?.ended(false);
  const both = Promise.all([gate.enter(KEY, 1000), gate.enter(KEY, 1000)]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await both).not.toContain(null);
});

it("a whole window without anybody waiting opens it again, also where somebody was sent away at its beginning", async () => {
  const gate = createGate();
  gate.refused(KEY, null);
  const [first, sentAway] = [gate.enter(KEY, 10_000), gate.enter(KEY, 10_000)];
  await vi.advanceTimersByTimeAsync(2000);
  (await first)?.accepted({ limit: 1, remaining: 0, resetAt: Date.now() + 12_000, policy: null });
  expect(await sentAway).toBeNull();
  await vi.advanceTimersByTimeAsync(13_000);
  expect(gate.opensAt(KEY)).toBeNull();
});

it("limits a stranger makes up do not fill the memory", () => {
  const gate = createGate();
  for (let at = 0; at < 2000; at += 1) gate.refused(`https://api.example limit ${at}`, 3_600_000);
  expect(gate.opensAt("https://api.example limit 0")).toBeNull();
  expect(gate.opensAt("https://api.example limit 1999")).not.toBeNull();
});
