import { expect, it, vi } from "vitest";
import { apiError } from "../testing/api-error.js";
import { normalizeError } from "../defaults/reading.js";
import { defineCatalog } from "./define-catalog.js";
import { matchView } from "./match.js";
import type { View } from "./view.js";

const view = (): View => () => null;
const byCode = view();
const byNarrow = view();
const byWide = view();
const byKind = view();
const fallback = view();
const registry = {
  codes: { "api_key.limits.hard": byCode, "api_key.limits.*": byNarrow, "api_key.*": byWide },
  kinds: { quota: byKind },
  fallback,
};
const error = (code: string | null) => apiError({ kind: "quota", code });

it("goes by code, then the narrowest pattern, then kind, then fallback", () => {
  expect(matchView(error("api_key.limits.hard"), registry)).toBe(byCode);
  expect(matchView(error("api_key.limits.soft"), registry)).toBe(byNarrow);
  expect(matchView(error("api_key.revoked"), registry)).toBe(byWide);
  expect(matchView(error("other"), registry)).toBe(byKind);
  expect(matchView(apiError({ kind: "plan", code: "other" }), registry)).toBe(fallback);
  expect(matchView(error(null), {})).toBeUndefined();
});

it("passes over views by code whose typed details are not there, also where the check throws", () => {
  const check = vi.fn((raw: Readonly<Record<string, unknown>>) => ({ seat: (raw["seat"] as { id: string }).id }));
  const catalogs = [defineCatalog({ api: "ours", codes: { "api_key.revoked": { kind: "quota", details: check } } })];
  const read = (details: object) =>
    normalizeError({ status: 403, headers: {}, body: { error: { code: "api_key.revoked", details } } }, { catalogs });
  expect(matchView(read({}), registry)).toBe(byKind);
  const fine = read({ seat: { id: "4A" } });
  expect(matchView(fine, registry)).toBe(byWide);
  // Once, when the value was made: a check that renames must not be asked about its own answer.
  expect(check).toHaveBeenCalledTimes(2);
  expect(fine.details).toEqual({ seat: "4A" });
});

it("H18 takes a code that names a member of Object for the stranger's word it is", () => {
  for (const code of ["__proto__", "toString", "constructor", "hasOwnProperty"]) {
    expect(matchView(error(code), registry)).toBe(byKind);
    expect(matchView(apiError({ kind: code as "quota", code }), registry)).toBe(fallback);
  }
});
