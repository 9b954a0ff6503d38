import { describe, expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const told = (text: string) => normalizeError(new Error(text)).message;

test.each(["[unknown]", "[unavailable]", "[internal]", "[GONE]", "[ABORTED]"])(
  "%s before a text is the client's",
  (mark) => {
    expect(told(`${mark} The seats are gone.`)).toBe("The seats are gone.");
    expect(told(`All ${mark} The seats are gone.`)).toBe(`All ${mark} The seats are gone.`);
  },
);

test.each(["Broken JSON input", "Empty JSON response", "Error parsing response"])(
  "%s is said of the client",
  (text) => {
    expect(told(text)).toBeNull();
  },
);

test("a refusal is not what its body says of another status", () => {
  const read = (status: number) => normalizeError({ status, headers: {}, body: { status: 409, message: "No seat." } });
  expect([read(399).kind, read(400).kind]).toEqual(["conflict", "validation"]);
});

test.each([
  ["timeout", new DOMException("We gave up after a while.", "TimeoutError")],
  ["aborted", new DOMException("Nobody wants it any more.", "AbortError")],
  ["network", Object.assign(new Error("Somebody hung up on us."), { code: "ECONNRESET" })],
])("what an engine says of a call that was never answered (%s) is no text of a server", (kind, thrown) => {
  expect(normalizeError(thrown)).toMatchObject({ kind, message: null, status: null });
});

test.each(["x-should-retry", "stripe-should-retry", "should-retry"])("%s knows better than the status", (name) => {
  const retryable = (hint: string, status: number) =>
    normalizeError({ status, headers: { [name]: hint }, body: { code: "x" } }).retryable;
  expect([retryable("true", 400), retryable("false", 503)]).toEqual([true, false]);
});

test("an own carrier's text is told where nothing else is, also beside a kind", () => {
  const carriers = [{ name: "ours", carry: () => ({ kind: "network" as const, text: "The tunnel has no network." }) }];
  expect(normalizeError({}, { carriers })).toMatchObject({ kind: "network", message: "The tunnel has no network." });
});

describe("a 429 that names a plan", () => {
  const read = (body: object, headers: Record<string, string> = {}) => normalizeError({ status: 429, headers, body });
  const offer = { message: "All of today's questions are asked.", resets_at: "2026-11-24T00:00:00Z" };

  test.each(["required_plan", "requiredPlan", "upgrade_url", "upgradeLink"])("by its %s ends with the plan", (name) => {
    const error = read({ ...offer, error: "rate_limit_exceeded", [name]: "/plans/pro" });
    expect(error).toMatchObject({ kind: "quota", retryable: false, details: { resets_at: offer.resets_at } });
  });

  test("and tells a wait ends with the wait", () => {
    const waits = [read({ ...offer, required_plan: "pro", retry_after: 5 })];
    waits.push(read({ ...offer, required_plan: "pro" }, { "retry-after": "5" }));
    for (const error of waits) expect(error).toMatchObject({ kind: "rate_limit", retryAfterMs: 5000, retryable: true });
  });

  test("as the one that the caller has keeps its kind", () => {
    expect(read({ ...offer, plan: "pro" }).kind).toBe("rate_limit");
  });
});

describe("an event of a stream, which has no status", () => {
  test.each([{ error: "Rate limit exceeded", retryAfter: 30 }, "Too many requests. Please try again in 30 seconds."])(
    "is a limit by its wait and words: %j",
    (event) => {
      expect(normalizeError(event)).toMatchObject({ kind: "rate_limit", retryAfterMs: 30_000, retryable: true });
    },
  );

  test("is no limit by a wait alone", () => {
    expect(normalizeError({ error: "Come back when it is done", retryAfter: 30 }).kind).toBe("unknown");
  });

  test("is no limit by words alone", () => {
    expect(normalizeError({ error: "Too many seats were chosen." }).kind).toBe("unknown");
  });

  test("of an overloaded server may be asked for again", () => {
    const event = { type: "error", error: { type: "overloaded_error", message: "Overloaded" } };
    expect(normalizeError(event)).toMatchObject({ kind: "unavailable", retryable: true });
  });
});
