import { afterEach, expect, test, vi } from "vitest";
import { defineCatalog } from "./define-catalog.js";
import { members } from "./members.js";

const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
afterEach(() => warn.mockClear());

/** What an app without types may write. */
const loosely = (definition: object) => Reflect.apply(defineCatalog, undefined, [definition]);

test("a fact that cannot hold is told once, with what to do, and ignored", () => {
  const written = {
    api: "loose",
    codes: { a: { kind: "nope" }, b: { retry: "often" }, c: null, d: { details: {} }, e: { kind: "gone" } },
    statuses: { 404: 5 },
  };
  const catalog = loosely(written);
  expect(Object.keys(catalog.codes)).toEqual(["e"]);
  expect(catalog.statuses).toEqual({});
  expect(warn).toHaveBeenCalledTimes(5);
  for (const [text] of warn.mock.calls) expect(text).toMatch(/^Recourse: .+\. .+\. .+\.$/);
  expect(String(warn.mock.calls[0])).toContain('"nope"');
  loosely(written);
  expect(warn).toHaveBeenCalledTimes(5);
});

test("no name and no codes are told, and nothing throws", () => {
  expect(() => loosely({ codes: {} })).not.toThrow();
  expect(() => loosely({ api: "bare" })).not.toThrow();
  expect(warn).toHaveBeenCalledTimes(2);
});

test.each([
  [{ api: "m1", codes: {}, origins: ["https://a.example/v1"] }, "origins"],
  [{ api: "m2", codes: {}, origins: "https://a.example" }, "origins"],
  [{ api: "m3", codes: {}, typePrefix: 5 }, "typePrefix"],
  [{ api: "m4", codes: {}, statuses: { 999: {} } }, "999"],
  [{ api: "m5", codes: {}, messageFor: "me" }, "messageFor"],
  [{ api: "m6", codes: {}, orgins: [] }, "orgins"],
  [{ api: "m7", codes: { x: { knd: "plan" } } }, "knd"],
  [{ api: "m8", codes: { x: { field: 5 } } }, "field"],
  [{ api: "m9", codes: { x: { action: [""] } } }, "action"],
  [{ api: "m10", codes: { x: { messageFor: "me" } } }, '"me"'],
])("a member that cannot be used is told: %j", (definition, what) => {
  expect(loosely(definition).codes).toEqual(definition.codes);
  expect(warn).toHaveBeenCalledTimes(1);
  expect(String(warn.mock.calls[0])).toMatch(/^Recourse: .+\. .+\. .+\.$/);
  expect(String(warn.mock.calls[0])).toContain(what);
});

test("no definition is told, and is a catalog that knows nothing", () => {
  expect(Reflect.apply(defineCatalog, undefined, [null]).codes).toEqual({});
  expect(String(warn.mock.calls[0])).toContain("no definition");
});

test("a sound catalog comes back as it was, without a word", () => {
  const codes = { seat_taken: { kind: "conflict" }, free: {} } as const;
  expect(defineCatalog({ api: "ours", codes }).codes).toBe(codes);
  expect(warn).not.toHaveBeenCalled();
});

test("members checks and types what is named and keeps the rest", () => {
  const read = members({ balance: "number", name: "string", to: "strings", on: "boolean", any: "unknown" });
  expect(read({ balance: "12.50", name: [], to: ["a", 1], on: true, any: null, other: 1 })).toEqual({
    balance: 12.5,
    to: ["a"],
    on: true,
    any: null,
    other: 1,
  });
  expect(read({ balance: "12 apples", to: [] })).toEqual({ to: [] });
  expect(read({ to: [1] })).toEqual({});
});
