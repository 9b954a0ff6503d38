import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";
import { google } from "./google.js";

const INFO = "type.googleapis.com/google.rpc.ErrorInfo";
const told = (details: unknown, formats = [google]) =>
  normalizeError(
    {
      status: 403,
      headers: {},
      body: { error: { code: 403, message: "No access.", status: "PERMISSION_DENIED", details } },
    },
    { formats },
  );

test("the reason of the ErrorInfo is the code, finer than the status; its metadata are the details", () => {
  const details = [
    { "@type": "type.googleapis.com/google.rpc.Help", links: [] },
    { "@type": INFO, reason: "API_DISABLED", domain: "x.example", metadata: { service: "books" } },
  ];
  expect(told(details)).toMatchObject({
    kind: "permission",
    code: "API_DISABLED",
    message: "No access.",
    details: { domain: "x.example", service: "books" },
  });
  expect(told(details, []).code).toBe("PERMISSION_DENIED");
});

test.each([
  ["no details", undefined],
  ["details that are no list", { "@type": INFO, reason: "API_DISABLED" }],
  ["no ErrorInfo among them", [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "3s" }, null, "x"]],
  ["an ErrorInfo without a reason", [{ "@type": INFO, domain: "x.example" }]],
  ["a reason that is no text", [{ "@type": INFO, reason: 7 }]],
])("has no opinion where there is %s", (_, details) => {
  expect(told(details)).toMatchObject({ code: "PERMISSION_DENIED", message: "No access." });
});
