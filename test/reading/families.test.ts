import { expect, test } from "vitest";
import { normalizeError, readApiError } from "../../src/defaults/reading.js";

const TAKEN = "The seat is taken.";
const LATE = "The show has begun.";
const told = (field: string, message = TAKEN) => [field, message];

type Family = [name: string, body: unknown, fields: string[][], form?: string];

// What libraries make of input that does not fit, as apps hand it on.
const TREES: readonly Family[] = [
  ...["error", "errors", "details", "issues", "data"].map((name): Family => [
    `Zod 4's tree under ${name}`,
    {
      message: TAKEN,
      [name]: {
        errors: [LATE],
        properties: { a: { errors: [TAKEN] }, b: { errors: [], items: [null, { errors: [TAKEN] }] } },
      },
    },
    [told("a"), told("b.1")],
    LATE,
  ]),
  [
    "Zod 4's tree",
    { errors: [], properties: { a: { errors: [], properties: { b: { errors: [TAKEN] } } } } },
    [told("a.b")],
  ],
  [
    "Zod 4's tree of a list",
    { errors: [], items: [{ errors: [], properties: { a: { errors: [TAKEN] } } }] },
    [told("0.a")],
  ],
  ["Symfony's forms", { errors: { children: { a: { children: { b: { errors: [TAKEN] } } }, c: {} } } }, [told("a.b")]],
  [
    "a form with such names",
    { items: { price: [TAKEN] }, properties: { a: [TAKEN] } },
    [told("items.price"), told("properties.a")],
  ],
  ["Zod in Portuguese", { erro: LATE, detalhes: { formErrors: [], fieldErrors: { a: [TAKEN] } } }, [told("a")]],
];

const LISTS: readonly Family[] = [
  ["Pydantic's locators as texts", { detail: [{ loc: "('body', 'a', 0)", msg: TAKEN }] }, [told("a.0")]],
  ["the same with arrows", { details: [{ field: "body -> a -> b", message: TAKEN }] }, [told("a.b")]],
  ["FastAPI without a body", { detail: [{ type: "missing", loc: ["body"], msg: "Field required" }] }, []],
  [
    "class-validator, nested",
    {
      message: [
        {
          property: "rows",
          children: [{ property: "0", children: [{ property: "a", constraints: { isInt: TAKEN } }] }],
        },
      ],
    },
    [told("rows.0.a")],
  ],
  [
    "class-validator, both",
    { errors: [{ property: "a", constraints: { x: LATE }, children: [{ property: "b", constraints: { x: TAKEN } }] }] },
    [told("a.b"), told("a", LATE)],
  ],
  [
    "class-validator in data",
    { code: 422, message: LATE, data: [{ property: "a", constraints: { isInt: TAKEN } }] },
    [told("a")],
  ],
  [
    "Yup",
    { errors: [TAKEN], inner: [{ path: "a", message: TAKEN, errors: [TAKEN], inner: [] }], message: TAKEN },
    [told("a")],
  ],
  ["Joi", { details: [{ message: TAKEN, path: ["a", 0], type: "any.required", context: { key: 0 } }] }, [told("a.0")]],
  [
    "Ajv",
    {
      errors: [
        { instancePath: "/a", schemaPath: "#/required", params: { missingProperty: "b" }, message: TAKEN },
        { instancePath: "", schemaPath: "#/required", params: { missingProperty: "c" }, message: LATE },
      ],
    },
    [told("a.b"), told("c", LATE)],
  ],
  [
    "Feathers",
    { message: LATE, data: [{ instancePath: "/a", keyword: "format", message: TAKEN, params: {} }] },
    [told("a")],
  ],
  ["Django REST framework's lists", [{}, { title: [TAKEN] }], [told("1.title")]],
  [
    "Django REST framework's lists of the same",
    [{ title: [TAKEN], name: [TAKEN] }, { title: [TAKEN] }],
    [told("0.title"), told("0.name"), told("1.title")],
  ],
  ["a list of maps, one of each field", [{ title: [TAKEN] }, { name: [TAKEN] }], [told("title"), told("name")]],
  ["Ardalis", { validationErrors: [{ identifier: "a", errorMessage: TAKEN, severity: 0 }] }, [told("a")]],
  [
    "gRPC's gateway",
    {
      message: LATE,
      details: [{ "@type": "x/google.rpc.BadRequest", fieldViolations: [{ field: "a.b", description: TAKEN }] }],
    },
    [told("a.b")],
  ],
  [
    "Connect's debug",
    { message: LATE, details: [{ type: "x.Violations", debug: { violations: [{ fieldPath: "a", message: TAKEN }] } }] },
    [told("a")],
  ],
];

const MAPS: readonly Family[] = [
  [
    "Marshmallow",
    { errors: { a: { b: [TAKEN] }, c: { 0: [TAKEN] }, _schema: [LATE] } },
    [told("a.b"), told("c.0")],
    LATE,
  ],
  [
    "Django's forms as data",
    { name: [{ message: TAKEN, code: "taken" }], __all__: [{ message: LATE, code: "" }] },
    [told("name")],
    LATE,
  ],
  ["Flask-RESTful", { message: { name: "Name cannot be blank!" } }, [told("name", "Name cannot be blank!")]],
  [
    "Rails' details",
    { errors: { name: [{ error: "blank" }], a: [{ error: "less_than", value: 9, count: 5 }] } },
    [told("name", "blank"), told("a", "less_than")],
  ],
  [
    "Spring, an advice of its own",
    { name: "must not be blank", a: "size must be between 2 and 10" },
    [told("name", "must not be blank"), told("a", "size must be between 2 and 10")],
  ],
  [
    "the same in other words",
    { a: "A must be a number", b: "Ensure this is a number." },
    [told("a", "A must be a number"), told("b", "Ensure this is a number.")],
  ],
  ["validator of Rust", { a: [{ code: "range", message: null, params: { min: 1 } }] }, [told("a", "range")]],
  ["Javalin", { name: [{ message: "TOO_SHORT", args: {}, value: "x" }] }, [told("name", "TOO_SHORT")]],
  [
    "Objection",
    { type: "ModelValidation", data: { a: [{ message: TAKEN, keyword: "format", params: {} }] }, message: LATE },
    [told("a")],
  ],
  [
    "PocketBase without a text",
    { message: LATE, data: { title: { code: "validation_required" } } },
    [told("title", "validation_required")],
  ],
  ["FastEndpoints", { message: LATE, errors: { generalErrors: [TAKEN], a: [TAKEN] } }, [told("a")], TAKEN],
];

const SINGLES: readonly Family[] = [
  ["drf-exceptions-hog", { type: "validation_error", code: "unique", detail: TAKEN, attr: "a" }, [told("a")]],
  ["Firebase", { error: { message: TAKEN, status: "INVALID_ARGUMENT", details: { field: "a" } } }, [told("a")]],
  ...["error", "message", "reason", "issue"].map((name): Family => [
    `one field with its ${name}`,
    { message: LATE, details: { field: "a", value: 3, [name]: TAKEN } },
    [told("a")],
  ]),
  ["one field without", { message: LATE, details: { field: "a", value: "x" } }, [told("a", LATE)]],
  ["Zoho", { code: "MANDATORY_NOT_FOUND", details: { api_name: "Seat_Row" }, message: LATE }, [told("Seat_Row", LATE)]],
];

test.each<Family>([...TREES, ...LISTS, ...MAPS, ...SINGLES])(
  "%s: alone, thrown by a client, and unread",
  async (_, body, fields, form) => {
    const response = { status: 400, headers: { "content-type": "application/json" }, data: body };
    const thrown = Object.assign(new Error("Request failed with status code 400"), { isAxiosError: true, response });
    for (const error of [
      normalizeError({ status: 400, headers: {}, body }),
      normalizeError(thrown),
      await readApiError(new Response(JSON.stringify(body), { status: 400 })),
    ]) {
      const found = error.fieldErrors.map(({ path, message }) => `${path.join(".")}: ${message}`);
      expect(new Set(found)).toEqual(new Set(fields.map((field) => field.join(": "))));
      expect(found).toHaveLength(fields.length);
      expect([error.message, ...error.formErrors].includes(form ?? "")).toBe(Boolean(form));
      expect(error.formErrors.filter((text) => text !== form)).toEqual([]);
    }
  },
);

// Beside names that a tree has, there may be entries and data.
test.each([{ items: [{ id: 1, message: LATE }] }, { properties: { b: { message: LATE } } }])(
  "errors beside %j are no tree",
  (beside) => {
    const body = { errors: [{ field: "a", message: TAKEN }], ...beside };
    expect(normalizeError({ status: 400, headers: {}, body }).fieldErrors).toMatchObject([{ path: ["a"] }]);
    expect(normalizeError({ status: 400, headers: {}, body: { ...body, errors: [TAKEN] } }).fieldErrors).toEqual([]);
  },
);

const failed = { code: "seat_taken", message: TAKEN };
test.each<[unknown, number]>([
  [
    {
      results: [
        { id: 1, status: 201 },
        { id: 2, status: 409, error: failed },
      ],
      took: 3,
    },
    409,
  ],
  [
    {
      responses: [
        { status: 200, body: {} },
        { status: "404", body: { error: failed } },
      ],
    },
    404,
  ],
  [{ operations: [{ code: 200 }, { code: 422, response: failed }], took: 3 }, 422],
  [[{ status: 201 }, { status: 422, error: failed }], 422],
])("of a batch, what went wrong is told, by the kind of its status: %j", (body, status) => {
  const { kind } = normalizeError({ status, headers: {}, body: { error: failed } });
  for (const http of [200, 207])
    expect(normalizeError({ status: http, headers: {}, body })).toMatchObject({ ...failed, kind, status: http });
});

test("a batch in which all went well tells nothing", () => {
  const body = {
    results: [
      { id: 1, status: 201, error: null },
      { id: 2, status: 200 },
    ],
    took: 3,
  };
  expect(normalizeError({ status: 207, headers: {}, body })).toMatchObject({ code: null, message: null });
});

test("a problem in a list has its type for a code, unless it is one of a field", () => {
  const type = "https://a.example/probs/out-of-credit";
  const read = (entry: object) => normalizeError({ status: 400, headers: {}, body: { errors: [{ type, ...entry }] } });
  expect(read({ title: LATE })).toMatchObject({ code: "out-of-credit", type });
  expect(read({ detail: TAKEN, pointer: "/a" })).toMatchObject({ type: null, fieldErrors: [{ path: ["a"] }] });
});
