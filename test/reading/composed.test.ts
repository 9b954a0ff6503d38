import { expect, test, vi } from "vitest";
import type { Format } from "../../src/core/format.js";
import { normalizeError } from "../../src/defaults/reading.js";

const now = 1_767_225_600_000;
const TAKEN = "The seat is taken.";
const read = (status: number, body: unknown, headers: object = {}, options: object = {}) =>
  normalizeError({ status, headers, body }, { now, ...options });

test.each<[string, number, object, object, object]>([
  [
    "AWS names the code in a header",
    409,
    {},
    { "x-amzn-errortype": "SeatGone:http://a.example/" },
    { code: "SeatGone" },
  ],
  ["so does Azure", 409, { code: "b_c" }, { "x-ms-error-code": "SeatGone" }, { code: "SeatGone" }],
  ["and others", 409, { code: "b_c" }, { "x-error-code": "SeatGone" }, { code: "SeatGone" }],
  ["a hint to try again", 400, {}, { "x-should-retry": "true" }, { retryable: true }],
  ["Stripe's", 409, {}, { "stripe-should-retry": "true" }, { retryable: true }],
  ["a hint not to", 503, { retryable: true }, { "x-should-retry": "false" }, { retryable: false }],
  ["no hint", 503, {}, { "x-should-retry": "perhaps" }, { retryable: true }],
  ["what the body says of it", 400, { retryable: true }, {}, { retryable: true }],
  ["the response before the body", 404, { status: 500 }, {}, { kind: "not_found", status: 404 }],
  ["the body before success", 200, { status: 500, error: TAKEN }, {}, { kind: "server", status: 200 }],
  [
    "fields where nothing else is known",
    405,
    { errors: [{ field: "seat", message: TAKEN }] },
    {},
    { kind: "validation" },
  ],
  ["nothing where nothing is known", 405, { message: TAKEN }, {}, { kind: "unknown" }],
  ["a language", 400, {}, { "content-language": "de-Latn-CH-1996" }, { details: { lang: "de-Latn-CH-1996" } }],
  [
    "a window that is closed",
    429,
    {},
    { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "30" },
    { retryAfterMs: 30_000 },
  ],
  [
    "a window that is open",
    429,
    {},
    { "x-ratelimit-remaining": "3", "x-ratelimit-reset": "30" },
    { retryAfterMs: null },
  ],
  [
    "a window of something else",
    503,
    {},
    { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "30" },
    { retryAfterMs: null },
  ],
  [
    "a title that says it all",
    409,
    { title: "Seat gone", detail: "Seat gone" },
    {},
    { title: "Seat gone", message: null },
  ],
  [
    "a path that was tampered with",
    402,
    { resolve: { endpoint: "/a\u0007b", message: "Pay" } },
    {},
    { resolve: { endpoint: null } },
  ],
  [
    "a way to resolve it",
    402,
    { resolve: { endpoint: "/a", method: "POST" } },
    {},
    { resolve: { endpoint: "/a", method: "POST" } },
  ],
  ["a way that is none", 402, { resolve: { method: "1POST", action: "" } }, {}, { resolve: null }],
])("%s", (_, status, body, headers, wanted) => {
  expect(read(status, body, headers)).toMatchObject(wanted);
});

test.each(["de, en", "x", "german-", "de-Latn-CH-x-y", "1de"])("%s is no language of a text", (language) => {
  expect(read(400, {}, { "content-language": language }).details).toEqual({});
});

test.each([
  ["balance", 402, "credits_depleted"],
  ["spend_limit", 402, "spend_limit_reached"],
])("a wait does not help %s", (kind, status, code) => {
  const error = read(status, { code }, { "retry-after": "30" });
  expect(error).toMatchObject({ kind, retryAfterMs: null });
  expect(read(409, {}, { "retry-after": "30" }).retryAfterMs).toBe(30_000);
  // RFC 9110 §15.5.14: it is too large for the moment.
  expect(read(413, {}, { "retry-after": "30" })).toMatchObject({ kind: "too_large", retryAfterMs: 30_000 });
});

test.each([
  [407, "Proxy Authentication Required"],
  [511, "Network Authentication Required"],
])("%i without a body is titled by its phrase", (status, title) => {
  expect(read(status, "", {})).toMatchObject({ title, message: null });
});

test("what a client says of itself is no message, what an app says is", () => {
  const told = (thrown: unknown) => normalizeError(thrown, { now }).message;
  expect(told(new Error(TAKEN))).toBe(TAKEN);
  expect(told(new Error("Unknown error"))).toBeNull();
  expect(told(Object.assign(new Error("Response Error"), { status: 502 }))).toBeNull();
  expect(told(new DOMException("The user left the page.", "AbortError"))).toBeNull();
  expect(told(Object.assign(new Error("409 Seats are gone."), { status: 409 }))).toBe("Seats are gone.");
  expect(told(Object.assign(new Error("Row 404 is gone."), { status: 409 }))).toBe("Row 404 is gone.");
});

test("what SignalR says around the words of its server is left out", () => {
  const around = "An unexpected error occurred invoking 'Join' on the server.";
  expect(normalizeError(new Error(`${around} HubException: ${TAKEN}`)).message).toBe(TAKEN);
  expect(normalizeError(new Error(around)).message).toBeNull();
  expect(normalizeError(new Error("maxContentLength size of 100 exceeded")).message).toBeNull();
});

test("what a client says before and after the words of its server, or in their place, is none of them", () => {
  const told = (text: string) => normalizeError(Object.assign(new Error(text), { status: 404 })).message;
  expect(told(`Request failed with HTTP code 404 | Server said: ${TAKEN}`)).toBe(TAKEN);
  expect(told("Request failed with HTTP code 404 | Server said: Not Found")).toBeNull();
  expect(told("GET /seats 404")).toBeNull();
  for (const words of ["Get a seat in row 404", "Change the url in /settings 404", "Your seats are:"])
    expect(told(words)).toBe(words);
});

test("the first format with an opinion counts, the app's before the default ones", () => {
  const says = (code: string): Format => ({ name: code, read: () => ({ code, title: undefined }) });
  const silent: Format = { name: "silent", read: () => null };
  const body = { type: "https://a.example/e", title: "Seat gone", code: "d_e" };
  const error = read(409, body, {}, { formats: [silent, says("a_b"), says("b_c")] });
  expect(error).toMatchObject({ code: "a_b", title: "Seat gone" });
  const late: Format = { name: "late", read: () => ({ title: "Of the app" }) };
  expect(read(409, body, {}, { formats: [late] }).title).toBe("Of the app");
});

test("headers are read as a member of what the app's carrier found: that may be a method", () => {
  const found = {
    status: 429,
    kept: { "retry-after": "30" } as Record<string, string>,
    headers(name: string) {
      return this.kept[name] ?? null;
    },
  };
  const options = { now, carriers: [{ name: "mine", carry: () => found }] };
  expect(normalizeError({}, options)).toMatchObject({ kind: "rate_limit", retryAfterMs: 30_000 });
});

test("only a 429 of another origin that tells nothing is warned of, once", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const cors = (status: number, headers = {}) => {
    const response = new Response("{}", { status, headers });
    Object.defineProperty(response, "type", { value: "cors" });
    return normalizeError(response, { now });
  };
  cors(503);
  cors(429, { "retry-after": "3" });
  cors(429, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "30" });
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});

test("a value from elsewhere is checked again, member by member", () => {
  const error = read(
    429,
    { message: TAKEN },
    { ratelimit: '"default";r=0;t=30', "ratelimit-policy": '"default";q=5;w=60' },
  );
  expect(error.rateLimit).toMatchObject({ policy: "default", remaining: 0 });
  expect(normalizeError(JSON.parse(JSON.stringify(error)))).toStrictEqual(error);
  const forged = (members: object) => normalizeError({ ...error, ...members });
  expect(forged({ origin: "ftp://a.example" }).origin).toBeNull();
  expect(forged({ origin: "https://a.example/path?q" }).origin).toBe("https://a.example");
  expect(forged({ origin: {} }).origin).toBeNull();
  expect(forged({ method: "1POST" }).method).toBeNull();
  expect(forged({ method: "post" }).method).toBe("POST");
  expect(forged({ retryAfterMs: "5" }).retryAfterMs).toBeNull();
  expect(forged({ fieldErrors: [{ path: ["__proto__"], message: 5 }], formErrors: [5, TAKEN] }).formErrors).toEqual([
    TAKEN,
  ]);
});
