import { expect, it } from "vitest";
import { createIdempotencyKeys, outcomeOf } from "./idempotency.js";

it("keeps a key until the outcome is known", () => {
  const keys = createIdempotencyKeys();
  const first = keys.keyOf("a");
  keys.settle("a", "unknown");
  expect(keys.keyOf("a")).toBe(first);
  expect(keys.keyOf("b")).not.toBe(first);
  keys.settle("a", "done");
  expect(keys.keyOf("a")).not.toBe(first);
});

it("stays bounded, and forgets the oldest first", () => {
  const keys = createIdempotencyKeys();
  const kept = keys.keyOf("kept");
  const old = keys.keyOf("old");
  for (let index = 0; index < 199; index += 1) {
    keys.keyOf(`x${index}`);
    keys.keyOf("kept");
  }
  expect(keys.keyOf("kept")).toBe(kept);
  expect(keys.keyOf("old")).not.toBe(old);
});

it.each([
  [{ status: null, code: null, kind: "network" }, "unknown"],
  [{ status: 502, code: null, kind: "unavailable" }, "unknown"],
  [{ status: 408, code: null, kind: "timeout" }, "unknown"],
  [{ status: 429, code: null, kind: "rate_limit" }, "unknown"],
  [{ status: 409, code: "request_in_progress", kind: "conflict" }, "unknown"],
  [{ status: 409, code: "IDEMPOTENCY_CONFLICT", kind: "conflict" }, "refused"],
  [{ status: 402, code: "INSUFFICIENT_BALANCE", kind: "balance" }, "refused"],
  [{ status: 422, code: null, kind: "validation" }, "refused"],
] as const)("%o: %s", (error, outcome) => {
  expect(outcomeOf(error)).toBe(outcome);
});
