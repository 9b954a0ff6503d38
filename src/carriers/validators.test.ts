import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

// What libraries that validate throw, where an app hands it on as it is.
const failure = (name: string, message: string, members: object): Error =>
  Object.assign(new Error(message), { name }, members);
const LATE = "The show has begun.";

test("Zod 3 tells of each field once, under whatever names its class has them", () => {
  const issues = [
    { code: "too_small", message: "Too few guests", path: ["guests"] },
    { code: "invalid_string", message: "Invalid email", path: ["contact", "mail"] },
  ];
  class ZodError extends Error {
    readonly issues = issues;
    get errors() {
      return this.issues;
    }
    get formErrors() {
      return { formErrors: [], fieldErrors: { guests: ["Too few guests"], contact: ["Invalid email"] } };
    }
  }
  expect(normalizeError(new ZodError(JSON.stringify(issues, null, 2))).fieldErrors).toEqual([
    { path: ["guests"], message: "Too few guests", code: "too_small" },
    { path: ["contact", "mail"], message: "Invalid email", code: "invalid_string" },
  ]);
});

test("Yup's first failure is of its path, whatever words the schema has for it", () => {
  const members = { path: "seat", type: "required", errors: [LATE], inner: [], params: { path: "seat" } };
  expect(normalizeError(failure("ValidationError", LATE, members))).toMatchObject({
    message: LATE,
    fieldErrors: [{ path: ["seat"], message: LATE }],
  });
});

test("Mongoose keeps an error under the name of each field", () => {
  const of = (path: string) =>
    failure("ValidatorError", LATE, { properties: { message: LATE, type: "required", path }, kind: "required", path });
  const thrown = failure("ValidationError", "Show validation failed", { errors: { seat: of("seat"), row: of("row") } });
  expect(normalizeError(thrown).fieldErrors).toEqual([
    { path: ["seat"], message: LATE, code: null },
    { path: ["row"], message: LATE, code: null },
  ]);
});

test("errors kept among other members stay what they are", () => {
  const originalError = new Error("select x from y");
  const graph = failure("GraphQLError", LATE, {
    extensions: { code: "SEAT_TAKEN", http: { status: 409 }, originalError },
  });
  expect(normalizeError(graph)).toMatchObject({ message: LATE, code: "SEAT_TAKEN", kind: "conflict" });
  const locked = failure("Error", LATE, {
    status: 409,
    code: "A_B",
    details: { seat: "4A", cause: new Error("No lock.") },
  });
  expect(normalizeError(locked)).toMatchObject({ message: LATE, details: { seat: "4A" } });
});

test("members that throw or tell nothing take nothing along", () => {
  const details = {
    get seat(): never {
      throw new Error("x");
    },
  };
  expect(normalizeError(failure("Error", LATE, { status: 409, code: "A_B", details }))).toMatchObject({
    code: "A_B",
    message: LATE,
  });
  const errors = [{ field: "seat", message: LATE }];
  for (const issues of [[], 3])
    expect(normalizeError(failure("Error", "x", { status: 422, issues, errors })).fieldErrors).toMatchObject([
      { path: ["seat"], message: LATE },
    ]);
});
