import fc from "fast-check";
import { parseList, serializeList } from "structured-headers";
import { expect, test } from "vitest";
import { parsePolicyList, readRateLimit } from "./rate-limit.js";

const headers = (record: Readonly<Record<string, string>>) => (name: string) => record[name] ?? null;

test("lists of strings with parameters are read as the RFC 9651 reference parser reads them", () => {
  const key = fc.stringMatching(/^[a-z][a-z0-9_-]{0,5}$/);
  const value = fc.oneof(
    fc.integer({ min: -999, max: 999_999 }),
    fc.stringMatching(/^[ a-z;=,]{0,8}$/),
    fc.constant(true),
  );
  const item = fc.tuple(
    fc.stringMatching(/^[ a-z;,=]{0,8}$/),
    fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
      const text = serializeList(items.map(([name, parameters]) => [name, new Map(parameters)]));
      const ours = parsePolicyList(text);
      expect(ours.map(({ name }) => name)).toEqual(parseList(text).map(([name]) => name));
      for (const [at, [, parameters]] of parseList(text).entries()) {
        for (const [name, told] of parameters) {
          const read = Number(ours[at]?.parameters.get(name));
          expect(typeof told === "number" ? read : told).toBe(told);
        }
      }
    }),
  );
});

test("what the reference parser refuses, ours refuses", () => {
  expect(parsePolicyList('"a";r=0,')).toEqual([]);
  const isList = (text: string): boolean => {
    try {
      parseList(text);
      return true;
    } catch {
      return false;
    }
  };
  const texts = fc.sample(fc.stringMatching(/^["a-z0-9;=, ?:-]{0,20}$/), 3000);
  expect(texts.filter((text) => !isList(text) && parsePolicyList(text).length > 0)).toEqual([]);
});

test("of several policies the one that is used up speaks, with the longest wait", () => {
  const read = readRateLimit(
    headers({
      ratelimit: '"burst";r=0;t=5, "daily";r=0;t=900, "weekly";r=40;t=9000',
      "ratelimit-policy": '"burst";q=10, "daily";q=1000;w=86400',
    }),
    1000,
    1000,
  );
  expect(read).toEqual({
    resetMs: 900_000,
    rateLimit: { limit: 1000, remaining: 0, resetAt: 901_000, policy: "daily" },
  });
});

test.each([
  ["0", 5000],
  ["20", undefined],
])("what a cache has kept for %s s", (age, resetMs) => {
  expect(readRateLimit(headers({ age, ratelimit: '"a";r=0;t=5' }), 0, 0)?.resetMs).toBe(resetMs);
});

test("parameters nobody knows are left aside, of whatever type", () => {
  for (const more of ["comment=hi/1", "x=1.525", "x=?1", "x=:YQ==:", "*x", 'x="a, b"'])
    expect(parsePolicyList(`"a";r=0;${more};t=9`)[0]?.parameters.get("t"), more).toBe("9");
});

test.each([
  ["ratelimit-*", null],
  ["x-ratelimit-*", null],
  ["x-rate-limit-*", null],
  ["x-ratelimit-*-requests", "requests"],
  ["x-ratelimit-*-tokens", "tokens"],
  ["anthropic-ratelimit-requests-*", "requests"],
  ["anthropic-ratelimit-tokens-*", "tokens"],
  ["anthropic-ratelimit-input-tokens-*", "input-tokens"],
  ["anthropic-ratelimit-output-tokens-*", "output-tokens"],
])("%s tell a limit", (place, policy) => {
  const of = (part: string) => place.replace("*", part);
  const told = { [of("limit")]: "9", [of("remaining")]: "1", [of("reset")]: "5" };
  expect(readRateLimit(headers(told), 1000, 1000)).toEqual({
    resetMs: 5000,
    rateLimit: { limit: 9, remaining: 1, resetAt: 6000, policy },
  });
});

test.each(["reset=5, remaining=1, limit=9", "remaining=1, limit=9, reset=5", "limit=9, remaining=1, reset=5"])(
  "a dictionary of draft 07 is read, in any order: %s",
  (ratelimit) => {
    expect(readRateLimit(headers({ ratelimit }), 1000, 1000)).toEqual({
      resetMs: 5000,
      rateLimit: { limit: 9, remaining: 1, resetAt: 6000, policy: null },
    });
  },
);

test("a parameter that is called as a member of that dictionary is none", () => {
  expect(readRateLimit(headers({ ratelimit: '"a";r=3;limit=9' }), 0, 0)?.rateLimit).toEqual({
    limit: null,
    remaining: 3,
    resetAt: null,
    policy: "a",
  });
});

test("a limit counts also where its policy is malformed, and the first of two that are not used up", () => {
  expect(
    readRateLimit(headers({ ratelimit: '"a";r=1', "ratelimit-policy": "a", "x-ratelimit-remaining": "2" }), 0, 0),
  ).toEqual({ resetMs: null, rateLimit: { limit: null, remaining: 1, resetAt: null, policy: "a" } });
});

test("the headers of older servers are read, and none are no limit", () => {
  expect(
    readRateLimit(headers({ "x-rate-limit-limit": "15", "x-rate-limit-remaining": "3" }), 0, 0)?.rateLimit,
  ).toEqual({ limit: 15, remaining: 3, resetAt: null, policy: null });
  expect(readRateLimit(headers({ "ratelimit-limit": "100, 100;w=60" }), 0, 0)?.rateLimit.limit).toBe(100);
  expect(readRateLimit(headers({}), 0, 0)).toBeNull();
});

test("a policy that does not say what is left is no limit", () => {
  expect(readRateLimit(headers({ ratelimit: '"a";t=5', "ratelimit-policy": '"a";q=9' }), 0, 0)).toBeNull();
});
