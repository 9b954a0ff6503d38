import { describe, expect, it } from "vitest";
import { apiError } from "../testing/api-error.js";
import { LONGEST_WAIT_MS, retryDelayMs, retryVerdict } from "./verdict.js";

const now = 1_800_000_000_000;
const limited = apiError({ kind: "rate_limit", status: 429, retryable: true, retryAfterMs: 30_000, receivedAt: now });
const broken = apiError({ kind: "server", status: 500, retryable: true, receivedAt: now });

describe("retryVerdict", () => {
  it("tells what is left of the server's wait", () => {
    expect(retryVerdict(limited, { now: now + 12_000 }).waitMs).toBe(18_000);
    expect(retryVerdict(limited, { now: now + 60_000 }).waitMs).toBe(0);
  });

  it("leaves a request that may have had an effect to a person", () => {
    expect(retryVerdict(broken, { method: "POST" })).toMatchObject({ retryable: true, machine: false });
    expect(retryVerdict(broken, { method: "patch" }).machine).toBe(false);
    expect(retryVerdict(broken, { operation: "mutation" }).machine).toBe(false);
  });

  it("lets the machine repeat what is safe, idempotent, or was refused before anything was done", () => {
    expect(retryVerdict(broken, { method: "GET" }).machine).toBe(true);
    expect(retryVerdict(broken, { method: "PUT" }).machine).toBe(true);
    expect(retryVerdict(broken, { operation: "query" }).machine).toBe(true);
    expect(retryVerdict(broken, { method: "POST", idempotent: true }).machine).toBe(true);
    expect(retryVerdict(limited, { method: "POST" }).machine).toBe(true);
  });

  it("goes by the request's own method when the carrier knew it", () => {
    expect(retryVerdict({ ...broken, method: "POST" }, { operation: "query" }).machine).toBe(false);
  });

  it("never repeats what the catalog says only a person or a refresh can answer", () => {
    for (const retry of ["never", "manual", "refresh"] as const) {
      expect(retryVerdict(broken, { method: "GET", facts: { retry } }).machine).toBe(false);
    }
  });

  it("never repeats what is not retryable, whatever the method", () => {
    expect(retryVerdict(apiError({ kind: "balance", status: 402 }), { method: "GET" })).toMatchObject({
      retryable: false,
      machine: false,
      rule: "never",
    });
  });
});

describe("retryDelayMs", () => {
  it("R05 is full jitter over a doubling window, never below the server's wait", () => {
    const samples = Array.from({ length: 10_000 }, () => retryDelayMs(0, 2));
    expect(Math.min(...samples)).toBeGreaterThan(0);
    expect(Math.max(...samples)).toBeLessThanOrEqual(4000);
    const mean = samples.reduce((sum, one) => sum + one, 0) / samples.length;
    expect(Math.abs(mean / 2000 - 1)).toBeLessThan(0.05);
    expect(retryDelayMs(30_000, 0, { random: () => 0 })).toBeGreaterThanOrEqual(30_000);
  });

  it("is a number no timer misreads, whatever it is given", () => {
    for (const wait of [Number.NaN, Number.POSITIVE_INFINITY, -5, 1e99, LONGEST_WAIT_MS]) {
      for (const attempt of [Number.NaN, -1, 1e9, 0]) {
        const delay = retryDelayMs(wait, attempt);
        expect(delay).toBeGreaterThan(0);
        expect(delay).toBeLessThanOrEqual(LONGEST_WAIT_MS);
      }
    }
    // A wait without an end is not over at once.
    expect(retryDelayMs(Number.POSITIVE_INFINITY, 0)).toBe(LONGEST_WAIT_MS);
    expect(Reflect.apply(retryDelayMs, undefined, [Symbol("x"), 0])).toBeGreaterThan(0);
  });
});
