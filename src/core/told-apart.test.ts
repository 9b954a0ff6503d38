import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const read = (body: unknown, status: number | null = 422) => normalizeError({ status, headers: {}, body });
const thrown = (message: string, members: object = {}) => normalizeError(Object.assign(new Error(message), members));

test.each([
  "座席は取られています。",
  "المقعد محجوز.",
  "Émile a déjà cette place.",
  "Übung ist voll.",
  '"A1" is taken.',
  "(A1) is taken.",
])("behind status and phrase, no letter and no quote is lost of %s", (said) => {
  for (const before of ["409 Conflict ", "[409] Conflict ", "409 Conflict: ", "Error 409: Conflict – "])
    expect(thrown(before + said).message).toBe(said);
});

test.each([
  ["409 Conflict of interest must be declared first.", "Conflict of interest must be declared first."],
  ["409 Conflicts were found in your calendar.", "Conflicts were found in your calendar."],
  ["Bus 423: Locked doors", "Bus 423: Locked doors"],
  ["Invoice 402: Payment Required by Friday", "Invoice 402: Payment Required by Friday"],
  ["Gate 410 Gone", "Gate 410 Gone"],
])("a sentence that begins with a phrase is whole: %s", (words, message) => {
  expect(thrown(words).message).toBe(message);
});

test.each([
  "We stopped fetching data because your plan has ended.",
  "Fetching data is paused until you confirm your mail.",
  "Failed to load the invoice, with a status of open",
  "You can pay - https://pay.example.com/i/5",
  "Please enter a url like https://example.com",
  "Only responsibilities validated by you count.",
  "All promises were kept, none is left.",
])("%s is a sentence of an app, and stays whole", (words) => {
  expect(thrown(words).message).toBe(words);
});

test.each([
  ["Error while fetching /api/users: The user is locked.", "The user is locked."],
  ["Network response was not ok: The seat is taken.", "The seat is taken."],
])("of %s the words of a client are taken off with what joins them", (words, message) => {
  expect(thrown(words).message).toBe(message);
});

test.each(["json", "content", "extra", "meta", "context"])("what an app keeps as %s is not the answer", (key) => {
  const kept = { [key]: { message: "Hello Ana!", title: "Draft", id: 7 } };
  expect(thrown("The seat is taken.", { status: 409, code: "seat_taken", ...kept })).toMatchObject({
    code: "seat_taken",
    message: "The seat is taken.",
  });
  const fieldErrors = [{ field: "seat", message: "Seat is taken." }];
  expect(thrown("No.", { status: 422, fieldErrors, ...kept }).fieldErrors).toMatchObject([{ path: ["seat"] }]);
  expect(thrown("The seat is taken.", { status: 409, [key]: { title: "Edit post" } }).title).toBe("Conflict");
});

test("a status of an app's own beside that of the answer hides it not", () => {
  expect(thrown("It failed", { meta: { status: "active", statusCode: 500 } }).status).toBe(500);
});

test.each([
  [{ messages: [{ author: "system", message: "The seat is taken.", severity: "error" }] }],
  [{ messages: [{ sender: "core", code: "seat_taken", message: "The seat is taken." }] }],
  [{ messages: [{ from: "core", level: "error", message: "The seat is taken." }] }],
  [{ messages: [{ from: "core", field: "", message: "The seat is taken." }] }],
])("who says what is wrong is no chat: %j", (body) => {
  expect(read(body, 409).message).toBe("The seat is taken.");
});

test.each([
  [{ website: "https://a.example is blocked", name: "Name is required." }, ["website", "name"]],
  [{ day: "2026-05-01 is a holiday.", name: "is required" }, ["day", "name"]],
])("a text that begins with an address or a day is one: %j", (fields, paths) => {
  expect(read({ fields, message: "It is invalid." }).fieldErrors.map(({ path }) => path[0])).toEqual(paths);
});

test("what was sent stays a detail, for views of the app's own", () => {
  const params = { date: "2026-05-01" };
  expect(read({ code: "no_seat", params, message: "No seat on this day." }).details).toMatchObject({ params });
  // Nor is it the message where there is none.
  for (const speaker of ["role", "author", "sender", "from"]) {
    const messages = [{ at: 3, [speaker]: "user", content: "Are you there, my friend?" }];
    expect(read({ code: "thread_locked", messages }, 409)).toMatchObject({ message: null, details: { messages } });
  }
});

test.each<object>([
  { name: "server", message: "Server is too busy." },
  { name: "worker-1", message: "must restart" },
  { name: "report.pdf", message: "is too large" },
  { key: "orders/1234", message: "must be paid" },
  { identifier: "ana", message: "is locked" },
  { members: ["ana", "bo"], message: "must be invited" },
  { source: "billing", message: "must be paid first" },
])("a thing with a name is no field: %j", (entry) => {
  expect(read({ errors: [entry] }).fieldErrors).toEqual([]);
});

test("words between arrows are a path, however long", () => {
  const field = "body -> seatsOfTheHall -> firstRow -> number";
  const [one] = read({ errors: [{ field, message: "It is taken" }] }).fieldErrors;
  expect(one?.path.at(-1)).toBe("number");
});

test.each([
  { alternatives: { morning: ["Seat A1 is free."] } },
  { changes: { title: ["Old title", "New title"] } },
  { tasks: { open: [{ code: "T1", message: "Call Ana" }] } },
])("beside a code, texts of an app's own stay its details: %j", (kept) => {
  expect(read({ code: "seat_taken", ...kept }, 409)).toMatchObject({ fieldErrors: [], details: kept });
});

test("what a tracker counts, and fields of a thing, tell of no mistake", () => {
  const issues = { total: "3", label: "bug" };
  expect(read({ message: "The board is locked.", issues }, 409)).toMatchObject({ fieldErrors: [], details: issues });
  const items = [{ id: 1, customFields: [{ code: "size", value: "XL" }] }];
  expect(read({ message: "The cart is locked.", items }, 409).code).toBeNull();
});

test("the id of an occurrence is no code, whatever it is called; the type of a class with an inner error is one", () => {
  const errorIdentifier = "3f0d1b2c-1111-2222-3333-444455556666";
  expect(read({ message: "It failed here.", errorIdentifier }, 500)).toMatchObject({
    code: null,
    requestId: errorIdentifier,
  });
  expect(thrown("The seat is taken.", { type: "SEAT_TAKEN", inner: { row: 1 } }).code).toBe("SEAT_TAKEN");
  expect(read({ code: "ERR_BAD_REQUEST_DATE", message: "A bad day." }).code).toBe("ERR_BAD_REQUEST_DATE");
});
