import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const read = (body: unknown) => normalizeError({ status: 422, headers: {}, body });
const fieldsOf = (body: unknown) =>
  read(body).fieldErrors.map(({ path, message, code }) => [path.join("."), message, code]);

test("the status among the fields is none of them", () => {
  expect(fieldsOf({ seat: ["This seat is taken."], status_code: 422 })).toEqual([
    ["seat", "This seat is taken.", null],
  ]);
  expect(fieldsOf({ errors: { status: "Taken" } })).toEqual([["status", "Taken", "Taken"]]);
  // Beside an object it is that of an answer, and the object is no field.
  const answer = { status: 409, booking: { seat: ["This seat is taken."] } };
  expect(fieldsOf(answer)).toEqual([["seat", "This seat is taken.", null]]);
});

test("where one text of a field is named by its rule, all of them are", () => {
  expect(fieldsOf({ errors: { seat: { seat: "It is no seat.", unique: "It is taken." } } })).toEqual([
    ["seat", "It is no seat.", null],
    ["seat", "It is taken.", null],
  ]);
});

test.each<[string, object]>([
  [
    "says what it is",
    { error: { seat: ["It is taken."], rows: [{}, { at: ["It is closed."] }], __type: "Validation Error" } },
  ],
  [
    "is called issues",
    {
      _error: { message: "Two things are wrong." },
      _issues: { seat: "It is taken.", rows: { 1: { at: "It is closed." } } },
    },
  ],
  [
    "is called what nobody heard of, where nothing else speaks",
    { type: "coercion", humanized: { seat: ["It is taken."], rows: { 1: { at: ["It is closed."] } } } },
  ],
  [
    "has codes in lists",
    {
      status: "error",
      error: { seat: [{ msg: ["It is taken."], args: [] }], "rows[1].at": [{ msg: ["It is closed."], args: [3] }] },
    },
  ],
])("a map of fields that %s", (_, body) => {
  expect(fieldsOf(body)).toEqual([
    ["seat", "It is taken.", null],
    ["rows.1.at", "It is closed.", null],
  ]);
});

test("beside a text, what has an unheard-of name stays a detail", () => {
  const body = { message: "The row is closed.", humanized: { seat: ["It is taken."] } };
  expect(read(body)).toMatchObject({ fieldErrors: [], details: { humanized: body.humanized } });
});

test("names of invalid fields are those of fields, under whatever stands for the error", () => {
  expect(fieldsOf({ error: { invalid_fields: ["seat.row"] } })).toEqual([["seat.row", "", null]]);
  expect(fieldsOf({ errors: { custom_fields: ["is not known"] } })).toEqual([["custom_fields", "is not known", null]]);
  expect(fieldsOf({ error: "bad_request", error_description: "A row is required", error_field: "row" })).toEqual([
    ["row", "A row is required", "bad_request"],
  ]);
});

test("rules of Laminas that say what a value is not", () => {
  const price = { notFloat: "It is no number." };
  expect(fieldsOf({ validation_messages: { price } })).toEqual([["price", "It is no number.", null]]);
});

test("texts of hand-made maps: keys of translations, a text beside its code, rows without mistakes", () => {
  expect(fieldsOf({ message: { seat: ["validation.seat"], row: ["The row is closed."] } })).toEqual([
    ["seat", "validation.seat", "validation.seat"],
    ["row", "The row is closed.", null],
  ]);
  expect(
    fieldsOf({
      fields: {
        guest: { seat: { code: "gone", text: "It is taken." } },
        rows: [null, { at: { text: "It is closed.", code: "x_y" } }],
      },
    }),
  ).toEqual([
    ["guest.seat", "It is taken.", "gone"],
    ["rows.1.at", "It is closed.", "x_y"],
  ]);
  expect(fieldsOf({ type: "bad", inputs: { "guest[seat]": { error: "It is taken." } } })).toEqual([
    ["guest.seat", "It is taken.", null],
  ]);
  expect(fieldsOf({ errors: [{ seat: "Seat is taken" }, { postcode: "Postcode is unknown" }] })).toEqual([
    ["seat", "Seat is taken", null],
    ["postcode", "Postcode is unknown", null],
  ]);
});
