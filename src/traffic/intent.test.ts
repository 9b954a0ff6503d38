import { expect, it } from "vitest";
import { intentOf } from "./intent.js";

const file = (name: string): File => new File(["1"], name, { lastModified: 1 });
const form = (entries: Readonly<Record<string, string | File>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.set(name, value);
  return data;
};
const picked = file("a.pdf");
/** An invoice whose lines know it: there is no end to reading it. */
const cyclic = (): object => {
  const invoice = { lines: [] as object[] };
  invoice.lines.push({ invoice });
  return invoice;
};
const round = cyclic();
const shared = { a: 1 };
const bytes = new ArrayBuffer(2);
/** What it holds is nobody's business. */
class Money {
  readonly #cents: number;
  constructor(cents: number) {
    this.#cents = cents;
  }
  pay(): number {
    return this.#cents;
  }
}
const unreadable = {
  toJSON: () => {
    throw new Error("unreadable");
  },
};

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
  [round, round],
  // Twice the same is no cycle.
  [
    { b: shared, c: [shared, shared] },
    { b: { a: 1 }, c: [{ a: 1 }, { a: 1 }] },
  ],
  [bytes, bytes],
  [unreadable, unreadable],
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
  [cyclic(), cyclic()],
  [new ArrayBuffer(2), new ArrayBuffer(2)],
  [unreadable, {}],
  [new Money(1), new Money(2)],
  [new DataView(new ArrayBuffer(1)), new DataView(new ArrayBuffer(1))],
])("%o and another are two", (one, other) => {
  expect(intentOf(one)).not.toBe(intentOf(other));
});

it("is told by the variables alone where the mutation's own key cannot be read", () => {
  expect(intentOf(unreadable, 1)).toBe(intentOf(unreadable, 1));
  expect(intentOf(unreadable, 1)).not.toBe(intentOf(unreadable, 2));
});

it("to pay and to refund what holds itself are two", () => {
  expect(intentOf(["pay"], round)).toBe(intentOf(["pay"], round));
  expect(intentOf(["pay"], round)).not.toBe(intentOf(["refund"], round));
});

it("what hangs together without end is not read to the end: a click's event holds the whole page", () => {
  let read = 0;
  const page: object[] = Array.from({ length: 9 }, () => ({
    get others() {
      read += 1;
      return [...page];
    },
  }));
  expect(intentOf(page[0])).toBe(intentOf(page[0]));
  expect(read).toBeLessThan(200_000);
});

it("a table that is larger than anybody reads is equal to itself alone", () => {
  const table = Array.from({ length: 60_000 }, () => 1);
  expect(intentOf(table)).toBe(intentOf(table));
  expect(intentOf(table)).not.toBe(intentOf([...table]));
  expect(intentOf(table).length).toBeLessThan(100);
});
