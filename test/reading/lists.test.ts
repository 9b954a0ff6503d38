import { expect, test } from "vitest";
import { normalizeError } from "../../src/defaults/reading.js";

const TAKEN = "The seat is taken.";
const LATE = "The show has begun.";
const field = (path: string, message = TAKEN, code: string | null = null) => ({ path: path.split("."), message, code });

// Lists and maps of validation texts as real APIs write them; what is told of each is whole.
test.each<[string, unknown, object, number?]>([
  // Lyft
  ["a map in a list", { error_detail: [{ seat: TAKEN }], a: 1 }, { fieldErrors: [field("seat")], details: { a: 1 } }],
  ["a list of other things", { details: [{ "@type": "seat_gone" }], a: 1 }, { fieldErrors: [], formErrors: [] }],
  [
    "a list in data that tells of fields",
    { data: [{ field: "seat", message: TAKEN }], a: 1 },
    { fieldErrors: [field("seat")], details: { a: 1 } },
  ],
  ["a list of things that have messages", { data: [{ name: "seat", message: TAKEN }] }, { fieldErrors: [] }],
  ["a list of things with a remark", { items: [{ seat: TAKEN }], a: 1 }, { fieldErrors: [] }],
  // Xero: what was sent, each with what is wrong with it.
  [
    "errors of each element",
    { Message: LATE, Elements: [{ Name: "a", ValidationErrors: [{ Message: TAKEN }] }], Type: "x" },
    { message: LATE, formErrors: [TAKEN] },
  ],
  [
    "elements without errors",
    { total: 3, list: [{ name: "SeatGone", type: "seat_gone", errors_seen: 2 }], pages: 3 },
    { code: null, message: null },
  ],
  // Journy, Jira: the same field twice.
  [
    "a text told twice",
    { errors: { fields: { seat: TAKEN }, parameters: { path: { seat: TAKEN }, query: { row: TAKEN, seat: LATE } } } },
    { fieldErrors: [field("seat"), field("row"), field("seat", LATE)] },
  ],
  [
    "paths that look alike when joined",
    { errors: [{ field: ["a", "b"], message: TAKEN }], messages: { ab: [TAKEN] } },
    { fieldErrors: [field("a.b"), field("ab")] },
  ],
  // BBC, Native Ads
  ["a word alone", { errors: ["SeatGone"] }, { code: "SeatGone", formErrors: [] }],
  ["words of no machine", { errors: ["Taken"], messages: ["Gone"], details: ["Late"] }, { formErrors: ["Gone"] }],
  ["names alone", { message: LATE, parameters: ["seat"], fields: ["row"], hints: ["Bye"] }, { formErrors: [] }],
  [
    "what was sent",
    { message: LATE, fields: [{ message: TAKEN }], parameters: [{ detail: TAKEN }] },
    { formErrors: [] },
  ],
  ["more than what was sent", { message: LATE, invalidParams: [{ message: TAKEN }] }, { formErrors: [TAKEN] }],
  // Firebase: a constant is no text.
  [
    "a constant",
    { error: { message: "SEAT_GONE", errors: [{ message: "SEAT_GONE" }] } },
    { message: null, formErrors: [] },
  ],
  // google.rpc.DebugInfo
  [
    "what is for machines",
    { error: { message: LATE, details: [{ "@type": "x/google.rpc.DebugInfo", detail: "Lock 3 lost here." }] } },
    { message: LATE, formErrors: [] },
  ],
  // SureVoIP
  [
    "texts in a list",
    { errors: [{ field: "seat", message: [TAKEN] }] },
    { fieldErrors: [field("seat")], formErrors: [] },
  ],
  ...["errors", "messages", "message", "constraints"].map((name): [string, unknown, object] => [
    `rules under ${name}`,
    { errors: [{ field: "seat", [name]: { a: TAKEN, b: LATE } }] },
    { fieldErrors: [field("seat"), field("seat", LATE)] },
  ]),
  [
    "a constant at a field",
    { errors: [{ field: "seat", message: "SEAT_GONE" }] },
    { fieldErrors: [field("seat", "SEAT_GONE")] },
  ],
  [
    "a text for developers at a field",
    { errors: [{ field: "seat", developerMessage: TAKEN }] },
    { fieldErrors: [field("seat")] },
  ],
  [
    "a list for a code",
    { errors: [{ field: "seat", message: TAKEN, code: ["gone"] }] },
    { fieldErrors: [field("seat")] },
  ],
  [
    "two fields",
    { errors: [{ fields: ["seat", "row.at"], message: TAKEN }] },
    { fieldErrors: [field("seat"), field("row.at")] },
  ],
  [
    "a list that is a path",
    {
      errors: [
        { fields: ["seat", 3], message: TAKEN },
        { field: ["row", "at"], message: LATE },
      ],
    },
    { fieldErrors: [{ path: ["seat", 3] }, field("row.at", LATE)] },
  ],
  // JSON:API
  ...["/data/attributes/seat", "/data/relationships/seat", "/seat"].map((pointer): [string, unknown, object] => [
    pointer,
    { errors: [{ source: { pointer }, detail: TAKEN }] },
    { fieldErrors: [field("seat")] },
  ]),
  [
    "data further in",
    { errors: [{ source: { pointer: "/a/data/attributes/b" }, detail: TAKEN }] },
    { fieldErrors: [field("a.data.attributes.b")] },
  ],
  [
    "a parameter of the query",
    { errors: [{ source: { parameter: "seat" }, detail: TAKEN }] },
    { fieldErrors: [field("seat")] },
  ],
  ["who is to blame", { errors: [{ source: "database", message: TAKEN }] }, { fieldErrors: [] }],
  // FastAPI: what was submitted is nobody's detail.
  [
    "values in a list called detail",
    { detail: [{ type: "missing", loc: ["body", "seat"], msg: TAKEN, input: { pin: "4711" } }] },
    { fieldErrors: [field("seat", TAKEN, "missing")] },
    422,
  ],
  ["a list as the body", [{ field: "seat", message: TAKEN, order: 3 }], { fieldErrors: [field("seat")] }],
  [
    "a text before entries",
    { errors: [TAKEN, { field: "seat", message: LATE, help: "https://a.example/e" }] },
    {
      fieldErrors: [field("seat", LATE)],
      formErrors: [TAKEN],
      docsUrl: "https://a.example/e",
    },
  ],
  // Rails
  [
    "a field with the name of a text",
    { errors: { task: { description: "can't be blank" } } },
    { fieldErrors: [field("task.description", "can't be blank")] },
  ],
  [
    "an entry in the list of a field",
    { errors: { seat: [{ description: TAKEN }], row: [{ a: { b: LATE } }] } },
    { fieldErrors: [field("seat"), { path: ["row", 0, "a", "b"], message: LATE, code: null }] },
  ],
  [
    "a path that may not be written",
    { errors: { constructor: [TAKEN], "a.__proto__": [LATE, { x: TAKEN }], prototype: { row: [LATE] } } },
    { fieldErrors: [field("constructor")], formErrors: [TAKEN].concat(LATE).slice(1).concat(TAKEN) },
  ],
  [
    "parameters",
    { errors: { params: { seat: [TAKEN] }, query: { row: [LATE] } } },
    { fieldErrors: [field("seat"), field("row", LATE)] },
  ],
  ["what was sent as params", { message: LATE, a: 1, params: [{ detail: TAKEN }] }, { formErrors: [] }],
  ["what is wrong with a fieldset", { message: LATE, a: 1, fieldsets: [{ detail: TAKEN }] }, { formErrors: [TAKEN] }],
  [
    "where it came from",
    { errors: { body: { seat: [TAKEN] }, header: { row: [LATE] } } },
    {
      fieldErrors: [field("seat"), field("row", LATE)],
    },
  ],
  [
    "a field of that name",
    { errors: { subbody: { seat: [TAKEN] }, bodywork: { seat: [TAKEN] }, a: { body: { b: [LATE] } } } },
    {
      fieldErrors: [field("subbody.seat"), field("bodywork.seat"), field("a.body.b", LATE)],
    },
  ],
  // JSend
  ["what JSend calls a failure", { status: "fail", data: { seat: TAKEN } }, { fieldErrors: [field("seat")] }],
  ["what JSend calls an error", { status: "error", message: LATE, data: { seat: TAKEN } }, { fieldErrors: [] }],
  ["not another fail", { state: "fail", data: { seat: "taken" }, message: LATE }, { fieldErrors: [] }],
  // AWS API Gateway passes on what a function answers.
  ["a body in the body", { statusCode: 409, body: JSON.stringify({ message: TAKEN }) }, { message: TAKEN }],
  [
    "the error before what stands beside it",
    { data: { code: "x_beside", detail: LATE, a: 1 }, error: { result: { code: "x_within", detail: TAKEN, a: 2 } } },
    { code: "x_within", message: TAKEN },
  ],
  ...["errors", "faults", "problems", "exceptions", "failures", "issues", "violations", "causes", "details", "messages"]
    .concat("parameters", "inputFields", "validations", "reasons", "hints")
    .map((name): [string, unknown, object] => [
      `a list called ${name}`,
      { message: LATE, a: 1, [name]: [{ field: "seat", message: TAKEN }] },
      { fieldErrors: [field("seat")] },
    ]),
  ...["errorStack", "exceptionStackTrace", "items", "seats"].map((name): [string, unknown, object] => [
    `no list called ${name}`,
    { message: LATE, a: 1, [name]: [{ field: "seat", message: TAKEN }, TAKEN] },
    { fieldErrors: [], formErrors: [] },
  ]),
  ...["response", "results", "status", "extensions", "meta", "data", "info", "body", "modelState"].map(
    (name): [string, unknown, object] => [
      `within ${name}`,
      { a: 1, b: 2, [name]: { code: "seat_gone", detail: TAKEN } },
      { code: "seat_gone", message: TAKEN },
    ],
  ),
  ["not within an order", { a: 1, b: 2, order: { code: "seat_gone" } }, { code: null }],
  ...["data", "meta", "info"].map((name): [string, unknown, object] => [
    `${name} only beside the error`,
    { [name]: { code: "x_beside", detail: LATE }, result: { code: "seat_gone", detail: TAKEN } },
    { code: "seat_gone", message: TAKEN },
  ]),
  ...[
    "errors",
    "fieldErrors",
    "validation_errors",
    "form_errors",
    "invalidFields",
    "messages",
    "fields",
    "ModelState",
  ].map((name): [string, unknown, object] => [
    `words under ${name}`,
    { message: LATE, a: 1, [name]: { seat: "taken" } },
    { fieldErrors: [field("seat", "taken", "taken")] },
  ]),
  ...["seatErrors", "errorsSeen", "my_fields", "modelStates"].map((name): [string, unknown, object] => [
    `no words under ${name}`,
    { message: LATE, a: 1, [name]: { seat: "taken" } },
    { fieldErrors: [] },
  ]),
  ...["params", "parameters", "invalid_params", "invalidParameters"].map((name): [string, unknown, object] => [
    `what is wrong with ${name}`,
    { message: LATE, a: 1, [name]: { seat: TAKEN, row: { at: TAKEN } } },
    { fieldErrors: [field("seat"), field("row.at")] },
  ]),
  ...["paramsSent", "myparams"].map((name): [string, unknown, object] => [
    `what was sent as ${name}`,
    { message: LATE, a: 1, [name]: { seat: TAKEN } },
    { fieldErrors: [] },
  ]),
  ...["Two words", "taken", "4711", '{"x": 1, "y": 2}'].map((sent): [string, unknown, object] => [
    `a value among parameters: ${sent}`,
    { message: LATE, a: 1, params: { seat: sent } },
    { fieldErrors: [] },
  ]),
  ...["error", "messages", "details", "reason", "causes", "issues", "violations", "validation", "problems"]
    .concat("failures", "warnings", "seat_errors", "hints")
    .map((name): [string, unknown, object] => [
      `a list of texts called ${name} is no field`,
      { [name]: [TAKEN], row: [LATE] },
      { fieldErrors: [] },
    ]),
  ...["errors_seen", "nonFieldMessage", "_error", "non_field_problems"].map((name): [string, unknown, object] => [
    `in a map of fields ${name} is one`,
    { [name]: [TAKEN], row: [LATE] },
    { fieldErrors: expect.arrayContaining([field("row", LATE)]) },
  ]),
  // Django and its REST framework
  ...["non_field_errors", "nonFieldErrors", "__all__"].map((name): [string, unknown, object] => [
    `what Django says of the form as ${name}`,
    { [name]: ["taken"], row: ["late"] },
    { fieldErrors: [field("row", "late", "late")], formErrors: ["taken"] },
  ]),
  ["words in a body of anything", { row: ["late"] }, { fieldErrors: [] }],
  ...["message", "msg", "detail", "reason"].map((name): [string, unknown, object] => [
    `an object with a ${name} is no map`,
    { errors: { [name]: "Wrong thing", seat: LATE } },
    { fieldErrors: [] },
  ]),
  ["an object with a code is no map", { errors: { code: "WrongThing", seat: LATE } }, { fieldErrors: [] }],
  // Mastercard
  ["a list, however it is wrapped", { Errors: { Error: [{ Source: "a.b" }] } }, { fieldErrors: [] }],
  ["a field called details", { errors: { details: ["is needed"] } }, { fieldErrors: [field("details", "is needed")] }],
  ["errors called details", { errors: { details: [{ message: TAKEN }] } }, { fieldErrors: [], message: TAKEN }],
  // Zendesk
  ...["details", "record_details"].map((name): [string, unknown, object] => [
    `entries in the ${name}`,
    { message: LATE, [name]: { seat: [{ description: TAKEN, error: "Gone" }] } },
    { fieldErrors: [field("seat", TAKEN, "Gone")] },
  ]),
  ...[
    { failure: { seat: [{ description: TAKEN, error: "Gone" }] } },
    { details: { seat: [{ description: TAKEN }] } },
    { details: { seat: [{ error: "Gone", row: 3 }] } },
  ].map((body): [string, unknown, object] => [
    "entries of what is no field",
    { message: LATE, ...body },
    { fieldErrors: [] },
  ]),
  // Zod
  ["fields apart from the form", { errors: { fieldErrors: { seat: [TAKEN] } } }, { fieldErrors: [field("seat")] }],
  ["two places of GraphQL", { errors: [{ message: TAKEN, path: ["me"], extensions: {} }] }, { fieldErrors: [] }],
  ["and without extensions", { errors: [{ message: TAKEN, path: ["me"], locations: [] }] }, { fieldErrors: [] }],
])("%s", (_, body, wanted, status = 400) => {
  expect(normalizeError({ status, headers: {}, body })).toMatchObject(wanted);
});

test("a map of fields may be all there is, without a status", () => {
  expect(normalizeError({ body: { seat: [TAKEN] }, headers: {} }).fieldErrors).toEqual([field("seat")]);
  expect(normalizeError({ status: 500, body: { seat: [TAKEN] }, headers: {} }).fieldErrors).toEqual([]);
});

test("of many fields none is told twice", () => {
  const errors = Object.fromEntries(Array.from({ length: 80 }, (_, at) => [`f${at}`, ['{"x":1}', TAKEN]]));
  const read = (body: unknown) => normalizeError({ status: 422, headers: {}, body }).fieldErrors;
  expect(read({ errors })).toHaveLength(80);
  const list = Object.keys(errors).map((name) => ({ field: name, message: TAKEN }));
  expect(read({ errors: list.slice(0, 49), messages: { f1: TAKEN } })).toHaveLength(49);
  expect(read({ errors: list, messages: { f1: TAKEN } })).toHaveLength(81);
});
