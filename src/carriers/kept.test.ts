import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const SAID = "The model is busy";
const error = (members: object, message = SAID) => Object.assign(new Error(message), members);
const data = { message: "The seat is taken." };
const older = error({ status: 409, code: "seat_taken", data }, "HTTP 409");

test.each([
  [{ role: "user", content: "Are you there, my friend?" }],
  [{ role: "user", parts: [{ type: "text", text: "Are you there, my friend?" }] }],
  [{ from: "ana", message: "Are you there, my friend?" }],
])("what was said in a chat is not what the server says: %j", (said) => {
  for (const thrown of [
    error({ messages: [said] }),
    { status: 503, headers: {}, body: { message: SAID, messages: [said] } },
  ])
    expect(normalizeError(thrown)).toMatchObject({ message: SAID, formErrors: [], fieldErrors: [] });
});

test("messages of a server are", () => {
  const messages = [{ code: "seat_taken", text: "The seat is taken." }];
  expect(normalizeError(error({ messages }, "HTTP 409"))).toMatchObject({
    message: "The seat is taken.",
    code: "seat_taken",
  });
});

test.each<object>([
  { email: "ana@seats.example" },
  { name: "Ana", site: "https://seats.example", message: "Please keep it for me." },
  { day: "2026-05-01", row: "window" },
])("what was entered is not what is wrong with it: %j", (fields) => {
  for (const members of [{ fields }, { fields, status: 422 }, { params: fields, status: 422 }])
    expect(normalizeError(error(members))).toMatchObject({ message: SAID, fieldErrors: [], formErrors: [] });
});

test("a text about an address is", () => {
  const fields = { email: "ana@seats.example is no member" };
  expect(normalizeError(error({ fields })).fieldErrors).toMatchObject([{ path: ["email"], message: fields.email }]);
});

test.each(["lastError", "previousError"])("what %s had for an answer is not that of an error with its own", (key) => {
  for (const last of [older, { status: 409, ...data }])
    for (const own of [{ status: 400 }, { code: "gave_up" }])
      expect(normalizeError(error({ ...own, [key]: last }))).toMatchObject({
        message: SAID,
        status: "status" in own ? 400 : null,
        code: "code" in own ? "gave_up" : null,
      });
  // Who gave up without one has nothing else to tell.
  expect(normalizeError(error({ [key]: older }, "Gave up"))).toMatchObject({
    status: 409,
    message: "The seat is taken.",
  });
});

test("the type of a mistake is its field's", () => {
  const yup = { path: "seat", type: "required", errors: ["seat is required"], inner: [], params: {} };
  expect(normalizeError(error({ name: "ValidationError", ...yup }, "seat is required"))).toMatchObject({
    code: null,
    fieldErrors: [{ path: ["seat"], message: "seat is required", code: "required" }],
  });
});

test("a hundred thousand members of an error are listed few times", () => {
  let listed = 0;
  const members = Object.fromEntries(Array.from({ length: 1e5 }, (_, at) => [`k${at}`, at]));
  const thrown = new Proxy(error(members), {
    ownKeys: (target) => {
      listed += 1;
      return Reflect.ownKeys(target);
    },
  });
  normalizeError(thrown);
  expect(listed).toBeLessThan(3);
});

test.each([
  "Response validation failed",
  '[Seats Error]: Error fetching from https://seats.example/v1: [400 Bad Request] The row is closed. [{"a":1}]',
])("%s is what a client says of an answer", (words) => {
  expect(normalizeError(error({ status: 400 }, words)).message).toBeNull();
});

test("an answer of Angular's client that a store kept is read", () => {
  const said = { message: "The seat is taken." };
  const kept = {
    name: "HttpErrorResponse",
    status: 409,
    message: "Http failure response for /a: 409 Conflict",
    error: said,
  };
  for (const thrown of [
    { type: "[Seats] Failed", error: kept },
    { originalError: kept, message: kept.message },
  ])
    expect(normalizeError(thrown)).toMatchObject({ status: 409, ...said });
});

test("a body in a sentence is read", () => {
  const body = JSON.stringify({ title: "No", detail: "The seat is taken." });
  const words = `Request to https://seats.example/v1/rows failed with status 422 Unprocessable Entity: ${body}.`;
  expect(normalizeError(error({ response: { status: 422 } }, words)).message).toBe("The seat is taken.");
});

const said = { code: "seat_taken", message: "The seat is taken." };

test.each(["json", "content", "extra", "meta", "context"])(
  "an answer that a class keeps as %s is read where it speaks",
  (key) => {
    expect(normalizeError(error({ status: 409, [key]: said }, "HTTP 409"))).toMatchObject({ status: 409, ...said });
    // Anything else of an app's goes by such a name too.
    expect(normalizeError(error({ status: 409, code: "own", [key]: { page: 2 } }))).toMatchObject({
      message: SAID,
      code: "own",
    });
  },
);

test.each([
  { output: { statusCode: 409, headers: {}, payload: said } },
  { context: { status: 409, response: said } },
  { meta: { statusCode: 409, body: said } },
])("an answer with a status is one, whatever its name: %j", (members) => {
  expect(normalizeError(error(members, "It failed"))).toMatchObject({ status: 409, ...said });
});

test("what was rejected, and what an event tells of, is the error", () => {
  const inner = error({}, "The disk is full.");
  const rejection = {
    name: "HttpErrorResponse",
    status: 409,
    message: "Http failure response for /a: 409",
    error: said,
  };
  expect(normalizeError(new AggregateError([inner], "All promises were rejected")).message).toBe("The disk is full.");
  expect(normalizeError({ type: "error", message: "Uncaught Error: The disk is full.", error: inner }).message).toBe(
    "The disk is full.",
  );
  expect(normalizeError(error({ promise: {} }, "Uncaught (in promise): Error: The disk is full.")).message).toBe(
    "The disk is full.",
  );
  expect(normalizeError(error({ rejection }, "Uncaught (in promise): HttpErrorResponse: {}"))).toMatchObject({
    status: 409,
    ...said,
  });
});

test.each([
  "409 Conflict The seat is taken.",
  "API request failed: [409] Conflict The seat is taken.",
  "HTTP 409 (Conflict) → The seat is taken.",
])("the words after status and phrase are the server's: %s", (words) => {
  expect(normalizeError(new Error(words)).message).toBe("The seat is taken.");
});

test.each([
  "Error while fetching data: Conflict",
  "ApiError: 409 Conflict fetching /rooms",
  "Conflict - https://docs.seats.example/conflict",
  "Network response was not ok Conflict",
  "Failed to load resource: the server responded with a status of 409 (Conflict)",
])("nothing but the status is said by %s", (words) => {
  for (const members of [{}, { status: 409 }]) expect(normalizeError(error(members, words)).message).toBeNull();
});

test("fields of a Map, and the id of an incident", () => {
  const thrown = error({ fieldErrors: new Map([["seat", "It is taken."]]), incidentId: "i-77" });
  expect(normalizeError(thrown)).toMatchObject({
    requestId: "i-77",
    fieldErrors: [{ path: ["seat"], message: "It is taken." }],
  });
});

test("what axios and SWR's documentation call a failure is not what the server calls it", () => {
  const response = {
    status: 422,
    code: "ERR_BAD_REQUEST",
    message: "Request failed",
    data: { errors: { seat: "Taken" } },
  };
  expect(normalizeError(error({ response }, "Request failed with status code 422"))).toMatchObject({
    code: null,
    fieldErrors: [{ path: ["seat"], message: "Taken" }],
  });
  const info = { errors: { seat: ["The seat is taken."] } };
  expect(normalizeError(error({ status: 422, info }, "An error occurred while fetching the data.")).message).toBe(
    "The seat is taken.",
  );
});
