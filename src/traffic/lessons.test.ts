import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { RateLimit } from "../core/api-error.js";
import { createGate } from "./gate.js";
import type { Gate } from "./gates.js";
import type { Turn } from "./limit-types.js";

const KEY = "https://api.example limit ";
const START = 1_800_000_000_000;

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Nobody is spread by chance. */
const create = () => createGate({ random: () => 0 });
const told = (remaining: number, resetMs: number, limit: number | null = null): RateLimit => ({
  limit,
  remaining,
  resetAt: START + resetMs,
  policy: null,
});

/** Sends so many; each is answered as soon as it goes. Gives when they went, milliseconds since the start. */
function line(gate: Gate, count: number, answer: (turn: Turn, index: number) => void): readonly number[] {
  const went: number[] = [];
  const go = async (): Promise<void> => {
    const turn = await gate.enter(KEY, 600_000);
    went.push(Date.now() - START);
    if (turn) answer(turn, went.length - 1);
  };
  for (let at = 0; at < count; at += 1) void go();
  return went;
}
const accept = (turn: Turn) => turn.accepted();
/** How many went between two moments. */
const between = (went: readonly number[], from: number, to: number) =>
  went.filter((at) => at >= from && at < to).length;

it("what was accepted before the refusal is what each of the next windows takes", async () => {
  const gate = create();
  line(gate, 5, accept);
  await vi.advanceTimersByTimeAsync(400);
  gate.refused(KEY, 600);
  const went = line(gate, 12, accept);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(between(went, 0, 1000)).toBe(0);
  expect([between(went, 1000, 1600), between(went, 1600, 2200), between(went, 2200, 2900)]).toEqual([5, 5, 2]);
});

it("what other requests were accepted with, of which nobody knew the limit, counts as well", async () => {
  const gate = create();
  for (let at = 0; at < 4; at += 1) gate.accepted();
  gate.refused(KEY, 1000);
  const went = line(gate, 8, accept);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([between(went, 1000, 2000), between(went, 2000, 3100)]).toEqual([4, 4]);
});

it("what the headers tell is kept before anybody was refused: what is left, until when, and how many after that", async () => {
  const gate = create();
  line(gate, 1, (turn) => turn.accepted(told(2, 2000, 3)));
  await vi.advanceTimersByTimeAsync(10);
  const went = line(gate, 8, accept);
  await vi.advanceTimersByTimeAsync(20_000);
  expect([between(went, 0, 2000), between(went, 2000, 4000), between(went, 4000, 6300)]).toEqual([2, 3, 3]);
});

it("a window that is over, or headers that tell only half of it, hold nobody", async () => {
  for (const rateLimit of [
    told(0, -1000, 3),
    told(0, 0, 3),
    { ...told(0, 9000, 3), remaining: null },
    { ...told(0, 9000, 3), resetAt: null },
  ]) {
    const gate = create();
    line(gate, 1, (turn) => turn.accepted(rateLimit));
    await vi.advanceTimersByTimeAsync(0);
    const went = line(gate, 3, accept);
    await vi.advanceTimersByTimeAsync(0);
    expect(went).toHaveLength(3);
    vi.setSystemTime(START);
  }
});

it("refused again while it paces, it takes what was accepted in that window; of none, half of what it took before", async () => {
  const gate = create();
  line(gate, 6, accept);
  gate.refused(KEY, 1000);
  const went = line(gate, 12, (turn, index) => (index === 2 ? turn.refused(1000) : turn.accepted()));
  await vi.advanceTimersByTimeAsync(1900);
  const first = went.length;
  expect(first).toBeLessThanOrEqual(6);
  await vi.advanceTimersByTimeAsync(1000);
  expect(went.length - first).toBe(2);

  const other = create();
  vi.setSystemTime(START);
  line(other, 6, accept);
  other.refused(KEY, 1000);
  const refused = line(other, 12, (turn, index) => (index === 0 ? turn.refused(1000) : turn.accepted()));
  await vi.advanceTimersByTimeAsync(1900);
  const before = refused.length;
  await vi.advanceTimersByTimeAsync(1000);
  expect(refused.length - before).toBe(3);
});

it("where no time is told the one who goes to see goes later each time, and soon again once it was let in", async () => {
  const gate = create();
  gate.refused(KEY, null);
  const went = line(gate, 10, (turn, index) => (index === 7 ? turn.accepted() : turn.refused(null)));
  await vi.advanceTimersByTimeAsync(300_000);
  const waits = went.map((at, index) => at - (went[index - 1] ?? 0));
  for (const [index, ms] of [250, 500, 1000, 2000, 4000, 8000, 15_000].entries())
    expect(waits[index]).toBeCloseTo(ms, -2);
  // It was let in and the next one not: that is the first refusal.
  expect(waits[9]).toBeLessThan(1000);
});

it("a wait that was told is made longer by a later one, and by nobody shorter", () => {
  const gate = create();
  gate.refused(KEY, 1000);
  gate.refused(KEY, 3000);
  gate.refused(KEY, 500);
  gate.refused(KEY, null);
  expect(gate.opensAt(KEY)).toBe(START + 3005);
});

it("a wait without end is as long as a timer can be", () => {
  const gate = create();
  gate.refused(KEY, 1e300);
  expect(gate.opensAt(KEY)).toBeLessThanOrEqual(START + 2 ** 31 + 5);
});

it("a guessed wait says nothing of the window: whatever was accepted before, one goes to see", async () => {
  const gate = create();
  line(gate, 5, accept);
  gate.refused(KEY, null);
  const went = line(gate, 5, () => undefined);
  await vi.advanceTimersByTimeAsync(2000);
  expect(went).toHaveLength(1);
});

it("from one opening to the next is the whole window, whatever rest of it was told at first", async () => {
  const gate = create();
  line(gate, 2, accept);
  gate.refused(KEY, 5000);
  const went = line(gate, 8, (turn, index) => (index === 2 ? turn.refused(300) : turn.accepted()));
  await vi.advanceTimersByTimeAsync(5300);
  void gate.enter(KEY, 600_000).then((turn) => turn?.refused(300));
  await vi.advanceTimersByTimeAsync(30_000);
  const last = Math.max(...went);
  // Windows of the five seconds that were told at first would take more than three times as long.
  expect(last).toBeLessThan(16_000);
});

it("what was sent before the window and is refused in it teaches nothing of it", async () => {
  const gate = create();
  line(gate, 4, accept);
  let late: Turn | null = null;
  void gate.enter(KEY, 0).then((turn) => (late = turn));
  await vi.advanceTimersByTimeAsync(0);
  gate.refused(KEY, 1000);
  const went = line(gate, 12, accept);
  await vi.advanceTimersByTimeAsync(1100);
  expect(went).toHaveLength(4);
  (late as Turn | null)?.refused(500);
  await vi.advanceTimersByTimeAsync(800);
  expect(went).toHaveLength(8);
});

it("tells who listens when a limit shuts, and when it is open for everybody again", async () => {
  const gate = create();
  const told = vi.fn();
  gate.subscribe(told);
  gate.refused(KEY, 1000);
  expect(told).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1100);
  line(gate, 1, accept);
  await vi.advanceTimersByTimeAsync(5000);
  expect(gate.opensAt(KEY)).toBeNull();
  expect(told).toHaveBeenCalledTimes(2);
});
