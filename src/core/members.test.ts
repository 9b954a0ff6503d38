import { expect, test } from "vitest";
import { members } from "./members.js";

const check = members({
  amount: "number",
  name: "string",
  ok: "boolean",
  tags: "strings",
  any: "unknown",
  toString: "unknown",
});

test.each<[unknown, unknown]>([
  [
    { amount: 5, name: "a", ok: true, tags: ["a"], any: {}, more: 1 },
    { amount: 5, name: "a", ok: true, tags: ["a"], any: {}, more: 1 },
  ],
  [
    { amount: "-12.50", name: "12" },
    { amount: -12.5, name: "12" },
  ],
  [{ amount: "7" }, { amount: 7 }],
  [{ amount: "x7" }, {}],
  [{ amount: "7x" }, {}],
  [{ amount: true, name: true, ok: "true", tags: "a" }, {}],
  [{ name: 5 }, { name: "5" }],
  [{ tags: [] }, { tags: [] }],
  [{ tags: ["a", 5] }, { tags: ["a"] }],
  [{ tags: [5] }, {}],
  [null, null],
  ["text", null],
])("details %j are checked to %j", (raw, details) => {
  // What a server sends is of no type.
  expect(check(raw as Record<string, unknown>)).toStrictEqual(details);
});
