import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createRecourse } from "../defaults/reading.js";

let said: string[] = [];
beforeEach(() => {
  said = [];
  vi.spyOn(console, "warn").mockImplementation((text: string) => {
    said.push(text);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A call of somebody without types. */
const make = (options: object) => createRecourse(options);

it("tells of an option that does not exist: what, why and which one is meant; and goes on", () => {
  const recourse = make({ catalogues: [] });
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^Recourse: .*`catalogues`.* ignored.*Did you mean `catalogs`\?$/);
  expect(recourse.normalize("boom").message).toBe("boom");
});

it("says it once", () => {
  make({ acttions: {} });
  make({ acttions: {} });
  expect(said).toHaveLength(1);
});

it("tells of a kind that does not exist", () => {
  make({ kinds: { ratelimit: () => null } });
  expect(said[0]).toMatch(/`ratelimit`.*never shown.*Did you mean `rate_limit`\?$/);
});

it("names all options where none is alike", () => {
  make({ zzz: 1 });
  expect(said[0]).toContain("Known: codes, kinds,");
});

it("is silent about what is right", () => {
  make({ catalogs: [], kinds: { plan: () => null }, currency: "EUR" });
  expect(said).toEqual([]);
});
