// Validators and frameworks, as they say what is wrong with what was sent.
import type { Documented } from "./shape.js";

export const validators: readonly Documented[] = [
  [
    "Joi",
    400,
    {
      details: [
        {
          message: '"a.b" is required',
          path: ["a", "b"],
          type: "any.required",
          context: { key: "b", label: "a.b", value: "s3cret" },
        },
      ],
    },
    { fields: { "a.b": '"a.b" is required' } },
  ],
  [
    "celebrate",
    400,
    {
      statusCode: 400,
      error: "Bad Request",
      message: "Validation failed here",
      validation: { body: { source: "body", keys: ["email"], message: '"email" is required' } },
    },
    { text: "Validation failed here", code: null },
  ],
  [
    "Ajv",
    400,
    [
      {
        instancePath: "/a/0/b",
        schemaPath: "#/properties/a",
        keyword: "type",
        params: { type: "string" },
        message: "must be string",
      },
    ],
    { fields: { "a.0.b": "must be string" } },
  ],
  [
    "Mongoose",
    400,
    {
      errors: {
        name: {
          name: "ValidatorError",
          message: "Path `name` is required.",
          properties: { message: "x", type: "required", path: "name" },
          kind: "required",
          path: "name",
        },
      },
      _message: "Seat validation failed",
      name: "ValidationError",
      message: "Seat validation failed: name: Path `name` is required.",
    },
    {
      text: "Seat validation failed",
      code: "ValidationError",
      fields: { name: "Path `name` is required." },
    },
  ],
  [
    "Sequelize",
    422,
    {
      name: "SequelizeValidationError",
      errors: [{ message: "email must be unique", type: "unique violation", path: "email", value: "a@b.example" }],
    },
    { fields: { email: "email must be unique" } },
  ],
  [
    "class-validator",
    400,
    {
      statusCode: 400,
      message: [{ property: "email", constraints: { isEmail: "email must be an email" }, children: [] }],
      error: "Bad Request",
    },
    { fields: { email: "email must be an email" } },
  ],
  [
    "Loopback",
    422,
    {
      error: {
        statusCode: 422,
        name: "ValidationError",
        message: "The instance is not valid.",
        details: { context: "Seat", codes: { name: ["presence"] }, messages: { name: ["can't be blank"] } },
      },
    },
    { text: "The instance is not valid.", code: "ValidationError", fields: { name: "can't be blank" } },
  ],
  [
    "Marshmallow",
    422,
    { code: 422, status: "Unprocessable Entity", errors: { json: { email: ["Not a valid email address."] } } },
    { fields: { email: "Not a valid email address." }, code: null },
  ],
  [
    "Zod flatten",
    400,
    { error: { formErrors: ["Too few of them"], fieldErrors: { email: ["Invalid email"] } } },
    { fields: { email: "Invalid email" }, text: "Too few of them" },
  ],
  [
    "Zod format",
    400,
    {
      _errors: [],
      email: { _errors: ["Invalid email"] },
      items: { 0: { qty: { _errors: ["Too small"] } }, _errors: [] },
    },
    { fields: { email: "Invalid email", "items.0.qty": "Too small" } },
  ],
  [
    "Valibot flatten",
    400,
    { root: ["Passwords differ here"], nested: { email: ["The address is badly formed."] } },
    { fields: { email: "The address is badly formed." } },
  ],
  [
    "Standard Schema",
    400,
    { issues: [{ message: "Expected string", path: [{ key: "a" }, { key: 0 }] }] },
    { fields: { "a.0": "Expected string" } },
  ],
  [
    "Go playground",
    400,
    { errors: [{ Field: "Email", Tag: "required", Error: "Email is a required field" }] },
    { fields: { Email: "Email is a required field" } },
  ],
  [
    "ASP.NET, exceptions shown",
    500,
    {
      Message: "An error has occurred.",
      ExceptionMessage: "Object reference not set",
      ExceptionType: "System.NullReferenceException",
      StackTrace: "at x",
    },
    { code: null, fields: {} },
  ],
  [
    "tRPC with Zod, told twice",
    400,
    {
      error: {
        message: '[{"code":"too_small","path":["name"],"message":"Too short"}]',
        code: -32600,
        data: {
          code: "BAD_REQUEST",
          httpStatus: 400,
          path: "seat.add",
          zodError: { formErrors: [], fieldErrors: { name: ["Too short"] } },
        },
      },
    },
    { code: "BAD_REQUEST", fields: { name: "Too short" } },
  ],
  ["Ecto", 422, { errors: { name: ["can't be blank"] } }, { fields: { name: "can't be blank" } }],
];
