import { type Case, SENTENCE, field } from "./shape.js";

/** How the entries of fields say where and what; from documentation in use. */
export const entries: readonly Case[] = [
  [
    "words of a rule under the name of a field are no code of the whole",
    422,
    {
      type: "https://api.example/problems/seat-not-valid",
      detail: SENTENCE,
      invalid_params: [{ name: "seat_id", reason: "required" }],
    },
    { code: "seat-not-valid", fieldErrors: [field(["seat_id"], "required", "required")] },
  ],
  [
    "GraphQL, a place in the answer",
    200,
    { errors: [{ message: SENTENCE, path: ["seat"], extensions: { code: "SEAT_TAKEN" } }] },
    { code: "SEAT_TAKEN", fieldErrors: [] },
  ],
  [
    "Spanish",
    400,
    {
      mensaje: SENTENCE,
      codigo_error: "E-17",
      errores: { clave: "La clave es corta." },
    },
    { message: SENTENCE, code: "E-17", fieldErrors: [field(["clave"], "La clave es corta.")] },
  ],
  [
    "Portuguese",
    400,
    { mensagem: SENTENCE, erros: [{ campo: "assento", regra: "Escolha um assento livre.", valor: "12 A livre" }] },
    { fieldErrors: [field(["assento"], "Escolha um assento livre.")] },
  ],
  [
    "French",
    400,
    { codeErreur: "SIEGE_PRIS", erreurs: { siege: "Ce siège est pris." } },
    { code: "SIEGE_PRIS", fieldErrors: [field(["siege"], "Ce siège est pris.")] },
  ],
  [
    "Italian",
    400,
    { errori: { posto: "Il posto è occupato." } },
    { fieldErrors: [field(["posto"], "Il posto è occupato.")] },
  ],
  [
    "what is said of a field is feedback",
    400,
    { message: SENTENCE, invalidFields: [{ id: "q-1", field: "summary", feedback: "Say more of the seats." }] },
    { fieldErrors: [field(["summary"], "Say more of the seats.")] },
  ],
  // No name but one that tells what is wrong makes a text of a field: all others may hold what was sent.
  ...["rejectedValue", "received", "actual", "content", "label", "answer", "typed", "excerpt", "q"].flatMap(
    (name): readonly Case[] => [
      [
        `${name} is not what is said`,
        422,
        { errors: [{ field: "note", [name]: "My very private note." }] },
        { message: null, fieldErrors: [field(["note"], "")], formErrors: [] },
      ],
      [
        `${name} is not what is said, beside a code`,
        422,
        { errors: [{ field: "note", code: "TOO_LONG", [name]: "My very private note." }] },
        { message: null, fieldErrors: [field(["note"], "TOO_LONG", "TOO_LONG")], formErrors: [] },
      ],
    ],
  ),
  [
    ".NET, results of its validator",
    400,
    [{ memberNames: ["From", "To"], errorMessage: "From lies after To." }],
    { fieldErrors: [field(["From"], "From lies after To."), field(["To"], "From lies after To.")] },
  ],
  [
    "fields with codes",
    422,
    { error: { code: "NOT_VALID", message: SENTENCE, fields: [{ name: "seat", code: "TAKEN_BY_OTHERS" }] } },
    { code: "NOT_VALID", fieldErrors: [field(["seat"], "TAKEN_BY_OTHERS", "TAKEN_BY_OTHERS")] },
  ],
  [
    "fields as they are",
    422,
    { message: SENTENCE, fields: [{ name: "seat", type: "text" }], shown_fields: ["row"] },
    { code: null, fieldErrors: [] },
  ],
  [
    "Litestar",
    400,
    { status_code: 400, detail: SENTENCE, extra: [{ message: "Field required", key: "seat", source: "body" }] },
    { message: SENTENCE, fieldErrors: [field(["seat"], "Field required")] },
  ],
  [
    "something extra",
    400,
    {
      message: SENTENCE,
      extra: [{ key: "seat", label: "By the window" }],
      extras: [{ message: "Hi there", key: "a" }],
    },
    { fieldErrors: [] },
  ],
  [
    "a name and where it stands",
    400,
    { errors: [{ message: SENTENCE, field: "name", field_path: ["guests", "0", "name"] }] },
    { fieldErrors: [field(["guests", 0, "name"], SENTENCE)] },
  ],
  [
    "what was asked, and where it is wrong in it",
    400,
    {
      errors: ["$.seat", "$.row"].map((jsonPath) => ({ path: "/v4/trips", detail: SENTENCE, jsonPath })),
    },
    { fieldErrors: [field(["seat"], SENTENCE), field(["row"], SENTENCE)] },
  ],
  [
    "a property of something",
    400,
    { message: "Not found here.", details: [{ faultCode: "TAKEN", resourceProperty: "seat", resourceName: "Trip" }] },
    { fieldErrors: [field(["seat"], "TAKEN", "TAKEN")] },
  ],
  [
    "Spring, an advice of its own",
    400,
    {
      errorCode: "NOT_VALID",
      message: SENTENCE,
      details: { email: "Email must be valid", firstName: "First name is required" },
    },
    { fieldErrors: [field(["email"], "Email must be valid"), field(["firstName"], "First name is required")] },
  ],
  ...[402, 429].map((status): Case => [
    "details of no form",
    status,
    { message: SENTENCE, details: { limit: "The limit is ten seats." } },
    { fieldErrors: [], details: { limit: "The limit is ten seats." } },
  ]),
  [
    "details that speak of something else",
    400,
    { message: SENTENCE, details: { seat: "12A", advice: "Choose another one." } },
    { fieldErrors: [], details: { seat: "12A", advice: "Choose another one." } },
  ],
  // Flask-RESTful
  ...["error", "message"].map((name): Case => [
    `sentences that name their fields under ${name}`,
    400,
    { [name]: { seat: "Seat is required", row: "Take another." } },
    { fieldErrors: [field(["seat"], "Seat is required"), field(["row"], "Take another.")] },
  ]),
  [
    "sentences about fields or things under another name",
    400,
    { errorInfo: { seat: "Seat is required", row: "Row is mandatory" } },
    { fieldErrors: [] },
  ],
  [
    "sentences that name their fields, and nothing else",
    400,
    { seat_id: "Seat ID must be at most 12", type: "Type is mandatory" },
    { fieldErrors: [field(["seat_id"], "Seat ID must be at most 12"), field(["type"], "Type is mandatory")] },
  ],
  ...[
    { seat: "By the window", row: "The row is the last" },
    { seat: "One seat", note: "A note" },
    { outcome: { seat: "Seat is required" } },
    { plan: "Your plan is too small", upgrade: "Please upgrade your plan now" },
    { tier: "Tier is required before an upgrade" },
    { error: { type: "Type of thing wrong", seat: "Seat is required" } },
    { details: { limit: "The limit is ten seats." } },
    { details: { quota: "Quota must be a larger one" } },
    { details: { partner: "The partner must be a friend" } },
    { details: { partner: "Partner was not at home" } },
    ...["upstream", "inner", "provider", "carrier"].flatMap((name) => [
      { message: SENTENCE, details: { [name]: { message: "Upstream said no." } } },
      { message: SENTENCE, details: { [name]: { message: "Upstream said no.", code: 502 } } },
    ]),
    { err: "There was an error" },
    { exception: "An exception was thrown" },
    { data: { note: "A note on it" }, hint: "Ask somebody else." },
  ].map((body): Case => ["sentences that may be anything", 400, body, { fieldErrors: [] }]),
  ["a sentence about what was looked for", 404, { error: { seat: "The seat was not found" } }, { fieldErrors: [] }],
  [
    "errors in errors",
    422,
    { errors: { fieldErrors: { seat: "taken" }, formErrors: [SENTENCE] } },
    { fieldErrors: [field(["seat"], "taken", "taken")], formErrors: [SENTENCE] },
  ],
  [
    "a code and what it means",
    400,
    { data: { seat: { code: "A17", description: "Blue, by the window" } }, message: SENTENCE },
    { fieldErrors: [] },
  ],
  ...["body", "requestBody"].map((locationType): Case => [
    `a location in the ${locationType}`,
    400,
    { errors: [{ code: "too_long", message: SENTENCE, location: "/guests/0/name", locationType }] },
    { fieldErrors: [field(["guests", 0, "name"], SENTENCE, "too_long")] },
  ]),
  ...["body", "eu-west", "somebody"].map((location): Case => [
    `a location elsewhere: ${location}`,
    400,
    {
      errors: [
        { code: "too_long", message: SENTENCE, location },
        { message: SENTENCE, location, locationType: "header" },
      ],
    },
    { fieldErrors: [] },
  ]),
  [
    "a location of a type that is no text",
    400,
    { message: SENTENCE, errors: [{ message: "No.", location: "seat", locationType: { toString: 1, valueOf: 1 } }] },
    { message: SENTENCE, fieldErrors: [] },
  ],
  [
    "hapi",
    400,
    {
      statusCode: 400,
      error: "Bad Request",
      message: '"seat" is required',
      validation: { source: "payload", keys: ["seat"] },
    },
    { fieldErrors: [field(["seat"], '"seat" is required')] },
  ],
  ["hapi, of no field", 400, { message: SENTENCE, validation: { source: "payload", keys: [""] } }, { fieldErrors: [] }],
  [
    "celebrate",
    400,
    { message: SENTENCE, validation: { body: { source: "body", keys: ["seat"], message: '"seat" is required' } } },
    { fieldErrors: [field(["seat"], '"seat" is required')] },
  ],
  [
    "the name of a field beside a word for what is wrong",
    400,
    {
      message: SENTENCE,
      contextInfo: { errors: [{ reason: "invalid_parameter", name: "seat", message: "Seat 99 is none." }] },
    },
    { fieldErrors: [field(["seat"], "Seat 99 is none.", "invalid_parameter")] },
  ],
  [
    "the name of an error",
    400,
    { errors: [{ name: "SeatTaken", reason: "Somebody was quicker." }] },
    { code: "SeatTaken", fieldErrors: [] },
  ],
  [
    "a class of errors",
    400,
    { errors: [{ name: "SeatError", reason: "taken", message: SENTENCE }] },
    { fieldErrors: [] },
  ],
];
