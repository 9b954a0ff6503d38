import { expect, it, vi } from "vitest";
import { apiError } from "../testing/api-error.js";
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
  expect(matchView(error("api_key.limits.hard"), registry, null)).toBe(byCode);
  expect(matchView(error("api_key.limits.soft"), registry, null)).toBe(byNarrow);
  expect(matchView(error("api_key.revoked"), registry, null)).toBe(byWide);
  expect(matchView(error("other"), registry, null)).toBe(byKind);
  expect(matchView(apiError({ kind: "plan", code: "other" }), registry, null)).toBe(fallback);
  expect(matchView(error(null), {}, null)).toBeUndefined();
});

it("passes over views by code whose typed details are not there", () => {
  expect(matchView(error("api_key.revoked"), registry, { details: () => null })).toBe(byKind);
  expect(matchView(error("api_key.revoked"), registry, { details: (raw) => raw })).toBe(byWide);
});

it("H18 takes a code that names a member of Object for the stranger's word it is", () => {
  for (const code of ["__proto__", "toString", "constructor", "hasOwnProperty"]) {
    expect(matchView(error(code), registry, null)).toBe(byKind);
    expect(matchView(apiError({ kind: code as "quota", code }), registry, null)).toBe(fallback);
  }
});

it("takes a check of details that throws for a refusal, and asks it only for a view that is there", () => {
  const details = vi.fn((raw: Readonly<Record<string, unknown>>) => ({ seat: (raw["seat"] as { id: string }).id }));
  expect(matchView(error("api_key.revoked"), registry, { details })).toBe(byKind);
  details.mockClear();
  expect(matchView(error("other"), registry, { details })).toBe(byKind);
  expect(details).not.toHaveBeenCalled();
});
