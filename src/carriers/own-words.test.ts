import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

test.each<[string, number | null, string | null]>([
  ["HTTP 404", 404, null],
  ["HTTP error! status: 503", 503, null],
  ["Request failed with status code 422", 422, null],
  ["Network response was not ok: 500", 500, null],
  ["422: Unprocessable Entity", 422, null],
  ["404 Not Found", 404, null],
  ["HTTP 404: There is no contract of that name", 404, "There is no contract of that name"],
  ["Request failed (503): Try later please.", 503, "Try later please."],
  // A number that is none.
  ["Unknown order A-404", null, "Unknown order A-404"],
  ["Room 404: closed for today", null, "Room 404: closed for today"],
  ["Order 404 is closed", null, "Order 404 is closed"],
  ["404 seats are taken", null, "404 seats are taken"],
  ["Error 1024: the sheet is full", null, "Error 1024: the sheet is full"],
])("an error that says %j has the status %s and the text %s", (message, status, text) => {
  expect(normalizeError(new Error(message))).toMatchObject({ status, message: text });
  expect(normalizeError(new TypeError(message)).status).toBeNull();
});

const closed = { message: "The seat is taken.", code: "seat_taken", errors: { seat: ["Choose another."] } };
const inner = JSON.stringify(closed);
test.each([
  ["HTTP 422: ", inner, 422],
  ["[422 Unprocessable Entity] ", inner, 422],
  ["API error (422): ", inner, 422],
  ["422 ", inner, 422],
  ["Could not book: 422 - ", JSON.stringify(inner), 422],
  // Spring quotes it, and escapes nothing.
  ["422 Unprocessable Entity: ", `"${inner}"`, 422],
  ["Booking failed: ", JSON.stringify(closed, null, 2), null],
])("a body behind %j is read, thrown in an error and handed on by a gateway", (before, body, status) => {
  const says = {
    message: closed.message,
    code: closed.code,
    fieldErrors: [{ path: ["seat"], message: "Choose another." }],
  };
  expect(normalizeError(new Error(before + body))).toMatchObject({ ...says, status });
  expect(normalizeError({ status: 400, headers: {}, body: { message: before + body } })).toMatchObject(says);
  // What was cut off is not shown as it came.
  expect(normalizeError(new Error((before + body).slice(0, -9))).message).toBeNull();
});
