import { type Case, SENTENCE, field } from "./shape.js";

const LATE = "The show has begun.";

/** Which fields descriptions of public APIs name. */
export const describedFields: readonly Case[] = [
  // Telnyx
  [
    "an error of JSON:API that stands in no list",
    400,
    { code: "SEAT_GONE", title: "Seat gone", detail: LATE, source: { pointer: "/data/attributes/seat" } },
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
    { message: SENTENCE, details: { code: "TooLate", message: "This Seat is gone.", target: "seat" } },
    { message: SENTENCE, fieldErrors: [field(["seat"], "This Seat is gone.", "TooLate")] },
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
  // Mailjet
  [
    "what an error is related to",
    400,
    {
      Messages: [
        {
          Status: "error",
          Errors: [{ ErrorCode: "mj-13", ErrorMessage: LATE, ErrorRelatedTo: ["To[0].Email", "Seat"] }],
        },
      ],
    },
    { fieldErrors: [field(["To", 0, "Email"], LATE, "mj-13"), field(["Seat"], LATE, "mj-13")] },
  ],
  // edX
  [
    "texts for developers of each field",
    400,
    { field_errors: { seat: { developer_message: LATE } } },
    { fieldErrors: [field(["seat"], LATE)] },
  ],
  // eHealth Ukraine
  [
    "the rules that an entry broke",
    422,
    {
      error: {
        type: "validation_failed",
        message: SENTENCE,
        invalid: [{ entry: "$.seat", rules: [{ rule: null, description: LATE }] }],
      },
    },
    { code: "validation_failed", message: SENTENCE, fieldErrors: [field(["seat"], LATE)] },
  ],
  // SendRegning, Adapty
  [
    "a name that the text begins with",
    400,
    { message: SENTENCE, errors: [{ name: "seatRow", message: "seatRow is before the first" }] },
    { fieldErrors: [field(["seatRow"], "seatRow is before the first")] },
  ],
  [
    "a name that the text only mentions",
    400,
    { message: SENTENCE, errors: [{ name: "seatRow", message: "Nothing is before seatRow" }] },
    { fieldErrors: [] },
  ],
  [
    "a source that the text begins with",
    400,
    { errors: [{ source: "seat_row", errors: ["seat_row must be later than the show."] }] },
    { fieldErrors: [field(["seat_row"], "seat_row must be later than the show.")] },
  ],
  // LoyaltyLion, with Zod's words
  [
    "texts that leave their subject out",
    400,
    { error: { message: SENTENCE, details: { seat: 'Invalid option: expected one of "a"|"b"' } } },
    { fieldErrors: [field(["seat"], 'Invalid option: expected one of "a"|"b"')] },
  ],
  [
    "what was expected of a field",
    400,
    { error: { message: SENTENCE, details: { seat: "Expected string, received number" } } },
    { fieldErrors: [field(["seat"], "Expected string, received number")] },
  ],
  // FastAPI counts the characters up to where it is no JSON.
  [
    "a place that is no field",
    422,
    { detail: [{ type: "json_invalid", loc: ["body", 17], msg: SENTENCE }] },
    { message: SENTENCE, fieldErrors: [] },
  ],
  // Allegro, FundraisingBox
  [
    "a path that is none",
    400,
    { errors: [{ code: "SEAT_GONE", message: LATE, path: "null" }] },
    { message: LATE, fieldErrors: [] },
  ],
  [
    "the whole as a field, of which nothing is said",
    400,
    { errors: [{ field: "global_error", code: "seat_gone", message: "" }] },
    { code: "seat_gone", message: null, formErrors: [], fieldErrors: [] },
  ],
  [
    "the whole as a field",
    400,
    { errors: [{ field: "global_error", message: LATE }] },
    { message: LATE, fieldErrors: [] },
  ],
  // MetaMetrics
  [
    "a text that begins with what was to be put in",
    400,
    { validationErrors: { rows: ["{row} has no seat"], seat: [LATE] } },
    { fieldErrors: [field(["rows"], "{row} has no seat"), field(["seat"], LATE)] },
  ],
  // GetStream
  [
    "a map of fields under an exception's name",
    400,
    { code: 4, message: SENTENCE, exception_fields: { seat: "is gone for good" } },
    { code: "4", fieldErrors: [field(["seat"], "is gone for good")] },
  ],
  // What else is called so
  [
    "a target that nobody speaks of",
    409,
    { error: { code: "Conflict", message: LATE, target: "default" } },
    { fieldErrors: [] },
  ],
  ["a source and a path", 400, { message: LATE, path: "/api/seats/7", source: { id: 3 } }, { fieldErrors: [] }],
  [
    "one thing with a summary",
    400,
    { seat: { summary: "Seat failed", detail: LATE } },
    { message: LATE, fieldErrors: [] },
  ],
  [
    "an entry of a list that was sent",
    422,
    { detail: [{ type: "list_type", loc: ["body", 0], msg: LATE }] },
    { fieldErrors: [field([0], LATE, "list_type")] },
  ],
  [
    "the names of rules",
    400,
    { errors: [{ field: "seat", rules: ["required", "max"] }] },
    { fieldErrors: [field(["seat"], "")] },
  ],
  [
    "an operation that the text begins with",
    403,
    { errors: [{ name: "sendSeat", message: "sendSeat is not permitted." }] },
    { fieldErrors: [] },
  ],
  ["lists beside no error", 400, { error: null, tags: ["a", "b"] }, { fieldErrors: [] }],
  [
    "a place in the world",
    422,
    { details: [{ failoverRegion: { message: LATE, code: "X1" } }] },
    { details: { details: [{ failoverRegion: { message: LATE, code: "X1" } }] } },
  ],
  // The form as a whole
  [
    "a text of the whole among what was sent",
    422,
    { message: SENTENCE, invalidFields: [{ field: "", message: LATE }] },
    { formErrors: [LATE], fieldErrors: [] },
  ],
];
