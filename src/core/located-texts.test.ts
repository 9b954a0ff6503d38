import { expect, test } from "vitest";
import { locatedIn } from "./located-texts.js";

test.each([
  ["[body.row] It is no number", null, [[["row"], "It is no number"]]],
  [
    "[body.row] It is no number;  [body.hall.name] It is empty ",
    "V",
    [
      [["row"], "It is no number"],
      [["hall", "name"], "It is empty"],
    ],
  ],
  ["[body.row] It is one of [a, b]; they are: A; B", "V", [[["row"], "It is one of [a, b]; they are: A; B"]]],
  ["Not valid: [body.row] It is no number", "V", [[["row"], "It is no number"]]],
  ["See [body.html] for what it looks like", "V", []],
  [`[body.${"r".repeat(99)}] It is long`, "V", [[["r".repeat(99)], "It is long"]]],
  [`[body.${"r".repeat(100)}] It is too long`, "V", []],
  ["[body.] It is nothing", "V", []],
  ["[body.a b] It is a text", "V", []],
  ["[body.row]It has no gap", "V", []],
  ["[body.row] ", "V", []],
  ["[query.row] It is no body", "V", []],
  ["[body.constructor.prototype] It is nobody's", "V", []],
] as const)("what stands in brackets in %j", (text, code, fields) => {
  expect(locatedIn(text, code).map((one) => [one.path, one.message])).toEqual(fields);
  for (const one of locatedIn(text, code)) expect(one.code).toBe(code);
});

test.each([
  ["seats.1.row in body is required", "602", ["seats", 1, "row"]],
  ["row in query must be a number", "601", ["row"]],
  ["row in path must be a number", "601", ["row"]],
  ["row in formData must be a file", "601", ["row"]],
  ["row in header must be a number", "601", null],
  ["row in body is required", "1602", null],
  ["row in body is required", "6020", null],
  ["row in body is required", "422", null],
  ["row in body is required", null, null],
  ["The row in body is required", "602", null],
  ["row in body is", "602", ["row"]],
  ["Error in query string", "601", null],
  ["row in bodyguard is required", "602", null],
] as const)("where %j stands, with the code %s", (text, code, path) => {
  expect(locatedIn(text, code)).toEqual(path ? [{ path, message: text, code }] : []);
});
