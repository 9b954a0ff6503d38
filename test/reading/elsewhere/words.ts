import { type Case, SENTENCE } from "./shape.js";

/** Texts, codes, ids, links and waits. */
export const words: readonly Case[] = [
  [
    "Apollo Server",
    200,
    { errors: [{ message: "Internal server error", extensions: { code: "INTERNAL_SERVER_ERROR" } }] },
    { kind: "server", code: "INTERNAL_SERVER_ERROR" },
  ],
  [
    "a language of something else",
    402,
    { error: { message: SENTENCE }, data: { locale: "de-DE", description: "Annual plan for teams." } },
    { message: SENTENCE },
  ],
  [
    "a document that is no documentation",
    400,
    { message: SENTENCE, url: "https://files.example/docs/invoice-42.pdf" },
    { docsUrl: null },
  ],
  ["Java", 400, { message: "NullPointerException: Cannot invoke a method" }, { message: null }],
  ["SQL", 400, { message: "SELECT id FROM users WHERE id = 1 failed" }, { message: null }],
  ["SQL, a function", 400, { message: "Query failed: SELECT COUNT(*) FROM orders" }, { message: null }],
  ["an empty name", 200, { _: 500, http: 500, message: SENTENCE }, { kind: "unknown" }],
  [
    "JSON:API",
    422,
    {
      errors: [
        {
          title: "Invalid Attribute",
          detail: "First name must contain two characters.",
          source: { pointer: "/data/attributes/firstName" },
        },
      ],
    },
    { message: "First name must contain two characters." },
  ],
  [
    "SAP, OData",
    400,
    {
      error: {
        code: "SY/530",
        message: { lang: "de", value: "Der Kunde ist gesperrt." },
        innererror: { errordetails: [{ code: "M/1", message: "Feld PLZ fehlt.", propertyref: "Customer/PLZ" }] },
      },
    },
    { message: "Der Kunde ist gesperrt." },
  ],
  [
    "vnd.error",
    400,
    {
      message: SENTENCE,
      logref: "42",
      _links: { about: { href: "https://api.example/u/1" }, help: { href: "https://api.example/errors" } },
    },
    { requestId: "42", docsUrl: "https://api.example/errors" },
  ],
  [
    "PayPal",
    422,
    {
      name: "UNPROCESSABLE_ENTITY",
      message: "The requested action could not be performed.",
      links: [
        { href: "https://pay.example/redirect", rel: "redirect", method: "GET" },
        { href: "https://developer.pay.example/declined", rel: "information_link" },
      ],
    },
    {
      resolve: { message: null, url: "https://pay.example/redirect", action: null, method: null, endpoint: null },
      docsUrl: "https://developer.pay.example/declined",
    },
  ],
  [
    "Meilisearch",
    400,
    { message: SENTENCE, link: "https://docs.example/errors#x" },
    { docsUrl: "https://docs.example/errors#x" },
  ],
  [
    "Heroku",
    429,
    { message: SENTENCE, url: "https://devcenter.example/limits" },
    { docsUrl: "https://devcenter.example/limits" },
  ],
  ["a link to the thing", 404, { message: SENTENCE, url: "https://api.example/v1/doc/7" }, { docsUrl: null }],
  [
    "Taobao",
    200,
    { error_response: { code: 15, msg: "Failed", sub_code: "isv.invalid-parameter" } },
    { code: "isv.invalid-parameter" },
  ],
  ["Facebook", 400, { errorCode: 10, errorSubCode: "INSUFFICIENT_FUNDS", message: SENTENCE }, { kind: "balance" }],
  ["ASP.NET", 500, { title: "An error occurred", traceIdentifier: "0HMVD:01" }, { requestId: "0HMVD:01" }],
  ["Express", 401, { err: "token_expired", message: SENTENCE }, { code: "token_expired", kind: "auth" }],
  ["Tencent", 400, { code: 1, info: "参数错误" }, { message: "参数错误" }],
  ["Statuspage", 420, { error: "You have been rate limited." }, { kind: "rate_limit" }],
  ["Chargebee", 429, { message: SENTENCE, api_error_code: "api_request_limit_exceeded" }, { kind: "rate_limit" }],
  ["a delay in seconds", 429, { message: SENTENCE, retry_after_s: 30 }, { retryAfterMs: 30_000 }],
  ["Cloudflare", 502, "error code: 502", { message: null }],
  ["Ruby", 400, { error: "undefined method `name' for nil:NilClass" }, { message: null }],
  ["Ruby, a class", 400, { error: "PG::UniqueViolation: ERROR: there is one" }, { message: null }],
  [
    "AWS",
    400,
    { message: "User arn:aws:iam::aws:user/x may not do this." },
    { message: "User arn:aws:iam::aws:user/x may not do this." },
  ],
  [
    "Allegro, of no field",
    401,
    { errors: [{ code: "JwtTokenExpired", message: "Token expired", path: null, userMessage: SENTENCE }] },
    { code: "JwtTokenExpired", message: SENTENCE },
  ],
  ["CouchDB", 409, { error: "conflict", reason: SENTENCE }, { code: "conflict", message: SENTENCE }],
  ["DigitalOcean", 401, { id: "unauthorized", message: SENTENCE }, { code: "unauthorized", message: SENTENCE }],
  ["Nest, a phrase", 409, { statusCode: 409, error: "Conflict", message: SENTENCE }, { code: null, message: SENTENCE }],
  ["a word that says it failed", 400, { error: "failed", message: SENTENCE }, { code: null, message: SENTENCE }],
  ["a word that says nothing", 400, { error: "unknown", message: SENTENCE }, { code: null, message: SENTENCE }],
  ["a word and no text", 409, { error: "conflict" }, { code: null, message: null }],
  [
    "3GPP",
    400,
    { title: "Bad Request", status: 400, detail: SENTENCE, cause: "MANDATORY_IE_INCORRECT" },
    { code: "MANDATORY_IE_INCORRECT", message: SENTENCE },
  ],
  [
    "IBM API Connect",
    400,
    { httpCode: "400", httpMessage: "Bad Request", moreInformation: SENTENCE },
    { message: SENTENCE },
  ],
  [
    "Vonage",
    403,
    { type: "https://api.example/E#out-of-credit", detail: SENTENCE, instance: "797a8f199c45014ab7b08bfe9cc1c12c" },
    { requestId: "797a8f199c45014ab7b08bfe9cc1c12c" },
  ],
  [
    "Django REST framework",
    429,
    { detail: "Request was throttled. Expected available in 43 seconds." },
    { retryAfterMs: 43_000 },
  ],
  ["Azure", 429, { message: "Rate limit is exceeded. Try again in 1.5s." }, { retryAfterMs: 1500 }],
  [
    "a wait in the headers",
    429,
    { message: "Try again in 5 seconds." },
    { retryAfterMs: 9000 },
    { "retry-after": "9" },
  ],
  ["no wait", 400, { message: "These shoes are available in 3 sizes." }, { retryAfterMs: null }],
  ["a longer wait", 429, { message: "Try again in 6m30s." }, { retryAfterMs: null }],
  ..."twilio-request-id opc-request-id apim-request-id fly-request-id x-nf-request-id x-line-request-id x-zm-trackingid x-vercel-id intuit_tid inin-correlation-id x-fb-trace-id x-tt-logid x-ws-requestid x-akamai-request-id x-amz-cf-id"
    .split(" ")
    .map((name): Case => [name, 400, { message: SENTENCE }, { requestId: "id-7" }, { [name]: "id-7" }]),
  ["truth in words", 401, { success: "false", error: "true", comment: SENTENCE }, { code: null, message: SENTENCE }],
  ["a code that ends in an error", 400, { type: "seats.error", detail: SENTENCE }, { code: "seats.error" }],
  ["what says what failed", 401, { code: "401", "failure-label": SENTENCE }, { message: SENTENCE }],
  [
    "an id with a prefix",
    400,
    { id: "err-550e8400-e29b-41d4-a716-446655440000", errorCode: "SEAT_TAKEN", message: SENTENCE },
    { requestId: "err-550e8400-e29b-41d4-a716-446655440000" },
  ],
  [
    "an occurrence as a URN",
    400,
    { title: SENTENCE, instance: "urn:uuid:0f111c6e-8f45-4a9c-9e0b-11f1b5d2d9f7", detail: "Take another." },
    { requestId: "urn:uuid:0f111c6e-8f45-4a9c-9e0b-11f1b5d2d9f7" },
  ],
  [
    "the path of a thing with an id",
    400,
    { title: SENTENCE, instance: "/trips/0f111c6e-8f45-4a9c-9e0b-11f1b5d2d9f7", detail: "Take another." },
    { requestId: null },
  ],
];
