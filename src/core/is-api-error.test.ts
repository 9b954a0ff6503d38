import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";
import { isApiError } from "./is-api-error.js";

const error = normalizeError({ status: 409, headers: {}, body: { message: "The seat is taken." } });

test.each([
  ["kind", "nonsense"],
  ["kind", ["conflict"]],
  ["title", null],
  ["retryable", "true"],
  ["receivedAt", "1"],
  ["fieldErrors", "none"],
])("without a sound %s a value is no error of ours: %j", (key, value) => {
  const { [key as keyof typeof error]: _, ...rest } = error;
  expect([isApiError(error), isApiError({ ...error })]).toEqual([true, true]);
  expect([isApiError({ ...error, [key]: value }), isApiError(rest)]).toEqual([false, false]);
});

test("nothing else is one, and nothing throws", () => {
  const closed = new Proxy(
    { ...error },
    {
      get: () => {
        throw new Error("closed");
      },
    },
  );
  for (const other of [null, undefined, "", 1, [error], closed, () => error]) expect(isApiError(other)).toBe(false);
});
