import { expect, test } from "vitest";
import { normalizeError } from "../../src/defaults/reading.js";

const read = (body: unknown, status = 409) => normalizeError({ status, headers: {}, body });
const TAKEN = "The seat is taken.";

test.each<[string, object, object]>([
  [
    "those within the details count most",
    { plan: "out", error: { plan: "in", details: { plan: "deep" } } },
    { plan: "deep" },
  ],
  ["then those of the error", { plan: "out", b: 1, error: { plan: "in" } }, { plan: "in", b: 1 }],
  ["then those beside it", { plan: "out", error: { code: "seat_gone" } }, { plan: "out" }],
  [
    "names of policies are no texts",
    { "violated-policies": ["daily"], message: TAKEN },
    { "violated-policies": ["daily"] },
  ],
  ["extensions are lifted", { error: { extensions: { row: 4 } } }, { row: 4 }],
  ["details of something else are not", { seat_details: { row: 4 }, message: TAKEN }, { seat_details: { row: 4 } }],
  ["an entry is not", { problems: [{ message: TAKEN, row: 4 }], a: 1 }, { a: 1 }],
  ["a map in which nothing is said is", { validation: { seat: null }, row: 4 }, { validation: { seat: null }, row: 4 }],
  // FastAPI: what was submitted is nobody's detail.
  ["what was submitted is none", { detail: [{ loc: ["body", "seat"], msg: TAKEN, input: { pin: "4711" } }] }, {}],
  ["nor of a field in a list as the body", [{ field: "seat", message: TAKEN, order: 3 }], {}],
  ["what was read as fields is none", { errors: { seat: [TAKEN] }, row: 4 }, { row: 4 }],
  [
    "what is told elsewhere is none",
    { error_msg: TAKEN, also: TAKEN, errorKey: "seat_gone", word: "seat_gone", row: 4 },
    { row: 4 },
  ],
  ["nor a title under another name", { error_title: "Seat gone", row: 4 }, { row: 4 }],
  [
    "nor an id or a link that is",
    { rid: "r-1", request_id: "r-1", doc: "https://a.example/e", at: { rid: "r-1" } },
    {},
  ],
  [
    "nothing is nothing in an envelope",
    { data: null, result: null, row: null, my_data: null, data_at: null },
    { row: null, my_data: null, data_at: null },
  ],
  [
    "nor are these, whatever they hold",
    {
      type: true,
      title: true,
      errorCode: true,
      code: true,
      error: true,
      errors: true,
      message: true,
      detail: true,
      resolve: true,
      types: 1,
      errored: 2,
    },
    { types: 1, errored: 2 },
  ],
  ["something is something", { data: 3, row: 4, result: 5 }, { data: 3, row: 4, result: 5 }],
  [
    "what has a place of its own is none",
    { success: false, ok: 0, timestamp: 1, path: "/a", instance: "/a/1", status: 409, HttpStatusCode: 4, row: 4 },
    { row: 4 },
  ],
])("%s", (_, body, details) => {
  expect(read(body).details).toEqual(details);
});

const SECRET =
  "access_token clientSecret new_password Authorization set-cookie credential credentials stack rootStackTrace trace exception debug_info debugInfo rejected_value rejectedValue request_log_url __proto__";
const OPEN =
  "tokens_left password_hint cookies_used credentials_url traced my_trace exceptional debug_information rejected_values my__proto__ __proto__s blog_url";

test("names of secrets are left out at every level, others stay", () => {
  const named = (names: string) =>
    JSON.parse(
      `{${names
        .split(" ")
        .map((name) => `"${name}":${name.length}`)
        .join()}}`,
    ) as object;
  const open = named(OPEN);
  const error = read({ message: TAKEN, ...named(SECRET), ...open, seat: { row: [named(`${SECRET} ${OPEN}`)] } });
  expect(error.details).toEqual({ ...open, seat: { row: [open] } });
  expect(JSON.stringify(read(JSON.parse('{"__proto__":{"polluted":1},"row":4}')).details)).toBe('{"row":4}');
});

test.each<[object]>([
  [{ field_errors: { seat: ["It is taken."] } }],
  [{ validation: { seat: ["It is taken."] } }],
  [{ details: { field_errors: { seat: ["It is taken."] } } }],
  [{ validations: [{ seat: "It is taken." }] }],
  [{ reasons: ["The seat is taken.", "The row is gone."] }],
])("%j is no detail: it was read", (told) => {
  const body = { message: "Not valid.", gate: 4, ...told };
  expect(normalizeError({ status: 422, headers: {}, body }).details).toEqual({ gate: 4 });
});

test("details are bounded in depth and in the length of their texts", () => {
  const nest = (levels: number): object => ({ level: levels, in: levels > 0 ? nest(levels - 1) : null });
  const { details } = read({ message: TAKEN, seats: nest(9), note: "x".repeat(5000) });
  expect(JSON.stringify(details["seats"]).match(/\d/g)).toEqual(["9", "8", "7", "6", "5"]);
  expect(details["note"]).toHaveLength(2000);
});

test.each([
  [{ message: "Not saved.", detail: TAKEN }, { detail: TAKEN }],
  [{ message: "Not saved.", error: TAKEN }, { error: TAKEN }],
  [{ message: TAKEN, code: "seat_taken", type: "seat_error" }, { type: "seat_error" }],
  [{ message: TAKEN, code: "E_17", error: "seat_taken" }, { error: "seat_taken" }],
  [{ message: TAKEN, error_code: "seat_taken", code: 1042 }, { code: 1042 }],
  [{ message: TAKEN, code: "seat_locked", status: "past_due" }, { status: "past_due" }],
  [{ title: "Not saved.", detail: TAKEN, message: "Not saved: seat" }, { message: "Not saved: seat" }],
])("what has no place beside the first of its kind is a detail: %j", (body, details) => {
  expect(read(body).details).toEqual(details);
});

test.each([
  { message: TAKEN, error: "Conflict", code: 409, type: "about:blank", title: "Conflict" },
  { message: TAKEN, error: TAKEN, detail: ` ${TAKEN} `, code: "seat_taken", error_code: "seat_taken" },
  { message: TAKEN, type: "https://seats.example/taken", status: "error", code: 0 },
  { message: TAKEN, detail: "Choose another.", errors: [{ field: "seat", message: "Choose another." }] },
  // Where it failed, and a gateway's page, are nobody's.
  { message: TAKEN, detail: 'Traceback (most recent call last):\n  File "seats.py", line 3, in take' },
  { message: TAKEN, error: "<html><body>Bad gateway</body></html>" },
  // One to sign in with, and one in other words, are no codes of errors.
  { message: TAKEN, error: "seat_taken", code: "4/0AX4XfWh-aB" },
  { message: TAKEN, code: "[seat_taken]" },
])("what only repeats the status, or what is told, is none: %j", (body) => {
  expect(read(body).details).toEqual({});
});

test("a code that names the status stands behind one of the app's own", () => {
  const data = { code: "CONFLICT", httpStatus: 409, appCode: "SEAT_TAKEN" };
  expect(read({ error: { message: TAKEN, code: -32_009, data } }).code).toBe("SEAT_TAKEN");
  expect(read({ code: "CONFLICT", error_code: "seat_taken", message: TAKEN }).code).toBe("seat_taken");
  expect(read({ code: "CONFLICT", message: TAKEN }).code).toBe("CONFLICT");
  // That of a thing beside it is none of the error's.
  expect(read({ code: "CONFLICT", message: TAKEN, data: { code: "SUMMER25" } }).code).toBe("CONFLICT");
});

const ID = "4bf92f35-77b3-4da6-a3ce-929d0e0e4736";

test.each<[string, object]>([
  ["its details", { message: TAKEN, details: { id: ID } }],
  ["its details, one level below", { message: TAKEN, details: { guest: { id: ID } } }],
  ["a result beside it", { error: { message: TAKEN }, result: { id: ID } }],
  ["something it names", { message: TAKEN, response: { id: ID } }],
])("the id of a thing in %s is none of the request, and stays where it is", (_, body) => {
  const { requestId, details } = read(body);
  expect(requestId).toBeNull();
  expect(JSON.stringify(details)).toContain(ID);
});
