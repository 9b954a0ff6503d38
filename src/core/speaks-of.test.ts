import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const read = (body: unknown) => normalizeError({ status: 422, headers: {}, body });
const fieldsOf = (body: unknown) =>
  read(body).fieldErrors.map(({ path, message, code }) => [path.join("."), message, code]);

test.each<[object, string, string]>([
  [
    { key: "startDate", message: "Start date must be before the end" },
    "startDate",
    "Start date must be before the end",
  ],
  [{ error_key: "seat_row", message: "Seat row is required" }, "seat_row", "Seat row is required"],
  [{ name: "rowSize", title: "This attribute has to be a number." }, "rowSize", "This attribute has to be a number."],
  [{ source: "seat.row", message: "can't be blank" }, "seat.row", "can't be blank"],
  [{ name: "stays.arrival", message: "Arrival is not valid" }, "stays.arrival", "Arrival is not valid"],
])("the text of %j speaks of a field", (entry, path, message) => {
  expect(fieldsOf({ errors: [entry] })).toEqual([[path, message, null]]);
  expect(read({ errors: [entry] }).code).toBeNull();
});

test.each<object>([
  { key: "seat_taken", message: "Seat taken" },
  { name: "SeatError", message: "Seat error: the row must be known" },
  { name: "booking", message: "The booking is closed." },
  { key: "seat_required", message: "Seat required" },
  { name: "NotBlank", message: "must not be blank" },
  { name: "maxLength", message: "This value is too long." },
  { key: "required", message: "This field is required." },
  { key: "quota", message: "Quota must be raised, upgrade your plan" },
  { source: "booking.service", message: "The row is closed." },
])("that of %j speaks of none", (entry) => {
  expect(fieldsOf({ errors: [entry] })).toEqual([]);
});

test.each(["app[web.1]", "heroku[router]", "https://seats.example/rows[1]", "worker[4211]", "[router] closing row[1]"])(
  "%s is where something ran, no field",
  (source) => {
    expect(fieldsOf({ errors: [{ message: "It has stopped.", source }] })).toEqual([]);
  },
);

test("a place in a file is no field, a place in a form is one", () => {
  const at = (location: string) => fieldsOf({ errors: [{ message: "It is closed.", location }] });
  expect(at("seats.ts:12:3")).toEqual([]);
  expect(at("seats.row")).toEqual([["seats.row", "It is closed.", null]]);
});
