import { type Case, SENTENCE, field } from "./shape.js";

const SEAT = "The seat is taken.";
const seat = field(["seat"], SEAT);
const nested = { message: SENTENCE, data: { rows: ["a", "b"] }, details: [{ sold: ["EUR"] }] };

/** What looks like one thing and is another. */
export const doubtful: readonly Case[] = [
  ...["error", "errors", "erro", "erreurs", "messages", "formErrors"].flatMap((name): Case[] => [
    [
      `${name} beside fields`,
      422,
      { errors: { seat: [SEAT], [name]: [SENTENCE] } },
      { fieldErrors: [seat], formErrors: [SENTENCE] },
    ],
    [`${name} of a field`, 422, { errors: { seat: { [name]: [SEAT] } } }, { fieldErrors: [seat] }],
  ]),
  [
    "a field whose name begins like error",
    422,
    { errors: { errand: [SEAT] } },
    { fieldErrors: [field(["errand"], SEAT)] },
  ],
  [
    "a trace beside fields",
    422,
    { errors: { seat: [SEAT], trace: ["a.b"] } },
    { fieldErrors: [seat, field(["trace"], "a.b", "a.b")] },
  ],
  ["lists of a server that failed", 503, nested, { fieldErrors: [] }],
  [
    "a missing field of which more is said",
    422,
    { errors: { seat: [SEAT] }, missing_fields: ["seat"] },
    { fieldErrors: [seat] },
  ],
  [
    "a missing field that is none",
    422,
    { message: SENTENCE, missing_fields: ["__proto__", "base"] },
    { fieldErrors: [], formErrors: [] },
  ],
  ["a thing of the app's", 409, { message: SENTENCE, station: { code: "CEN" } }, { code: null }],
  [
    "a name beside a status",
    409,
    { title: "Conflict", lockedBy: "Ana Lee" },
    { message: null, details: { lockedBy: "Ana Lee" } },
  ],
  ["a code that is an app's own", 409, { code: "api_error", message: SEAT }, { code: "api_error" }],
  ["the number of a letter", 409, { message: SEAT, messageId: 4711 }, { code: null }],
  ["the id of a thing", 404, { message: SEAT, id: "1234567890123456789" }, { requestId: null }],
  ["the number of a query", 404, { message: SEAT, query_id: 42 }, { requestId: null }],
  ["the time until a thing arrives", 409, { message: SEAT, estimated_time: 45 }, { retryAfterMs: null }],
  [
    "attributes of a thing",
    409,
    {
      error: "version_mismatch",
      message: SEAT,
      data: { type: "seat", attributes: { code: "ROW_4", message: SENTENCE } },
    },
    { code: "version_mismatch", message: SEAT },
  ],
  ["a thing with a description", 409, { id: "s-4", type: "seat", description: SENTENCE }, { code: null }],
  ["attributes beside a text", 409, { message: SEAT, attributes: { code: "ROW_4" } }, { code: null }],
  [
    "a policy that was violated",
    403,
    { message: SENTENCE, violations: [{ name: "require-tags", message: SEAT }] },
    { fieldErrors: [], formErrors: [SEAT] },
  ],
  ["a sign before a sentence", 403, { message: "🚫", detail: SENTENCE }, { message: SENTENCE }],
  ["a line of signs", 403, { message: "────────" }, { message: null }],
  ["a wait without its unit", 429, { message: "Try again in 30" }, { retryAfterMs: 30_000 }],
  ["a list that is none", 400, { errors: { code: "400", title: "The seat is a chair" } }, { fieldErrors: [] }],
  [
    "an error that says so, among data",
    422,
    { data: [{ id: "7", type: "api_error", attributes: { code: "NO_SEAT" } }] },
    { code: "NO_SEAT" },
  ],
  ["a code that begins with overload", 400, { code: "overload_resolution_failed" }, { kind: "validation" }],
  [
    "a limit of one page, beside the window of another",
    200,
    { errors: [{ type: "TOO_LONG_A_PAGE", message: "101 seats exceed the limit of 100 seats.", path: ["seats"] }] },
    { kind: "validation", retryable: false },
    { "x-ratelimit-limit": "5000", "x-ratelimit-remaining": "4990", "x-ratelimit-reset": "20" },
  ],
  [
    "what is unlimited",
    200,
    { message: "Unlimited seats are not to be had.", retry_after: 5 },
    { kind: "unknown", retryable: false },
  ],
  ["a fee for each month", 409, { error: SEAT, mensalidade: "R$ 50,00 por mês" }, { message: SEAT }],
];
