import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const read = (body: unknown, status = 422) => normalizeError({ status, headers: {}, body });
const fieldsOf = (body: unknown, status?: number) =>
  read(body, status).fieldErrors.map(({ path, message, code }) => [path.join("."), message, code]);

test("each field's error with all that Mongoose tells of it, the value among it", () => {
  const message = "Path `price` (-5) is less than minimum allowed value (0).";
  const price = { name: "ValidatorError", kind: "min", path: "price", value: -5, message, properties: { min: 0 } };
  expect(fieldsOf({ message: "product validation failed", errors: { price } })).toEqual([["price", message, "min"]]);
});

test.each(["errors", "erros", "errores", "erreurs", "errori"])("words under %s are those of fields", (name) => {
  expect(fieldsOf({ [name]: { prezzo: "nullo" } })).toEqual([["prezzo", "nullo", "nullo"]]);
});

test("words beside a code about validation are those of fields", () => {
  const body = { error: "Unprocessable Entity", code: "validation_errors", error_details: { seat: ["value_taken"] } };
  expect(fieldsOf(body)).toEqual([["seat", "value_taken", "value_taken"]]);
});

test("a list of errors is wrapped in its own singular, and is no map", () => {
  const error = read({ retorno: { erros: { erro: { cod: 12, msg: "O pedido é inválido" } } } }, 404);
  expect(error).toMatchObject({ code: "12", message: "O pedido é inválido", fieldErrors: [] });
});

test.each(["err", "error", "messages", "field_errors"])("what is said under %s among fields is said of all", (name) => {
  const error = read({ errors: { [name]: ["They do not fit."], size: ["It is too long."] } });
  expect(error.fieldErrors.map(({ path }) => path)).toEqual([["size"]]);
  expect(error.formErrors).toEqual(["They do not fit."]);
});

test.each(["shipping_errors", "traceability", "sent_messages"])("%s may be a field", (name) => {
  expect(fieldsOf({ errors: { [name]: ["They do not fit."] } })).toEqual([[name, "They do not fit.", null]]);
});

test("a trace is no field, neither alone nor among fields", () => {
  const error = {
    code: "BadRequest",
    message: "The places differ.",
    innererror: { trace: ["System.ArgumentException"] },
  };
  expect(read({ error }, 400)).toMatchObject({ code: "BadRequest", fieldErrors: [] });
  for (const stackTrace of ["at Seat.take(Seat.java:7)", ["at Seat.take(Seat.java:7)"]])
    expect(fieldsOf({ errors: { seat: ["It is taken."], stackTrace } })).toEqual([["seat", "It is taken.", null]]);
  expect(fieldsOf({ errors: { seat: ["It is taken."], trace_level: ["--"] } })).toContainEqual([
    "trace_level",
    "",
    null,
  ]);
});

test("lists of texts with codes are fields in `data`, and nothing anyone knows in other data", () => {
  const lists = { tags: [{ message: "They do not fit.", code: "size" }] };
  expect(fieldsOf({ message: "No.", data: lists })).toEqual([["tags", "They do not fit.", "size"]]);
  for (const name of ["metadata", "database"]) expect(fieldsOf({ message: "No.", [name]: lists })).toEqual([]);
});

test.each([
  "must be a number",
  "must be an integer",
  "must be at least 3",
  "must be valid",
  "is required",
  "is mandatory",
])("alone in a body, a text that names its key is of that field: %s", (said) => {
  expect(fieldsOf({ itemCount: `Item count ${said}` }, 400)).toEqual([["itemCount", `Item count ${said}`, null]]);
});

test.each(["plan", "limit", "quota", "upgrade"])("what the %s allows is no field's", (name) => {
  expect(fieldsOf({ [name]: `${name} change required` }, 400)).toEqual([]);
});

test.each(["Invalid name", "is not valid here"])(
  "among parameters, a text that says something is a field's: %s",
  (text) => {
    expect(fieldsOf({ message: "No.", params: { name: text } }, 400)).toEqual([["name", text, null]]);
    expect(fieldsOf({ message: "No.", params: { name: "Ada" } }, 400)).toEqual([]);
  },
);

test("Zod's word for what is not there is said of a field, a word that only ends so is a value", () => {
  expect(fieldsOf({ message: "No.", details: { seat: ["Required"] } }, 400)).toEqual([
    ["seat", "Required", "Required"],
  ]);
  expect(fieldsOf({ message: "No.", details: { seats: ["not_required"] } }, 400)).toEqual([]);
});

test("the same text is told of each field, however alike their paths are", () => {
  const said = "It is too long.";
  expect(fieldsOf({ errors: { a: { bc: said }, ab: { c: said } } })).toEqual([
    ["a.bc", said, null],
    ["ab.c", said, null],
  ]);
});

test.each([
  // Laminas, CakePHP, and forms in the browser.
  { validation_messages: { email: { isEmpty: "Value is required." } } },
  { errors: { email: { _empty: "This field cannot be left empty." } } },
  { validationErrors: { email: { tooShort: "It must be at least 5 characters.", minLength: "It is short." } } },
])("what is keyed by the rule is said of the field: %j", (body) => {
  expect(new Set(fieldsOf(body).map(([path]) => path))).toEqual(new Set(["email"]));
});

test("fields inside fields, and those on top, keep their names", () => {
  const paths = (errors: object) => fieldsOf({ errors }).map(([path]) => path);
  expect(paths({ size: { length: "It is none.", emptyWeight: "It is none." } })).toEqual([
    "size.length",
    "size.emptyWeight",
  ]);
  expect(paths({ required: "It must be yes or no." })).toEqual(["required"]);
  expect(paths({ box: { tool: "It is none.", tape_length: "It is no number." } })).toEqual([
    "box.tool",
    "box.tape_length",
  ]);
});

const pathsOf = (body: unknown) => read(body).fieldErrors.map(({ path }) => path.join("."));

test.each(["isEmpty", "required", "unique", "invalid", "minLength", "max_length", "tooShort", "too_long", "tooLarge"])(
  "%s is the rule that a field broke, no field inside it",
  (rule) => {
    expect(pathsOf({ errors: { email: { [rule]: "Choose another address." } } })).toEqual(["email"]);
  },
);

test("a field inside a field keeps its name, also where it ends or begins as a wrapping does", () => {
  const colour = ["It is too bright."];
  for (const name of ["custom_fields", "fieldset", "nested_rows", "rows_nested"])
    expect(pathsOf({ errors: { [name]: { colour } } })).toEqual([`${name}.colour`]);
  for (const name of ["nested", "fields"])
    expect(pathsOf({ errors: { [name]: { colour } } }), name).toEqual(["colour"]);
});

test("what is said beside a refusal of no form is about no field", () => {
  const body = { message: "No.", details: { seat: "must be paid first." } };
  expect(pathsOf(body)).toEqual(["seat"]);
  expect(fieldsOf(body, 402)).toEqual([]);
});

test("a form may have a field called message; a text with a code is no form", () => {
  const message = "Choose another one.";
  expect(pathsOf({ message: "Not valid.", errors: { message, seat: message } })).toEqual(["message", "seat"]);
  expect(read({ message: "Not valid.", errors: { message, code: "seat_taken" } })).toMatchObject({
    code: "seat_taken",
    fieldErrors: [],
  });
});

test.each([
  ["message", "is too short"],
  ["message", "Message is required"],
  ["message", "Required"],
  ["detail", "must be shorter"],
  ["code", "Enter the six digits"],
])("beside a text that surely speaks of its field, a %s is one too: %s", (name, text) => {
  expect(fieldsOf({ errors: { [name]: text, email: "is invalid" } })).toEqual([
    [name, text, text === "Required" ? text : null],
    ["email", "is invalid", null],
  ]);
});

test("bounds in signs tell something, a number alone does not", () => {
  expect(fieldsOf({ errors: { age: "≥ 18", price: "€ 12.50", row: "12.50" } })).toEqual([
    ["age", "≥ 18", null],
    ["price", "€ 12.50", null],
    ["row", "", null],
  ]);
});

test("what is no entry's text stays that of the whole, or of an entry", () => {
  const errors = { message: "Validation failed", email: "Email is invalid" };
  expect(read({ errors })).toMatchObject({ message: "Validation failed", fieldErrors: [{ path: ["email"] }] });
  expect(fieldsOf({ errors: { message: "is invalid", field: "Billing address" } })).toEqual([]);
  expect(fieldsOf({ errors: { message: "must be a number", code: "E1" } })).toEqual([]);
  expect(fieldsOf({ errors: { message: "Card declined", error: "can't be charged" } })).toEqual([]);
});

test("what is wrong with the things of a list is about no field of the form", () => {
  const items = [{ id: 7, errors: ["The seat is taken."] }];
  const told = read({ message: "Not valid.", errors: ["One row failed."], items });
  expect(told).toMatchObject({ message: "Not valid.", fieldErrors: [], details: { items } });
});

test.each(["data", "details"])("sentences under %s, beside a text about validation, are about fields", (name) => {
  expect(pathsOf({ message: "Validation failed.", [name]: { seat: "Choose another one." } })).toEqual(["seat"]);
  expect(pathsOf({ message: "It failed.", [name]: { seat: "Choose another one." } })).toEqual([]);
});

test("words beside a text about validation, and data under errors, are about no field", () => {
  expect(fieldsOf({ message: "Validation failed.", details: { seat: "window", row: "front" } })).toEqual([]);
  expect(fieldsOf({ message: "Not valid.", errors: { seat: { size: 4, row: 2 } } })).toEqual([]);
});

test("a field may be called body, where there is an entry for it", () => {
  const body = { message: "Write something.", code: "blank" };
  expect(fieldsOf({ errors: { body } })).toEqual([["body", "Write something.", "blank"]]);
  expect(fieldsOf({ errors: { body: { seat: [body] } } })).toEqual([["seat", "Write something.", "blank"]]);
});

test("a name with a dot in it is that of a field", () => {
  expect(fieldsOf({ "seat.row": "Row is taken", row: "Somebody sits there" })).toEqual([
    ["seat.row", "Row is taken", null],
    ["row", "Somebody sits there", null],
  ]);
  expect(fieldsOf({ seat: "Row is taken by now", name: "Ana" })).toEqual([]);
});
