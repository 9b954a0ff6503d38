import { expect, test } from "vitest";
import { defineCatalog } from "../../src/core/define-catalog.js";
import { explainError } from "../../src/defaults/reading.js";

test("explainError tells carrier, format, where each member came from, and what was left out and why", () => {
  const body = {
    type: "https://a.example/problems/seat-taken",
    title: "Conflict",
    detail: "The seat is taken.",
    message: "<b>seat</b> <br> taken",
    description: "Somebody else sits here.",
    error: "SeatTaken",
    help_url: "javascript:alert(1)",
    request_id: "req_1",
    errors: [{ field: "seat", message: "Take another." }],
  };
  const explained = explainError({ status: 409, headers: { "retry-after": "3" }, body, method: "POST" });
  expect(explained).toMatchObject({
    carrier: "http",
    formats: ["problem-details"],
    evidence: {
      kind: "derived",
      status: "status",
      code: "body.error",
      message: "body.detail",
      requestId: "body.request_id",
      fieldErrors: "body.errors.0.message",
      retryAfterMs: "headers",
    },
  });
  expect(Object.fromEntries(explained.rejected.map(({ path, why }) => [path, why]))).toEqual({
    "body.message": "unfit",
    "body.description": "outranked",
    "body.help_url": "unsafe-url",
  });
  expect(explainError(new TypeError("Failed to fetch"))).toMatchObject({
    carrier: "network",
    evidence: { kind: "carrier" },
  });
});

const rejectedOf = ({ rejected }: ReturnType<typeof explainError>) =>
  Object.fromEntries(rejected.map(({ path, why }) => [path, why]));

test("explainError names each reason once, and nothing that was taken", () => {
  const told = explainError({
    headers: { "x-ratelimit-remaining": "1" },
    url: "https://a.example/x",
    request: { method: "POST" },
    body: {
      error: {
        status: 409,
        code: "409",
        error_code: "seat_taken",
        message: " The seat is taken. ",
        title: " Seat conflict ",
        error_title: "Another title",
        reason: "seat_gone",
        summary: "Failed",
        developer_message: "Row 5 is locked.",
        user_message: "Take another seat.",
        user_text: "Take any other seat.",
        upgrade_url: "ftp://a.example/",
        help_url: "/relative",
        resolve: { action: "top_up" },
      },
      empty: { message: "", nothing: null },
      message: "SQLSTATE[1]",
    },
  });
  expect(explainError("No way.").evidence).toEqual({ kind: "derived", title: "derived", message: "body" });
  expect(told.evidence).toEqual({
    kind: "derived",
    status: "body",
    code: "body.error.error_code",
    title: "body.error.title",
    message: "body.error.user_message",
    method: "carrier",
    origin: "carrier",
    resolve: "body",
    rateLimit: "headers",
  });
  expect(rejectedOf(told)).toEqual({
    "body.message": "unfit",
    "body.error.code": "echo",
    "body.error.message": "outranked",
    "body.error.error_title": "outranked",
    "body.error.reason": "machine-word",
    "body.error.summary": "echo",
    "body.error.developer_message": "outranked",
    "body.error.user_text": "outranked",
    "body.error.upgrade_url": "unsafe-url",
  });
});

test("explainError asks the app's own carriers, formats and catalogs", () => {
  const told = explainError(
    {
      mine: {
        code: "E99",
        errorCode: "E100",
        message: "No way.",
        errors: [{ message: "Take another one." }, { message: " And sit. " }],
        fields: { a: ["Is wrong, too."] },
      },
    },
    {
      catalogs: [defineCatalog({ api: "ours", codes: { E100: {}, E99: {} } })],
      formats: [
        { name: "ours", read: () => ({ code: "E100" }) },
        { name: "none", read: () => null },
        {
          name: "broken",
          read: () => {
            throw new Error("no");
          },
        },
      ],
      carriers: [{ name: "mine", carry: (thrown, peek) => ({ status: 422, body: peek(thrown, "mine") }) }],
    },
  );
  expect([told.carrier, told.formats]).toEqual(["mine", ["ours"]]);
  expect(told.evidence).toEqual({
    kind: "derived",
    status: "status",
    code: "body.errorCode",
    title: "derived",
    message: "body.message",
    fieldErrors: "body.fields.a.0",
    formErrors: "body.errors.0.message",
  });
  expect(rejectedOf(told)).toEqual({ "body.code": "outranked" });
  expect(explainError({ status: 422, headers: {}, body: { errors: [{ field: "a" }] } }).evidence.fieldErrors).toBe(
    "body",
  );
});

test("explainError says that the kind is a catalog's only where one says it", () => {
  const broken = () => {
    throw new Error("no");
  };
  const catalog = defineCatalog({
    api: "ours",
    codes: { known: {}, stated: { kind: "plan" }, asked: { kind: () => "quota" }, left: { kind: broken } },
  });
  const kindOf = (code: string) => {
    const { error, evidence } = explainError({ status: 409, body: { code } }, { catalogs: [catalog] });
    return [error.api, error.kind, evidence.kind];
  };
  expect(["known", "stated", "asked", "left"].map(kindOf)).toEqual([
    ["ours", "conflict", "derived"],
    ["ours", "plan", "catalog"],
    ["ours", "quota", "catalog"],
    ["ours", "conflict", "derived"],
  ]);
});

test.each([
  null,
  undefined,
  5,
  "x",
  [],
  new Proxy(
    {},
    {
      get: () => {
        throw new Error("no");
      },
    },
  ),
])("explainError survives anything", (thrown) => {
  expect(explainError(thrown).error.title).not.toBe("");
});

test.each([
  ["a wait in another unit", { body: { retry_after: 30 } }, "retryAfterMs", "body"],
  ["a wait in a sentence", { body: { detail: "Expected available in 30 seconds." } }, "retryAfterMs", "body"],
  ["a wait of a limit", { headers: { RateLimit: '"a";r=0;t=30' } }, "retryAfterMs", "headers"],
  ["the end of a problem type", { body: { type: "https://a.example/e#no-funds", title: "T" } }, "code", "body"],
  ["a challenge", { headers: { "WWW-Authenticate": 'Bearer error="invalid_token"' } }, "code", "headers"],
  ["a text that was cleaned", { body: { message: "The name \u200b is gone." } }, "message", "body"],
] as const)("explainError tells where %s came from", (_, given, member, from) => {
  expect(explainError({ status: 429, headers: {}, body: {}, ...given }).evidence[member]).toBe(from);
});

test("explainError tells the words of an error that nobody sent from those of a response", () => {
  expect(explainError(new Error("The seat is taken.")).evidence.message).toBe("carrier");
});
