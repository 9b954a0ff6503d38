import { expect, test, vi } from "vitest";
import { copyPlain, createGlance } from "./snapshot.js";

const LIMITS = { depth: 3, nodes: 10, chars: 5 };
const same = { a: 1 };
const twenty = Array.from({ length: 20 }, (_, at) => at);
const cycle: Record<string, unknown> = { a: 1 };
cycle["self"] = cycle;
const closed = new Proxy([], {
  get: () => {
    throw new Error("closed");
  },
});

test.each<[string, unknown, unknown]>([
  ["a text", "abcde", "abcde"],
  ["a longer text", "abcdef", "abcde"],
  ["zero below zero", -0, 0],
  ["no number", Number.NaN, null],
  ["no end", Number.POSITIVE_INFINITY, null],
  ["a number", 1.5, 1.5],
  ["a large number", 10n, "10"],
  ["yes", true, true],
  ["nothing", null, null],
  ["what is absent", undefined, undefined],
  ["what runs", () => 1, undefined],
  ["what only is", Symbol("x"), undefined],
  ["members JSON has none of", { a: undefined, b: () => 1, c: Symbol("x"), d: null }, { d: null }],
  ["items JSON has none of", [undefined, () => 1, 2], [null, null, 2]],
  ["depth", { a: { b: { c: {} } } }, { a: { b: {} } }],
  ["a deep list", [[[[]]]], [[[null]]]],
  ["many items", twenty, twenty.slice(0, 9)],
  [
    "many members",
    Object.fromEntries(twenty.map((at) => [`m${at}`, at])),
    Object.fromEntries(twenty.slice(0, 9).map((at) => [`m${at}`, at])),
  ],
  ["many objects", [same, same, same, same, same, same], [same, same, same, same, {}, null]],
  ["a circle", cycle, { a: 1 }],
  ["the same twice", [same, same], [same, same]],
  ["bytes", { a: new Uint8Array([1, 2]), b: new DataView(new ArrayBuffer(2)) }, { a: {}, b: {} }],
  ["a date", { at: new Date(0) }, { at: {} }],
  ["a list that tells nothing", closed, []],
])("%s", (_, value, copy) => {
  expect(copyPlain(value, LIMITS)).toStrictEqual(copy);
});

test("a member called __proto__ is one like any other", () => {
  const copy = copyPlain(JSON.parse('{"__proto__":{"evil":1},"a":1}'), LIMITS);
  expect(JSON.stringify(copy)).toBe('{"__proto__":{"evil":1},"a":1}');
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
});

test("a name is as long as a text at most", () => {
  const limits = { depth: 2, nodes: 9, chars: 3 };
  expect(copyPlain({ name: "text", ab: 1 }, limits)).toEqual({ nam: "tex", ab: 1 });
});

test("names that are skipped are not even read, and a frozen copy is frozen throughout", () => {
  const read = vi.fn(() => 1);
  const value = Object.defineProperty({ a: { b: [{}] } }, "secret", { enumerable: true, get: read });
  const copy = copyPlain(value, { ...LIMITS, depth: 9, skip: /secret/, frozen: true });
  expect(copy).toStrictEqual({ a: { b: [{}] } });
  expect(read).not.toHaveBeenCalled();
  const frozen = (one: unknown): boolean => Object.isFrozen(one) && Object.values(Object(one)).every(frozen);
  expect(frozen(copy)).toBe(true);
  expect(Object.isFrozen(copyPlain({}, LIMITS))).toBe(false);
});

test("what was looked at is not read again, nor is what was absent", () => {
  const { peek, copy } = createGlance();
  const reads: string[] = [];
  const spy = new Proxy<Record<string, unknown>>(
    { a: 1, list: [5], gone: undefined },
    {
      get: (target, key) => {
        reads.push(String(key));
        return target[String(key)];
      },
    },
  );
  expect([peek(spy, "a"), peek(spy, "a"), peek(spy, "gone"), peek(spy, "gone"), peek(spy, "none")]).toEqual([
    1,
    1,
    undefined,
    undefined,
    undefined,
  ]);
  expect(copy(spy)).toEqual({ a: 1, list: [5] });
  expect(reads).toEqual(["a", "gone", "none", "list"]);
  expect([peek("text", "length"), peek(null, "a"), peek(undefined, "a"), peek(() => 1, "length")]).toEqual([
    undefined,
    undefined,
    undefined,
    0,
  ]);
  expect(peek(closed, "length")).toBeUndefined();
  expect(copy("x".repeat(20_001))).toHaveLength(20_000);
});
