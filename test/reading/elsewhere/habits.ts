import { type Case, SENTENCE, field } from "./shape.js";

const LATE = "The show has begun.";
const seat = field(["seat"], LATE);

/** What several servers that know nothing of each other do alike. */
export const habits: readonly Case[] = [
  // Kolide and others, with the members of RFC 7807's `invalid-params` under another name
  [
    "a name and a reason are a field and what is wrong with it",
    422,
    { message: SENTENCE, errors: [{ name: "seat", reason: LATE }] },
    { fieldErrors: [seat] },
  ],
  [
    "a name of several words is that of a thing",
    422,
    { message: SENTENCE, errors: [{ name: "worker-1", reason: LATE }] },
    { fieldErrors: [], formErrors: [LATE] },
  ],
  // Everifin
  [
    "what an entry tells best stands inside it",
    422,
    { errors: [{ code: "SEAT", title: "Not done", detail: { field: "seat", message: LATE } }] },
    { fieldErrors: [field(["seat"], LATE, "SEAT")] },
  ],
  // Mambu, HPE
  [
    "the source of an error",
    400,
    { errors: [{ message: LATE, errorSource: "rows[0].seat" }] },
    {
      fieldErrors: [field(["rows", 0, "seat"], LATE)],
    },
  ],
  // VirusSeq
  [
    "entries of fields with a word for a reason",
    400,
    { message: SENTENCE, info: { invalidFields: [{ fieldName: "seat", reason: "MUST_BE_SET" }] } },
    { fieldErrors: [field(["seat"], "MUST_BE_SET", "MUST_BE_SET")] },
  ],
  // Rust's validator: where there is no text, the rule stands for it; what it was given is no field.
  [
    "rules with their parameters",
    422,
    { error: SENTENCE, fields: { seat: [{ code: "length", message: null, params: { min: 1, value: "x" } }] } },
    { fieldErrors: [field(["seat"], "length", "length")] },
  ],
  ["a text called exception", 400, { violations: [{ fieldName: "seat", exception: LATE }] }, { fieldErrors: [seat] }],
  ["fields of an error", 400, { error_fields: { seat: LATE } }, { fieldErrors: [seat] }],
  [
    "entries with places in the data",
    422,
    { message: SENTENCE, data: [{ loc: ["body", "seat"], msg: LATE }] },
    {
      fieldErrors: [seat],
    },
  ],
  // Zod's flattened error, as many hand it on
  [
    "fields that are required, as details",
    400,
    { error: SENTENCE, details: { seat: ["Required"], row: ["Required", LATE] } },
    {
      fieldErrors: [
        field(["seat"], "Required", "Required"),
        field(["row"], "Required", "Required"),
        field(["row"], LATE),
      ],
    },
  ],
  ["words as details", 400, { error: SENTENCE, details: { roles: ["Admin"] } }, { fieldErrors: [] }],
  // Elysia
  ["a property beside the text", 422, { message: LATE, property: "/seat" }, { fieldErrors: [seat] }],
  ["a thing called property", 422, { message: LATE, property: "Grand Hotel" }, { fieldErrors: [] }],
  [
    "several fields beside the text",
    422,
    { message: LATE, fields: ["seat", "row.no"] },
    { fieldErrors: [seat, field(["row", "no"], LATE)] },
  ],
  // WordPress
  [
    "parameters a text speaks of",
    400,
    { message: "Missing parameter(s): seat, row", data: { params: ["seat", "row"] } },
    {
      fieldErrors: [
        field(["seat"], "Missing parameter(s): seat, row"),
        field(["row"], "Missing parameter(s): seat, row"),
      ],
    },
  ],
  ["arguments of the text", 422, { message: LATE, params: ["bob"] }, { fieldErrors: [] }],
  // Frappe
  [
    "a list of JSON texts",
    404,
    {
      exc_type: "DoesNotExistError",
      _server_messages: JSON.stringify([JSON.stringify({ message: LATE, indicator: "red" })]),
    },
    { message: LATE, code: "DoesNotExistError" },
  ],
  // Strapi, Medusa and many hand-written servers
  [
    "sentences as details, where something was validated",
    400,
    { code: "VALIDATION_ERROR", message: SENTENCE, details: { seat: LATE } },
    { fieldErrors: [seat] },
  ],
  // Jakarta's texts, as many Spring servers hand them on
  [
    "sentences as data, where something was validated",
    400,
    { success: false, message: "Validation failed", data: { seat: LATE, title: "must not be blank" } },
    { fieldErrors: [seat, field(["title"], "must not be blank")] },
  ],
  ["sentences as data", 400, { message: SENTENCE, data: { seat: LATE } }, { fieldErrors: [] }],
  [
    "a title in the data",
    400,
    { message: "Validation failed", data: { seat: LATE, title: SENTENCE } },
    { fieldErrors: [] },
  ],
  // Unkey, openapi-to-rust
  [
    "a location that is a pointer into the body",
    422,
    { message: SENTENCE, errors: [{ location: "/body/seat", message: LATE }] },
    { fieldErrors: [seat] },
  ],
  ["sentences as details", 400, { message: SENTENCE, details: { seat: LATE } }, { fieldErrors: [] }],
  [
    "a suggestion as details",
    400,
    { code: "VALIDATION_ERROR", message: SENTENCE, details: { suggestion: LATE } },
    { fieldErrors: [] },
  ],
  // Zoho
  [
    "entries in the only list there is",
    400,
    { rows: [{ code: "SEAT", message: LATE, details: { api_name: "seat" }, status: "error" }] },
    { message: LATE, code: "SEAT" },
  ],
  // QuickBooks
  ["an element", 400, { Fault: { Error: [{ Message: LATE, element: "seat" }] } }, { fieldErrors: [seat] }],
  // HubSpot
  [
    "a text with JSON in it, and a list of what an entry is about",
    400,
    {
      message: `Not valid: [{"message":"${LATE}"}]`,
      errors: [{ message: LATE, code: "LATE", context: { propertyName: ["seat"] } }],
    },
    { message: LATE, fieldErrors: [field(["seat"], LATE, "LATE")] },
  ],
  // WeChat Pay: that the call came through is no code of what failed.
  [
    "several codes, of which one is a success",
    400,
    { return_code: "SUCCESS", return_msg: "OK", result_code: "FAIL", err_code: "NOTENOUGH", err_code_des: LATE },
    { message: LATE, code: "NOTENOUGH" },
  ],
  ["a text that only says it went well", 400, { message: "success", error_code: "SEAT_GONE" }, { message: null }],
  ["a code that only says it went well", 400, { code: "ok", message: LATE }, { message: LATE, code: null }],
  [
    "what a title must be, beside another field",
    400,
    { errors: { title: "must be a date", seat: LATE } },
    { fieldErrors: [field(["title"], "must be a date"), seat] },
  ],
  // Tencent, Amap
  ["a number called ret", 400, { ret: -5001, msg: LATE }, { message: LATE, code: "-5001" }],
  ["the code of an info", 400, { status: "0", info: "SEAT_GONE", infocode: "10001" }, { code: "10001" }],
  // OderoPay
  [
    "an error whose members name themselves, beside nothing",
    400,
    { errors: { errorCode: "10051", errorDescription: LATE, errorGroup: "LATE" } },
    { message: LATE, code: "10051", fieldErrors: [] },
  ],
  // react-hook-form's name for what is of no field, as a server of react-admin sends it
  [
    "an error of the server among those of fields",
    422,
    { errors: { root: { serverError: SENTENCE }, seat: LATE } },
    { fieldErrors: [seat], formErrors: [SENTENCE] },
  ],
  // Google Standard Payments, Plivo
  [
    "the code of the response's error",
    404,
    { errorResponseCode: "SEAT_GONE", errorDescription: LATE },
    { code: "SEAT_GONE" },
  ],
  [
    "the UUID of a request",
    400,
    { request_uuid: "56hf4856-8638", error: LATE },
    { message: LATE, requestId: "56hf4856-8638" },
  ],
  // Anvyl
  [
    "one text where others have a list of them",
    422,
    { message: SENTENCE, validation_errors: [{ params: ["rows[0][seat]"], messages: LATE }] },
    { fieldErrors: [field(["rows", 0, "seat"], LATE)] },
  ],
  // Airwallex; a service may be the source too
  [
    "the field that its text begins with",
    400,
    { code: "late", source: "show.seat_no", message: "seat_no has to be taken earlier" },
    { fieldErrors: [field(["show", "seat_no"], "seat_no has to be taken earlier", "late")] },
  ],
  [
    "the service that an error comes from",
    400,
    { source: "seats", message: "This show knows no seats." },
    { fieldErrors: [] },
  ],
  ["one that the text begins with", 400, { source: "Seats", message: "Seats are closed." }, { fieldErrors: [] }],
  ["a host", 400, { source: "seats.example", message: "example is closed." }, { fieldErrors: [] }],
  ["the path of a file", 400, { path: "/seats.json", message: "json is not accepted." }, { fieldErrors: [] }],
  ["what is inside an error", 400, { path: "seats", message: LATE, inner: { a: 1 } }, { fieldErrors: [] }],
  ["a state of a thing", 400, { message: LATE, details: { flags: ["invalidated"] } }, { fieldErrors: [] }],
  // InPost
  [
    "names of what is invalid, where fields were validated",
    400,
    { error: "validation_failed", details: { show: [{ seat: ["invalid_format"] }], rows: ["required"] } },
    {
      fieldErrors: [
        field(["show", 0, "seat"], "invalid_format", "invalid_format"),
        field(["rows"], "required", "required"),
      ],
    },
  ],
];
