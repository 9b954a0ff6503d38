import { expect, test } from "vitest";
import { normalizeError, readApiError } from "../../src/defaults/reading.js";

const told = (body: unknown, status: unknown = 400) => normalizeError({ status, headers: {}, body });

test("H14 what cannot be seen or turns the text around it is taken out", () => {
  const error = told({
    code: "x_y",
    title: "Pay\u202eevil\u2066",
    message: "A\u200bB\u00adC\u0000D\u061c \u{e0041}end \ud800.",
  });
  expect(error.title).toBe("Payevil");
  expect(error.message).toBe("ABCD end \ufffd.");
  expect(told({ title: "\u200b\u2060\u202e", message: "\u200d\u200d" })).toMatchObject({
    title: "Bad Request",
    message: null,
  });
  expect(told({ message: `Z${"\u0301".repeat(500)} is here` }).message?.length).toBeLessThan(30);
});

test("H16 a message of another type is never shown as [object Object]", () => {
  const odd = [{}, { a: 1 }, [], [{}], 5, true, new Date(0), { $$typeof: Symbol.for("react.element") }, null];
  for (const message of odd) {
    const error = told({ message, code: "oops_now" });
    expect(JSON.stringify(error)).not.toContain("[object");
    expect(error.message === null || typeof error.message === "string").toBe(true);
  }
});

test.each([
  ["429", 429],
  [429.5, null],
  [-1, null],
  [1e99, null],
  [Number.NaN, null],
  [999, null],
  ["4e2", null],
  [503, 503],
])("H19 the status %s is read as %s", (status, expected) => {
  expect(normalizeError({ status, headers: {}, body: {} }).status).toBe(expected);
});

test("markup, traces, queries and what engines say are no message", () => {
  for (const text of [
    "<!doctype html><title>502</title>",
    "Traceback (most recent call last): x",
    "Boom\n    at Object.<anonymous> (/srv/app.js:3:9)",
    "java.lang.NullPointerException: x",
    "SQLSTATE[23000]: Integrity constraint violation",
    'duplicate key value violates unique constraint "users_email_key"',
    "[object Object]",
    "undefined",
    '{"a":1}',
    "Request failed with status code 500",
    "https://example.com/only/a/link",
  ]) {
    expect(told({ message: text }, 500).message, text).toBeNull();
  }
});

test.each([
  ['{"message":"The seat is taken.","co', { message: "The seat is taken." }],
  ['{"error":{"message":"The \\"seat\\" is\\u0020taken.","details":[1,', { message: 'The "seat" is taken.' }],
  [
    '{"title":"Seat conflict","status":409,"detail":"The seat is taken.","m',
    { title: "Seat conflict", message: "The seat is taken." },
  ],
  ['{"status":400,"error":"Bad Request","message":"The seat is taken.","pa', { message: "The seat is taken." }],
  ['{"message":"The seat is taken.","errors":[{"message":"Another text."},', { message: "The seat is taken." }],
  ['{"message":"The seat is ta', { message: null }],
  ['{"message":"Bad \\x escape.","co', { message: null }],
  ['{"message":"<b>Not</b> for people <br>","co', { message: null }],
  ["<html><head><title>Bad gateway here</title>", { message: null }],
])("JSON that was cut off still tells its texts: %s", async (body, expected) => {
  expect(told(body, 409)).toMatchObject(expected);
  expect(await readApiError(new Response(body, { status: 409 }))).toMatchObject(expected);
});

test("long JSON is read whole, longer JSON for its texts alone", () => {
  const long = (size: number) =>
    JSON.stringify({ message: "The seat is taken.", pad: "x".repeat(size), code: "seat_taken" });
  expect(told(long(30_000), 409)).toMatchObject({ message: "The seat is taken.", code: "seat_taken" });
  expect(told(long(9_000_000), 409)).toMatchObject({ message: "The seat is taken.", code: null });
  const started = performance.now();
  for (const one of ['"message":"', '"message" ', '"message":"\\', "{", '"']) told(`{${one.repeat(1_000_000)}`, 409);
  expect(performance.now() - started).toBeLessThan(2000);
});
