import { type Case, SENTENCE, field } from "./shape.js";

/** Which fields are named, and which are not. */
export const fields: readonly Case[] = [
  [
    "GitHub, GraphQL",
    200,
    {
      data: { repository: null },
      errors: [
        {
          type: "NOT_FOUND",
          path: ["repository"],
          locations: [{ line: 1, column: 1 }],
          message: "Could not resolve to a Repository with the name 'a/b'.",
        },
      ],
    },
    { code: "NOT_FOUND", kind: "not_found", fieldErrors: [] },
  ],
  [
    "Clerk",
    422,
    {
      errors: [
        { code: "form_password_pwned", message: "Found in a breach.", meta: { param_name: "password" } },
        { code: "form_x", message: "Too short.", meta: { session_id: "s", param_name: "name" } },
      ],
    },
    {
      fieldErrors: [
        field(["password"], "Found in a breach.", "form_password_pwned"),
        field(["name"], "Too short.", "form_x"),
      ],
    },
  ],
  [
    "PocketBase",
    400,
    {
      code: 400,
      message: SENTENCE,
      data: { title: { code: "validation_required", message: "Missing required value." } },
    },
    {
      message: SENTENCE,
      code: null,
      fieldErrors: [field(["title"], "Missing required value.", "validation_required")],
    },
  ],
  [
    "data that only holds a text and a code",
    400,
    { message: SENTENCE, data: { title: { code: "x_1" }, note: { message: "Keep this one." } } },
    { fieldErrors: [] },
  ],
  [
    "data with things of the app's",
    402,
    {
      message: SENTENCE,
      code: "plan_required",
      data: { plans: [{ code: "pro", title: "Pro" }], best: { code: "team", title: "Team" } },
    },
    {
      fieldErrors: [],
      details: { data: { plans: [{ code: "pro", title: "Pro" }], best: { code: "team", title: "Team" } } },
    },
  ],
  ["where it went", 400, { message: SENTENCE, error_trace: ["It went through the gate."] }, { formErrors: [] }],
  [
    "Micronaut",
    400,
    { message: "Bad Request", _embedded: { errors: [{ message: "must not be blank", path: "/name" }] } },
    { fieldErrors: [field(["name"], "must not be blank")] },
  ],
  ["VK", 400, { error_msg: SENTENCE, request_params: [{ key: "oauth", value: "1" }] }, { fieldErrors: [] }],
  [
    "Typia",
    400,
    { errors: [{ path: "$input.email", message: SENTENCE }] },
    { fieldErrors: [field(["email"], SENTENCE)] },
  ],
  ["a form's own", 400, { message: SENTENCE, errors: { $root: ["It is all wrong."] } }, { fieldErrors: [] }],
  [
    "Allegro",
    422,
    { errors: [{ code: "ParameterRequired", message: "Parameter 7 is missing", path: "size", userMessage: SENTENCE }] },
    { fieldErrors: [field(["size"], SENTENCE, "ParameterRequired")] },
  ],
  [
    "Telnyx, entries alike",
    422,
    {
      errors: ["/to", "/from", "/at"].map((pointer, at) => ({
        code: 10015 + at,
        detail: SENTENCE,
        source: { pointer },
      })),
    },
    {
      fieldErrors: [
        field(["to"], SENTENCE, "10015"),
        field(["from"], SENTENCE, "10016"),
        field(["at"], SENTENCE, "10017"),
      ],
    },
  ],
  [
    "MessageBird",
    422,
    {
      errors: [
        { code: 9, description: SENTENCE, parameter: "to" },
        { code: 422, description: SENTENCE, parameter: "from" },
        { code: 0, description: SENTENCE, parameter: "at" },
        { code: "1_10", description: SENTENCE, parameter: "by" },
      ],
    },
    {
      fieldErrors: [
        field(["to"], SENTENCE, "9"),
        field(["from"], SENTENCE),
        field(["at"], SENTENCE),
        field(["by"], SENTENCE, "1_10"),
      ],
    },
  ],
  ["a number and a field", 422, { errors: [{ code: 13, field: "to" }] }, { fieldErrors: [field(["to"], "", "13")] }],
  [
    "Directus",
    400,
    { errors: [{ message: SENTENCE, extensions: { code: "RECORD_NOT_UNIQUE", collection: "posts", field: "slug" } }] },
    { code: "RECORD_NOT_UNIQUE", fieldErrors: [field(["slug"], SENTENCE)] },
  ],
  [
    "Apollo Server, an argument",
    200,
    { errors: [{ message: SENTENCE, path: ["a"], extensions: { code: "BAD_USER_INPUT", argumentName: "email" } }] },
    { code: "BAD_USER_INPUT", fieldErrors: [field(["email"], SENTENCE)] },
  ],
  [
    "graphql-ruby, a query",
    200,
    { errors: [{ message: SENTENCE, extensions: { code: "undefinedField", typeName: "Query", fieldName: "nam" } }] },
    { code: "undefinedField", fieldErrors: [] },
  ],
  [
    "Hot Chocolate, a query",
    400,
    { errors: [{ message: SENTENCE, extensions: { type: "Query", field: "nam", responseName: "nam" } }] },
    { fieldErrors: [] },
  ],
  [
    "ABP",
    400,
    { error: { message: SENTENCE, validationErrors: [{ message: "Too short.", members: ["userName"] }] } },
    { message: SENTENCE, fieldErrors: [field(["userName"], "Too short.")] },
  ],
  [
    "members of a team",
    409,
    { message: SENTENCE, errors: [{ message: "These are in it.", members: ["jane", "joe"] }] },
    { fieldErrors: [], formErrors: ["These are in it."] },
  ],
  [
    "Scaleway",
    400,
    { message: SENTENCE, details: [{ argument_name: "name", help_message: "Only lower case.", reason: "constraint" }] },
    { fieldErrors: [field(["name"], "Only lower case.", "constraint")] },
  ],
  [
    "Wise, what a text is filled with",
    422,
    { errors: [{ code: "NOT_VALID", message: SENTENCE, arguments: ["accountHolderName", "Jane"] }] },
    { fieldErrors: [], formErrors: [] },
  ],
  ["OpenWeather", 400, { cod: "400", message: SENTENCE, parameters: ["lat"] }, { code: null, fieldErrors: [] }],
  [
    "FHIR",
    422,
    {
      resourceType: "OperationOutcome",
      issue: [
        {
          severity: "error",
          code: "required",
          details: { text: SENTENCE },
          diagnostics: "Patient.name: minimum required = 1",
          expression: ["Patient.name[0].given"],
        },
      ],
    },
    { message: SENTENCE, fieldErrors: [field(["Patient", "name", 0, "given"], SENTENCE, "required")] },
  ],
  [
    "an expression that did not hold",
    400,
    {
      message: SENTENCE,
      errors: ["* * 31 2 *", "a > b"].map((expression) => ({ expression, message: "Never true." })),
    },
    { fieldErrors: [], formErrors: ["Never true."] },
  ],
  [
    "a code of zeros",
    422,
    { errors: [{ code: "000000", field: "a", message: SENTENCE }] },
    { fieldErrors: [field(["a"], SENTENCE)] },
  ],
  [
    "huma",
    422,
    {
      title: "Unprocessable Entity",
      detail: SENTENCE,
      errors: [
        { message: "Too short.", location: "body.items[0].name", value: "a" },
        { message: "No number.", location: "query.limit", value: "a" },
      ],
    },
    { message: SENTENCE, fieldErrors: [field(["items", 0, "name"], "Too short.")], formErrors: ["No number."] },
  ],
  [
    "places",
    400,
    {
      message: SENTENCE,
      errors: [
        { message: "No seat here.", location: "body" },
        { message: "Closed.", location: "Oslo" },
      ],
    },
    { fieldErrors: [], formErrors: ["No seat here.", "Closed."] },
  ],
];
