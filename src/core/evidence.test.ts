import { describe, expect, test } from "vitest";
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
    ["not the status that came, whatever the body says", 400, { status: 404, code: 400 }, null],
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
    [
      "a list of maps, whatever the fields are called",
      { errors: [{ email: "Email is required" }, { title: "Title is required" }, { status: "Status must be valid" }] },
      ["email: Email is required", "title: Title is required", "status: Status must be valid"],
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
    ["entries of a text each", { errors: [{ title: "A title is needed" }, { message: "Message is required" }] }],
    ["a name that is no text about it", { errors: [{ name: "The name of a thing" }] }],
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

describe("beside text and code", () => {
  const error = { code: "cart_empty", message: "The cart is empty." };
  const page = "https://shop.example/page";

  test.each<[string, unknown, string | null]>([
    ["the link whose relation says so", { links: [{ rel: "documentation", href: page }] }, page],
    ["the link whose name says so", { links: { docs: { href: page } } }, page],
    ["a link to a host of documentation", { url: "https://docs.shop.example/" }, "https://docs.shop.example/"],
    ["no link that has such a host inside", { url: `${page}?next=https://docs.shop.example/` }, null],
    ["no link to the thing itself", { links: { self: { href: page } } }, null],
  ])("documentation is %s", (_, more, docsUrl) => {
    expect(read({ ...error, ...(more as object) }).docsUrl).toBe(docsUrl);
  });

  test.each([
    ["12345678901234567", "12345678901234567"],
    ["42", null],
    ["checkout", null],
  ])("the trace %s is the request id %s: nobody could remember it", (trace, requestId) => {
    expect(read({ ...error, trace }).requestId).toBe(requestId);
  });

  test("whether to try again is a yes or a no, wherever it stands", () => {
    expect(read({ retry: "later", error: { ...error, retryable: true } }).retryable).toBe(true);
    expect(read({ retry: "later", error: { ...error, retryable: false } }, 503).retryable).toBe(false);
  });
});

test("a path that the text begins with is that of a field, and no other", () => {
  const yup = { name: "ValidationError", path: "seat.row", errors: ["seat.row is a required field"], inner: [] };
  expect(fields(yup)).toEqual(["seat/row: seat.row is a required field"]);
  expect(fields({ path: "seats", message: "The row is full." })).toEqual([]);
  expect(fields({ message: 'Nothing on path "seat.take".', data: { path: "seat.take" } })).toEqual([]);
  expect(fields({ path: "/seats", message: "There is nothing at /seats for you." })).toEqual([]);
});

test("an id of what is traced", () => {
  expect(read({ error: { tracingId: "a7c9", message: "The row is full." } }).requestId).toBe("a7c9");
});

test("what only repeats the status is said of no field, and the language of an entry makes it no text of the whole", () => {
  expect(fields({ fields: ["seat"], explanation: "It is taken.", message: "Bad Request" })).toEqual([
    "seat: It is taken.",
  ]);
  const errors = [{ property: "seat", locale: "en", message: "It is taken." }];
  expect(read({ message: "The booking failed.", errors }).message).toBe("The booking failed.");
});
