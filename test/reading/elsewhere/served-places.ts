import { type Case, SENTENCE, field } from "./shape.js";

const WRONG = "That is no row.";

/** How servers say where a field is. */
export const servedPlaces: readonly Case[] = [
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
    {
      errors: [
        {
          dataPath: ".row",
          keyword: "required",
          requestPath: "query",
          params: { missingProperty: "row" },
          message: WRONG,
        },
      ],
    },
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
  // swagger-tools
  [
    "errors of one parameter, with arguments",
    400,
    {
      message: "Validation errors",
      errors: [
        {
          code: "INVALID_REQUEST_PARAMETER",
          message: SENTENCE,
          name: "seat",
          path: ["paths", "/seats", "post", "parameters", "0"],
          errors: [{ code: "MINIMUM", params: [0, 1], message: WRONG, path: ["seats", "1", "row"] }],
        },
      ],
    },
    {
      code: "INVALID_REQUEST_PARAMETER",
      fieldErrors: [field(["seats", 1, "row"], WRONG, "MINIMUM")],
      formErrors: [SENTENCE],
    },
  ],
  // Ajv
  [
    "a member that is one too many",
    400,
    {
      errors: [
        {
          instancePath: "/hall",
          keyword: "additionalProperties",
          params: { additionalProperty: "row" },
          message: WRONG,
        },
      ],
    },
    { fieldErrors: [field(["hall", "row"], WRONG, "additionalProperties")] },
  ],
  // hapi
  [
    "a sentence for each key",
    400,
    {
      message: '"hall" is required. "seats[1].row" must be a number',
      validation: { source: "payload", keys: ["hall", "seats.1.row"] },
    },
    {
      fieldErrors: [
        field(["hall"], '"hall" is required'),
        field(["seats", 1, "row"], '"seats[1].row" must be a number'),
      ],
    },
  ],
  [
    "fewer sentences than keys",
    400,
    { message: SENTENCE, validation: { source: "payload", keys: ["hall", "row"] } },
    { fieldErrors: [field(["hall"], SENTENCE), field(["row"], SENTENCE)] },
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
  [
    "the path of a page",
    404,
    { message: SENTENCE, errors: [{ path: "/seats", message: SENTENCE }] },
    { fieldErrors: [] },
  ],
  [
    "the path of a field that may not be written",
    403,
    {
      message: SENTENCE,
      errors: [
        { path: "/row", message: WRONG },
        { path: "/hall", message: WRONG },
      ],
    },
    { fieldErrors: [field(["row"], WRONG), field(["hall"], WRONG)] },
  ],
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
