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
