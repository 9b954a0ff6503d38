import { expect, test } from "vitest";
import { normalizeError } from "../../src/defaults/reading.js";

const read = (body: unknown, status = 400, headers: object = {}) => normalizeError({ status, headers, body });

test.each<[string, unknown, object]>([
  [
    "a word of capitals before a text is the code",
    { message: "SEAT_GONE: This seat is taken." },
    { code: "SEAT_GONE", message: "This seat is taken." },
  ],
  [
    "so it is before a looser one (Identity Toolkit)",
    { error: { message: "WEAK_SEAT : Choose another.", errors: [{ reason: "invalid", domain: "global" }] } },
    { code: "WEAK_SEAT", message: "Choose another." },
  ],
  [
    "a code that is called one stays",
    { code: "seat_taken", message: "SEAT_GONE: This seat is taken." },
    { code: "seat_taken", message: "This seat is taken." },
  ],
  [
    "a name that is spoken of is none",
    { message: "USER_NAME: must not be blank" },
    { code: null, message: "USER_NAME: must not be blank" },
  ],
  [
    "a single word is none",
    { message: "NOTE: This seat is taken." },
    { code: null, message: "NOTE: This seat is taken." },
  ],
  ["a body that only names the status says nothing", "bad request", { message: null }],
  ["nor does one in other words", { detail: "HTTP 400 Bad Request." }, { message: null }],
  ["a code of SAP's begins with a slash", { error: { code: "/SEATS/ROW_A/004" } }, { code: "/SEATS/ROW_A/004" }],
  [
    "a page about a status is no code",
    { type: "https://a.example/api#api-status-codes", title: "Gone" },
    { code: null },
  ],
  ["words of an engine are for nobody", { message: "connect ECONNREFUSED 10.0.0.4:5432" }, { message: null }],
  [
    "WeChat Pay: success is no text",
    { return_msg: "OK", err_code: "NOTENOUGH", err_code_des: "Not enough money." },
    { message: "Not enough money.", code: "NOTENOUGH" },
  ],
])("%s", (_, body, wanted) => {
  expect(read(body)).toMatchObject(wanted);
});

test.each<[string, unknown, (readonly [string, string])[]]>([
  [
    "a part of the body is one",
    { errors: [{ location: "row", locationType: "requestBody", message: "No such row." }] },
    [["row", "No such row."]],
  ],
  [
    "a pair of name and value is an argument of the text (FedEx)",
    { errors: [{ code: "SEAT.GONE", message: "It is gone.", parameterList: [{ value: "7", key: "row" }] }] },
    [],
  ],
  ["so it is beside it", { message: "It is gone.", parameterList: [{ value: "7", key: "row" }] }, []],
  ["one argument alone is none (JHipster)", { message: "error.seatgone", title: "It is gone.", params: "seat" }, []],
  [
    "Valibot tells more of each part of a path",
    [{ message: "No such row.", path: [{ type: "object", origin: "value", input: {}, key: "row", value: 7 }] }],
    [["row", "No such row."]],
  ],
  [
    "a sentence is none (Mambu)",
    { errors: [{ errorCode: 4, errorSource: "Property seats.firstRow may not be null", errorReason: "INVALID" }] },
    [],
  ],
  [
    "tsoa: beside what was sent",
    { message: "Validation Failed", details: { "seat.row": { message: "'row' is required", value: null } } },
    [["seat.row", "'row' is required"]],
  ],
  [
    "Pix",
    { title: "Cobrança inválida.", violacoes: [{ razao: "A linha não existe.", propriedade: "seat.row" }] },
    [["seat.row", "A linha não existe."]],
  ],
])("a field: %s", (_, body, wanted) => {
  expect(read(body).fieldErrors.map(({ path, message }) => [path.join("."), message])).toEqual(wanted);
});

test("Dataverse keeps its id in a header of its own", () => {
  expect(read({}, 412, { "x-ms-service-request-id": "d0c7" }).requestId).toBe("d0c7");
});

const at = (body: object) => read(body).fieldErrors.map(({ path }) => path.join("."));

test("what is no limit, no outage and no page about statuses", () => {
  expect(read({ code: "ResourceExistsException", message: "It is there." })).toMatchObject({
    kind: "conflict",
    retryable: false,
  });
  expect(read({ code: "username_unavailable", message: "Choose another." })).toMatchObject({
    kind: "validation",
    retryable: false,
  });
  expect(read({ code: "reservation_unavailable", message: "Choose another." }).retryable).toBe(false);
  expect(read({ code: "system_unavailable", message: "Later." }).kind).toBe("unavailable");
  expect(read({ code: "service_unavailable", message: "Later." })).toMatchObject({ kind: "unavailable" });
  expect(read({ type: "https://a.example/problems/order-status-changed", title: "Changed" }, 409).code).toBe(
    "order-status-changed",
  );
});

test("a path of several words joined by arrows, a part with its type, a place in capitals are fields", () => {
  const loc = "body -> addresses -> 0 -> postal_code";
  expect(at({ errors: [{ loc, msg: "Field required" }] })).toEqual(["addresses.0.postal_code"]);
  expect(at({ errors: [{ path: [{ key: "seat", type: "x" }], message: "It is taken." }] })).toEqual(["seat"]);
  expect(at({ errors: [{ field: "items[0].first name of the applicant here", message: "No." }] })).toHaveLength(1);
  expect(at({ invalidFields: ["email", "  "] })).toEqual(["email"]);
  expect(at({ validationErrors: [{ key: "email", value: "Email is required" }] })).toEqual(["email"]);
  expect(at({ errors: [{ location: "Customer.Email", message: "It is taken." }] })).toEqual(["Customer.Email"]);
});

test.each([
  "Friend request ID 10020030 was not found.",
  "The pull request id 123456789 does not exist.",
  "Leave request id: 2024-0001234 is already approved.",
])("an id within a sentence is one of the app's own: %s", (message) => {
  expect(read({ message }).requestId).toBeNull();
});

test.each([
  [new Error("Value is wrong: null"), "Value is wrong: null"],
  [new Error("Your name is required (null)"), "Your name is required (null)"],
  [new Error("Please answer the question (yes/no)"), "Please answer the question (yes/no)"],
  [new Error("SEAT_GONE: この席は取られています。"), "この席は取られています。"],
  [Object.assign(new Error("x"), { description: "D is told.", error: "E is told." }), "D is told."],
  [new Error("Request failed with status code 422: The seat is taken."), "The seat is taken."],
  [new Error("Request failed with status code 422: Unprocessable Entity"), null],
  [new Error("The EConnector is broken now"), "The EConnector is broken now"],
  [new Error("Firebase: Error (auth/wrong-password)."), null],
])("a text is cut only by what is known: %o", (thrown, message) => {
  expect(normalizeError(thrown).message).toBe(message);
});

test.each([
  [new Error("Request ID: 5b6a6a5f99")],
  [{ status: 500, headers: {}, body: "Request ID: 5b6a6a5f99" }],
  [{ status: 400, headers: {}, body: { message: "It is taken. Request ID: 5b6a6a5f99" } }],
])("an id at the end of a text ends there: %o", (thrown) => {
  expect(normalizeError(thrown).requestId).toBe("5b6a6a5f99");
});
