import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const failed = (members: object, message = "The seat is gone.") => Object.assign(new Error(message), members);

test.each<[string, (inner: Error) => unknown]>([
  ["a settled promise", (reason) => ({ status: "rejected", reason })],
  ["an event", (reason) => ({ type: "unhandledrejection", promise: {}, reason })],
  ["a result", (error) => ({ ok: false, error })],
  ["another result", (err) => ({ err })],
  ["a tagged result", (exception) => ({ _tag: "Left", exception })],
  ["a list", (inner) => [inner]],
  ["a result with a list", (inner) => ({ errors: [inner] })],
  ["an error without words", (cause) => new Error("", { cause })],
  ["an error that only says that something failed", (cause) => new Error("Request failed", { cause })],
  ["several without words", (inner) => new AggregateError([inner])],
  ["an error kept under a name of the app's", (original) => failed({ original }, "Unknown error")],
])("an error within %s is heard", (_, wrap) => {
  expect(normalizeError(wrap(new Error("The seat is gone."))).message).toBe("The seat is gone.");
  const answered = failed({ status: 409, data: { code: "seat_taken", message: "Somebody sits there." } }, "HTTP 409");
  expect(normalizeError(wrap(answered))).toMatchObject({ status: 409, code: "seat_taken" });
});

test("who wraps an error in words of their own is heard first", () => {
  const error = new Error("The lock was lost.");
  expect(normalizeError(new Error("Your seat was not kept.", { cause: error })).message).toBe(
    "Your seat was not kept.",
  );
  expect(normalizeError({ message: "Your seat was not kept.", error }).message).toBe("Your seat was not kept.");
});

test("a getter of an event's class leads to its error", () => {
  const error = failed({ status: 409, data: { code: "seat_taken", message: "Somebody sits there." } }, "HTTP 409");
  class Happening {
    get error() {
      return error;
    }
  }
  expect(normalizeError(new Happening())).toMatchObject({ status: 409, code: "seat_taken" });
});

test.each([
  { detail: "The seat is gone.", status: 422, cause: new Error("The lock was lost.") },
  { code: "seat_gone", error: "The seat is gone.", source: new Error("The lock was lost.") },
])("what a body says itself is heard before an error beside it: %j", (thrown) => {
  expect(normalizeError(thrown).message).toBe("The seat is gone.");
});

test("a mistake in the program is not told, however it is wrapped", () => {
  expect(normalizeError(new Error("Request failed", { cause: new TypeError("x is not iterable") })).message).toBeNull();
});
