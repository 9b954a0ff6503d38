import { expect, it, vi } from "vitest";
import { createIdempotencyKeys, outcomeOf } from "./idempotency.js";

it("keeps a key until the outcome is known", () => {
  const keys = createIdempotencyKeys();
  const first = keys.keyOf("a");
  keys.settle("a", first, "unknown");
  expect(keys.keyOf("a")).toBe(first);
  expect(keys.keyOf("b")).not.toBe(first);
  keys.settle("a", first, "done");
  expect(keys.keyOf("a")).not.toBe(first);
});

it("keeps it for a second request under way with it: when its answer is lost, sending it again is no other request", () => {
  const keys = createIdempotencyKeys();
  const key = keys.keyOf("a");
  expect(keys.keyOf("a")).toBe(key);
  keys.settle("a", key, "done");
  keys.settle("a", key, "unknown");
  expect(keys.keyOf("a")).toBe(key);
  // What was refused for good is another request from then on, whoever is still under way.
  keys.keyOf("a");
  keys.settle("a", key, "refused");
  const next = keys.keyOf("a");
  expect(next).not.toBe(key);
  keys.settle("a", key, "done");
  expect(keys.keyOf("a")).toBe(next);
});

it("stays bounded, and forgets the oldest first, but none that is under way", () => {
  const keys = createIdempotencyKeys();
  const underWay = keys.keyOf("under way");
  const old = keys.keyOf("old");
  keys.settle("old", old, "unknown");
  for (let index = 0; index < 2000; index += 1) {
    keys.settle(`x${index}`, keys.keyOf(`x${index}`), "unknown");
  }
  expect(keys.keyOf("under way")).toBe(underWay);
  expect(keys.keyOf("old")).not.toBe(old);
});

it.each([
  [{ status: null, code: null, kind: "network" }, "unknown"],
  [{ status: 502, code: null, kind: "unavailable" }, "unknown"],
  [{ status: 408, code: null, kind: "timeout" }, "unknown"],
  [{ status: 408, code: "PAYMENT_TIMEOUT", kind: "payment" }, "unknown"],
  [{ status: 401, code: "BILLING_TOKEN_EXPIRED", kind: "payment" }, "unknown"],
  [{ status: 429, code: null, kind: "rate_limit" }, "unknown"],
  [{ status: 429 }, "unknown"],
  [{ status: 425, code: null, kind: "unavailable" }, "unknown"],
  [{ status: 429, code: "SESSION_LIMIT_REACHED", kind: "quota" }, "refused"],
  [{ status: 409, code: "resource_locked", kind: "conflict" }, "unknown"],
  [{ status: 409, code: "METRIC_BLOCKED", kind: "conflict" }, "refused"],
  [{ status: 409, code: "request_in_progress", kind: "conflict" }, "unknown"],
  [{ status: 409, code: "idempotency_key_in_use", kind: "conflict" }, "unknown"],
  [{ status: 409, code: "request-in-progress", kind: "conflict" }, "unknown"],
  [{ status: 409, code: "idempotency", kind: "conflict", message: "The same request is being processed." }, "unknown"],
  [{ status: 409, code: null, kind: "conflict", message: "A request with this key is still in progress." }, "unknown"],
  [{ status: 409, code: null, kind: "conflict", message: "This invoice is paid." }, "refused"],
  [{ status: 401, code: null, kind: "auth" }, "unknown"],
  [{ status: 403, code: "session_expired", kind: "auth" }, "unknown"],
  [{ status: 403, code: "csrf_token_invalid", kind: "permission" }, "unknown"],
  [{ status: 403 }, "unknown"],
  [{ status: 409, code: "IDEMPOTENCY_CONFLICT", kind: "conflict" }, "refused"],
  [{ status: 402, code: "INSUFFICIENT_BALANCE", kind: "balance" }, "refused"],
  [{ status: 422, code: null, kind: "validation" }, "refused"],
] as const)("%o: %s", (error, outcome) => {
  expect(outcomeOf(error)).toBe(outcome);
});

it("has a key for each intent on pages without TLS too, where nothing makes a UUID", () => {
  const { crypto } = globalThis;
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
  try {
    const { keyOf } = createIdempotencyKeys();
    const made = new Set(Array.from({ length: 100 }, (_, at) => keyOf(`intent ${at}`)));
    expect(made.size).toBe(100);
    for (const key of made) expect(key).toMatch(/^\d+(-\d+){3}$/);
  } finally {
    vi.unstubAllGlobals();
  }
});
