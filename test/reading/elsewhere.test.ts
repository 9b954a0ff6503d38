import { expect, test } from "vitest";
import type { ApiError } from "../../src/core/api-error.js";
import { normalizeError } from "../../src/defaults/reading.js";

type Case = readonly [api: string, status: number, body: unknown, read: Partial<ApiError>, headers?: object];
const SENTENCE = "That did not work out.";
const field = (path: readonly (string | number)[], message: string, code: string | null = null) => ({
  path,
  message,
  code,
});

/** Answers as other APIs document them, each for a habit of its own. */
const ANSWERS: readonly Case[] = [
  [
    "GitHub, GraphQL",
    200,
    {
      data: { repository: null },
      errors: [
        {
          type: "NOT_FOUND",
          path: ["repository"],
          locations: [{ line: 1, column: 1 }],
          message: "Could not resolve to a Repository with the name 'a/b'.",
        },
      ],
    },
    { code: "NOT_FOUND", kind: "not_found", fieldErrors: [] },
  ],
  [
    "Apollo Server",
    200,
    { errors: [{ message: "Internal server error", extensions: { code: "INTERNAL_SERVER_ERROR" } }] },
    { kind: "server", code: "INTERNAL_SERVER_ERROR" },
  ],
  [
    "Clerk",
    422,
    {
      errors: [
        { code: "form_password_pwned", message: "Found in a breach.", meta: { param_name: "password" } },
        { code: "form_x", message: "Too short.", meta: { session_id: "s", param_name: "name" } },
      ],
    },
    {
      fieldErrors: [
        field(["password"], "Found in a breach.", "form_password_pwned"),
        field(["name"], "Too short.", "form_x"),
      ],
    },
  ],
  [
    "PocketBase",
    400,
    {
      code: 400,
      message: SENTENCE,
      data: { title: { code: "validation_required", message: "Missing required value." } },
    },
    {
      message: SENTENCE,
      code: null,
      fieldErrors: [field(["title"], "Missing required value.", "validation_required")],
    },
  ],
  [
    "data that only holds a text and a code",
    400,
    { message: SENTENCE, data: { title: { code: "x_1" }, note: { message: "Keep this one." } } },
    { fieldErrors: [] },
  ],
  [
    "data with things of the app's",
    402,
    {
      message: SENTENCE,
      code: "plan_required",
      data: { plans: [{ code: "pro", title: "Pro" }], best: { code: "team", title: "Team" } },
    },
    {
      fieldErrors: [],
      details: { data: { plans: [{ code: "pro", title: "Pro" }], best: { code: "team", title: "Team" } } },
    },
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
  ["where it went", 400, { message: SENTENCE, error_trace: ["It went through the gate."] }, { formErrors: [] }],
  [
    "Micronaut",
    400,
    { message: "Bad Request", _embedded: { errors: [{ message: "must not be blank", path: "/name" }] } },
    { fieldErrors: [field(["name"], "must not be blank")] },
  ],
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
  ["VK", 400, { error_msg: SENTENCE, request_params: [{ key: "oauth", value: "1" }] }, { fieldErrors: [] }],
  [
    "Typia",
    400,
    { errors: [{ path: "$input.email", message: SENTENCE }] },
    { fieldErrors: [field(["email"], SENTENCE)] },
  ],
  ["Statuspage", 420, { error: "You have been rate limited." }, { kind: "rate_limit" }],
  ["Chargebee", 429, { message: SENTENCE, api_error_code: "api_request_limit_exceeded" }, { kind: "rate_limit" }],
  ["a delay in seconds", 429, { message: SENTENCE, retry_after_s: 30 }, { retryAfterMs: 30_000 }],
  ["a form's own", 400, { message: SENTENCE, errors: { $root: ["It is all wrong."] } }, { fieldErrors: [] }],
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
    "Allegro",
    422,
    { errors: [{ code: "ParameterRequired", message: "Parameter 7 is missing", path: "size", userMessage: SENTENCE }] },
    { fieldErrors: [field(["size"], SENTENCE, "ParameterRequired")] },
  ],
  [
    "Allegro, of no field",
    401,
    { errors: [{ code: "JwtTokenExpired", message: "Token expired", path: null, userMessage: SENTENCE }] },
    { code: "JwtTokenExpired", message: SENTENCE },
  ],
  [
    "Telnyx, entries alike",
    422,
    {
      errors: ["/to", "/from", "/at"].map((pointer, at) => ({
        code: 10015 + at,
        detail: SENTENCE,
        source: { pointer },
      })),
    },
    {
      fieldErrors: [
        field(["to"], SENTENCE, "10015"),
        field(["from"], SENTENCE, "10016"),
        field(["at"], SENTENCE, "10017"),
      ],
    },
  ],
  [
    "MessageBird",
    422,
    {
      errors: [
        { code: 9, description: SENTENCE, parameter: "to" },
        { code: 422, description: SENTENCE, parameter: "from" },
        { code: 0, description: SENTENCE, parameter: "at" },
        { code: "1_10", description: SENTENCE, parameter: "by" },
      ],
    },
    {
      fieldErrors: [
        field(["to"], SENTENCE, "9"),
        field(["from"], SENTENCE),
        field(["at"], SENTENCE),
        field(["by"], SENTENCE, "1_10"),
      ],
    },
  ],
  ["a number and a field", 422, { errors: [{ code: 13, field: "to" }] }, { fieldErrors: [field(["to"], "", "13")] }],
  [
    "Directus",
    400,
    { errors: [{ message: SENTENCE, extensions: { code: "RECORD_NOT_UNIQUE", collection: "posts", field: "slug" } }] },
    { code: "RECORD_NOT_UNIQUE", fieldErrors: [field(["slug"], SENTENCE)] },
  ],
  [
    "Apollo Server, an argument",
    200,
    { errors: [{ message: SENTENCE, path: ["a"], extensions: { code: "BAD_USER_INPUT", argumentName: "email" } }] },
    { code: "BAD_USER_INPUT", fieldErrors: [field(["email"], SENTENCE)] },
  ],
  [
    "graphql-ruby, a query",
    200,
    { errors: [{ message: SENTENCE, extensions: { code: "undefinedField", typeName: "Query", fieldName: "nam" } }] },
    { code: "undefinedField", fieldErrors: [] },
  ],
  [
    "Hot Chocolate, a query",
    400,
    { errors: [{ message: SENTENCE, extensions: { type: "Query", field: "nam", responseName: "nam" } }] },
    { fieldErrors: [] },
  ],
  [
    "ABP",
    400,
    { error: { message: SENTENCE, validationErrors: [{ message: "Too short.", members: ["userName"] }] } },
    { message: SENTENCE, fieldErrors: [field(["userName"], "Too short.")] },
  ],
  [
    "members of a team",
    409,
    { message: SENTENCE, errors: [{ message: "These are in it.", members: ["jane", "joe"] }] },
    { fieldErrors: [], formErrors: ["These are in it."] },
  ],
  [
    "Scaleway",
    400,
    { message: SENTENCE, details: [{ argument_name: "name", help_message: "Only lower case.", reason: "constraint" }] },
    { fieldErrors: [field(["name"], "Only lower case.", "constraint")] },
  ],
  [
    "Wise, what a text is filled with",
    422,
    { errors: [{ code: "NOT_VALID", message: SENTENCE, arguments: ["accountHolderName", "Jane"] }] },
    { fieldErrors: [], formErrors: [] },
  ],
  ["OpenWeather", 400, { cod: "400", message: SENTENCE, parameters: ["lat"] }, { code: null, fieldErrors: [] }],
  [
    "FHIR",
    422,
    {
      resourceType: "OperationOutcome",
      issue: [
        {
          severity: "error",
          code: "required",
          details: { text: SENTENCE },
          diagnostics: "Patient.name: minimum required = 1",
          expression: ["Patient.name[0].given"],
        },
      ],
    },
    { message: SENTENCE, fieldErrors: [field(["Patient", "name", 0, "given"], SENTENCE, "required")] },
  ],
  [
    "an expression that did not hold",
    400,
    {
      message: SENTENCE,
      errors: ["* * 31 2 *", "a > b"].map((expression) => ({ expression, message: "Never true." })),
    },
    { fieldErrors: [], formErrors: ["Never true."] },
  ],
  [
    "a code of zeros",
    422,
    { errors: [{ code: "000000", field: "a", message: SENTENCE }] },
    { fieldErrors: [field(["a"], SENTENCE)] },
  ],
  [
    "huma",
    422,
    {
      title: "Unprocessable Entity",
      detail: SENTENCE,
      errors: [
        { message: "Too short.", location: "body.items[0].name", value: "a" },
        { message: "No number.", location: "query.limit", value: "a" },
      ],
    },
    { message: SENTENCE, fieldErrors: [field(["items", 0, "name"], "Too short.")], formErrors: ["No number."] },
  ],
  [
    "places",
    400,
    {
      message: SENTENCE,
      errors: [
        { message: "No seat here.", location: "body" },
        { message: "Closed.", location: "Oslo" },
      ],
    },
    { fieldErrors: [], formErrors: ["No seat here.", "Closed."] },
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
  ..."twilio-request-id opc-request-id apim-request-id fly-request-id x-nf-request-id x-line-request-id x-zm-trackingid x-vercel-id intuit_tid"
    .split(" ")
    .map((name): Case => [name, 400, { message: SENTENCE }, { requestId: "id-7" }, { [name]: "id-7" }]),
];

test.each(ANSWERS)("%s (%i)", (_, status, body, read, headers = {}) => {
  expect(normalizeError({ status, headers, body })).toMatchObject(read as object);
});
