import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePath } from "../../src/core/paths.js";
import { normalizeError } from "../../src/defaults/reading.js";

const seed = Number(process.env["FC_SEED"] ?? Date.now() % 2 ** 31);
const entry = fc.record(
  {
    field: fc.oneof(
      fc.constantFrom("a", "items[0].b", "a..b", "[x][y]", "__proto__.x", "", "base", "a.01", "a.1e9"),
      fc.string(),
      fc.integer(),
    ),
    message: fc.oneof(
      fc.constantFrom("Too short here.", "", "<html>", "too_short", '{"a":1}'),
      fc.integer(),
      fc.constant(null),
    ),
    code: fc.constantFrom("too_short", "Not a word", 7, null),
    pointer: fc.constantFrom("/data/attributes/x", "#/y/0"),
  },
  { requiredKeys: [] },
);

test("whatever the first entry of a list is like, the others are read as if they stood alone", () => {
  const field = "seat";
  const message = "Too short here.";
  const entries: readonly object[] = [
    { field, message, code: "too_short" },
    { field, message: "Too long here.", code: "too_long" },
    { field, message },
    { field, message, code: "too_short", pointer: "/row" },
    { field, code: "too_short", message },
    { field, message, kind: "too_short" },
    { field, message, code: null },
    { field, message, code: 7 },
    { field, message, code: "Not a word" },
    { field: 3, message, code: "too_short" },
    { field: ["row", "at"], message, code: "too_short" },
    { field: "__proto__", message, code: "too_short" },
    { field: "root", message, code: "too_short" },
    { field, message: "too_short", code: "too_short" },
    { field, message: '{"a":1}', code: "too_short" },
    { path: field, message, locations: [] },
    { path: ["seat"], message, locations: [] },
    { source: field, message, code: "too_short" },
    { source: { pointer: "/seat" }, message, code: "too_short" },
    { name: field, message, code: "too_short" },
    { field, description: message, type: "too_short" },
    { field, errorMessage: message, type: "too_short", code: 7 },
    { field, message: 7, description: message },
    { message, code: "too_short" },
    { field },
    {},
  ];
  const read = (errors: unknown) =>
    normalizeError({ status: 422, headers: {}, body: { message: "Not valid.", errors } }, { now: 0 });
  for (const first of entries) {
    for (const second of entries) {
      const { fieldErrors, formErrors } = read([first, second, first]);
      const alone = [first, second, first].map((one) => read([one]));
      expect(fieldErrors, JSON.stringify([first, second])).toEqual(alone.flatMap((one) => one.fieldErrors));
      expect(formErrors).toEqual([...new Set(alone.flatMap((one) => one.formErrors))]);
    }
  }
});

test(`entries of one list are read as each of them alone (seed ${seed})`, { timeout: 30_000 }, () => {
  const read = (errors: unknown) =>
    normalizeError({ status: 422, headers: {}, body: { message: "Not valid.", errors } }, { now: 0 });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 2, maxLength: 6 }), (errors) => {
      const alone = errors.map((one) => read([one]));
      const together = read(errors);
      expect(together.fieldErrors).toEqual(alone.flatMap(({ fieldErrors }) => fieldErrors));
      expect(new Set(together.formErrors)).toEqual(new Set(alone.flatMap(({ formErrors }) => formErrors)));
    }),
    { numRuns: 600, seed },
  );
});

test(`a path read at a glance is the path read in full (seed ${seed})`, { timeout: 30_000 }, () => {
  const part = fc.constantFrom("a", "B_1", "0", "7", "10", "007", "12345", "1e9", "_x", "prototype", "root", "errors");
  const joined = fc
    .tuple(fc.array(part, { maxLength: 5 }), fc.constantFrom(".", "][", "[", "]", "..", ""))
    .map(([parts, by]) => parts.join(by));
  fc.assert(
    fc.property(joined, (text) => {
      // A leading `$` sends it the long way.
      expect(parsePath(text === "" ? "$" : `$.${text}`)).toEqual(parsePath(text) ?? null);
    }),
    { numRuns: 2000, seed, examples: [["a[0].b"], ["a[b][0]"], ["a[0]."]] },
  );
});
