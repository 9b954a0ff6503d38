import { describe, expect, test } from "vitest";
import { normalizeError } from "../../src/defaults/reading.js";

const words = (text: string): readonly string[] => text.split(" ");

const SENTENCE = "The seat is taken.";

/** An entry of a list says where and what. */
describe("entries", () => {
  const first = (entry: object, list = "errors") =>
    normalizeError({ status: 409, headers: {}, body: { message: "Not valid.", [list]: [entry] } }).fieldErrors;

  test.each(
    words(
      "field fieldName invalidField campo param parameter_name property propertyPath resourceProperty fieldPath jsonPath attribute attr pointer loc target source path dataPath instancePath issueLocation",
    ),
  )("%s says where", (name) => {
    const value = name === "source" ? { pointer: "/seat" } : "seat";
    expect(first({ [name]: value, message: SENTENCE })).toEqual([{ path: ["seat"], message: SENTENCE, code: null }]);
  });

  test.each(words("fields params invalid_parameters validation"))("among %s a name says where", (list) => {
    for (const name of ["name", "key"])
      expect(first({ [name]: "seat", reason: SENTENCE }, list)).toMatchObject([{ path: ["seat"], message: SENTENCE }]);
  });

  test.each(words("name key location targets local outfield_x sourced"))("%s does not, among errors", (name) => {
    expect(first({ [name]: "seat", message: SENTENCE })).toEqual([]);
  });

  test.each(words("code errorCode type errorType constraint_type issue keyword rule kind reason error"))(
    "%s is its code",
    (name) => {
      expect(first({ field: "seat", [name]: "gone", message: SENTENCE })).toMatchObject([{ code: "gone" }]);
      for (const other of [`${name}s`, `x${name}`].filter((one) => !one.endsWith("ode")))
        expect(first({ field: "seat", [other]: "gone", message: SENTENCE }), other).toMatchObject([{ code: null }]);
    },
  );
});
