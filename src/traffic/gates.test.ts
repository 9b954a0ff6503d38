import { expect, test, vi } from "vitest";
import { gateOf } from "./gate.js";
import { findGate, watchGate } from "./gates.js";

test("looking at the limits of an app makes no gate", () => {
  const recourse = { options: {} };
  watchGate(recourse, vi.fn())();
  expect(findGate(recourse)).toBeUndefined();
});

test("who looked before there was a gate is told when a limit of it shuts, until they look away", () => {
  const recourse = { options: {} };
  const [told, gone, later] = [vi.fn(), vi.fn(), vi.fn()];
  const end = watchGate(recourse, told);
  watchGate(recourse, gone)();
  const gate = gateOf(recourse);
  watchGate(recourse, later);
  expect(findGate(recourse)).toBe(gate);

  gate.refused("https://api.example limit ", 60_000);
  expect(told).toHaveBeenCalledTimes(1);
  expect(later).toHaveBeenCalledTimes(1);
  expect(gone).not.toHaveBeenCalled();

  end();
  gate.refused("https://api.example down", 60_000);
  expect(told).toHaveBeenCalledTimes(1);
  expect(later).toHaveBeenCalledTimes(2);
});
