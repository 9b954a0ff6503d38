import { expect, test } from "vitest";
import { normalizeError, readApiError } from "../defaults/reading.js";

const response = (init: object) => ({ status: 422, headers: {}, ...init });
const json = { message: "The seat is taken.", code: "seat_taken" };
const bytes = new TextEncoder().encode(JSON.stringify(json));

// As real clients threw them on loopback: test/wild runs them.
test.each<[string, unknown, object]>([
  [
    "Octokit: problem details as bytes",
    Object.assign(new Error("Unknown error"), { status: 422, response: response({ data: bytes.buffer }) }),
    json,
  ],
  ["axios: an array buffer", Object.assign(new Error("x"), { response: response({ data: bytes }) }), json],
  [
    "superagent: text beside an empty object",
    Object.assign(new Error("Bad Request"), {
      status: 400,
      response: { status: 400, body: {}, text: "The seat is no number." },
    }),
    { message: "The seat is no number." },
  ],
  [
    "superagent: JSON that was cut off",
    Object.assign(new SyntaxError("Unterminated"), { statusCode: 500, rawResponse: '{"message":"It broke.","x' }),
    { status: 500, message: "It broke." },
  ],
  [
    "RTK Query: text where JSON was wanted",
    { status: "PARSING_ERROR", originalStatus: 400, data: "The seat is no number.", error: "SyntaxError: x" },
    { status: 400, message: "The seat is no number." },
  ],
  [
    "tRPC",
    Object.assign(new Error("The seat is taken."), {
      name: "TRPCClientError",
      shape: {},
      data: { code: "CONFLICT", httpStatus: 409 },
      meta: { response: { status: 409, headers: { "x-request-id": "r1" }, bodyUsed: true } },
    }),
    { status: 409, code: "CONFLICT", message: "The seat is taken.", requestId: "r1" },
  ],
  [
    "urql",
    Object.assign(new Error("[GraphQL] Sign in first."), {
      graphQLErrors: [{ message: "Sign in first.", path: ["a"], extensions: { code: "UNAUTHENTICATED" } }],
      response: { status: 200, headers: {}, bodyUsed: true },
    }),
    { code: "UNAUTHENTICATED", message: "Sign in first.", fieldErrors: [] },
  ],
  [
    "AI SDK",
    Object.assign(new Error("Too Many Requests"), {
      name: "AI_APICallError",
      url: "https://api.example.com/v1/chat",
      statusCode: 429,
      responseHeaders: { "retry-after": "12" },
      responseBody: JSON.stringify({ error: { message: "Slow down, please.", code: "rate_limit_exceeded" } }),
      isRetryable: true,
    }),
    { status: 429, code: "rate_limit_exceeded", message: "Slow down, please.", retryAfterMs: 12_000 },
  ],
  [
    "Apollo Client",
    Object.assign(new Error("Response not successful: Received status code 409"), {
      name: "ServerError",
      statusCode: 409,
      response: response({ status: 409, headers: { "x-request-id": "r1" }, bodyUsed: true }),
      bodyText: JSON.stringify(json),
    }),
    { ...json, requestId: "r1" },
  ],
  [
    "Apollo Client 3",
    Object.assign(new Error("x"), { name: "ServerError", statusCode: 409, result: json }),
    { status: 409, ...json },
  ],
  [
    "graphql-request: part of the data beside the errors",
    Object.assign(new Error('No.: {"response":{}}'), {
      response: {
        status: 200,
        headers: {},
        data: { a: null },
        errors: [{ message: json.message, extensions: { code: "FORBIDDEN" } }],
      },
    }),
    { code: "FORBIDDEN", message: json.message, kind: "permission" },
  ],
  [
    "Apollo Client 4: part of the data beside the errors",
    Object.assign(new Error(json.message), {
      name: "CombinedGraphQLErrors",
      data: { join: null },
      errors: [{ message: json.message, path: ["join"], extensions: { code: "FORBIDDEN" } }],
    }),
    { code: "FORBIDDEN", message: json.message, kind: "permission" },
  ],
  [
    "an error class that keeps the body and the list in it",
    Object.assign(new Error("x"), { status: 422, data: json, errors: [{ field: "seat", message: "Gone." }] }),
    json,
  ],
  [
    "Directus: no Error, and the errors beside the response",
    {
      errors: [{ message: "It has to be unique.", extensions: { code: "RECORD_NOT_UNIQUE", field: "slug" } }],
      response: { status: 400, headers: new Headers(), bodyUsed: true },
    },
    {
      status: 400,
      code: "RECORD_NOT_UNIQUE",
      fieldErrors: [{ path: ["slug"], message: "It has to be unique." }],
    },
  ],
  [
    "RxJS: the body as the response",
    Object.assign(new Error("ajax error 404"), { name: "AjaxError", status: 404, response: json, xhr: {} }),
    { status: 404, ...json },
  ],
  [
    "RxJS: a body of OAuth as the response",
    Object.assign(new Error("ajax error 400"), {
      status: 400,
      response: { error: "invalid_grant", error_description: "Your session is over." },
      xhr: {},
    }),
    { status: 400, code: "invalid_grant", message: "Your session is over." },
  ],
  [
    "Hono",
    Object.assign(new Error("409 Conflict"), { statusCode: 409, detail: { data: json, statusText: "Conflict" } }),
    { status: 409, ...json },
  ],
  [
    "Kiota",
    Object.assign(new Error("x"), {
      responseStatusCode: 409,
      responseHeaders: { "request-id": ["r1"] },
      errorEscaped: json,
    }),
    { status: 409, requestId: "r1", ...json },
  ],
  [
    "a code of the class beside a body that has its own",
    Object.assign(new Error("x"), { code: "CONFLICT", status: 409, data: json }),
    { status: 409, ...json },
  ],
  [
    "an answer with a phrase beside its data",
    { response: { status: 409, message: "Conflict", data: json } },
    { status: 409, ...json },
  ],
  [
    "RTK Query: a body that has the status too",
    { status: 409, data: { status: 409, ...json } },
    { status: 409, ...json },
  ],
  ["a body that tells of headers", { status: 422, data: { headers: { row: "It is none." }, ...json } }, json],
  [
    "openapi-fetch: a text beside the response",
    { error: json.message, response: { status: 409, headers: new Headers(), bodyUsed: true } },
    { status: 409, message: json.message },
  ],
  [
    "an error class with its code under error",
    Object.assign(new Error(json.message), { status: 409, error: json.code }),
    { status: 409, ...json },
  ],
  [
    "Supabase: a function's answer that was read",
    Object.assign(new Error("Edge Function returned a non-2xx status code"), {
      context: { status: 429, headers: { "retry-after": "7" }, bodyUsed: true, ok: false },
    }),
    { status: 429, retryAfterMs: 7000 },
  ],
  [
    "a body with a context of its own, and a status in it",
    { status: 422, context: { status: 500 }, ...json },
    { status: 422, ...json },
  ],
  [
    "an error class with a result, and the body as its error",
    Object.assign(new Error("x"), { status: 422, result: "failure", error: json }),
    { status: 422, ...json },
  ],
  [
    "tRPC: what was wrong with the input",
    Object.assign(new Error("[]"), {
      shape: {
        message: JSON.stringify([{ code: "too_small", path: ["rows", 0, "qty"], message: "Too few." }]),
        code: -32_600,
        data: { code: "BAD_REQUEST", httpStatus: 400 },
      },
      data: { code: "BAD_REQUEST", httpStatus: 400 },
    }),
    {
      code: "BAD_REQUEST",
      fieldErrors: [{ path: ["rows", 0, "qty"], message: "Too few.", code: "too_small" }],
    },
  ],
])("%s is read", (_, thrown, expected) => {
  expect(normalizeError(thrown)).toMatchObject(expected);
});

test("a body that axios kept as a Blob is awaited", async () => {
  const thrown = Object.assign(new Error("x"), { response: response({ data: new Blob([JSON.stringify(json)]) }) });
  expect(normalizeError(thrown)).toMatchObject({ status: 422, code: null });
  expect(await readApiError(thrown)).toMatchObject({ status: 422, ...json });
});
