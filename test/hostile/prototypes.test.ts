import { expect, test } from "vitest";
import { defineCatalog } from "../../src/core/define-catalog.js";
import { normalizeError } from "../../src/defaults/reading.js";

const own = () => Object.getOwnPropertyNames(Object.prototype).toSorted();
const told = (body: unknown, status = 422) => normalizeError({ status, headers: {}, body });

test("H06 poisoned names change nothing, and their texts are kept for the form", () => {
  const before = own();
  const body: unknown = JSON.parse(
    '{"message":"Bad input","errors":{"__proto__":["Bad one."],"a.__proto__.b":["Bad two."],"a[constructor][prototype]":["Bad three."],"/__proto__/x":["Bad four."],"name":["Bad name."]},"__proto__":{"isAdmin":true}}',
  );
  const error = told(body);
  expect(own()).toEqual(before);
  expect(error.fieldErrors.map(({ path }) => path)).toEqual([["name"]]);
  expect(error.formErrors).toEqual(["Bad one.", "Bad two.", "Bad three.", "Bad four."]);
  expect(Object.hasOwn(error.details, "__proto__")).toBe(false);
});

test("H07 fields with the names of built-in members are fields like any other", () => {
  const names = ["constructor", "toString", "hasOwnProperty", "length", "then"];
  const errors = Object.fromEntries(names.map((name) => [name, ["Must be set."]]));
  expect(told({ errors }).fieldErrors.map(({ path }) => path[0])).toEqual(names);
});

test("H18 codes with the names of built-in members find no facts", () => {
  const catalogs = [defineCatalog({ api: "a", codes: { real: { kind: "gone" } } })];
  for (const code of ["__proto__", "toString", "constructor"]) {
    const error = normalizeError({ status: 409, headers: {}, body: { code, message: "No." } }, { catalogs });
    expect(error).toMatchObject({ code, kind: "conflict", api: null });
  }
});
