import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const TAKEN = "The seat is taken.";
const LATE = "The show has begun.";
const read = (body: unknown) => normalizeError({ status: 422, headers: {}, body }, { now: 0 });
const fieldsOf = (errors: readonly object[]) =>
  read({ message: LATE, errors }).fieldErrors.map(({ path, message, code }) => [path.join("."), message, code]);

test.each<[string, object, (string | null)[]]>([
  ["a rule of which nothing is said", { field: "seat", constraints: { a: TAKEN, b: 5 } }, ["seat", TAKEN, null]],
  ["a number of their own", { field: "seat", message: TAKEN, code: 4001 }, ["seat", TAKEN, "4001"]],
  ["no number of theirs", { field: "seat", message: TAKEN, code: "12 of 3" }, ["seat", TAKEN, null]],
  [
    "a field that is called data",
    { source: { pointer: "/data/rows/data/attributes/b" }, detail: TAKEN },
    ["data.rows.data.attributes.b", TAKEN, null],
  ],
  ["a field beside what is said", { detail: { param: "seat" }, message: TAKEN }, ["seat", TAKEN, null]],
  ["a path as a list", { source: ["row", "at"], message: TAKEN }, ["row.at", TAKEN, null]],
  ["a field by more than one word", { sourceField: "seat", message: TAKEN }, ["seat", TAKEN, null]],
  ["such a path as a list", { expressionField: ["row", "at"], message: TAKEN }, ["row.at", TAKEN, null]],
])("an entry tells %s", (_, entry, told) => {
  expect(fieldsOf([entry])).toEqual([told]);
});

test.each([
  ...["query", "path", "header", "cookie"].map((part) => ({ location: `${part}.body.seat` })),
  { location: "seat", locationType: "body-less" },
])("%j is no field of the body", (where) => {
  expect(fieldsOf([{ ...where, message: TAKEN }])).toEqual([]);
});

test("the source of an error is a field where it is plainly a path", () => {
  for (const source of ["$.rows[0].seat", "rows[0].seat"])
    expect(fieldsOf([{ source, message: TAKEN }])).toEqual([["rows.0.seat", TAKEN, null]]);
  expect(fieldsOf([{ error_source: "booking", field_name: "seat", message: TAKEN }])).toEqual([["seat", TAKEN, null]]);
  for (const source of ["booking", "booking.service", "rows[0] > 3"])
    expect(fieldsOf([{ source, message: TAKEN }])).toEqual([]);
});

test("what an entry knows of other things is no field, nor is a name in a list of no fields", () => {
  const param = "seat";
  expect(fieldsOf([{ metadata: { param }, seat_context: { param }, message: TAKEN }])).toEqual([]);
  expect(read({ message: LATE, error_extra: [{ name: "seat", message: TAKEN }] }).fieldErrors).toEqual([]);
});

test("of entries that look alike each is read by what it tells best", () => {
  const field = "seat";
  const best = [field, TAKEN, null];
  const person = { field, message: "E_SEAT: lock lost", userMessage: TAKEN };
  expect(fieldsOf([person, person])).toEqual([best, best]);
  const text = { field, message: TAKEN, description: LATE };
  expect(fieldsOf([text, text])).toEqual([best, best]);
  const coded = { field, message: TAKEN, code: "seat_gone", type: "gone" };
  expect(fieldsOf([coded, { ...coded, code: "Gone by now" }])).toEqual([
    [field, TAKEN, "seat_gone"],
    [field, TAKEN, "gone"],
  ]);
  const more = { message: LATE, userMessage: TAKEN, field };
  expect(fieldsOf([{ field, message: LATE, row: 4 }, more])).toEqual([[field, LATE, null], best]);
});

test("a list of data tells of fields where its entries do, and else only by its first", () => {
  const listed = (...data: object[]) => read({ data, a: 1 });
  expect(listed({ pointer: "/seat", message: TAKEN }).fieldErrors).toMatchObject([{ path: ["seat"], message: TAKEN }]);
  for (const thing of [
    { field: "north", size: 3 },
    { playfield: "north", message: TAKEN },
    { fieldset: "north", message: TAKEN },
  ])
    expect(listed(thing).fieldErrors).toEqual([]);
  expect(listed({ size: 3, errors: [] }, { code: "seat_gone" }).code).toBeNull();
});

test.each<[object, string]>([
  // Cornice, Gandi: the part of the request, and what it is called there.
  [{ location: "body", name: "seat_no", description: "Required" }, "seat_no"],
  ...["query", "path", "header", "formData"].map((part): [object, string] => [
    { in: part, name: "seat_no", message: "It is no number." },
    "seat_no",
  ]),
  [{ location: "order.seat.no", message: "It is no number." }, "order.seat.no"],
  // Expedia
  [{ type: "seat.taken", message: "It is taken.", fields: [{ name: "seat_no", type: "querystring" }] }, "seat_no"],
])("%j says which field it is about", (entry, path) => {
  const { fieldErrors } = normalizeError({ status: 400, headers: {}, body: { errors: [entry] } });
  expect(fieldErrors.map((one) => one.path.join("."))).toEqual([path]);
});

test.each([
  { location: "Oslo", name: "gate", message: "It is closed." },
  { location: "Towpath", name: "gate", message: "It is closed." },
  { location: "body", message: "It is no JSON." },
])("%j does not", (entry) => {
  expect(normalizeError({ status: 400, headers: {}, body: { errors: [entry] } }).fieldErrors).toEqual([]);
});

test("a field may be called body; what locates the body itself is no field", () => {
  expect(fieldsOf([{ path: ["body"], message: TAKEN }])).toEqual([["body", TAKEN, null]]);
  expect(fieldsOf([{ loc: ["body"], message: TAKEN }])).toEqual([]);
});
