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
