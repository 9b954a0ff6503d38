import { expect, test } from "vitest";
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
