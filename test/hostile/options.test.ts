import { expect, test, vi } from "vitest";
import { copyDetailsText } from "../../src/core/copy-details.js";
import { defineCatalog } from "../../src/core/define-catalog.js";
import { findFacts } from "../../src/core/speak.js";
import { toError } from "../../src/core/to-error.js";
import { gateUrl } from "../../src/core/url-gate.js";
import { readRequestId } from "../../src/core/headers.js";
import { readRateLimit } from "../../src/core/rate-limit.js";
import { createReader } from "../../src/core/reader.js";
import { retryVerdict } from "../../src/core/verdict.js";
import { createAuthRecovery } from "../../src/traffic/auth-recovery.js";
import { createGatedFetch } from "../../src/traffic/gated-fetch.js";
import { createRecourse, defaultShelves, ensureOk, normalizeError, readApiError } from "../../src/defaults/reading.js";

const thrown = {
  status: 409,
  headers: { "retry-after": "5" },
  body: { code: "seat_taken", message: "Taken already." },
};
const shop = defineCatalog({ api: "shop", codes: { seat_taken: { kind: "state" } } });

/** An app without types hands over anything. */
const wrong = (value: unknown): never => value as never;
const no = () => {
  throw new Error("no");
};

test.each<[string, unknown]>([
  ["null", null],
  ["a number", 5],
  ["no catalog", { catalogs: null }],
  ["one catalog alone", { catalogs: shop }],
  ["things that are no catalogs", { catalogs: [undefined, null, 5, {}, { api: "x", origins: 5, codes: 5 }] }],
  ["things that are no carriers", { carriers: [null, 5, {}, { name: "x", carry: 5 }, { name: "y", carry: no }] }],
  ["carriers that are no list", { carriers: 5 }],
  ["a carrier that tells nothing", { carriers: [{ name: "x", carry: (one: unknown) => (one === 7 ? true : null) }] }],
  [
    "a carrier whose headers throw",
    { carriers: [{ name: "x", carry: (one: unknown) => (one === 7 ? { headers: no } : null) }] },
  ],
  [
    "headers that are no texts",
    { carriers: [{ name: "x", carry: (one: unknown) => (one === 7 ? { headers: () => 5 } : null) }] },
  ],
  ["things that are no formats", { formats: [null, 5, { name: "x", read: no }] }],
  ["formats that are no list", { formats: {} }],
  ["a clock that throws", { now: no }],
  ["a clock that tells no time", { now: () => "noon" }],
  ["URLs that are none", { urls: { baseUrl: 5, allowedOrigins: "https://good.example" } }],
  ["no URLs", { urls: null }],
])("bad options are passed over: %s", async (_, options) => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const told = { kind: "conflict", code: "seat_taken", message: "Taken already.", retryAfterMs: 5000, api: null };
  expect(normalizeError(thrown, wrong(options))).toMatchObject(told);
  expect(await readApiError(thrown, wrong(options))).toMatchObject(told);
  const back: unknown = JSON.parse(JSON.stringify(normalizeError(thrown)));
  expect(normalizeError(back, wrong(options))).toMatchObject(told);
  expect(normalizeError(7, wrong(options)).kind).toBe("unknown");
  expect(createReader(defaultShelves).unread(thrown, wrong(options))).toBe(false);
  for (const [text] of warn.mock.calls) expect(text).toMatch(/ that is no list\. It is ignored, .+\. Write .+\.$/);
  warn.mockRestore();
});

test("an option nobody knows, and a response that was not awaited, are told", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  expect(normalizeError(thrown, wrong({ catalog: [shop], now: 5 })).api).toBeNull();
  await expect(ensureOk(wrong(Promise.resolve(new Response())))).rejects.toThrow("Unknown");
  await expect(createRecourse().ensureOk(wrong(Promise.resolve(new Response())))).rejects.toThrow("Unknown");
  const said = warn.mock.calls.map(String);
  warn.mockRestore();
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/^Recourse: normalizeError got an unknown option `catalog`\. .+\. Known: catalogs, .+\.$/);
  expect(said[1]).toMatch(/^Recourse: ensureOk got no response\. .+\. Write ensureOk\(await fetch\(url\)\)\.$/);
});

test.each([null, {}, { carriers: 5, formats: [null] }])(
  "a reader of %j reads nothing, and never throws",
  async (shelves) => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const reader = createReader(wrong(shelves));
    expect(reader.normalize(thrown)).toMatchObject({ kind: "unknown", status: null });
    expect(await reader.read(thrown)).toMatchObject({ kind: "unknown" });
    warn.mockRestore();
  },
);

test("what a verb cannot do without is asked for: what, why and how", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  expect(toError(wrong(null)).message).toBe("");
  expect(copyDetailsText(wrong(undefined))).toBe("");
  expect(gateUrl("https://a.example/", wrong(undefined))?.trusted).toBe(false);
  createReader(wrong({ carriers: 5 }));
  for (const call of [retryVerdict, createAuthRecovery, createGatedFetch, readRateLimit, readRequestId])
    expect(() => Reflect.apply(call, undefined, [null])).toThrow(TypeError);
  const said = warn.mock.calls.map(String);
  warn.mockRestore();
  for (const text of said) expect(text).toMatch(/^Recourse: \w+ got no .+\. .+\. .+\.$/);
  for (const call of [
    "toError",
    "copyDetailsText",
    "retryVerdict",
    "createAuthRecovery",
    "createGatedFetch",
    "readRateLimit",
    "readRequestId",
  ])
    expect(said.filter((text) => text.includes(`Recourse: ${call} got no`))).toHaveLength(1);
});

test("details that are none are frozen too", () => {
  const value = normalizeError({ ...normalizeError(thrown), details: null });
  expect(value.details).toEqual({});
  expect(Object.isFrozen(value.details)).toBe(true);
});

test("a good catalog speaks beside bad ones, and a catalog without a name does not", () => {
  expect(normalizeError(thrown, { catalogs: wrong([null, shop, 5]) })).toMatchObject({ api: "shop", kind: "state" });
  const nameless = normalizeError(thrown, { catalogs: wrong([{ codes: { seat_taken: { kind: "state" } } }]) });
  expect(JSON.parse(JSON.stringify(nameless))).toStrictEqual(nameless);
  expect(findFacts(nameless, wrong(null))).toBeNull();
});

test("a format's members are judged like any other", () => {
  const reading = { code: 5, message: {}, title: [], type: 7, fieldErrors: 1, formErrors: "x", retryAfterMs: -5.5 };
  const read = (more: object) => normalizeError(thrown, { formats: wrong([{ name: "x", read: () => more }]) });
  expect(read({ ...reading, details: 5, resolve: "x", kind: "bogus" })).toMatchObject({ kind: "unknown", code: null });
  expect(read({ retryable: "yes" }).retryable).toBe(false);
  const plain = { status: 409, headers: {}, body: {} };
  const wait = (retryAfterMs: unknown) =>
    normalizeError(plain, { formats: wrong([{ name: "x", read: () => ({ retryAfterMs }) }]) }).retryAfterMs;
  expect([-5.5, 1.2, 1e99, Number.NaN, "x"].map(wait)).toEqual([0, 2, 31_536_000_000, null, null]);
});

test("origins that are no list trust nobody", () => {
  const policy = { baseUrl: null, allowedOrigins: wrong("https://good.example") };
  expect(gateUrl("https://good.example/x", policy)?.trusted).toBe(false);
});
