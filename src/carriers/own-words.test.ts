import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

test.each<[string, number | null, string | null]>([
  ["HTTP 404", 404, null],
  ["HTTP error! status: 503", 503, null],
  ["Request failed with status code 422", 422, null],
  ["Network response was not ok: 500", 500, null],
  ["422: Unprocessable Entity", 422, null],
  ["404 Not Found", 404, null],
  // The text of the status, as `response.statusText` tells it.
  ["Not Found", 404, null],
  ["Unprocessable Entity", 422, null],
  ["Request failed", null, null],
  ["Status: 400, The user is in the system", 400, "The user is in the system"],
  ["Error invoking remote method 'rooms:book': Error: The room is taken", null, "The room is taken"],
  ["Error invoking remote method 'rooms:book': The room is taken", null, "The room is taken"],
  ["RoomError: The room is taken", null, "The room is taken"],
  ["Uncaught The room is taken", null, "The room is taken"],
  ["Booking stopped: RoomError: The room is taken", null, "Booking stopped: RoomError: The room is taken"],
  ['"The room is taken"', null, "The room is taken"],
  ["HTTP 404: not found", 404, null],
  ["HTTP 404: There is no contract of that name", 404, "There is no contract of that name"],
  ["Request failed (503): Try later please.", 503, "Try later please."],
  ["404 - There is no such page", 404, "There is no such page"],
  ["Something went wrong: 500", 500, null],
  ["Request failed with status 503 for /rooms", 503, null],
  ["HTTP 529", 529, null],
  ["HTTP status - 503", 503, null],
  ["[404] There is no contract of that name", 404, "There is no contract of that name"],
  ["The server responded with 404 for /rooms", 404, null],
  ["StatusCode: 503 from /rooms", 503, null],
  ...["API error: 404", "Failed to save: 404", "Upload failed with 404", "Could not load the rooms: 404"].map(
    (text): [string, number, null] => [text, 404, null],
  ),
  ...["Request rejected: 403", "The server said: 403", "Got the response 403", "Got error 403", "Code: 403"].map(
    (text): [string, number, null] => [text, 403, null],
  ),
  // A number that is none.
  ...[
    "Total: 450 € is over the limit",
    "500 € is over your limit",
    "Amount: 499.00 €",
    "Maximum length: 500",
    "Name: 500 文字まで",
    "Row (404): the date is missing",
    "Enter the code 451 again.",
    "Area code 415 is not supported.",
    "Your verification code: 428",
    "Card declined (code 511)",
    "Call us at (415) 555-0100 for help.",
    "Allowed values: 400, 401, 402",
    "Too long (512/500)",
    "Booking failed: 500 seats only",
    "Import failed: 412 of 500 rows are wrong",
    "Order: 404/2026",
    "Plan: 401(k)",
    "Insufficient funds (450 USD)",
    "The response: 418 people came",
    "http://400.example.com is down",
    "Row [404] is taken",
    "[Row: 404] is taken",
    "Seats: 409 of {row}",
  ].map((text): [string, null, string] => [text, null, text]),
  ["Unknown order A-404", null, "Unknown order A-404"],
  ["Room 404: closed for today", null, "Room 404: closed for today"],
  ["Order 404 is closed", null, "Order 404 is closed"],
  ["404 seats are taken", null, "404 seats are taken"],
  ["Error 1024: the sheet is full", null, "Error 1024: the sheet is full"],
])("an error that says %j has the status %s and the text %s", (message, status, text) => {
  expect(normalizeError(new Error(message))).toMatchObject({ status, message: text });
  expect(normalizeError(new TypeError(message)).status).toBeNull();
});

test("what only names the status of the answer is no text, what counts something is one", () => {
  const read = (message: string) => normalizeError(Object.assign(new Error(message), { status: 409 })).message;
  expect(read("Rooms: 409")).toBeNull();
  expect(read("Rooms: 409 (POST /rooms) went wrong")).toBeNull();
  expect(read("Rooms: 409 are taken")).toBe("Rooms: 409 are taken");
  expect(read("Rooms: 404")).toBe("Rooms: 404");
});

const closed = { message: "The seat is taken.", code: "seat_taken", errors: { seat: ["Choose another."] } };
const inner = JSON.stringify(closed);
test.each([
  ["HTTP 422: ", inner, 422],
  ["[422 Unprocessable Entity] ", inner, 422],
  ["API error (422): ", inner, 422],
  ["422 ", inner, 422],
  ["Could not book: 422 - ", JSON.stringify(inner), 422],
  // Spring quotes it, and escapes nothing.
  ["422 Unprocessable Entity: ", `"${inner}"`, 422],
  ["Booking failed: ", JSON.stringify(closed, null, 2), null],
])("a body behind %j is read, thrown in an error and handed on by a gateway", (before, body, status) => {
  const says = {
    message: closed.message,
    code: closed.code,
    fieldErrors: [{ path: ["seat"], message: "Choose another." }],
  };
  expect(normalizeError(new Error(before + body))).toMatchObject({ ...says, status });
  expect(normalizeError({ status: 400, headers: {}, body: { message: before + body } })).toMatchObject(says);
  // What was cut off is not shown as it came.
  expect(normalizeError(new Error((before + body).slice(0, -9))).message).toBeNull();
});

test("a text that was thrown is read as the text of an error", () => {
  expect(normalizeError("Status: 409, The room is taken")).toMatchObject({ status: 409, message: "The room is taken" });
  expect(normalizeError(`HTTP 422: ${inner}`)).toMatchObject({
    status: 422,
    message: closed.message,
    code: closed.code,
  });
  expect(normalizeError("The room is taken")).toMatchObject({ status: null, message: "The room is taken" });
});

const body = { message: "The seat is taken.", code: "seat_taken", errors: { seat: ["Choose another."] } };
const read = { message: body.message, code: body.code, fieldErrors: [{ path: ["seat"] }] };
const error = (members: object, message = "Booking failed") => Object.assign(new Error(message), members);

test.each(["payload", "problem", "body", "info", "data"])("the body that an error holds as %s is read", (key) => {
  expect(normalizeError(error({ status: 422, [key]: body }))).toMatchObject({ status: 422, ...read });
  if (key === "payload") return;
  expect(normalizeError(error({ [key]: body }))).toMatchObject({ status: null, ...read });
  expect(normalizeError(error({ code: 422, [key]: body }))).toMatchObject({ status: 422, ...read });
});

test("an answer that was wrapped before it became the words of an error is no field", () => {
  const wrapped = { meta: { code: 401, error: "The session is over." } };
  expect(normalizeError(new Error(JSON.stringify(wrapped)))).toMatchObject({
    status: 401,
    message: "The session is over.",
    fieldErrors: [],
  });
});

test("what an error was asked with is its answer where that is a request that has one", () => {
  const request = { status: 422, responseText: JSON.stringify(body) };
  expect(normalizeError(error({ request }))).toMatchObject({ status: 422, ...read });
  expect(normalizeError(error({ request: { status: 0 } })).status).toBeNull();
});

test.each(["fieldErrors", "validationErrors"])(
  "fields that an error class keeps as %s, and its text of the whole",
  (key) => {
    const list = [{ field: "seat", message: "Choose another seat." }];
    for (const fields of [list, { seat: "Choose another seat." }])
      expect(normalizeError(error({ status: 422, [key]: fields }, "Please check your input."))).toMatchObject({
        message: "Please check your input.",
        fieldErrors: [{ path: ["seat"], message: "Choose another seat." }],
      });
  },
);

test("ids and waits that an error class keeps", () => {
  for (const key of ["traceId", "clerkTraceId"])
    expect(normalizeError(error({ [key]: "t-91" })).requestId).toBe("t-91");
  expect(normalizeError(error({ status: 429, retryAfterMs: 1500 })).retryAfterMs).toBe(1500);
});

test("what Redux Toolkit keeps of an error of axios", () => {
  const stack = "AxiosError: Request failed\n    at settle (x.js:1:1)";
  const kept = { name: "AxiosError", message: "Request failed with status code 404", stack, code: "ERR_BAD_REQUEST" };
  expect(normalizeError(kept)).toMatchObject({ kind: "not_found", status: 404, code: null, message: null });
  // A server in development sends the stack beside what it says.
  const sent = { name: "SeatError", message: "The seat is taken.", stack, code: "seat_taken", seat: 4 };
  const { message } = sent;
  for (const body of [sent, { name: "Booking", message, stack, seat: 4 }, { name: "SeatError", message, seat: 4 }])
    expect(normalizeError(body)).toMatchObject({ message, details: { seat: 4 } });
  expect(normalizeError(sent).code).toBe("seat_taken");
});

test("the result of a query that is thrown as it came", () => {
  const errors = [{ message: "You may not book here.", path: ["book"], locations: [], errorType: "Unauthorized" }];
  expect(normalizeError({ data: { book: null }, errors })).toMatchObject({ kind: "auth", message: errors[0]?.message });
});

test("an event tells of no answer", () => {
  const failed = { status: 0, headers: {}, message: "Http failure response for /seats: 0", error: { isTrusted: true } };
  expect(normalizeError(failed)).toMatchObject({ kind: "network", message: null });
});

test.each(["Response returned an error code", "[CONVEX M(seats:book)] [Request ID: 3f2c] Server Error"])(
  "%s is no text for a person",
  (words) => {
    expect(normalizeError(new Error(words)).message).toBeNull();
  },
);

test.each([
  "operation has timed out",
  "Event 'seats:book' timed out after 5000ms",
  "[deadline_exceeded] the operation timed out",
])("%s is a timeout", (words) => {
  expect(normalizeError(new Error(words)).kind).toBe("timeout");
});

test("what was sent is no answer", () => {
  const sent = { code: "seat_7", message: "Please keep it for me." };
  expect(normalizeError(error({ payload: sent }, "The seat is taken."))).toMatchObject({
    code: null,
    message: "The seat is taken.",
  });
});

test("the status of what caused it, and a success that is only a number", () => {
  const cause = { status: 403 };
  expect(normalizeError(new Error("You may not book here.", { cause }))).toMatchObject({
    status: 403,
    message: "You may not book here.",
  });
  for (const status of [200, 399])
    expect(normalizeError(new Error("It broke.", { cause: { status } })).status).toBeNull();
  expect(normalizeError(new Error("It broke.", { cause: { statusCode: 400 } })).status).toBe(400);
  expect(normalizeError(error({ code: 202 }))).toMatchObject({ status: null, code: "202" });
  expect(normalizeError(error({ meta: { statusCode: 422, body } }))).toMatchObject({ status: 422, ...read });
});

test("a sentence may name an address; where was asked is no sentence", () => {
  const message = "The seat is gone, see https://docs.seats.example/gone";
  expect(normalizeError(error({ status: 410 }, message)).message).toBe(message);
  for (const words of [
    '[POST] "https://a.example/x": 410 Gone',
    ...["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "error at", "fetch of", "request to"].map(
      (asked) => `Gone: ${asked} https://a.example/x`,
    ),
    "410 for url: https://a.example/x",
  ])
    expect(normalizeError(error({ status: 410 }, words)).message).toBeNull();
});

test.each(
  "ECONNREFUSED EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH EAI_AGAIN ERR_BAD_RESPONSE ERR_BAD_REQUEST ERR_BAD_OPTION UND_ERR_SOCKET PARSE_ERROR slack_response_error".split(
    " ",
  ),
)("%s beside a status is no code of the server's", (code) => {
  expect(normalizeError(error({ status: 502, code }, "The seat is taken."))).toMatchObject({ status: 502, code: null });
});

test.each(["LEASETIMEDOUT", "SEAT_PARSED", "no_response_errors"])("%s is one", (code) => {
  expect(normalizeError(error({ status: 409, code }, "The seat is taken."))).toMatchObject({ status: 409, code });
});

test.each<[object, object]>([
  [{ error: "invalid_grant", error_description: "Your session is over." }, { code: "invalid_grant" }],
  [{ error_code: "session_over", description: "Your session is over." }, { code: "session_over" }],
  [{ exceptionCode: "session_over", friendlyMessage: "Your session is over." }, { code: "session_over" }],
])("what a class keeps as %j is the server's", (members, told) => {
  const says = { message: "Your session is over.", ...told };
  expect(normalizeError(error(members, "Call to 'getSeat' failed!"))).toMatchObject(says);
});
