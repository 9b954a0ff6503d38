import { expect, test } from "vitest";
import { isPath, parsePath } from "./paths.js";

test.each<[unknown, readonly (string | number)[]]>([
  ["a.b.0.c", ["a", "b", 0, "c"]],
  ["a[0].b", ["a", 0, "b"]],
  ["a[b][0]", ["a", "b", 0]],
  ["[fields][id][0]", ["fields", "id", 0]],
  ["stats.[0].stat", ["stats", 0, "stat"]],
  ["/a/0/b", ["a", 0, "b"]],
  ["#/a/0/b", ["a", 0, "b"]],
  ["#/a%20b/~01/~1x", ["a b", "~1", "/x"]],
  ["#/100%/b", ["100%", "b"]],
  ["a/0/b", ["a", 0, "b"]],
  ["$.a[0]['b']", ["a", 0, "b"]],
  [
    ["body", "a", 0],
    ["a", 0],
  ],
  ["/body/a", ["a"]],
  ["body.a", ["body", "a"]],
  [["body"], ["body"]],
  [
    ["input", { key: "title" }],
    ["input", "title"],
  ],
  ["$filter", ["$filter"]],
  ["größe", ["größe"]],
  ["a.5.12.10000", ["a", 5, 12, 10_000]],
  ["rows.9", ["rows", 9]],
  ["a.1st.$1", ["a", "1st", "$1"]],
  ["root.a", ["root", "a"]],
  ["a".repeat(500), ["a".repeat(500)]],
  [`a${".a".repeat(31)}`, Array.from({ length: 32 }, () => "a")],
  [
    ["a", 10_000, "b".repeat(500)],
    ["a", 10_000, "b".repeat(500)],
  ],
  ...["body", "query", "path", "header", "cookie", "$"].map((place): [unknown, string[]] => [[place, "a"], ["a"]]),
  ...["mybody", "bodywork", 5].map((place): [unknown, (string | number)[]] => [
    [place, "a"],
    [place, "a"],
  ]),
  [".body.a", ["a"]],
  // Pydantic's as a text.
  ["('body', 'rows', 0, 'price')", ["rows", 0, "price"]],
  ["('seat',)", ["seat"]],
  ["body -> rows -> 0 -> price", ["rows", 0, "price"]],
  ["query > seat", ["seat"]],
  ["seat->row", ["seat->row"]],
  ["Seat (front)", ["Seat (front)"]],
])("%j names the field %j", (raw, path) => {
  expect(parsePath(raw)).toEqual(path);
});

test.each([
  "",
  "$",
  "root",
  "(root)",
  "base",
  "non_field_errors",
  "nonFieldErrors",
  "generalErrors",
  "__all__",
  "_errors",
  "errors",
  "full_messages",
  "fullMessages",
  "_global",
  "_schema",
  "schema",
  "_form",
  "#",
  "/",
])("%j is the whole form", (raw) => {
  expect(parsePath(raw)).toEqual([]);
});

test.each([
  "__proto__.x",
  "a[__proto__]",
  "constructor.prototype.x",
  "a.10001",
  "a.-1",
  "a.1e9",
  "a.007",
  "a".repeat(501),
  Array.from({ length: 30 }, () => "a".repeat(20)).join("."),
  [[Symbol("x")]],
  `a${".a".repeat(32)}`,
  5,
  null,
  {},
  [[Symbol("x"), "a"]],
  [["a", Number.NaN]],
  [["a", -1]],
  [["a", 1.5]],
  [["a", 10_001]],
  [["a", "b".repeat(501)]],
  [["prototype", "a"]],
  [[{}]],
  [[null]],
])("%o is none that may be written into form state", (raw: unknown) => {
  expect(parsePath(raw)).toBeNull();
});

test.each<[readonly unknown[], boolean]>([
  [["a", 0, "b"], true],
  [Array.from({ length: 32 }, () => "a"), true],
  [Array.from({ length: 33 }, () => "a"), false],
  [["a", "__proto__"], false],
  [["a", null], false],
  [["a", "0"], false],
])("what claims to be the path %j is one: %s", (parts, told) => {
  expect(isPath(parts)).toBe(told);
});

test.each(["(optional) name", "Price> now"])("%s is a name, and no text of Pydantic's", (name) => {
  expect(parsePath(name)).toEqual([name]);
});
