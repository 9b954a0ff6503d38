import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

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
