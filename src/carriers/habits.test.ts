import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

// Habits of clients met in the wild, each as it was thrown or returned by at least one of them.
const json = { code: "SEAT_TAKEN", message: "The seat is taken." };
const told = { ...json, kind: "conflict" };
const headers = new Headers({ "x-request-id": "r1", "retry-after": "7" });
const failure = (message: string, members: object = {}) => Object.assign(new Error(message), members);

test.each<[string, unknown, object]>([
  [
    "Hono: the data in the detail",
    failure("409 Conflict", { statusCode: 409, detail: { data: json, statusText: "Conflict" } }),
    { status: 409, ...told },
  ],
  ["Eden: the body as the value", failure("[object Object]", { status: 409, value: json }), { status: 409, ...told }],
  [
    "Eden: a result with the error in it",
    { data: null, error: failure("[object Object]", { status: 409, value: json }), status: 409, headers },
    { status: 409, requestId: "r1", ...told },
  ],
  [
    "PocketBase: the body, which has a status, as the response",
    failure("The seat was not saved.", {
      status: 400,
      response: { status: 400, message: "It was not saved.", data: { email: { code: "x_y", message: "No address." } } },
    }),
    {
      status: 400,
      message: "It was not saved.",
      fieldErrors: [{ path: ["email"], message: "No address.", code: "x_y" }],
    },
  ],
  [
    "RxJS: no stack, and the headers in the request",
    {
      name: "AjaxError",
      message: "ajax error 409",
      status: 409,
      response: { title: "Taken", status: 409, errors: [{ pointer: "#/seat", detail: "It is taken." }] },
      xhr: { status: 409, getResponseHeader: (name: string) => headers.get(name) },
    },
    { status: 409, title: "Taken", requestId: "r1", fieldErrors: [{ path: ["seat"], message: "It is taken." }] },
  ],
  [
    "SDKs by Fern: the response as raw",
    failure("Status code: 429", { statusCode: 429, body: json, rawResponse: { status: 429, type: "basic", headers } }),
    { status: 429, code: json.code, requestId: "r1", retryAfterMs: 7000 },
  ],
  [
    "the same without a body",
    failure("Status code: 404", { statusCode: 404, rawResponse: { status: 404, type: "basic", headers } }),
    { status: 404, code: null, message: null, details: {} },
  ],
  [
    "React Router: what data() throws",
    { type: "DataWithResponseInit", data: json, init: { status: 409, headers } },
    { status: 409, requestId: "r1", ...told },
  ],
  [
    "React Router: data() without data, whose phrase is that of another status",
    { status: 404, statusText: "Internal Server Error", internal: false, data: null },
    { status: 404, message: null, details: {} },
  ],
  ["TanStack Router: notFound()", { isNotFound: true }, { status: 404, kind: "not_found", message: null, details: {} }],
  [
    "an assigned stack, which is plain to see in Firefox and under Vite on a server",
    Object.defineProperty(failure("The seat is taken."), "stack", { value: "Error\n at x", enumerable: true }),
    { message: "The seat is taken." },
  ],
  [
    "SendGrid: the status as the code",
    failure("Conflict", { code: 409, response: { headers: {}, body: json } }),
    { status: 409, ...told },
  ],
  [
    "oRPC, JSON-RPC: the code beside the data",
    failure(json.message, { code: json.code, status: 409, data: { seat: 4 } }),
    { status: 409, ...told, details: { seat: 4 } },
  ],
  [
    "oRPC: an answer that is none of its own as the data",
    failure("Too Many Requests", { code: "TOO_MANY_REQUESTS", status: 429, data: { status: 429, headers } }),
    { status: 429, kind: "rate_limit", requestId: "r1", retryAfterMs: 7000, details: {} },
  ],
  [
    "Convex: a text as the data",
    failure("[Request ID: 1] Server Error", { data: json.message }),
    { message: json.message },
  ],
  [
    "Relay: the errors in the source",
    failure("No data returned for operation `takeSeat`, got error(s):\nIt is taken.", {
      name: "RelayNetwork",
      source: { errors: [{ message: json.message, extensions: { code: json.code } }] },
    }),
    told,
  ],
  [
    "what was picked out of an error of axios",
    { status: 409, message: "Request failed with status code 409", code: "ERR_BAD_REQUEST", data: json },
    { status: 409, ...told, details: {} },
  ],
  [
    "the same of a server that failed",
    { status: 502, message: "Request failed with status code 502", code: "ERR_BAD_RESPONSE", data: json },
    { status: 502, ...told, kind: "unavailable", details: {} },
  ],
  [
    "OAuth clients: the code as the error",
    failure("Wrong email or password.", { error: "invalid_grant", error_description: "Wrong email or password." }),
    { code: "invalid_grant", message: "Wrong email or password." },
  ],
  [
    "Clerk, Notion: a code of the client's own",
    failure("Conflict", { status: 409, code: "api_response_error", errors: [{ ...json, meta: {} }] }),
    { status: 409, ...told },
  ],
])("%s", (_, thrown, expected) => {
  expect(normalizeError(thrown)).toMatchObject(expected);
});

test.each([
  "StatusCode: non 2xx status code (422 POST http://127.0.0.1:1)",
  "Request failed: 422",
  "[HTTP 422] The request could not be carried out",
  "Unexpected status: 422",
  "Server responded with 422",
  "Could not load the seats (422)",
  "POST-request to https://api.example.com/seats resulted in an error",
  "[Network] Unexpected end of JSON input",
  "Expected double-quoted property name in JSON at position 9",
  "JSON parsing error",
  "[#ERR_PARSE_RESPONSE_DATA] Failed to parse response as 'json'",
])("%s: a client's own words are no message", (text) => {
  expect(normalizeError(failure(text, { status: 422, headers: {} })).message).toBeNull();
});

test("a text after a client's mark is one", () => {
  expect(normalizeError(failure("[GraphQL] The seat is taken.")).message).toBe("The seat is taken.");
  expect(normalizeError(failure("The seat is not yours since 1422.", { status: 409 })).message).not.toBeNull();
});

test.each([
  ["[Seat] is taken by another person.", 409],
  ["The amount must stay below 4000 EUR.", 400],
  ["You need 400 points for that seat.", 400],
  ["500 points are missing.", undefined],
  ["400 points are missing.", 400],
  ["Order 4093 was refused for you.", 409],
])("%s (%s) is a sentence of somebody's, whole", (text, status) => {
  expect(normalizeError(failure(text, { status })).message).toBe(text);
});

test.each(["[409] ", "[SEAT_TAKEN] ", "[failed_precondition] ", "[Network] ", "[unauthenticated] ", "409 "])(
  "%s is a client's mark before a sentence",
  (mark) => {
    expect(normalizeError(failure(`${mark}The seat is taken.`, { status: 409 })).message).toBe("The seat is taken.");
  },
);

const traced = { ...json, stack: "Error: The seat is taken.\n    at take (seats.js:1:1)" };
const columns = { code: "BAD_CSV", message: "A column is missing.", headers: ["a", "b"] };
const bad = { code: "BAD_CSV", message: "A column is missing." };

test.each<[string, unknown, object]>([
  ["a trace beside the body", { status: 409, headers: {}, body: traced }, { status: 409, ...told, details: {} }],
  ["the same of axios", failure("x", { response: { status: 409, headers: {}, data: traced } }), told],
  ["the same of RTK Query", { status: 409, data: traced }, told],
  ["the same of ofetch", failure("x", { status: 409, data: traced, response: { status: 409, headers } }), told],
  ["the same in an envelope", { status: 409, headers: {}, body: { error: traced } }, told],
  ["the same thrown bare", { status: 409, ...traced }, { status: 409, ...told }],
  ["a list of columns called headers", { status: 422, data: columns }, { status: 422, ...bad }],
  ["the same of axios", failure("x", { response: { status: 422, headers: {}, data: columns } }), bad],
  ["the same picked out", failure("x", { status: 422, data: columns }), bad],
  ["the same thrown bare", { status: 422, ...columns }, { status: 422, ...bad }],
  [
    "an answer without headers that names its status",
    failure("x", { response: { status: 409, message: "Conflict", data: { code: json.code } } }),
    { status: 409, code: json.code },
  ],
  [
    "a problem as the response of an error without a status",
    failure("x", { response: { status: 409, ...json } }),
    { status: 409, ...told },
  ],
  ["an API's own code", { status: 409, code: "ERR_BAD_SEAT", message: json.message }, { code: "ERR_BAD_SEAT" }],
  ["an API's own code of time", { code: "ERR_PAYMENT_TIMEOUT", message: "Late." }, { code: "ERR_PAYMENT_TIMEOUT" }],
  [
    "an API's own code that is like a system's",
    { code: "EPIPELINE_BUSY", message: "Busy." },
    { code: "EPIPELINE_BUSY" },
  ],
])("%s", (_, thrown, expected) => {
  expect(normalizeError(thrown)).toMatchObject(expected);
});

test("a bug's text is none without a status either", () => {
  expect(normalizeError(failure("null is not an object")).message).toBeNull();
});

test("a bug of the program that went through JSON stays one", () => {
  const bug = { name: "TypeError", message: "Cannot read properties of undefined", stack: "TypeError: x" };
  expect(normalizeError(bug)).toMatchObject({ kind: "unknown", message: null, code: null });
});
