import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

// What an app, or an SDK without error classes, puts together of an answer and what stood in its body.
const json = { code: "SEAT_TAKEN", message: "The seat is taken." };
const told = { status: 409, kind: "conflict", ...json };

async function consumed(): Promise<Response> {
  const response = new Response(JSON.stringify(json), { status: 409, headers: { "retry-after": "7" } });
  await response.text();
  return response;
}

test("words and code beside the headers are the answer's", () => {
  expect(normalizeError({ status: 409, headers: { "x-request-id": "r1" }, ...json })).toMatchObject({
    ...told,
    requestId: "r1",
  });
});

test("Chargebee: all members of the body, its status among them, beside the headers", () => {
  const thrown = {
    message: "seat : is taken",
    type: "invalid_request",
    api_error_code: "param_wrong_value",
    param: "seat",
    error_msg: "is taken",
    http_status_code: 409,
    headers: { "content-type": "application/json" },
  };
  expect(normalizeError(thrown)).toMatchObject({
    status: 409,
    message: "seat : is taken",
    code: "param_wrong_value",
    fieldErrors: [{ path: ["seat"], message: "seat : is taken" }],
  });
});

test("itty: the members of the body beside the response that they were read from", async () => {
  expect(normalizeError({ status: 409, response: await consumed(), ...json })).toMatchObject({
    ...told,
    retryAfterMs: 7000,
  });
  const { code, message } = json;
  expect(normalizeError({ status: 409, response: await consumed(), error: message, code })).toMatchObject(told);
});

const polyfill = { type: "default", status: 409, ok: false, statusText: "Conflict", bodyUsed: true, url: "" };
const mock = { type: "basic", status: 409, ok: false, statusText: "Conflict", text: async () => "" };
const xhr = {
  status: 409,
  statusText: "Conflict",
  responseText: "",
  responseType: "json",
  getResponseHeader: () => null,
};

test.each([
  ["not read", () => new Response("", { status: 409 })],
  ["read", consumed],
  ["a polyfill's", () => ({ ...polyfill, headers: new Headers() })],
  ["a mock", () => ({ ...mock, headers: new Map() })],
  ["of XMLHttpRequest", () => xhr],
])("a response alone has no words of its own: %s", async (_, make) => {
  expect(normalizeError(await make())).toMatchObject({ status: 409, message: null, code: null, details: {} });
});

test("urllib: a status below 0 is no answer, and a number of the system's no code", () => {
  const failed = { status: -1, headers: {}, res: { status: -1, headers: {} } };
  const late = Object.assign(new Error("Request timeout for 80 ms"), failed, { name: "HttpClientRequestTimeoutError" });
  expect(normalizeError(late)).toMatchObject({ kind: "timeout", status: null, message: null });
  const lost = Object.assign(new Error("connect ECONNREFUSED"), failed, { errno: -111, code: "ECONNREFUSED" });
  expect(normalizeError(lost)).toMatchObject({ kind: "network", status: null, code: null, message: null });
});

test("Shopify: what would come before the words is none where they are missing", () => {
  const thrown = { status: 402, headers: {}, message: "GraphQL Client: " };
  expect(normalizeError(thrown)).toMatchObject({ status: 402, message: null });
});

test("AngularJS offline: nothing of what was sent is told", () => {
  const config = { method: "POST", url: "https://a.example/x", data: { note: "Please ring the bell twice." } };
  const thrown = { data: null, status: -1, headers: () => null, config, statusText: "", xhrStatus: "error" };
  expect(normalizeError(thrown)).toMatchObject({ status: null, message: null, details: {}, method: "POST" });
});

test("what a client notes of a response is no code", () => {
  const kept = {
    ok: false,
    status: 409,
    statusText: "Conflict",
    headers: {},
    url: "https://a.example/x",
    type: "cors",
  };
  const routed = { type: "DataWithResponseInit", data: null, init: { status: 409, headers: {} } };
  for (const thrown of [kept, routed]) expect(normalizeError(thrown)).toMatchObject({ status: 409, code: null });
});

test("a word that nothing else would pick up stays the body", async () => {
  const { code, message: error } = json;
  expect(normalizeError({ code, response: { status: 409, headers: {}, error } }).message).toBe(error);
  expect(normalizeError(Object.assign(await consumed(), { code, error })).message).toBe(error);
  const oauth = { status: 400, headers: {}, error: "invalid_grant", code: 12, error_description: "It has run out." };
  expect(normalizeError(oauth)).toMatchObject({ kind: "auth", code: "invalid_grant" });
});

test("what it was thrown for is not what it says", () => {
  const cause = Object.assign(new Error("x"), { code: "23505", detail: "Row already exists there." });
  expect(normalizeError({ status: 409, headers: {}, message: json.message, cause })).toMatchObject({
    message: json.message,
    code: null,
  });
});
