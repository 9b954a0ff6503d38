import { expect, test } from "vitest";
import { createReader } from "../core/reader.js";
import { normalizeError } from "../defaults/reading.js";
import { plain } from "./plain.js";

const failed = (members: object, message = "The seat is gone.") => Object.assign(new Error(message), members);

test.each<[object, object]>([
  [{ code: "seat_taken" }, { code: "seat_taken" }],
  [{ errorCode: "seat_taken" }, { code: "seat_taken" }],
  [{ error_code: "seat_taken" }, { code: "seat_taken" }],
  [{ type: "seat_taken" }, { code: "seat_taken" }],
  [{ code: "PAYER_ERR_1" }, { code: "PAYER_ERR_1" }],
  [{ code: "cardErrors" }, { code: "cardErrors" }],
  [{ code: "ERR_BAD_REQUEST" }, { code: null }],
  [{ type: "StripeCardError" }, { code: null }],
  [{ title: "Taken already" }, { title: "Taken already" }],
  [{ detail: "It is taken." }, { message: "It is taken." }],
  [{ details: [{ field: "a", message: "No." }] }, { fieldErrors: [{ path: ["a"], message: "No.", code: null }] }],
  [{ errors: [{ field: "a", message: "No." }] }, { fieldErrors: [{ path: ["a"], message: "No.", code: null }] }],
  [{ issues: [{ path: ["a"], message: "No." }] }, { fieldErrors: [{ path: ["a"], message: "No.", code: null }] }],
  [{ code: "seat_taken", param: "a" }, { fieldErrors: [{ path: ["a"] }] }],
  [{ requestId: "r1" }, { requestId: "r1" }],
  [{ request_id: "r1" }, { requestId: "r1" }],
  [{ digest: "2829308104" }, { requestId: "2829308104" }],
  [{ doc_url: "https://docs.a.example/x" }, { docsUrl: "https://docs.a.example/x" }],
  [{ retryable: true }, { retryable: true }],
  [{ retryAfter: 7 }, { retryAfterMs: 7000 }],
  // By what the name of a member says, whatever the class calls it.
  [{ kind: "seat_taken" }, { code: "seat_taken" }],
  [{ errorKey: "seat.taken" }, { code: "seat.taken" }],
  [{ errno: 10231 }, { code: "10231" }],
  [{ correlationId: "r1" }, { requestId: "r1" }],
  [{ trace_id: "r1" }, { requestId: "r1" }],
  [{ userMessage: "Take another one." }, { message: "Take another one." }],
  [{ localizedMessage: "Nimm einen anderen." }, { message: "Nimm einen anderen." }],
  [{ msg: "Take another one." }, { message: "Take another one." }],
  [{ extensions: { code: "seat_taken" } }, { code: "seat_taken", message: "The seat is gone." }],
  ...["violations", "problems", "formErrors", "invalidParams", "fields"].map((name): [object, object] => [
    { [name]: [{ field: "a", message: "No." }] },
    { message: "The seat is gone.", fieldErrors: [{ path: ["a"], message: "No.", code: null }] },
  ]),
  ...["fields", "formErrors", "messages"].map((name): [object, object] => [
    { [name]: { a: ["It is too short."] } },
    { message: "The seat is gone.", fieldErrors: [{ path: ["a"], message: "It is too short.", code: null }] },
  ]),
])("an error class of the app's own tells %j", (members, expected) => {
  expect(normalizeError(failed({ status: 409, ...members }))).toMatchObject(expected);
});

test.each(["Type", "Reference", "Syntax", "Range", "Eval", "URI", "Internal"])("a %sError is a bug", (name) => {
  const message = "Something of the program, not of the server.";
  expect(normalizeError(failed({ name: `${name}Error` }, message))).toMatchObject({
    kind: "unknown",
    message: null,
    retryable: false,
  });
  for (const other of [`Seat${name}Error`, `${name}ErrorOfSeats`])
    expect(normalizeError(failed({ name: other }, message)).message).toBe(message);
});

test("an Error whose text is a whole body is read, and its text never shown", () => {
  const body = {
    error: { message: "You are sending too fast.", code: "rate_limit_exceeded", fields: { model: "Choose another." } },
    request_id: "req_9f1c22",
  };
  expect(normalizeError(new Error(JSON.stringify(body)))).toMatchObject({
    kind: "rate_limit",
    code: "rate_limit_exceeded",
    message: "You are sending too fast.",
    fieldErrors: [{ path: ["model"], message: "Choose another." }],
    requestId: "req_9f1c22",
  });
  expect(normalizeError(new Error('{"broken": "half of it'))).toMatchObject({ message: null });
});

test.each([
  "errorData",
  "errorBody",
  "errorResponse",
  "serverError",
  "apiError",
  "responseData",
  "responseJson",
  "rawBody",
])("what the server said is found as %s, as JSON too", (name) => {
  const body = { code: "seat_taken", message: "Somebody sits there." };
  for (const held of [body, JSON.stringify(body)])
    expect(normalizeError(failed({ status: 409, [name]: held }, "HTTP 409"))).toMatchObject({ status: 409, ...body });
});

test.each(["httpStatus", "httpCode", "status_code"])("the status is found as %s", (name) => {
  expect(normalizeError(failed({ [name]: 409 }))).toMatchObject({ status: 409, message: "The seat is gone." });
});

test("what a class computes is read as well", () => {
  class SeatError extends Error {
    get code() {
      return "seat_taken";
    }
    get violations() {
      return [{ field: "a", message: "No." }];
    }
  }
  class RowError extends SeatError {}
  expect(normalizeError(new RowError("It is gone."))).toMatchObject({
    code: "seat_taken",
    fieldErrors: [{ path: ["a"], message: "No." }],
  });
});

test.each(["params", "extra", "formData", "requestBody", "input", "variables", "context", "meta", "state", "query"])(
  "what an app keeps as %s is its own, and says nothing",
  (name) => {
    const mine = { code: "my_draft", message: "I like it here.", title: "My seat", description: "By the window." };
    expect(normalizeError(failed({ [name]: mine }))).toMatchObject({
      code: null,
      message: "The seat is gone.",
      fieldErrors: [],
    });
  },
);

test("Sequelize: fields beside a list of errors hold what was sent", () => {
  const errors = [{ path: "seat", message: "seat must be unique", value: "12A" }];
  expect(normalizeError(failed({ errors, fields: { seat: "12A" } })).fieldErrors).toEqual([
    { path: ["seat"], message: "seat must be unique", code: null },
  ]);
});

test("constants of a class and flags are no details", () => {
  expect(normalizeError(new DOMException("It is full.", "QuotaExceededError")).details).toEqual({});
  expect(normalizeError(failed({ status: 409, isAxiosError: true })).details).toEqual({});
});

test.each(["originalMessage", "shortMessage", "developerMessage", "debugMsg"])("%s is not for people", (name) => {
  expect(normalizeError(failed({ [name]: "The lock was lost." })).message).toBe("The seat is gone.");
});

test("where an app's error came from is its own, but for what Relay keeps there", () => {
  const source = { description: "By the window.", code: "my_draft" };
  expect(normalizeError(failed({ source }))).toMatchObject({ code: null, message: "The seat is gone." });
});

test("a body is found as responseBody beside a status", () => {
  const body = { code: "seat_taken", message: "Somebody sits there." };
  expect(normalizeError({ status: 409, headers: {}, responseBody: JSON.stringify(body) })).toMatchObject(body);
});

test("who reads by formats alone has the status of an app's error all the same", () => {
  const reader = createReader({ carriers: [plain], formats: [] });
  expect(reader.normalize(failed({ status: 409 }))).toMatchObject({ status: 409, message: "The seat is gone." });
});

test("attributes with dots in their names are no fields", () => {
  const details = { "user.agent": "Mozilla five", "host.name": "web one" };
  const read = normalizeError({ status: 422, headers: {}, body: { message: "The seat is gone.", details } });
  expect(read).toMatchObject({ fieldErrors: [], details });
});

test.each(["Network response was not ok", "Network response was not ok.", "Response not OK", "Server returned 503"])(
  "%s is a client's, and tells nothing",
  (words) => {
    expect(normalizeError(new Error(words)).message).toBeNull();
  },
);

test("a body behind a status and its phrase is read", () => {
  const body = { code: "seat_taken", message: "Somebody sits there." };
  expect(normalizeError(new Error(`409 Conflict ${JSON.stringify(body)}`))).toMatchObject({ status: 409, ...body });
});

test.each([
  "cardDetails",
  "couponCode",
  "overrides",
  "stderr",
  "referrer",
  "validator",
  "formFields",
  "fieldValues",
  "invalidValue",
  "rawFormInput",
  "responsible",
  "userMeta",
  "orderStatus",
])("what an app keeps as %s only looks like an error's", (name) => {
  const mine = { code: "my_draft", message: "I like it here.", password: "hunter2" };
  for (const held of [mine, [mine], "By the window."])
    expect(normalizeError(failed({ [name]: held }))).toMatchObject({
      code: null,
      message: "The seat is gone.",
      details: {},
    });
});

test("names that a server chose take no time", () => {
  for (const part of ["req", "trac", "locali", "_er"]) {
    const began = performance.now();
    normalizeError(failed({ [part.repeat(30_000)]: 1 }));
    expect(performance.now() - began).toBeLessThan(300);
  }
});

test("what a class far above computes is read, and what that of the cause does", () => {
  class Seat extends Error {
    get code() {
      return "seat_taken";
    }
  }
  class Row extends Seat {}
  class Hall extends Row {}
  class House extends Hall {}
  expect(normalizeError(new House("It is gone.")).code).toBe("seat_taken");
  expect(normalizeError(new Error("It is gone.", { cause: new Seat("x") })).code).toBe("seat_taken");
});
