import { expect, it } from "vitest";
import { createGate } from "./gate.js";
import { createTally } from "./tally.js";

const keyOf = (at: number): string => `https://api${at}.example limit `;

it("of more limits than are kept those that are open are forgotten first: one that is shut stays shut", async () => {
  const gate = createGate({ now: () => 1_800_000_000_000 });
  gate.refused(keyOf(0), 60_000);
  for (let at = 1; at <= 300; at += 1) (await gate.enter(keyOf(at), 0))?.accepted();
  expect(gate.opensAt(keyOf(0))).toBeGreaterThan(1_800_000_050_000);
});

it("keeps no more limits than it says, however many names a server makes up", () => {
  const gate = createGate({ now: () => 1_800_000_000_000 });
  for (let at = 0; at < 300; at += 1) gate.refused(keyOf(at), 60_000);
  const shut = Array.from({ length: 300 }, (_, at) => gate.opensAt(keyOf(at)) !== null);
  expect(shut.filter(Boolean)).toHaveLength(200);
  expect(shut.slice(-200).every(Boolean)).toBe(true);
});

it("tells which limit is shut where it is the only one", () => {
  const gate = createGate({ now: () => 1_800_000_000_000 });
  expect(gate.shut()).toBeNull();
  gate.refused(keyOf(1), 60_000);
  gate.refused(keyOf(2), null);
  expect(gate.shut()).toBeNull();
  const one = createGate({ now: () => 1_800_000_000_000 });
  one.refused(keyOf(1), 60_000);
  void one.enter(keyOf(2), 0);
  expect(one.shut()).toBe(keyOf(1));
});

it("remembers the latest thousand: a page may run for days", () => {
  const tally = createTally();
  for (let at = 1; at <= 5000; at += 1) tally.add(at);
  expect(tally.since(0)).toBe(1000);
  expect(tally.since(4991)).toBe(10);
});
