// What a server sends, in the words of many frameworks, and what a person should get out of it. Own values.
const J = "application/json";
const P = "application/problem+json";
const make = (name, status, body, want, headers = {}, type = J) => ({
  name,
  status,
  body,
  want,
  headers: { "content-type": type, ...headers },
});

export const dialects = [
  make(
    "problem",
    422,
    {
      type: "https://acme.example/problems/invalid-order",
      title: "Invalid order",
      status: 422,
      detail: "Two fields need another look.",
      errors: [
        { detail: "must be positive", pointer: "#/items/0/qty" },
        { detail: "is no address", pointer: "#/email" },
      ],
    },
    {
      text: "Two fields need another look.",
      code: "invalid-order",
      fields: { "items.0.qty": "must be positive", email: "is no address" },
      id: "req-1",
      kind: "validation",
    },
    { "x-request-id": "req-1" },
    P,
  ),
  make(
    "problem-balance",
    403,
    {
      type: "https://acme.example/problems/out-of-credit",
      title: "You do not have enough credit.",
      detail: "Your balance is 30, but that costs 50.",
      instance: "/account/1/msgs/2",
      balance: 30,
      accounts: ["/account/1"],
    },
    { text: "Your balance is 30, but that costs 50.", code: "out-of-credit", fields: {}, kind: "balance" },
    {},
    P,
  ),
  make(
    "spring",
    404,
    { type: "about:blank", title: "Not Found", status: 404, detail: "No seat has the number 9.", instance: "/seats/9" },
    { text: "No seat has the number 9.", code: null, fields: {}, kind: "not_found" },
    {},
    P,
  ),
  make(
    "spring-boot",
    400,
    {
      timestamp: "2026-01-02T03:04:05.000+00:00",
      status: 400,
      error: "Bad Request",
      path: "/seats",
      message: "Validation failed for object='seat'.",
      errors: [
        {
          codes: ["NotBlank.seat.name", "NotBlank"],
          defaultMessage: "must not be blank",
          objectName: "seat",
          field: "name",
          rejectedValue: "",
          code: "NotBlank",
        },
      ],
    },
    { text: "Validation failed for object='seat'.", fields: { name: "must not be blank" }, kind: "validation" },
  ),
  make(
    "aspnet",
    400,
    {
      type: "https://tools.ietf.org/html/rfc9110#section-15.5.1",
      title: "One or more validation errors occurred.",
      status: 400,
      traceId: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
      errors: {
        "$.Items[0].Qty": ["The value is too large."],
        Email: ["The Email field is required.", "The Email field is no address."],
      },
    },
    {
      text: "One or more validation errors occurred.",
      code: null,
      fields: { "Items.0.Qty": "The value is too large.", Email: "The Email field is required." },
      id: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
      kind: "validation",
    },
    {},
    P,
  ),
  make(
    "nest",
    400,
    { statusCode: 400, message: ["email must be an email", "items.0.qty must be positive"], error: "Bad Request" },
    { text: "email must be an email", code: null, fields: {}, kind: "validation" },
  ),
  make(
    "nest-plain",
    403,
    { statusCode: 403, message: "Only owners may close a seat.", error: "Forbidden" },
    { text: "Only owners may close a seat.", code: null, fields: {}, kind: "permission" },
  ),
  make(
    "laravel",
    422,
    {
      message: "The name field is required. (and 1 more error)",
      errors: { name: ["The name field is required."], "staff.0.email": ["The email is taken."] },
    },
    {
      text: "The name field is required. (and 1 more error)",
      code: null,
      fields: { name: "The name field is required.", "staff.0.email": "The email is taken." },
      kind: "validation",
    },
  ),
  make(
    "laravel-throttle",
    429,
    { message: "Too Many Attempts." },
    { text: "Too Many Attempts.", fields: {}, waitMs: 21_000, kind: "rate_limit" },
    { "retry-after": "21", "x-ratelimit-limit": "60", "x-ratelimit-remaining": "0" },
  ),
  make(
    "drf",
    400,
    {
      amount: ["A valid integer is required."],
      address: { city: ["This field may not be blank."] },
      items: [{}, { sku: ["No such article."] }],
      non_field_errors: ["Dates overlap each other."],
    },
    {
      text: "Dates overlap each other.",
      code: null,
      fields: {
        amount: "A valid integer is required.",
        "address.city": "This field may not be blank.",
        "items.1.sku": "No such article.",
      },
      kind: "validation",
    },
  ),
  make(
    "drf-detail",
    403,
    { detail: "You do not have permission to perform this action." },
    { text: "You do not have permission to perform this action.", code: null, fields: {}, kind: "permission" },
  ),
  make(
    "fastapi",
    422,
    {
      detail: [
        { type: "missing", loc: ["body", "customer", "email"], msg: "Field required", input: { a: 1 } },
        { type: "int_parsing", loc: ["query", "page"], msg: "Input should be a valid integer", input: "x" },
      ],
    },
    { fields: { "customer.email": "Field required", page: "Input should be a valid integer" }, kind: "validation" },
  ),
  make(
    "rails",
    422,
    {
      errors: { name: ["can't be blank"], "lines[0].qty": ["must be greater than 0"], base: ["The period has ended"] },
    },
    {
      text: "The period has ended",
      code: null,
      fields: { name: "can't be blank", "lines.0.qty": "must be greater than 0" },
      kind: "validation",
    },
  ),
  make(
    "symfony",
    422,
    {
      "@context": "/api/contexts/ConstraintViolationList",
      "@type": "ConstraintViolationList",
      "hydra:title": "An error occurred",
      "hydra:description": "name: This value should not be blank.",
      violations: [
        {
          propertyPath: "name",
          message: "This value should not be blank.",
          code: "c1051bb4-d103-4f74-8988-acbcafc7fdc3",
        },
        { propertyPath: "lines[1].qty", message: "This value should be positive.", code: "778b7ae0" },
      ],
    },
    {
      fields: { name: "This value should not be blank.", "lines.1.qty": "This value should be positive." },
      kind: "validation",
    },
    {},
    "application/ld+json",
  ),
  make(
    "express-validator",
    400,
    { errors: [{ type: "field", value: "hunter2", msg: "Not an address", path: "customer.email", location: "body" }] },
    { fields: { "customer.email": "Not an address" }, hidden: "hunter2", kind: "validation" },
  ),
  make(
    "fastify",
    400,
    { statusCode: 400, code: "FST_ERR_VALIDATION", error: "Bad Request", message: "body/qty must be number" },
    { text: "body/qty must be number", code: "FST_ERR_VALIDATION", fields: {}, kind: "validation" },
  ),
  make(
    "zod",
    400,
    {
      success: false,
      error: {
        name: "ZodError",
        issues: [
          { code: "too_small", path: ["items", 0, "qty"], message: "Too small: expected number to be >0", minimum: 0 },
        ],
      },
    },
    { fields: { "items.0.qty": "Too small: expected number to be >0" }, kind: "validation" },
  ),
  make(
    "hono-zod",
    400,
    {
      success: false,
      error: {
        name: "ZodError",
        message:
          '[\n  {\n    "code": "too_small",\n    "path": [\n      "items",\n      0,\n      "qty"\n    ],\n    "message": "Too small: expected number"\n  }\n]',
      },
    },
    { fields: { "items.0.qty": "Too small: expected number" }, kind: "validation" },
  ),
  make(
    "jsonapi",
    422,
    {
      errors: [
        {
          id: "e1",
          status: "422",
          code: "blank",
          title: "Invalid attribute",
          detail: "Name must not be blank.",
          source: { pointer: "/data/attributes/name" },
        },
      ],
    },
    { fields: { name: "Name must not be blank." }, kind: "validation" },
    {},
    "application/vnd.api+json",
  ),
  make(
    "odata",
    400,
    {
      error: {
        code: "BadArgument",
        message: "The order is not complete.",
        target: "order",
        details: [{ code: "NullValue", target: "phone", message: "Phone must not be empty." }],
        innererror: { code: "Deep", "request-id": "b7a7" },
      },
    },
    {
      text: "The order is not complete.",
      fields: { phone: "Phone must not be empty." },
      id: "b7a7",
      kind: "validation",
    },
  ),
  make(
    "google",
    429,
    {
      error: {
        code: 429,
        message: "Quota exceeded for reads.",
        status: "RESOURCE_EXHAUSTED",
        details: [
          { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "30s" },
          {
            "@type": "type.googleapis.com/google.rpc.LocalizedMessage",
            locale: "en-US",
            message: "Please try again in 30 seconds.",
          },
        ],
      },
    },
    {
      text: "Please try again in 30 seconds.",
      code: "RESOURCE_EXHAUSTED",
      fields: {},
      waitMs: 30_000,
      kind: ["rate_limit", "quota"],
    },
  ),
  make(
    "google-fields",
    400,
    {
      error: {
        code: 400,
        message: "Some fields are wrong.",
        status: "INVALID_ARGUMENT",
        details: [
          {
            "@type": "type.googleapis.com/google.rpc.BadRequest",
            fieldViolations: [{ field: "seat.name", description: "Must have 3 letters." }],
          },
        ],
      },
    },
    {
      text: "Some fields are wrong.",
      code: "INVALID_ARGUMENT",
      fields: { "seat.name": "Must have 3 letters." },
      kind: "validation",
    },
  ),
  make(
    "aws",
    400,
    { __type: "com.amazon.coral#ThrottlingException", message: "Rate exceeded for this account." },
    {
      text: "Rate exceeded for this account.",
      code: "ThrottlingException",
      fields: {},
      id: "aws-1",
      kind: "rate_limit",
    },
    { "x-amzn-requestid": "aws-1", "x-amzn-errortype": "ThrottlingException:http://internal.example/" },
  ),
  make(
    "oauth",
    400,
    {
      error: "invalid_grant",
      error_description: "The code was used before.",
      error_uri: "https://docs.acme.example/e",
    },
    { text: "The code was used before.", code: "invalid_grant", fields: {}, kind: "auth" },
  ),
  make(
    "stripe",
    402,
    {
      error: {
        type: "card_error",
        code: "card_declined",
        decline_code: "insufficient_funds",
        message: "Your card has insufficient funds.",
        doc_url: "https://docs.acme.example/card",
        request_log_url: "https://dash.acme.example/log",
        payment_intent: { client_secret: "pi_secret_x" },
      },
    },
    {
      text: "Your card has insufficient funds.",
      code: "card_declined",
      fields: {},
      hidden: "pi_secret_x",
      id: "req_9",
      kind: "payment",
    },
    { "request-id": "req_9" },
  ),
  make(
    "openai",
    429,
    {
      error: {
        message: "You exceeded your current quota, please check your plan.",
        type: "insufficient_quota",
        param: null,
        code: "insufficient_quota",
      },
    },
    {
      text: "You exceeded your current quota, please check your plan.",
      code: "insufficient_quota",
      fields: {},
      id: "req_o",
      kind: "quota",
    },
    { "x-request-id": "req_o" },
  ),
  make(
    "anthropic",
    529,
    { type: "error", error: { type: "overloaded_error", message: "The service is overloaded." }, request_id: "req_a" },
    { text: "The service is overloaded.", code: "overloaded_error", fields: {}, id: "req_a", kind: "unavailable" },
    { "request-id": "req_a" },
  ),
  make(
    "postgrest",
    409,
    {
      code: "23505",
      details: "Key (email)=(a@b.example) already exists.",
      hint: null,
      message: 'duplicate key value violates unique constraint "users_email_key"',
    },
    { code: "23505", fields: {}, unfit: "violates", kind: "conflict" },
  ),
  make(
    "github",
    422,
    {
      message: "Validation Failed",
      errors: [{ resource: "Issue", field: "title", code: "missing_field" }],
      documentation_url: "https://docs.acme.example/rest",
    },
    { text: "Validation Failed", fields: { title: "missing_field" }, id: "GH:1", kind: "validation" },
    { "x-github-request-id": "GH:1" },
  ),
  make(
    "slack-limit",
    429,
    { ok: false, error: "ratelimited" },
    { code: "ratelimited", fields: {}, waitMs: 7000, kind: "rate_limit" },
    { "retry-after": "7" },
  ),
  make(
    "envelope",
    403,
    {
      error: {
        code: "seat_limit_reached",
        message: "All seats of your plan are taken.",
        details: { limit: 5 },
        request_id: "rq_5",
      },
    },
    {
      text: "All seats of your plan are taken.",
      code: "seat_limit_reached",
      fields: {},
      id: "rq_5",
      kind: ["quota", "plan"],
    },
  ),
  make(
    "graphql",
    200,
    {
      data: null,
      errors: [
        {
          message: "You are not signed in.",
          path: ["seat", 0, "id"],
          locations: [{ line: 1, column: 3 }],
          extensions: { code: "UNAUTHENTICATED" },
        },
      ],
    },
    { text: "You are not signed in.", code: "UNAUTHENTICATED", fields: {}, kind: "auth", graphql: true },
  ),
  make(
    "trpc",
    409,
    {
      error: {
        message: "The seat is taken.",
        code: -32009,
        data: { code: "CONFLICT", httpStatus: 409, path: "seat.take" },
      },
    },
    { text: "The seat is taken.", code: "CONFLICT", fields: {}, kind: "conflict" },
  ),
  make(
    "supabase-auth",
    400,
    { code: "invalid_credentials", error_code: "invalid_credentials", message: "Invalid login credentials" },
    { text: "Invalid login credentials", code: "invalid_credentials", fields: {}, kind: "auth" },
    { "x-supabase-api-version": "2024-01-01" },
  ),
  make(
    "firebase",
    400,
    {
      error: {
        code: 400,
        message: "INVALID_LOGIN_CREDENTIALS",
        errors: [{ message: "INVALID_LOGIN_CREDENTIALS", domain: "global", reason: "invalid" }],
      },
    },
    { fields: {}, firebase: "auth/invalid-credential", kind: ["auth", "validation"] },
  ),
  make(
    "text",
    400,
    "The seat number is no number.",
    { text: "The seat number is no number.", code: null, fields: {}, kind: "validation" },
    {},
    "text/plain",
  ),
  make(
    "proxy",
    502,
    "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>",
    { code: null, fields: {}, unfit: "<html|nginx", kind: "unavailable" },
    {},
    "text/html",
  ),
  make(
    "empty",
    503,
    "",
    { code: null, fields: {}, waitMs: 120_000, kind: "unavailable" },
    { "retry-after": "120" },
    "text/plain",
  ),
  make("broken", 500, '{"message": "It broke half', { code: null, fields: {}, kind: "server" }),
];
