import { afo } from "react-recourse/catalogs/afo";
import { createFormatters, normalizeError } from "react-recourse/core";
import { expect, test } from "vitest";
import { toldNumber, toldPhrase, toldShortfall, toldText, toldTexts, toldTime } from "../../src/core/told.js";

const of = (value: unknown): { details: Readonly<Record<string, unknown>> } => ({ details: { value } });

test.each([
  ["works:write", "works:write"],
  ["  padded ", "padded"],
  [12, "12"],
  ["", null],
  ["x".repeat(61), null],
  ["two\nlines", null],
  ["turned \u202Earound", null],
  [Number.NaN, null],
  [{}, null],
  [["a"], null],
  [undefined, null],
  // Isolated, so that it does not rearrange the English around it.
  ["مشروع", "\u2068مشروع\u2069"],
])("toldText %j", (value, text) => {
  expect(toldText(of(value), "value")).toBe(text);
});

test("only the details' own members are read", () => {
  expect(toldText({ details: {} }, "constructor")).toBeNull();
  expect(toldNumber({ details: {} }, "__proto__")).toBeNull();
});

test("toldTexts leaves out what does not fit, and takes a single text for a list of one", () => {
  expect(toldTexts(of(["REOPEN", 3, null, "", "REOPEN", "ARCHIVE"]), "value")).toEqual(["REOPEN", "3", "ARCHIVE"]);
  expect(toldTexts(of("REOPEN"), "value")).toEqual(["REOPEN"]);
  expect(toldTexts(of(Array.from({ length: 1000 }, (_, at) => `x${at}`)), "value")).toHaveLength(6);
  expect(toldTexts(of(undefined), "value")).toEqual([]);
});

test("toldPhrase knows its own words only", () => {
  expect(toldPhrase(of("GA"), "value", { GA: "generally available" })).toBe("generally available");
  for (const bad of ["BETA", "constructor", "__proto__", 3, null]) {
    expect(toldPhrase(of(bad), "value", { GA: "generally available" })).toBeNull();
  }
});

test("toldNumber keeps a decimal string exact", () => {
  expect(toldNumber(of("0.000000000001"), "value")).toBe("0.000000000001");
  expect(toldNumber(of(0), "value")).toBe(0);
  expect(toldNumber(of("12 EUR"), "value")).toBeNull();
  expect(toldNumber(of(Number.POSITIVE_INFINITY), "value")).toBeNull();
});

test("toldTime reads ISO 8601, seconds and milliseconds, and nothing else", () => {
  expect(toldTime(of("2026-12-01T00:00:00Z"), "value")).toBe("2026-12-01T00:00:00Z");
  expect(toldTime(of(1_796_083_200), "value")).toBe(1_796_083_200_000);
  expect(toldTime(of(1_796_083_200_000), "value")).toBe(1_796_083_200_000);
  for (const bad of ["soon", "12", "2026-99-99", 0, -1, Number.NaN, null])
    expect(toldTime(of(bad), "value")).toBeNull();
});

const short = (balance: unknown, needed: unknown): number | null =>
  toldShortfall({ details: { balance, needed } }, "balance", "needed");

test("toldShortfall is above zero or nothing", () => {
  expect(short("12.00", "50.00")).toBe(38);
  expect(short(50, 50)).toBeNull();
  expect(short(80, 50)).toBeNull();
  expect(short(undefined, 50)).toBeNull();
  expect(short(-5, 10)).toBe(15);
});

const afoSays = (code: string, details: object, message = "Not allowed") =>
  normalizeError({ status: 403, headers: {}, body: { code, message, details } }, { catalogs: [afo] });

test.each<[object, string]>([
  [{ required: 10, available: 2 }, "balance"],
  [{ required: "10" }, "balance"],
  [{ reason: "out_of_credits" }, "balance"],
  [{ cause: "Credits exhausted" }, "balance"],
  [{ reason: "Not enough credits" }, "balance"],
  [{ required: "credits:write" }, "permission"],
  [{ role: "credit_admin" }, "permission"],
  [{ required: "low_balance_alerts:write" }, "permission"],
  [{ required: "10:read" }, "permission"],
  [{}, "permission"],
])("afo's generic deny with %j is about %s", (details, kind) => {
  expect(afoSays("common.forbidden", details).kind).toBe(kind);
});

test("a reason in the details is still there where the message only names the status", () => {
  expect(afoSays("common.forbidden", { reason: "Not enough credits" }, "Forbidden")).toMatchObject({
    kind: "balance",
    details: { reason: "Not enough credits" },
  });
});

test("afo's times may be epoch seconds", () => {
  const { details } = afoSays("common.quota_exceeded", { limit: 25, used: 25, resets_at: 1_796_083_200 });
  expect(createFormatters("en", "UTC").dateTime(toldTime({ details }, "resets_at"))).toMatch(/^Dec 1, 2026/);
});
