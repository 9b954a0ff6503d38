import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const failed = (message: string, members: object, cause?: unknown) =>
  Object.assign(new Error(message, { cause }), members);

/** What clients keep beside an answer, or say in words of their own, is not taken for the server's. */
test.each<[string, unknown, object]>([
  [
    "Xendit's raw response is a body",
    failed("[Xendit SDK Error] 400 Bad Request", {
      status: 400,
      errorCode: "API_VALIDATION_ERROR",
      rawResponse: { error_code: "API_VALIDATION_ERROR", message: "There was an error with the format." },
      response: { error_code: "API_VALIDATION_ERROR", message: "There was an error with the format." },
    }),
    { code: "API_VALIDATION_ERROR", message: "There was an error with the format.", status: 400 },
  ],
  [
    "a raw response of Node is an answer",
    failed("It failed", {
      rawResponse: { statusCode: 409, headers: { "x-request-id": "r1" }, body: { code: "seat_taken" } },
    }),
    { code: "seat_taken", status: 409, requestId: "r1" },
  ],
  [
    "the type of a response that caused it is no code",
    failed("Text can't be blank", { statusCode: 422 }, new Response("{}", { status: 422 })),
    { code: null, message: "Text can't be blank", status: 422 },
  ],
  [
    "openid-client's code stands beside the server's",
    failed("server responded with an error in the response body", {
      code: "OAUTH_RESPONSE_BODY_ERROR",
      error: "invalid_grant",
      error_description: "The refresh token has expired.",
      status: 400,
    }),
    { code: "invalid_grant", message: "The refresh token has expired." },
  ],
  [
    "Duffel's id is in its meta",
    failed("", { status: 422, meta: { request_id: "FZW0H3HdJwKk5HMA" }, errors: [{ code: "offer_expired" }] }),
    { requestId: "FZW0H3HdJwKk5HMA", code: "offer_expired" },
  ],
  ["Cloudinary's and Checkout.com's status", failed("x", { http_code: 422, body: { e: 1 } }), { status: 422 }],
  [
    "Supabase's words for any status",
    failed("Edge Function returned a non-2xx status code", { context: new Response("{}", { status: 422 }) }),
    { message: null, status: 422 },
  ],
  ["Dropbox's", failed("Response failed with a 409 code", { status: 409, headers: {} }), { message: null }],
  ["Shopware's", failed("Failed request\n - [][/email] x y", { status: 400, details: {} }), { message: null }],
  [
    "a name put before the status",
    failed("API 422 Unprocessable Entity", {
      status: 422,
      body: { message: "The iban is invalid.", errors: { iban: ["The iban is invalid."] } },
    }),
    { message: "The iban is invalid." },
  ],
  [
    "Telegram's wait",
    { status: 429, headers: {}, body: { description: "Too Many Requests: retry after 35" } },
    { retryAfterMs: 35_000 },
  ],
  [
    "a version or a year is no wait",
    { status: 503, headers: {}, body: { message: "This export is only available in 2.5" } },
    { retryAfterMs: null },
  ],
  [
    "h3's name of the class",
    { status: 500, headers: {}, body: { status: 500, unhandled: true, message: "HTTPError" } },
    { message: null },
  ],
])("%s", (_, thrown, expected) => {
  expect(normalizeError(thrown)).toMatchObject(expected);
});

/** Bodies of a 400. */
test.each<[string, unknown, object]>([
  [
    "GitHub's OAuth answers like a form",
    "error=bad_verification_code&error_description=The+code+is+incorrect+or+expired.",
    { code: "bad_verification_code", message: "The code is incorrect or expired." },
  ],
  ["a text of digits tells nobody anything", { errorCodes: ["5321"] }, { message: null }],
  [
    "the type of a thing is no code",
    { id: "f1", type: "browser", ui: { messages: [{ id: 4_000_007, text: "An account exists.", type: "error" }] } },
    { code: null, message: "An account exists." },
  ],
  [
    "an error with names in two words is no map of fields",
    { errors: { error_type: "EMAIL_ALREADY_IN_USE", error_message: "Email already in use" } },
    { code: "EMAIL_ALREADY_IN_USE", message: "Email already in use", fieldErrors: [] },
  ],
  [
    "a status that was put among fields, of which one has members",
    { kvk: ["Is required."], adres: { postcode: ["Is not valid."] }, status: 400 },
    {
      fieldErrors: [
        { path: ["kvk"], message: "Is required." },
        { path: ["adres", "postcode"], message: "Is not valid." },
      ],
    },
  ],
  ["RevenueCat's wait", { type: "rate_limit_error", message: "Slow down.", backoff_ms: 1000 }, { retryAfterMs: 1000 }],
  ["SQL", { message: "Error 1064 (42000): You have an error in your SQL syntax near 'selct'" }, { message: null }],
])("%s", (_, body, expected) => {
  expect(normalizeError({ status: 400, headers: {}, body })).toMatchObject(expected);
});

test("JSON behind a client's own sentence is the body", () => {
  const body = { error: { code: "SEAT_TAKEN", message: "The seat is taken." } };
  const thrown = new Error(`A call to http://127.0.0.1:3000/seats returned HTTP status 409. ${JSON.stringify(body)}`);
  expect(normalizeError(thrown)).toMatchObject({ status: 409, code: "SEAT_TAKEN", message: "The seat is taken." });
});

test("Hugging Face keeps the response under a name of its own, tus the request in one", () => {
  const body = { error: "The seat is taken." };
  const asked = Object.assign(new Error("Failed to perform inference."), { httpResponse: { status: 409, body } });
  const xhr = { status: 409, responseText: JSON.stringify(body), getResponseHeader: () => null };
  const sent = Object.assign(new Error("tus: unexpected response"), { originalResponse: { _xhr: xhr } });
  for (const thrown of [asked, sent])
    expect(normalizeError(thrown)).toMatchObject({ status: 409, message: "The seat is taken." });
});

test("Connect keeps the headers as metadata", () => {
  const thrown = Object.assign(new Error("[resource_exhausted] Too many seats today."), {
    rawMessage: "Too many seats today.",
    code: 8,
    metadata: new Headers({ "retry-after": "120", "x-request-id": "r-7" }),
  });
  expect(normalizeError(thrown)).toMatchObject({ kind: "rate_limit", retryAfterMs: 120_000, requestId: "r-7" });
});

test("an error made the old way, whose stack is plain to see, is one: its body speaks", () => {
  const Old = function (this: object) {
    Object.assign(this, { name: "OldRequestError", message: "Unexpected status code 409", stack: "OldRequestError" });
    Object.assign(this, { status: 409, body: "The seat is taken.\n" });
  };
  Old.prototype = new Error();
  expect(normalizeError(Reflect.construct(Old, []))).toMatchObject({ code: null, message: "The seat is taken." });
});

test("the type of a client's own errors is no code", () => {
  const thrown = Object.assign(new Error("Bad Request"), {
    status: 400,
    type: "AcmeAPIError",
    details: "No seat is left.",
  });
  expect(normalizeError(thrown)).toMatchObject({ code: null, message: "No seat is left." });
});

test("what follows a client's words about the status is the server's", () => {
  const words = "Failed to take the seat. Status code: 409. Error: The seat is taken.";
  for (const thrown of [new Error(words), Object.assign(new Error(words), { statusCode: 409 })])
    expect(normalizeError(thrown)).toMatchObject({ status: 409, message: "The seat is taken." });
});
