import { describe, expect, test } from "vitest";
import { google } from "../formats/google.js";
import { normalizeError } from "../defaults/reading.js";

const read = (body: unknown, status = 400) => normalizeError({ status, headers: {}, body });
const fields = (body: unknown, status?: number) =>
  read(body, status).fieldErrors.map(({ path, message }) => `${path.join("/")}: ${message}`);

describe("texts", () => {
  test.each<[string, unknown, string | null]>([
    [
      "the text for the person before the one for the developer",
      { message: "err 5: x y", user_message: "Please try later." },
      "Please try later.",
    ],
    ["a sentence under `error`", { error: "Company not found" }, "Company not found"],
    ["a string under `errors`", { errors: "Wrong key or token" }, "Wrong key or token"],
    [
      "the text around a list before those in it",
      { message: "Two things are wrong.", errors: ["One thing.", "Another thing."] },
      "Two things are wrong.",
    ],
    ["the first of a list when nothing is around it", ["Name is needed.", "Age is wrong."], "Name is needed."],
    [
      "a body passed on as a text",
      { message: JSON.stringify({ error: { code: "deep", message: "From further in." } }) },
      "From further in.",
    ],
    ["no word of a machine", { error: { message: "EMAIL_EXISTS" } }, null],
    ["no repetition of the status", { statusCode: 400, error: "Bad Request" }, null],
  ])("%s", (_, body, message) => {
    expect(read(body).message).toBe(message);
  });

  test("what is not the message is kept as a text of the form", () => {
    expect(read({ message: "Two things.", errors: ["One thing.", "Another thing."] }).formErrors).toEqual([
      "One thing.",
      "Another thing.",
    ]);
    expect(read(["One thing.", "Another thing."])).toMatchObject({
      message: "One thing.",
      formErrors: ["Another thing."],
    });
  });
});

describe("codes", () => {
  test.each<[string, number, unknown, string | null]>([
    ["a code before a type", 400, { error: { type: "tokens", code: "too_long" } }, "too_long"],
    [
      "a type when there is no code",
      409,
      { error: { type: "idempotency_error", message: "Same key twice." } },
      "idempotency_error",
    ],
    [
      "a word before a number of JSON-RPC",
      400,
      { error: { code: -32600, data: { code: "BAD_REQUEST" } } },
      "BAD_REQUEST",
    ],
    ["a number that is not the status", 409, { code: 1007 }, "1007"],
    ["not the status", 404, { code: 404, error: "Not Found" }, null],
    [
      "not the code of one field beside a text for all",
      422,
      { message: "Invalid data.", errors: [{ field: "a", code: "taken" }] },
      null,
    ],
    [
      "the end of a problem type",
      403,
      { type: "https://x.example/probs/out-of-credit", title: "No credit." },
      "out-of-credit",
    ],
    [
      "nothing of a type about HTTP",
      400,
      { type: "https://tools.ietf.org/html/rfc7231#section-6.5.1", title: "Wrong." },
      null,
    ],
    [
      "a name inside an error, not of the thing",
      404,
      { reason: "NotFound", details: { name: "my-app-1" } },
      "NotFound",
    ],
  ])("%s", (_, status, body, code) => {
    expect(read(body, status).code).toBe(code);
  });
});

test("a problem type is a URI or a path, not whatever has a colon in it", () => {
  const types = ["https://a.example/e", "/e", "urn:a:e", '{"a":1}'];
  expect(types.map((type) => read({ type, title: "No", detail: "It is so." }).type)).toEqual([
    "https://a.example/e",
    "/e",
    "urn:a:e",
    null,
  ]);
});

describe("fields", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["field and message", { errors: [{ field: "a.b", message: "Too long." }] }, ["a/b: Too long."]],
    ["path and msg", { detail: [{ loc: ["body", "a", 0], msg: "Too long." }] }, ["a/0: Too long."]],
    ["pointer and detail", { errors: [{ pointer: "#/a/b", detail: "Too long." }] }, ["a/b: Too long."]],
    [
      "a pointer of JSON:API",
      { errors: [{ source: { pointer: "/data/attributes/a" }, title: "No", detail: "Too long." }] },
      ["a: Too long."],
    ],
    [
      "name and reason among invalid params",
      { "invalid-params": [{ name: "a", reason: "Too long." }] },
      ["a: Too long."],
    ],
    [
      "several rules of one property",
      { message: [{ property: "a", constraints: { x: "Too long.", y: "Too odd." } }] },
      ["a: Too long.", "a: Too odd."],
    ],
    ["a map to lists", { errors: { "a.0": ["Too long.", "Too odd."] } }, ["a/0: Too long.", "a/0: Too odd."]],
    ["a map to entries", { errors: { a: { message: "Too long.", kind: "max" } } }, ["a: Too long."]],
    ["a map of maps", { a: { b: ["Too long."] }, c: [{}, { d: ["Too odd."] }] }, ["a/b: Too long.", "c/1/d: Too odd."]],
    [
      "fields and form apart",
      { errors: { formErrors: ["All wrong."], fieldErrors: { a: ["Too long."] } } },
      ["a: Too long."],
    ],
    [
      "an entry with a code alone",
      { message: "No.", errors: [{ field: "a", code: "missing_field" }] },
      ["a: missing_field"],
    ],
    [
      "the one parameter an error is about",
      { error: { message: "Too long.", param: "a[0][b]" } },
      ["a/0/b: Too long."],
    ],
    [
      "extensions of GraphQL",
      { errors: [{ message: "No.", path: ["m"], extensions: { validation: { "input.a": ["Too long."] } } }] },
      ["input/a: Too long."],
    ],
  ])("%s", (_, body, expected) => {
    expect(fields(body)).toEqual(expected);
  });

  test.each<[string, unknown]>([
    ["the path of the request", { path: "/orders", error: "Wrong thing here" }],
    ["the path in a GraphQL response", { errors: [{ message: "Wrong.", path: ["viewer"], locations: [] }] }],
    ["details", { message: "No.", details: { reason: "somebody edits it", allowed: ["REOPEN", "VOID"], by: ["ann"] } }],
    ["a list of reasons", { message: "No.", details: { reasons: ["There are no funds left."] } }],
    ["the values of a rule", { errors: [{ message: "No good.", params: { type: "integer" } }] }],
    ["a declined card", { error: { code: "card_declined", message: "No.", charge: "ch_1" } }],
  ])("none are made up from %s", (_, body) => {
    expect(fields(body)).toEqual([]);
  });

  test("what was submitted is not echoed", () => {
    const error = read({
      errors: [{ field: "a", message: "Too long.", rejectedValue: "hunter2", input: "hunter2" }],
      mfa_token: "hunter2",
      plan: "pro",
    });
    expect(JSON.stringify(error)).not.toContain("hunter2");
    expect(error.details).toEqual({ plan: "pro" });
  });
});

test("details are lifted to the top, under the names they came with", () => {
  const error = read(
    {
      success: false,
      data: null,
      error: { code: "LOW", message: "Too low.", details: { current_balance: 5, required: "9.50" } },
      meta: { request_id: "r1" },
    },
    402,
  );
  expect(error).toMatchObject({ requestId: "r1", details: { current_balance: 5, required: "9.50" } });
  expect(
    read({ type: "about:blank", detail: "No such step.", currentState: "CLOSED", allowedTransitions: [] }, 409).details,
  ).toEqual({ currentState: "CLOSED", allowedTransitions: [] });
});

test.each<[string, number, string]>([
  ["insufficient_quota", 429, "quota"],
  ["RateLimitExceeded", 400, "rate_limit"],
  ["billing_hard_limit_reached", 400, "spend_limit"],
  ["AlreadyCanceled", 403, "state"],
  ["email_already_exists", 422, "conflict"],
  ["weak_password", 422, "validation"],
  ["invalid_grant", 400, "auth"],
  ["payment_failed", 500, "server"],
  ["credits_depleted", 403, "balance"],
  ["invalid_request", 404, "not_found"],
  ["pro_required", 403, "plan"],
])("the code %s on a %d is a matter of %s", (code, status, kind) => {
  expect(read({ code, message: "No." }, status).kind).toBe(kind);
});

test("a failure under a 200 is read from the body", () => {
  expect(read({ ok: false, error: "missing_scope" }, 200)).toMatchObject({
    status: 200,
    kind: "permission",
    code: "missing_scope",
  });
  expect(read({ error: { code: 429, message: "Slow down please." } }, 200).kind).toBe("rate_limit");
});

test("a format of the shelf is finer than the evidence", () => {
  const details = [
    {
      "@type": "type.googleapis.com/google.rpc.ErrorInfo",
      reason: "API_DISABLED",
      domain: "x.example",
      metadata: { service: "books" },
    },
  ];
  const body = { error: { code: 403, message: "No access.", status: "PERMISSION_DENIED", details } };
  expect(normalizeError({ status: 403, headers: {}, body }, { formats: [google] })).toMatchObject({
    code: "API_DISABLED",
    details: { domain: "x.example", service: "books" },
  });
});

test.each([
  [{ problem: { text: "The seat is gone for good." } }, "The seat is gone for good."],
  [
    { ok: false, oops: { why: "Two rows collided here." }, at: "Thu, 01 Jan 2026 00:00:00 GMT" },
    "Two rows collided here.",
  ],
  [{ outcome: [{ note: ["Nobody may edit this now."] }] }, "Nobody may edit this now."],
])("a sentence is found under names nobody has heard of: %j", (body, message) => {
  expect(read(body, 409).message).toBe(message);
});

test("values that are no sentence are not made one", () => {
  expect(read({ a: 1, b: "x", at: "Thu, 01 Jan 2026 00:00:00 GMT", path: "/v1/rows" }, 409).message).toBeNull();
});

test("a field without text or code is kept, and says nothing of its own", () => {
  const entries = [{ field: "a" }, { field: "b", code: "too_short" }, { field: "c", message: "Too long a name." }];
  const error = normalizeError({ status: 422, headers: {}, body: { errors: entries } });
  expect(error.fieldErrors).toEqual([
    { path: ["a"], message: "", code: null },
    { path: ["b"], message: "too_short", code: "too_short" },
    { path: ["c"], message: "Too long a name.", code: null },
  ]);
  expect(normalizeError(JSON.parse(JSON.stringify(error)))).toStrictEqual(error);
});

test("an id that is told leaves no empty husk in the details", () => {
  const body = { error: { code: "x_y", details: {} }, meta: { request_id: "req_1" }, page: { id: null, of: 3 } };
  const error = normalizeError({ status: 400, headers: {}, body });
  expect(error).toMatchObject({ requestId: "req_1" });
  expect(error.details).toEqual({ page: { id: null, of: 3 } });
});

test.each(["payment", "plan", "validation", "auth", "permission"])(
  "a wait beside %s stays where the server wants the same again",
  (kind) => {
    const code = {
      payment: "card_declined",
      plan: "upgrade_needed",
      validation: "invalid_name",
      auth: "login",
      permission: "forbidden",
    }[kind];
    const read = (headers: object) =>
      normalizeError({ status: 400, headers: { "retry-after": "30", ...headers }, body: { code } });
    expect(read({})).toMatchObject({ kind, retryable: false, retryAfterMs: null });
    expect(read({ "x-should-retry": "true" })).toMatchObject({ kind, retryable: true, retryAfterMs: 30_000 });
  },
);

test("a value from JSON keeps the texts of refused paths, and did not arrive in the future", () => {
  const now = 1_767_225_600_000;
  const error = normalizeError({ status: 422, headers: {}, body: {} }, { now });
  const fieldErrors = [
    { path: ["__proto__"], message: "Bad one.", code: null },
    { path: [], message: "Bad two.", code: null },
    { path: ["name"], message: "Bad name.", code: null },
  ];
  const back = normalizeError({ ...error, fieldErrors, formErrors: ["First."], receivedAt: now + 5000 }, { now });
  expect(back.fieldErrors.map(({ path }) => path)).toEqual([["name"]]);
  expect(back.formErrors).toEqual(["First.", "Bad one.", "Bad two."]);
  expect(back.receivedAt).toBe(now);
  expect(normalizeError({ ...error }, { now: now + 5000, receivedAt: now - 5000 }).receivedAt).toBe(now);
  expect(normalizeError({ ...error, receivedAt: 8e15 }).receivedAt).toBeLessThanOrEqual(Date.now());
});

test("a sentence in brackets is no JSON that was cut off", () => {
  expect(read("[Seat 4A] This seat is taken.", 409).message).toBe("[Seat 4A] This seat is taken.");
});
