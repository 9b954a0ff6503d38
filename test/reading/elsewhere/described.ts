import { type Case, SENTENCE } from "./shape.js";

const ID = "5f0c1d7e-9b1a-4d5e-8c3f-2a6b7d8e9f10";
const LATE = "The show has begun.";

/** What descriptions of public APIs call a code, and what an id. */
export const described: readonly Case[] = [
  // FHIR
  [
    "where in its code, and what a person can make of it",
    400,
    {
      resourceType: "OperationOutcome",
      issue: [{ severity: "error", code: "invalid", diagnostics: "Acme.Seats line 24", details: { text: LATE } }],
    },
    { message: LATE },
  ],
  // Xero
  [
    "the state and the id of a thing in a batch",
    409,
    { items: [{ id: ID, status: "REJECTED", errors: [{ type: "seat-gone", title: "Seat gone", detail: LATE }] }] },
    { code: "seat-gone", message: LATE, requestId: null },
  ],
  ["the id of an error that has a title alone", 422, { title: "Seat gone", instance: ID }, { requestId: ID }],
  // Just Eat
  ["the id of a fault", 404, { errors: [{ description: LATE }], faultId: ID }, { requestId: ID }],
  ["a trace beside the id of a fault", 404, { faultId: ID, traceId: "r-81", message: LATE }, { requestId: "r-81" }],
  // Vipps, Conta, Kintone, Canvas
  ["the id of a context", 400, [{ errorCode: "34", errorMessage: SENTENCE, contextId: ID }], { requestId: ID }],
  [
    "a trace with members",
    400,
    { code: 2000, detail: SENTENCE, trace: { traceId: ID, spanId: "3b19" } },
    { requestId: ID },
  ],
  [
    "an id of two numbers",
    400,
    { code: "CB_01", id: "1505999166-897850006", message: SENTENCE },
    { requestId: "1505999166-897850006" },
  ],
  ["the id of a day's row", 400, { code: "CB_01", id: "2024-05", message: SENTENCE }, { requestId: null }],
  ["the id of a report", 404, { errors: [{ message: SENTENCE }], error_report_id: 642 }, { requestId: "642" }],
  [
    "the id of a line in a log",
    404,
    { error_code: "SEAT_GONE", reason: LATE, error_log_id: "L_400" },
    { requestId: "L_400" },
  ],
  // amoCRM counts what was sent.
  [
    "an id that is none",
    400,
    { detail: SENTENCE, "validation-errors": [{ request_id: "0", errors: [] }] },
    { requestId: null },
  ],
  // Blob of Graz
  ["a code that is called an id", 403, { errorId: "seat:too-late" }, { code: "seat:too-late", requestId: null }],
  // Vonage
  [
    "the number of a problem type",
    422,
    { type: "https://a.example/api-errors/seats#1120", title: "Seat gone" },
    { code: "1120" },
  ],
  [
    "the status of a problem type",
    422,
    { type: "https://a.example/api-errors/422", title: "Seat gone" },
    { code: null },
  ],
  // InfluxDB, mountebank
  ["a code in words", 400, { code: "order is late", message: SENTENCE }, { code: "order is late" }],
  ["a code in words that repeat the status", 404, { code: "not found", message: SENTENCE }, { code: null }],
  ["an error in words", 400, { error: "order is late" }, { code: null, message: "order is late" }],
  ["a code in words before a number", 400, { code: "order is late", number: 7, err: 12 }, { code: "12" }],
  ["a code that is a sentence", 400, { code: "The seat is gone.", message: SENTENCE }, { code: null }],
  [
    "a port is no number of a problem type",
    400,
    { type: "https://a.example:8443/", title: "Seat gone" },
    { code: null },
  ],
  // What the caller named, and what is in the answer, had ids of their own.
  ["a reference of the caller's", 400, { message: SENTENCE, referenceId: "ORDER-7" }, { requestId: null }],
  ["a reference nobody could remember", 500, { errorMessage: SENTENCE, referenceId: ID }, { requestId: ID }],
  ["the id of a thing with a title", 409, { id: ID, title: "Seat 7" }, { requestId: null }],
  ["an id beside no errors", 400, { errors: [{ id: ID, code: "X1", message: LATE, errors: [] }] }, { requestId: ID }],
  [
    "the state of what was paid",
    402,
    { payment: { status: "PAYMENT_DECLINED", errors: [{ message: LATE }] } },
    { code: "PAYMENT_DECLINED" },
  ],
  // No status of HTTP
  ["an own number from 400 on", 400, { code: 460, message: SENTENCE, data: { type: "PERCENT_OFF" } }, { code: "460" }],
];
