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
];
