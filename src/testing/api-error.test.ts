import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";
import { apiError } from "./api-error.js";

test("a member that is undefined has the plain value, as one that is not named", () => {
  const receivedAt = 1_000;
  const controls: object = { kind: undefined, title: undefined, fieldErrors: undefined, retryAfterMs: undefined };
  expect(apiError({ ...controls, receivedAt })).toStrictEqual(apiError({ receivedAt }));
  expect(apiError({ kind: "balance", code: "low", receivedAt })).toMatchObject({ kind: "balance", code: "low" });
});

test("what it makes is a value as `normalizeError` makes it", () => {
  const error = apiError({ kind: "rate_limit", status: 429, retryAfterMs: 30_000 });
  expect(normalizeError(error)).toStrictEqual(error);
});
