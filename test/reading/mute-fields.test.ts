import { expect, test } from "vitest";
import { fieldText } from "../../src/core/field-text.js";
import { normalizeError } from "../../src/defaults/reading.js";
import { en } from "../../src/locales/en.js";

const read = (errors: unknown) => normalizeError({ status: 422, headers: {}, body: { errors } });

test.each([
  ["a token without an end", { a: ["x".repeat(240)] }, [["a", ""]]],
  [
    "a value among sentences",
    { a: ["Too short"], b: "Too long", c: [""], d: '{"x":1}' },
    [
      ["a", "Too short"],
      ["b", "Too long"],
      ["d", ""],
    ],
  ],
  ["an entry of a field", { a: { message: '{"x":1}' } }, [["a", ""]]],
  ["an entry in the list of a field", { a: [{ message: "<b></b>" }] }, [["a", ""]]],
  ["a nested field", { a: { b: '{"x":1}' } }, [["a.b", ""]]],
  ["a second text of a field", { a: ['{"x":1}', "Too short"] }, [["a", "Too short"]]],
  ["an entry of a list", [{ field: "a", message: '{"x":1}' }], [["a", ""]]],
  ["nothing at all", { a: ["Too short"], b: null }, [["a", "Too short"]]],
  ["nothing said", { a: [], b: "", c: "Too short" }, [["c", "Too short"]]],
])("a field stays in trouble when its text is for nobody: %s", (_, errors, expected) => {
  expect(read(errors).fieldErrors.map(({ path, message }) => [path.join("."), message])).toEqual(expected);
});

test.each([[{ c: "INVALID_FORMAT" }], [{ c: ["INVALID_FORMAT"] }], [[{ field: "c", code: "INVALID_FORMAT" }]]])(
  "a constant is a code and not what stands at the field: %j",
  (errors) => {
    const error = read(errors);
    const [field] = error.fieldErrors;
    expect(field).toMatchObject({ path: ["c"], code: "INVALID_FORMAT" });
    expect(field && fieldText(field, error, { title: "Not saved", body: null }, en)).toBe("Check this field");
  },
);

test("a map of fields is read as a whole body too, also of a conflict", () => {
  const taken = (status: number) => normalizeError({ status, headers: {}, body: { a: ["is taken by now"], b: null } });
  for (const status of [400, 409, 422])
    expect(taken(status).fieldErrors).toEqual([{ path: ["a"], message: "is taken by now", code: null }]);
});
