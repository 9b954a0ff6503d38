import { expect, test } from "vitest";
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
