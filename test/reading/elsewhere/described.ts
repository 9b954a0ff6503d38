import { type Case, SENTENCE, field } from "./shape.js";

const ID = "5f0c1d7e-9b1a-4d5e-8c3f-2a6b7d8e9f10";
const LATE = "The show has begun.";

/** What descriptions of public APIs say that a failure looks like. */
export const described: readonly Case[] = [
  // Telnyx
  [
    "an error of JSON:API that stands in no list",
    400,
    { code: "SEAT_GONE", title: "Seat gone", detail: LATE, source: { pointer: "/data/attributes/seat" } },
    { fieldErrors: [field(["seat"], LATE, "SEAT_GONE")] },
  ],
  [
    "the parameter of what is not there",
    404,
    { code: "SEAT_GONE", detail: LATE, source: { parameter: "seat" } },
    { fieldErrors: [field(["seat"], LATE, "SEAT_GONE")] },
  ],
  [
    "the source of an error that is no field",
    400,
    { code: "SEAT_GONE", detail: LATE, source: { system: "hall" } },
    { fieldErrors: [], details: { source: { system: "hall" } } },
  ],
  // Azure
  [
    "the target of an error",
    400,
    { error: { code: "SeatGone", message: SENTENCE, target: "row.seat" } },
    { fieldErrors: [field(["row", "seat"], SENTENCE, "SeatGone")] },
  ],
  [
    "a target that is a type of things",
    400,
    { error: { code: "SeatGone", message: SENTENCE, target: "Hall.Seats/seat" } },
    { fieldErrors: [], details: { target: "Hall.Seats/seat" } },
  ],
  [
    "a target of what is refused for another reason",
    404,
    { error: { code: "SeatGone", message: SENTENCE, target: "seat" } },
    { fieldErrors: [] },
  ],
  [
    "what has a target speaks for it, not what wraps it",
    400,
    { message: SENTENCE, details: { code: "TooLate", message: LATE, target: "seat" } },
    { message: SENTENCE, fieldErrors: [field(["seat"], LATE, "TooLate")] },
  ],
  // Azure Data Factory
  [
    "entries that are wrapped one by one",
    400,
    {
      error: {
        code: "Bad",
        message: SENTENCE,
        details: [{ error: { code: "TooLate", message: LATE, target: "seat" } }],
      },
    },
    { code: "Bad", message: SENTENCE, fieldErrors: [field(["seat"], LATE, "TooLate")] },
  ],
  // GoCardless' bank data
  [
    "a summary and a detail of each field",
    400,
    {
      seat: { summary: "No such seat", detail: LATE },
      rows: [{ summary: "No such row", detail: SENTENCE }],
      status_code: 400,
    },
    { fieldErrors: [field(["seat"], LATE), field(["rows"], SENTENCE)] },
  ],
  [
    "a summary and a detail of the whole",
    400,
    { error: { summary: "No such seat", detail: LATE }, status_code: 400 },
    { message: LATE, fieldErrors: [] },
  ],
  [
    "a summary of a thing that has figures",
    400,
    { seat: { summary: "No such seat", detail: 500 }, status_code: 400 },
    { message: "No such seat", fieldErrors: [] },
  ],
  [
    "an entry under the name of a map",
    400,
    { errors: { error: LATE, field: "seat" } },
    { fieldErrors: [field(["seat"], LATE)] },
  ],
  // GetStream
  [
    "a map of fields under an exception's name",
    400,
    { code: 4, message: SENTENCE, exception_fields: { seat: "is gone for good" } },
    { code: "4", fieldErrors: [field(["seat"], "is gone for good")] },
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
  // InfluxDB
  ["a code of two words", 400, { code: "seat gone", message: SENTENCE }, { code: "seat gone" }],
  ["a code that is a sentence", 400, { code: "The seat is gone.", message: SENTENCE }, { code: null }],
];
