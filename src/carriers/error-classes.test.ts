import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const json = { message: "No such seat.", code: "seat_gone" };
const xhr = {
  status: 404,
  responseText: JSON.stringify(json),
  getResponseHeader: (name: string) => (name === "x-request-id" ? "r2" : null),
};

// What error classes hold beside a body, or in place of one.
test.each<[string, unknown, object]>([
  ...["requestId", "requestID", "request_id"].map((key): [string, unknown, object] => [
    `an id beside the body, as ${key}`,
    Object.assign(new Error("It failed here."), { [key]: "r1", status: 404, body: json }),
    { message: "No such seat.", code: "seat_gone", requestId: "r1" },
  ]),
  [
    "an id of the answer wins",
    Object.assign(new Error("x"), { requestId: "r1", status: 404, headers: { "x-request-id": "r2" }, body: json }),
    { requestId: "r2" },
  ],
  [
    "Convex: the id among its words, which are for nobody",
    new Error("[CONVEX M(seats:take)] [Request ID: 5b6a6a5f1c] Server Error"),
    { message: null, requestId: "5b6a6a5f1c" },
  ],
  ["words about an id are none", new Error("The request id must be given."), { requestId: null }],
  [
    "Meteor: the reason, without the code behind it",
    Object.assign(new Error("No seat is left. [seats-gone]"), { error: "seats-gone", reason: "No seat is left." }),
    { message: "No seat is left.", code: "seats-gone" },
  ],
  [
    "Mollie: the field it is about",
    Object.assign(new Error("The row is too high."), { statusCode: 422, title: "Unprocessable Entity", field: "row" }),
    { fieldErrors: [{ path: ["row"], message: "The row is too high.", code: null }] },
  ],
  [
    "Connect: the name of the code, not its number",
    Object.assign(new Error("[not_found] No such seat."), { code: 5, rawMessage: "No such seat.", details: [] }),
    { message: "No such seat.", code: "not_found", kind: "not_found" },
  ],
  [
    "gRPC for Node",
    Object.assign(new Error("8 RESOURCE_EXHAUSTED: Too fast."), { code: 8, details: "Too fast." }),
    { message: "Too fast.", code: "RESOURCE_EXHAUSTED", kind: "rate_limit" },
  ],
  [
    "a code of Firebase's functions",
    Object.assign(new Error("Later."), { code: "unavailable" }),
    { kind: "unavailable" },
  ],
  [
    "Supabase's functions that were not reached",
    Object.assign(new Error("Failed to send a request to the Edge Function"), {
      context: new TypeError("fetch failed"),
    }),
    { kind: "network", message: null },
  ],
  [
    "Slack: a code is no text",
    Object.assign(new Error("An API error occurred: no_channel"), { data: { ok: false, error: "no_channel" } }),
    { message: null, code: "no_channel" },
  ],
  [
    "Yup: where each text belongs",
    Object.assign(new Error("2 errors occurred"), {
      inner: [{ path: "row", message: "row is a required field", errors: [] }],
      errors: ["row is a required field"],
    }),
    { fieldErrors: [{ path: ["row"], message: "row is a required field" }], formErrors: [] },
  ],
  ["nothing but a code", new Error("seat_gone"), { code: "seat_gone", message: null }],
  ["a thrown code", "SEAT_GONE", { code: "SEAT_GONE", message: null }],
  ["a body that is a code", { status: 409, headers: {}, body: "seat_gone" }, { code: "seat_gone", message: null }],
  ["a word is none", new Error("Gone"), { code: null }],
  ["a book of such words is none", new Error("a_".repeat(5e6)), { code: null, message: null }],
  ["whose error it is", new Error("API Error: No seat is left."), { message: "No seat is left." }],
  [
    "Firebase's name before a text and the code behind it",
    Object.assign(new Error("Firebase: The row is too high (seats/row)."), { code: "seats/row" }),
    { message: "The row is too high.", code: "seats/row" },
  ],
  [
    "nothing but these",
    Object.assign(new Error("Firebase: Error (auth/wrong-password)."), { code: "auth/wrong-password" }),
    { message: null, kind: "auth" },
  ],
  [
    "Amplify: the name of the class is the code",
    Object.assign(new Error("No such person."), { name: "UserNotFoundException" }),
    { message: "No such person.", code: "UserNotFoundException", kind: "not_found" },
  ],
  [
    "a client's own class is none",
    Object.assign(new Error("No."), { name: "ApiException", status: 404 }),
    { code: null },
  ],
  [
    "an own code wins",
    Object.assign(new Error("No."), { name: "SeatGoneException", code: "gone_1" }),
    { code: "gone_1" },
  ],
  ["Vite", new Error("Unable to preload CSS for /assets/a.css"), { kind: "network", message: null }],
  ["Socket.IO", new Error("xhr poll error"), { kind: "network", message: null }],
  ["Cloudflare", new Error("Network connection lost."), { kind: "network", message: null }],
  ["EventSource", { message: "Non-200 status code (401)" }, { message: null }],
  ["jQuery's arguments in a list", [xhr, "error", "Not Found"], { ...json, status: 404, requestId: "r2" }],
  ["umi: what it could not read", new Error("JSON.parse fail"), { message: null }],
])("%s", (_, thrown, wanted) => {
  expect(normalizeError(thrown)).toMatchObject(wanted);
});
