import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const read = (body: object) => normalizeError({ status: 400, headers: {}, body: { message: "Not valid.", ...body } });

test("a list that tells nothing is a detail, one that was read is none", () => {
  const seats = [{ seat: 7 }, { seat: 8 }];
  expect(read({ details: seats }).details).toMatchObject({ details: seats });
  expect(read({ details: [{ field: "seat", message: "It is taken." }] }).details).toEqual({});
});

test("fields that are missing are in trouble, those that may be missing are not", () => {
  expect(read({ missing_fields: ["seat"] }).fieldErrors).toMatchObject([{ path: ["seat"] }]);
  expect(read({ allowed_missing_fields: ["seat"] }).fieldErrors).toEqual([]);
});

test("further errors are read, what was sent in addition is not", () => {
  const list = [{ message: "The seat is taken." }, { message: "The row is gone." }];
  const texts = list.map(({ message }) => message);
  for (const name of ["extra_errors", "errors_extra"]) expect(read({ [name]: list }).formErrors, name).toEqual(texts);
  expect(read({ extra: list }).formErrors).toEqual([]);
});

test("a body that is a list is one of errors", () => {
  const body = [{ seat: "It is taken." }, { row: "It is gone." }];
  const { fieldErrors } = normalizeError({ status: 400, headers: {}, body });
  expect(fieldErrors).toMatchObject([{ path: ["seat"] }, { path: ["row"] }]);
});

test("a list of any name is read whole where it is all there is, or where its entries say which field", () => {
  const body = { remarks: [{ message: "The seat is taken." }, { message: "The row is gone." }] };
  const alone = normalizeError({ status: 400, headers: {}, body });
  expect(alone).toMatchObject({ message: "The seat is taken.", formErrors: ["The row is gone."] });
  expect(read(body).formErrors).toEqual([]);
  for (const name of ["field", "pointer", "loc", "property"])
    expect(read({ data: [{ [name]: "seat", message: "It is taken." }] }).fieldErrors, name).toHaveLength(1);
});

test("the words of a JSend failure are those of fields in its data alone", () => {
  expect(read({ status: "fail", data: { seat: "missing" } }).fieldErrors).toMatchObject([{ path: ["seat"] }]);
  expect(read({ status: "fail", result: { state: "missing" } }).fieldErrors).toEqual([]);
});

test("maps in a list are one form's, unless they tell of the same fields again or of nothing", () => {
  const paths = (...errors: object[]) => read({ errors }).fieldErrors.map(({ path }) => path.join("."));
  const [seat, row] = ["The seat is taken.", "The row is gone."];
  expect(paths({ seat }, { row })).toEqual(["seat", "row"]);
  expect(paths({ seat }, { seat: row })).toEqual(["seat", "seat"]);
  expect(paths({ seat, row }, { floor: row })).toEqual(["seat", "row", "floor"]);
  expect(paths({ seat, row }, { seat })).toEqual(["0.seat", "0.row", "1.seat"]);
  expect(paths({}, { seat })).toEqual(["1.seat"]);
});

test("of a list beside an error its first entry speaks, unless it is a list of things", () => {
  const entry = { message: "The seat is taken.", code: "seat_taken" };
  const told = (status: number, body: object) => normalizeError({ status, headers: {}, body });
  expect(told(409, { ok: false, result: [entry] })).toMatchObject(entry);
  expect(told(409, { ok: false, rows: [{ ...entry, price: 450 }] }).code).toBeNull();
  for (const code of [40_901, 1409]) expect(told(409, { ok: false, rows: [{ ...entry, code }] }).code).toBeNull();
  expect(told(409, { ok: false, rows: [{ ...entry, status: 409 }] })).toMatchObject(entry);
  // Only what was sent can be wrong in several ways.
  const remarks = [entry, { message: "The row is gone." }];
  expect(told(400, { remarks }).formErrors).toEqual(["The row is gone."]);
  expect(told(500, { remarks }).formErrors).toEqual([]);
});

test("Yup's texts are told once where a list repeats them, and kept where it is empty", () => {
  const errors = ["The seat is taken.", "The row is gone."];
  expect(read({ errors, inner: [] }).formErrors).toEqual(errors);
  const inner = errors.map((message, at) => ({ path: `rows[${at}]`, message }));
  expect(read({ errors, inner })).toMatchObject({ formErrors: [], fieldErrors: [{ message: errors[0] }, {}] });
});

test("fields are found beside the error, under whatever name", () => {
  const fields = [{ field: "seat.row", message: "It is taken." }];
  expect(read({ context: { fields } }).fieldErrors).toMatchObject([{ path: ["seat", "row"], message: "It is taken." }]);
  expect(read({ context: { fields: ["seat"] } }).fieldErrors).toEqual([]);
});
