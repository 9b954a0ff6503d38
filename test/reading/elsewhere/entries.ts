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
    "what is said has no name anybody knows",
    400,
    { message: SENTENCE, invalidFields: [{ id: "q-1", field: "summary", feedback: "Say more of the seats." }] },
    { fieldErrors: [field(["summary"], "Say more of the seats.")] },
  ],
  [
    "what was sent is not what is said",
    400,
    {
      message: SENTENCE,
      errors: ["value", "rejectedValue", "input", "valor"].map((name) => ({ field: "summary", [name]: "Two words" })),
    },
    { fieldErrors: ["a", "b", "c", "d"].map(() => field(["summary"], "")) },
  ],
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
    { message: SENTENCE, fields: [{ name: "seat", type: "text" }], missing_fields: ["row"] },
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
  ...["details", "error", "message", "errorInfo"].map((name): Case => [
    `sentences that name their fields under ${name}`,
    400,
    { [name]: { seat: "This seat is taken", row: "A row is needed" } },
    { fieldErrors: [field(["seat"], "This seat is taken"), field(["row"], "A row is needed")] },
  ]),
  [
    "sentences that name their fields, and nothing else",
    400,
    { seat_id: "Seat id is not valid", row: "A row is needed" },
    { fieldErrors: [field(["seat_id"], "Seat id is not valid"), field(["row"], "A row is needed")] },
  ],
  ...[
    { seat: "By the window", row: "The row is the last" },
    { seat: "One seat", note: "A note" },
    { outcome: { seat: "This seat is taken" } },
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
    { fieldErrors: [field(["seat"], SENTENCE)] },
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
