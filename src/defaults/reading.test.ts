import { expect, it } from "vitest";
import { createRecourse, ensureOk, explainError, normalizeError } from "./reading.js";

const refused = () => Response.json({ code: "row_locked", message: "The row is locked." }, { status: 409 });

it("lets a good response through, unread", async () => {
  const response = Response.json({ rows: 3 });
  expect(await ensureOk(response)).toBe(response);
  expect(await response.json()).toEqual({ rows: 3 });
});

it.each([
  ["ensureOk", ensureOk],
  ["recourse.ensureOk", createRecourse().ensureOk],
])("%s throws an Error that is read back to the whole value", async (_name, ensure) => {
  const response = refused();
  const thrown: unknown = await ensure(response).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Error);
  expect(thrown).toMatchObject({ message: "The row is locked." });
  expect(normalizeError(thrown)).toMatchObject({ code: "row_locked", status: 409, kind: "conflict" });
  // The body is read through a clone, so whoever holds the response can still read it.
  expect(response.bodyUsed).toBe(false);
});

it("explains how an error was read, also with options that are none", () => {
  const thrown = { status: 409, headers: {}, body: { code: "row_locked", message: "The row is locked." } };
  const nothing: unknown = null;
  expect(explainError(thrown, nothing as object)).toMatchObject({
    carrier: "http",
    evidence: { code: "body.code", message: "body.message", status: "status" },
  });
});
