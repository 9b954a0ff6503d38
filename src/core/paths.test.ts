import { expect, test } from "vitest";
import { parsePath } from "./paths.js";

test.each<[unknown, readonly (string | number)[]]>([
  ["a.b.0.c", ["a", "b", 0, "c"]],
  ["a[0].b", ["a", 0, "b"]],
  ["a[b][0]", ["a", "b", 0]],
  ["[fields][id][0]", ["fields", "id", 0]],
  ["stats.[0].stat", ["stats", 0, "stat"]],
  ["/a/0/b", ["a", 0, "b"]],
  ["#/a/0/b", ["a", 0, "b"]],
  ["#/a%20b/~01/~1x", ["a b", "~1", "/x"]],
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
])("%j names the field %j", (raw, path) => {
  expect(parsePath(raw)).toEqual(path);
});

test.each(["", "$", "root", "(root)", "base", "non_field_errors", "nonFieldErrors", "__all__", "_errors", "#", "/"])(
  "%j is the whole form",
  (raw) => {
    expect(parsePath(raw)).toEqual([]);
  },
);

test.each([
  "__proto__.x",
  "a[__proto__]",
  "constructor.prototype.x",
  "a.10001",
  "a.-1",
  "a.1e9",
  "a.007",
  5,
  null,
  {},
  [Symbol("x")],
  [Number.NaN],
])("%o is none that may be written into form state", (raw) => {
  expect(parsePath(raw)).toBeNull();
});
