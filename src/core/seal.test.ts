import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

test("a method is letters to its end, where an app hands it in and where a server proposes a way out", () => {
  const told = (method: string) => {
    const body = { message: "Pay first.", resolve: { endpoint: "/pay", method } };
    const error = normalizeError({ status: 402, headers: {}, body });
    return [error.resolve?.method, normalizeError({ ...error, method }).method];
  };
  expect(told("post")).toEqual(["post", "POST"]);
  for (const method of ["POST /x", "POST\r\nHost: a.example", "P".repeat(17)])
    expect(told(method)).toEqual([null, null]);
});
