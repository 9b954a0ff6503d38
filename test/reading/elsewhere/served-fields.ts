import { type Case, SENTENCE, field } from "./shape.js";

const WRONG = "That is no row.";
const told = (message: string) => [{ message, code: "invalid" }];

/** How servers say which field it is. */
export const servedFields: readonly Case[] = [
  // Django REST framework, in full
  [
    "entries of fields with members, and of items",
    400,
    { email: told(SENTENCE), hall: { row: told(WRONG) }, seats: [{}, { row: told(WRONG) }] },
    {
      fieldErrors: [
        field(["email"], SENTENCE, "invalid"),
        field(["hall", "row"], WRONG, "invalid"),
        field(["seats", 1, "row"], WRONG, "invalid"),
      ],
    },
  ],
  // ozzo-validation
  [
    "plain texts of fields with members",
    422,
    {
      hall: { row: "the length must be exactly 5" },
      email: "must be an address",
      seats: { "1": { row: "cannot be blank" } },
    },
    {
      fieldErrors: [
        field(["hall", "row"], "the length must be exactly 5"),
        field(["email"], "must be an address"),
        field(["seats", 1, "row"], "cannot be blank"),
      ],
    },
  ],
  ["a thing beside which nothing is said of a field", 422, { etat: { seat: told(WRONG) } }, { fieldErrors: [] }],
  [
    "what was sent, with members",
    422,
    { hall: { row: "the first of them" }, note: "a seat at the window" },
    { fieldErrors: [] },
  ],
  // Symfony's forms
  [
    "children beside the errors of the form",
    400,
    {
      title: SENTENCE,
      errors: [{ message: "No more fields, please." }],
      children: {
        email: { errors: [{ message: WRONG }] },
        seats: { errors: [], children: [{ errors: [] }, { errors: [{ message: WRONG }] }] },
      },
    },
    { fieldErrors: [field(["email"], WRONG), field(["seats", 1], WRONG)], formErrors: ["No more fields, please."] },
  ],
  // Flask-RESTful
  [
    "a field called name in a map for a message",
    400,
    { message: { row: "Row cannot be read", name: "Missing required parameter in the JSON body" } },
    {
      fieldErrors: [
        field(["row"], "Row cannot be read"),
        field(["name"], "Missing required parameter in the JSON body"),
      ],
    },
  ],
  // tsoa
  [
    "entries with a text alone, where something was validated",
    422,
    { message: "Validation failed", details: { row: { message: WRONG, value: "x" }, hall: { message: SENTENCE } } },
    { fieldErrors: [field(["row"], WRONG), field(["hall"], SENTENCE)] },
  ],
  [
    "an entry whose text is for nobody",
    400,
    { fields: { row: { message: 'Issues: [{"row":{"message":"odd"}}]', value: "odd" } } },
    { fieldErrors: [field(["row"], "")] },
  ],
  // Valibot, flattened
  [
    "what lies deeper",
    422,
    { message: SENTENCE, nested: { "seats.0.row": [WRONG] } },
    { fieldErrors: [field(["seats", 0, "row"], WRONG)] },
  ],
  ["the root", 422, { root: [WRONG] }, { message: WRONG, fieldErrors: [] }],
  // JSON-RPC
  [
    "JSON-RPC's data",
    200,
    { jsonrpc: "2.0", error: { code: -32602, message: SENTENCE, data: { row: "row is required" } } },
    { fieldErrors: [field(["row"], "row is required")] },
  ],
  // Prism
  [
    "a location in parts",
    422,
    {
      title: SENTENCE,
      validation: [
        { location: ["body", "seats", "0"], message: WRONG },
        { location: ["header"], message: "One is missing." },
      ],
    },
    { fieldErrors: [field(["seats", 0], WRONG)], message: "One is missing." },
  ],
  // exegesis
  [
    "a location of a place and a name, or a path",
    400,
    {
      message: SENTENCE,
      errors: [
        { message: WRONG, location: { in: "query", name: "row", docPath: "/x", path: "" } },
        { message: WRONG, location: { in: "request", name: "body", docPath: "/x", path: "/seats/1" } },
        { message: "It is not whole.", location: { in: "request", name: "body", docPath: "/x", path: "" } },
      ],
    },
    { fieldErrors: [field(["row"], WRONG), field(["seats", 1], WRONG)], formErrors: ["It is not whole."] },
  ],
  // Ts.ED
  [
    "a root that is no whole",
    400,
    {
      errors: [
        { instancePath: "", schemaPath: "#/type", keyword: "type", params: {}, message: WRONG, dataPath: ".row" },
      ],
    },
    { fieldErrors: [field(["row"], WRONG, "type")] },
  ],
  [
    "a missing field that is named twice",
    400,
    { errors: [{ dataPath: ".row", keyword: "required", params: { missingProperty: "row" }, message: WRONG }] },
    { fieldErrors: [field(["row"], WRONG, "required")] },
  ],
  // LoopBack
  [
    "a missing field in another place",
    422,
    {
      error: {
        message: SENTENCE,
        details: [{ path: "/seats/0", code: "required", message: WRONG, info: { missingProperty: "row" } }],
      },
    },
    { fieldErrors: [field(["seats", 0, "row"], WRONG, "required")] },
  ],
  // Joi
  [
    "a key that the text begins with",
    422,
    { problems: [{ key: "seats/1/row", reason: '"seats[1].row" must be a number' }] },
    { fieldErrors: [field(["seats", 1, "row"], '"seats[1].row" must be a number')] },
  ],
  // openapi-backend, Pydantic 1
  [
    "the body of the request",
    400,
    { err: [{ instancePath: "/requestBody/row", message: WRONG }] },
    { fieldErrors: [field(["row"], WRONG)] },
  ],
  [
    "a root below the body",
    422,
    { detail: [{ loc: ["body", "__root__"], msg: WRONG }] },
    { fieldErrors: [], message: WRONG },
  ],
  // SAP's OData
  [
    "a target beside an annotation",
    400,
    { error: { message: SENTENCE, code: "ASSERT_RANGE", target: "rating", "@Common.numericSeverity": 4 } },
    { fieldErrors: [field(["rating"], SENTENCE, "ASSERT_RANGE")] },
  ],
  ["a target beside none", 400, { error: { message: SENTENCE, code: "GONE", target: "vault" } }, { fieldErrors: [] }],
  // superstruct
  [
    "a path in parts that the text names",
    400,
    { error: { path: ["hall", "row"], message: "At path: hall.row -- Expected a number" } },
    { fieldErrors: [field(["hall", "row"], "At path: hall.row -- Expected a number")] },
  ],
  [
    "a path in parts that it does not",
    400,
    { error: { path: ["seats", "book"], message: SENTENCE } },
    { fieldErrors: [] },
  ],
  // celebrate
  [
    "each part of the request",
    400,
    {
      message: SENTENCE,
      validation: { query: { keys: ["row"], message: WRONG }, body: { keys: ["hall"], message: SENTENCE } },
    },
    { fieldErrors: [field(["row"], WRONG), field(["hall"], SENTENCE)] },
  ],
  // express-validator
  [
    "alternatives",
    400,
    { errors: [{ msg: SENTENCE, nestedErrors: [[{ msg: WRONG, path: "row" }], [{ msg: WRONG, path: "hall" }]] }] },
    { fieldErrors: [field(["row"], WRONG), field(["hall"], WRONG)], formErrors: [SENTENCE] },
  ],
  // express-openapi-validator
  ["the path of a page", 404, { message: SENTENCE, errors: [{ path: "/seats", message: WRONG }] }, { fieldErrors: [] }],
  [
    "the path in a body",
    403,
    { message: SENTENCE, errors: [{ path: "/body/row", message: WRONG }] },
    { fieldErrors: [field(["row"], WRONG)] },
  ],
  // better-auth
  [
    "fields in brackets within the text",
    400,
    { message: "[body.row] It is no number; [body.hall.name] It is empty", code: "VALIDATION_ERROR" },
    {
      fieldErrors: [
        field(["row"], "It is no number", "VALIDATION_ERROR"),
        field(["hall", "name"], "It is empty", "VALIDATION_ERROR"),
      ],
    },
  ],
  [
    "a field in brackets that nobody may write to",
    400,
    { message: "[body.__proto__] It is no number", code: "VALIDATION_ERROR" },
    { fieldErrors: [] },
  ],
  // go-openapi
  [
    "a field before its place",
    422,
    { code: 602, message: "seats.1.row in body is required" },
    { fieldErrors: [field(["seats", 1, "row"], "seats.1.row in body is required", "602")] },
  ],
  ["a place of something else", 422, { code: "E7", message: "Nothing in path is of use" }, { fieldErrors: [] }],
];
