import { expect, it } from "vitest";
import { intentOf } from "./intent.js";

const file = (name: string): File => new File(["1"], name, { lastModified: 1 });
const form = (entries: Readonly<Record<string, string | File>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.set(name, value);
  return data;
};
const picked = file("a.pdf");
const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;

it.each([
  [
    { a: 1, b: { c: 2, d: 3 } },
    { b: { d: 3, c: 2 }, a: 1 },
  ],
  [{ amount: 5n }, { amount: 5n }],
  [form({ a: "1" }), form({ a: "1" })],
  [form({ a: picked }), form({ a: picked })],
  // What a form without a file holds is another object each time.
  [form({ a: new File([], "") }), form({ a: new File([], "") })],
  [new Map([["a", 1]]), new Map([["a", 1]])],
  [cyclic, cyclic],
  [undefined, undefined],
])("%o and the like are one intent", (one, other) => {
  expect(intentOf(one)).toBe(intentOf(other));
});

it.each([
  [{ a: 1 }, { a: 2 }],
  [{ amount: 5n }, { amount: 6n }],
  [form({ a: "1" }), form({ a: "2" })],
  [file("a.pdf"), file("b.pdf")],
  [new Blob(["1"]), new Blob(["2"])],
  [new Set([1]), new Set([2])],
])("%o and another are two", (one, other) => {
  expect(intentOf(one)).not.toBe(intentOf(other));
});
