import { describe, expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";
import { parseHttpDate, parseRetryAfter, parseWait } from "./times.js";

const now = Date.UTC(2026, 0, 1);
const year = 365 * 86_400_000;
type Headers_ = Readonly<Record<string, string>>;
const told = (headers: Headers_, body: unknown = {}, status = 429) =>
  normalizeError({ status, headers, body }, { now });

test.each([
  ["0", 0],
  ["5", 5000],
  ["120", 120_000],
  [" 5 ", 5000],
])("D01 Retry-After %j is %d ms", (value, ms) => {
  expect(parseRetryAfter(value, now)).toBe(ms);
});

test.each([
  "1.5",
  "1e3",
  "0x10",
  "-1",
  "+5",
  "",
  "NaN",
  "Infinity",
  "²",
  "１２０",
  "120s",
  "PT2M",
  "2026-01-02",
  "tomorrow",
])("D02 Retry-After %j is no value", (value) => {
  expect(parseRetryAfter(value, now)).toBeNull();
  expect(told({ "Retry-After": value }).retryAfterMs).toBeNull();
});

test.each([
  ["Sun, 06 Nov 1994 08:49:37 GMT", Date.UTC(1994, 10, 6, 8, 49, 37)],
  ["Sunday, 06-Nov-94 08:49:37 GMT", Date.UTC(1994, 10, 6, 8, 49, 37)],
  ["Sun Nov  6 08:49:37 1994", Date.UTC(1994, 10, 6, 8, 49, 37)],
  ["Sun Nov 16 08:49:60 1994", Date.UTC(1994, 10, 16, 8, 49, 59)],
  ["Sunday, 06-Nov-26 08:49:37 GMT", Date.UTC(2026, 10, 6, 8, 49, 37)],
  ["Sunday, 06-Nov-76 08:49:37 GMT", Date.UTC(2076, 10, 6, 8, 49, 37)],
  ["Sunday, 06-Nov-77 08:49:37 GMT", Date.UTC(1977, 10, 6, 8, 49, 37)],
  ["Sun, 32 Nov 1994 08:49:37 GMT", null],
  ["Sun, 06 Nov 1994 25:49:37 GMT", null],
  ["Sun, 06 Nov 1994 08:49:37 CET", null],
  ["Fri, 30 Feb 2026 08:49:37 GMT", null],
  ["Fri, 06 Nov 2026 24:00:00 GMT", null],
  ["Fri, 06 Nov 2026 08:49:61 GMT", null],
  ["Fri, 06 Nov 2026 08:60:37 GMT", null],
  ["on Fri, 06 Nov 2026 08:49:37 GMT", null],
  ["Fri, 06 Nov 2026 08:49:37 GMT+1", null],
  ["1994-11-06", null],
])("D03 the date %s", (text, expected) => {
  expect(parseHttpDate(text, now)).toBe(expected);
});

test.each<[unknown, number | null]>([
  [0, 0],
  ["0.25", 250],
  ["6m30.25s", 390_250],
  ["2h1ms", 7_200_001],
  ["PT1M30S", 90_000],
  ["PT0.5s", 500],
  ["P1D", null],
  [1e9, 0],
  [1e11, 0],
  [now / 1000 + 30, 30_000],
  ["2026-01-01T02:00:30+02:00", 30_000],
  ["2025-12-31T22:00:30.0-0200", 30_000],
  ["Thu, 01 Jan 2026 00:00:30 GMT", 30_000],
  ["-5", null],
  ["5x", null],
  ["x5s", null],
  ["5s x", null],
  ["5 s", null],
  ["x2026-01-01T00:00:30Z", null],
  ["2026-01-01T00:00:30Z (x)", null],
  ["(x) 2026-01-01T00:00:30Z", null],
  ["2026-01-01", null],
  [true, null],
])("D07 %j where servers are less strict", (value, ms) => {
  expect(parseWait(value, now)).toBe(ms);
});

test("D04 the past is no wait, the far future a year", () => {
  expect(parseRetryAfter("Wed, 31 Dec 2025 23:58:30 GMT", now)).toBe(0);
  expect(parseRetryAfter("Thu, 01 Jan 2026 00:00:00 GMT", now)).toBe(0);
  expect(parseRetryAfter("Fri, 31 Dec 9999 23:59:59 GMT", now)).toBe(year);
});

test("D05 of repeated values the longest counts", () => {
  expect(parseRetryAfter("60, 120", now)).toBe(120_000);
  expect(parseRetryAfter("Thu, 01 Jan 2026 00:00:10 GMT, Thu, 01 Jan 2026 00:00:30 GMT", now)).toBe(30_000);
  expect(parseRetryAfter("60, soon", now)).toBeNull();
  const pairs = [
    ["Retry-After", "5"],
    ["retry-after", "9"],
  ];
  expect(normalizeError({ status: 429, headers: pairs, body: "" }, { now }).retryAfterMs).toBe(9000);
});

test.each(["9999999999", "2147484000", "9".repeat(400)])("D06 %s seconds are clamped to a year", (value) => {
  expect(parseRetryAfter(value, now)).toBe(year);
});

describe("D07 every way of telling the same wait gives the same", () => {
  const seconds = now / 1000 + 30;
  test.each<[string, Headers_, unknown]>([
    ["Retry-After", { "Retry-After": "30" }, {}],
    ["retry-after-ms", { "retry-after-ms": "30000" }, {}],
    ["X-RateLimit-Reset in epoch seconds", { "X-RateLimit-Reset": `${seconds}` }, {}],
    ["X-RateLimit-Reset in epoch milliseconds", { "X-RateLimit-Reset": `${seconds * 1000}` }, {}],
    ["X-RateLimit-Reset in ISO 8601", { "X-RateLimit-Reset": "2026-01-01T00:00:30Z" }, {}],
    ["X-RateLimit-Reset as a delta", { "X-RateLimit-Reset": "30" }, {}],
    ["the RateLimit field", { RateLimit: '"default";r=0;t=30', "RateLimit-Policy": '"default";q=9;w=60' }, {}],
    ["the RateLimit field of draft 07", { RateLimit: "limit=9, remaining=0, reset=30" }, {}],
    ["the older triple", { "RateLimit-Limit": "9", "RateLimit-Remaining": "0", "RateLimit-Reset": "30" }, {}],
    ["retry_after in the body", {}, { message: "Slow down.", retry_after: 30 }],
    ["retryAfterMs in the body", {}, { error: { message: "Slow down.", retryAfterMs: 30_000 } }],
    ["parameters.retry_after", {}, { description: "Slow down.", parameters: { retry_after: 30 } }],
    ["RetryInfo", {}, { error: { details: [{ "@type": "x/google.rpc.RetryInfo", retryDelay: "30.0s" }] } }],
  ])("%s", (_, headers, body) => {
    expect(told(headers, body).retryAfterMs).toBe(30_000);
  });

  test("retry-after-ms, then Retry-After, then the body, then the end of the window", () => {
    const window = { "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "40" };
    expect(told(window).retryAfterMs).toBe(40_000);
    expect(told(window, { retry_after: 30 }).retryAfterMs).toBe(30_000);
    expect(told({ ...window, "Retry-After": "20" }, { retry_after: 30 }).retryAfterMs).toBe(20_000);
    expect(told({ ...window, "Retry-After": "20", "retry-after-ms": "10000" }).retryAfterMs).toBe(10_000);
    expect(told({ ...window, "Retry-After": "soon" }, { retry_after: 30 }).retryAfterMs).toBe(30_000);
  });

  test("no wait where waiting is not the point", () => {
    const window = { "X-RateLimit-Remaining": "12", "X-RateLimit-Reset": "40" };
    expect(told(window, {}, 403)).toMatchObject({
      kind: "permission",
      retryAfterMs: null,
      rateLimit: { remaining: 12 },
    });
    expect(told({ ...window, "X-RateLimit-Remaining": "0" }, {}, 403)).toMatchObject({
      kind: "rate_limit",
      retryAfterMs: 40_000,
    });
    expect(told({ "Retry-After": "9" }, { code: "payment_required" }, 402).retryAfterMs).toBeNull();
  });

  test("garbage is no value and no throw", () => {
    for (const value of ['"a";r=', "1;2;3", "\u0000", '"', "r=1;t=2", '"a" "b"', "?1"]) {
      expect(told({ RateLimit: value, "RateLimit-Policy": value, "X-RateLimit-Reset": value })).toMatchObject({
        rateLimit: null,
        retryAfterMs: null,
      });
    }
  });
});

describe("D08 the client's clock does not lengthen or shorten the wait", () => {
  const date = "Thu, 01 Jan 2026 00:00:00 GMT";
  test.each([0, 3_600_000, -3_600_000, 10 * year, -10 * year])("off by %d ms", (skew) => {
    const read = (headers: Headers_) => normalizeError({ status: 429, headers, body: "" }, { now: now + skew });
    const reset = read({ Date: date, "X-RateLimit-Reset": `${now / 1000 + 30}` });
    expect(read({ Date: date, "Retry-After": "Thu, 01 Jan 2026 00:00:30 GMT" }).retryAfterMs).toBe(30_000);
    expect(reset.retryAfterMs).toBe(30_000);
    expect(reset.rateLimit?.resetAt).toBe(now + skew + 30_000);
  });
  test("the date of what a cache kept is not now", () => {
    const headers = {
      Date: "Wed, 31 Dec 2025 23:00:00 GMT",
      Age: "3600",
      "Retry-After": "Thu, 01 Jan 2026 00:00:30 GMT",
    };
    expect(told(headers).retryAfterMs).toBe(30_000);
  });
});

test("D11 whatever holds the headers, the result is the same", () => {
  const pairs: [string, string][] = [
    ["RETRY-AFTER", "7"],
    ["X-Request-Id", "req_1"],
  ];
  const record = Object.fromEntries(pairs);
  const axios = { ...record, get: (name: string) => new Headers(pairs).get(name) };
  const xhr = { status: 429, responseText: "", getResponseHeader: (name: string) => new Headers(pairs).get(name) };
  const holders = [
    new Headers(pairs),
    record,
    pairs,
    new Map(pairs),
    axios,
    { "retry-after": ["7"], "x-request-id": ["req_1"] },
  ];
  for (const thrown of [...holders.map((headers) => ({ status: 429, headers, body: "" })), xhr]) {
    expect(normalizeError(thrown, { now })).toMatchObject({ retryAfterMs: 7000, requestId: "req_1" });
  }
});

test("D12 a header of a megabyte is ignored", () => {
  const long = "1".repeat(1_000_000);
  const error = told({ "Retry-After": long, RateLimit: long, "X-RateLimit-Reset": long, "X-Request-Id": long });
  expect(error).toMatchObject({ retryAfterMs: null, rateLimit: null, requestId: null });
});
