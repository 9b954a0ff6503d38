import { type Case, SENTENCE } from "./shape.js";

const LATE = "The show has begun.";

/** What servers put around their words, and what they say in place of words. */
export const served: readonly Case[] = [
  // WebOb, waitress, go-restful
  ["the status on a line before the text", 404, `404 Not Found\n\n${LATE}\n\n   `, { message: LATE }],
  ["the same with a colon", 406, `406: Not Acceptable\n\n${LATE}`, { message: LATE }],
  ["its name alone on that line", 400, `Internal Server Error\r\n\r\n${LATE}`, { message: LATE }],
  ["a text of two lines", 400, `Seat taken\n\n${LATE}`, { message: `Seat taken\n\n${LATE}` }],
  // Jetty
  [
    "a list of what was asked",
    404,
    `HTTP ERROR 404 ${LATE}\nURI: /seats/4\nSTATUS: 404\nMESSAGE: ${LATE}\nSERVLET: seats`,
    { message: LATE },
  ],
  [
    "such a list that only repeats the status",
    404,
    "HTTP ERROR 404 Not Found\nURI: /seats/4\nSTATUS: 404\nMESSAGE: Not Found\nSERVLET: seats",
    { message: null },
  ],
  // OpenStack
  [
    "breaks at the end of a text",
    401,
    { message: `${LATE}<br /><br />\n\n`, code: "401 Unauthorized" },
    { message: LATE },
  ],
  [
    "what was not valid, and its schema",
    400,
    {
      error: { message: `${LATE}\n\nFailed validating 'type' in schema['properties']['row']:\n    {'type': 'string'}` },
    },
    { message: LATE },
  ],
  // Azure Storage
  [
    "an id and a time below the text",
    404,
    {
      "odata.error": {
        code: "SeatNotFound",
        message: { lang: "en-US", value: `${LATE}\nRequestId:8b1f\nTime:2026-01-02T03:04:05.6Z` },
      },
    },
    { message: LATE, code: "SeatNotFound" },
  ],
  ["the path of the request", 404, { title: "Error 404 - Not Found", message: "/seats/4" }, { message: null }],
  ["a text about a path", 404, { message: "/seats/4 is not here" }, { message: "/seats/4 is not here" }],
  [
    "a header of one answer of a batch",
    200,
    {
      responses: [
        {
          status: 400,
          headers: { "content-type": "application/json; charset=utf-8" },
          body: { error: { message: LATE } },
        },
      ],
    },
    { message: LATE },
  ],
  [
    "a text about a media type",
    415,
    { message: "application/xml is not read here" },
    { message: "application/xml is not read here" },
  ],
  ["a single tag", 400, "<body type='terminate' condition='gone'/>", { message: null }],
  [
    "a status line",
    400,
    { message: SENTENCE, responses: [{ status: "HTTP/1.1 404 Not Found" }] },
    { message: SENTENCE },
  ],
  ["a status line alone", 400, { status: "HTTP/1.1 404 Not Found" }, { message: null }],
  // SCIM
  [
    "a token of a filter",
    400,
    { detail: "Unexpected token 'row x' in filter" },
    { message: "Unexpected token 'row x' in filter" },
  ],
  ["a token of JSON", 400, { detail: "Unexpected token < in JSON at position 0" }, { message: null }],
  ["a row of a database", 409, { detail: "Failing row contains (4, b).", message: SENTENCE }, { message: SENTENCE }],
  // api.video
  [
    "the name of what is missing beside a problem type",
    404,
    { name: "seatId", status: 404, title: LATE, type: "https://docs.acme.example/seat-not-found" },
    { code: "seat-not-found" },
  ],
  // Prism
  [
    "a problem type before the code of an entry",
    422,
    {
      type: "https://acme.example/errors#SEATS_WRONG",
      title: "Seats",
      detail: SENTENCE,
      validation: [{ severity: "Error", code: "required", message: "A seat is required" }],
    },
    { code: "SEATS_WRONG" },
  ],
  [
    "a sentence in a challenge",
    401,
    { message: SENTENCE },
    { code: null, message: SENTENCE },
    { "www-authenticate": `Bearer error="${LATE}"` },
  ],
  [
    "a code in a challenge",
    401,
    { message: SENTENCE },
    { code: "expired" },
    { "www-authenticate": 'Bearer error="expired"' },
  ],
  // Effect
  ["a tag", 409, { seat: 4, _tag: "SeatTaken" }, { code: "SeatTaken" }],
  ["a tag of a thing", 409, { message: SENTENCE, tag: "releaseOne" }, { code: null }],
  // CouchDB
  ["a word of a language beside a code", 404, { error: "not_found", reason: "missing" }, { code: "not_found" }],
  ["a code beside a word of the status", 409, { error: "conflict", reason: "seat_gone" }, { code: "seat_gone" }],
  // Icinga
  [
    "the type of a thing that has a name",
    200,
    { results: [{ code: 500, name: "a", type: "Host", status: LATE }] },
    { code: null },
  ],
  // superstruct, WSME
  ["the type of a value", 400, { error: { type: "string", message: LATE } }, { code: null }],
  ["whose fault it is", 404, { faultcode: "Client", faultstring: LATE }, { code: "Client", message: LATE }],
];
