import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const json = { message: "The seat is taken.", code: "seat_taken" };

/** The clients of services, by what they throw. */
test.each<[string, unknown, object]>([
  [
    "Firebase: no network",
    Object.assign(new Error("Firebase: A network AuthError (such as timeout)."), {
      name: "FirebaseError",
      code: "auth/network-request-failed",
    }),
    { kind: "network", message: null },
  ],
  [
    "Firebase: an address in use",
    Object.assign(new Error("It is in use."), { name: "FirebaseError", code: "auth/email-already-in-use" }),
    { kind: "conflict", code: "auth/email-already-in-use" },
  ],
  [
    "an error of the app's around one that holds no response",
    new Error("The seats could not be loaded.", {
      cause: Object.assign(new Error("x"), {
        errors: [{ message: "Sign in.", extensions: { code: "UNAUTHENTICATED" } }],
      }),
    }),
    { code: "UNAUTHENTICATED", kind: "auth" },
  ],
  [
    "an error of the app's around a body",
    new Error("The seat was not saved.", { cause: { code: "23505", details: "Key (seat)=(4) already exists." } }),
    { code: "23505", kind: "conflict", message: "The seat was not saved." },
  ],
  [
    "SWR, as its documentation throws",
    Object.assign(new Error("An error occurred while fetching the data."), { status: 409, info: json }),
    { status: 409, ...json },
  ],
  [
    "AWS",
    Object.assign(new Error("Rate exceeded."), {
      name: "ThrottlingException",
      $fault: "client",
      $metadata: { httpStatusCode: 400, requestId: "aws-1" },
    }),
    { status: 400, code: "ThrottlingException", requestId: "aws-1", kind: "rate_limit" },
  ],
  [
    "Stripe",
    Object.assign(new Error("Declined."), {
      type: "StripeCardError",
      statusCode: 402,
      headers: { "request-id": "r2" },
      raw: { type: "card_error", code: "card_declined", message: "Declined." },
    }),
    { code: "card_declined", message: "Declined.", requestId: "r2" },
  ],
  [
    "Slack",
    Object.assign(new Error("An API error occurred: missing_scope"), {
      code: "slack_webapi_platform_error",
      data: { ok: false, error: "missing_scope" },
    }),
    { code: "missing_scope" },
  ],
  [
    "Slack: too many",
    Object.assign(new Error("A limit was reached"), { code: "slack_webapi_rate_limited_error", retryAfter: 7 }),
    { kind: "rate_limit", retryAfterMs: 7000 },
  ],
  [
    "OpenAI: text",
    Object.assign(new Error("400 The seat is no number."), { status: 400, headers: {}, error: undefined }),
    { message: "The seat is no number." },
  ],
  [
    "OpenAI: no body",
    Object.assign(new Error("422 status code (no body)"), { status: 422, headers: {} }),
    { message: null },
  ],
  [
    "axios: no body",
    Object.assign(new Error("Request failed with status code 503"), {
      code: "ERR_BAD_RESPONSE",
      response: { status: 503, headers: {}, data: "" },
    }),
    { code: null, message: null },
  ],
  [
    "Octokit: no network",
    Object.assign(new Error("connect ECONNREFUSED", { cause: new TypeError("fetch failed") }), {
      name: "HttpError",
      status: 500,
    }),
    { kind: "network", status: null, code: null },
  ],
  [
    "OpenAI: timeout",
    Object.assign(new Error("Request timed out."), { status: undefined, headers: undefined }),
    { kind: "timeout", message: null },
  ],
  ["OpenAI: aborted", new Error("Request was aborted."), { kind: "aborted", message: null }],
  [
    "superagent: timeout",
    Object.assign(new Error("Timeout of 60ms exceeded"), { code: "ECONNABORTED", errno: "ETIME", timeout: 60 }),
    { kind: "timeout" },
  ],
  [
    "Stripe: no network",
    Object.assign(new Error("An error occurred with our connection to Stripe."), {
      type: "StripeConnectionError",
      detail: { code: "ECONNREFUSED" },
    }),
    { kind: "network", code: null },
  ],
  [
    "Supabase: no network",
    { message: "TypeError: fetch failed", details: "x", hint: "", code: "" },
    { kind: "network", message: null },
  ],
])("%s is read", (_, thrown, expected) => {
  expect(normalizeError(thrown)).toMatchObject(expected);
});
