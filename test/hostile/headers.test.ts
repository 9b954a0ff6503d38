import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { parseRetryAfter, parseWait } from "../../src/core/times.js";
import { readRateLimit } from "../../src/core/rate-limit.js";
import { retryVerdict } from "../../src/core/verdict.js";
import { normalizeError, readApiError } from "../../src/defaults/reading.js";

const now = 1_767_225_600_000;
const at = { now };
const told = (headers: unknown, status = 429, body: unknown = {}) => normalizeError({ status, headers, body }, at);

test.each([
  ["0", 0],
  ["5", 5000],
  ["120", 120_000],
  [" 5 ", 5000],
])("D01 Retry-After %j", (text, ms) => {
  expect(told({ "retry-after": text }).retryAfterMs).toBe(ms);
});

test.each(["1.5", "1e3", "0x10", "-1", "+5", "", "NaN", "Infinity", "²", "１２０", "120s", "PT2M"])(
  "D02 Retry-After %j is no wait, never 0 and never a date",
  (text) => {
    expect(parseRetryAfter(text, now)).toBeNull();
    expect(told({ "retry-after": text }).retryAfterMs).toBeNull();
  },
);

test.each([
  ["Thu, 01 Jan 2026 00:00:10 GMT", 10_000],
  ["Thursday, 01-Jan-26 00:00:10 GMT", 10_000],
  ["Thu Jan  1 00:00:10 2026", 10_000],
  ["Thu, 01 Jan 2026 00:00:60 GMT", 59_000],
  ["Sunday, 06-Nov-94 08:49:37 GMT", 0],
])("D03 Retry-After %j", (text, ms) => {
  expect(told({ "retry-after": text }).retryAfterMs).toBe(ms);
});

test("D04 the past is no wait at all, the far future one of a year", () => {
  expect(told({ "retry-after": "Thu, 01 Jan 2015 00:00:00 GMT" }).retryAfterMs).toBe(0);
  expect(told({ "retry-after": new Date(now).toUTCString() }).retryAfterMs).toBe(0);
  const never = told({ "retry-after": "Fri, 31 Dec 9999 23:59:59 GMT" });
  expect(never.retryAfterMs).toBe(365 * 86_400_000);
  expect(retryVerdict(never, { now }).waitMs).toBe(2_147_483_647);
});

test("D05 of several the longest counts", () => {
  for (const text of ["60, 120", "120,60", "60, Thu, 01 Jan 2026 00:02:00 GMT"]) {
    expect(told({ "retry-after": text }).retryAfterMs, text).toBe(120_000);
  }
  expect(
    told([
      ["Retry-After", "60"],
      ["retry-after", "120"],
    ]).retryAfterMs,
  ).toBe(120_000);
  const headers = new Headers({ "retry-after": "60" });
  headers.append("retry-after", "120");
  expect(told(headers).retryAfterMs).toBe(120_000);
});

test.each(["9999999999", "2147484", "9".repeat(400)])("D06 Retry-After %s can be counted by a timer", (text) => {
  const error = told({ "retry-after": text });
  expect(error.retryAfterMs).toBeLessThanOrEqual(365 * 86_400_000);
  expect(retryVerdict(error, { now }).waitMs).toBeLessThanOrEqual(2_147_483_647);
});

const half = now / 1000 + 30;
test.each([
  [{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${half}` }, {}],
  [{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${half * 1000}` }, {}],
  [{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": new Date(half * 1000).toISOString() }, {}],
  [{ ratelimit: '"default";r=0;t=30' }, {}],
  [
    { ratelimit: '"day";r=5;t=3600, "burst";r=0;t=30', "ratelimit-policy": '"burst";q=10;w=60,"day";q=100;w=86400' },
    {},
  ],
  [{ ratelimit: 'reset=30, limit=10, remaining=0, policy="10;w=60"' }, {}],
  [{ "ratelimit-limit": "10", "ratelimit-remaining": "0", "ratelimit-reset": "30" }, {}],
  [{ "x-rate-limit-reset": `${half}`, "x-rate-limit-remaining": "0" }, {}],
  [{ "x-ratelimit-retry-after": `${half}` }, {}],
  // Better Auth
  [{ "x-retry-after": "30" }, {}],
  [
    {
      "x-ratelimit-remaining-tokens": "0",
      "x-ratelimit-reset-tokens": "30s",
      "x-ratelimit-remaining-requests": "9",
      "x-ratelimit-reset-requests": "6m0s",
    },
    {},
  ],
  [
    {
      "anthropic-ratelimit-input-tokens-remaining": "0",
      "anthropic-ratelimit-input-tokens-reset": "2026-01-01T00:00:30Z",
    },
    {},
  ],
  [{ "retry-after-ms": "30000" }, {}],
  [{}, { retry_after: 30 }],
  [{}, { retryAfterMs: 30_000 }],
  [{}, { error: { details: [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "30s" }] } }],
  [{ "retry-after": "garbage" }, { retry_after: 30 }],
  [{ ratelimit: '"default";r=;;;' }, { retry_after: 30 }],
])("D07 a wait of thirty seconds, in the words of %j %j", (headers, body) => {
  expect(told(headers, 429, body).retryAfterMs).toBe(30_000);
});

test("D07 retry-after-ms, Retry-After, X-RateLimit-Retry-After, the body and the window are asked in this order", () => {
  const all: [string, string][] = [
    ["retry-after-ms", "1000"],
    ["retry-after", "2"],
    ["x-ratelimit-retry-after", "3"],
  ];
  const window = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "5" };
  const body = { retry_after: 4 };
  for (let from = 0; from <= 3; from += 1)
    expect(told({ ...window, ...Object.fromEntries(all.slice(from)) }, 429, body).retryAfterMs).toBe((from + 1) * 1000);
  expect(told(window).retryAfterMs).toBe(5000);
});

test("D08 a wrong clock here changes no wait, and what a cache kept is not the server's clock", () => {
  for (const off of [3_600_000, -3_600_000, 10 * 31_557_600_000, -10 * 31_557_600_000]) {
    const headers = {
      date: new Date(now + off).toUTCString(),
      "retry-after": new Date(now + off + 45_000).toUTCString(),
    };
    expect(told(headers).retryAfterMs).toBe(45_000);
    expect(told(new Headers(headers)).retryAfterMs).toBe(45_000);
    expect(told({ ...headers, age: "7" }).retryAfterMs).not.toBe(45_000);
  }
});

test.each([
  ["Headers", new Headers({ "Retry-After": "7", "X-Request-Id": "a1" })],
  ["a record", { "RETRY-AFTER": "7", "x-request-ID": "a1" }],
  ["lists of values", { "retry-after": ["7"], "x-request-id": ["a1"] }],
  [
    "a Map",
    new Map([
      ["Retry-After", "7"],
      ["X-Request-Id", "a1"],
    ]),
  ],
  [
    "pairs",
    [
      ["Retry-After", "7"],
      ["X-Request-Id", "a1"],
    ],
  ],
  [
    "anything with a get",
    { get: (name: string) => ({ "retry-after": "7", "x-request-id": "a1" })[name.toLowerCase()] },
  ],
])("D11 headers in %s tell the same", (_, headers) => {
  expect(told(headers)).toMatchObject({ retryAfterMs: 7000, requestId: "a1" });
});

test.each(
  "x-request-id request-id x-correlation-id x-amzn-requestid x-amz-request-id x-github-request-id x-ms-request-id x-slack-req-id x-auth0-requestid paypal-debug-id x-trace-id cf-ray".split(
    " ",
  ),
)("%s is the id that support asks for", (name) => {
  expect(told({ [name]: "a1" }, 500).requestId).toBe("a1");
});

test("D12 a megabyte of a header is no value, and costs nothing", () => {
  const long = '"a";r=0;t=3,'.repeat(90_000);
  const headers = {
    ratelimit: long,
    "ratelimit-policy": long,
    "retry-after": long,
    "www-authenticate": long,
    link: long,
  };
  told(headers);
  const from = process.cpuUsage();
  const error = told(headers);
  expect(process.cpuUsage(from).user / 1000).toBeLessThan(25);
  expect(error).toMatchObject({ retryAfterMs: null, rateLimit: null });
  expect(parseWait("1".repeat(1_000_000), now)).not.toBeNaN();
  expect(readRateLimit(() => long, now, now)).toBeNull();
});

const warn = vi.fn();
beforeEach(() => {
  warn.mockClear();
  vi.spyOn(console, "warn").mockImplementation(warn);
});
afterEach(() => vi.restoreAllMocks());

test("D10 a wait hidden from another origin's script is told to the developer, and the body is asked", async () => {
  const hidden = new Response('{"retry_after":9}', { status: 429 });
  Object.defineProperty(hidden, "type", { value: "cors" });
  expect((await readApiError(hidden, at)).retryAfterMs).toBe(9000);
  expect(warn.mock.calls.flat()).toEqual([]);
  const silent = new Response("{}", { status: 429 });
  Object.defineProperty(silent, "type", { value: "cors" });
  expect((await readApiError(silent, at)).retryAfterMs).toBeNull();
  expect(warn.mock.calls.flat().join()).toContain("Access-Control-Expose-Headers");
});
