import { expect, test } from "vitest";
import { defineCatalog } from "../../src/core/define-catalog.js";
import { normalizeError } from "../../src/defaults/reading.js";

const TAKEN = "The seat is taken.";
const now = 1_767_225_600_000;
const told = { status: 409, headers: {}, body: { code: "seat_gone", message: TAKEN } };
const wrap = (key: string, inner: unknown) => Object.assign(new Error("Outer one."), { [key]: inner });

// The standard, Joi's and NestJS's, Apollo Client 3's, an unhandled rejection's.
test.each(["cause", "originalError", "networkError", "reason"])("an error is found in the %s of another", (key) => {
  expect(normalizeError(wrap(key, told))).toMatchObject({ code: "seat_gone", message: TAKEN });
  expect(normalizeError(wrap(key, wrap(key, wrap(key, told)))).code).toBe("seat_gone");
  expect(normalizeError(wrap(`${key}s`, told)).code).toBeNull();
});

test("what a server said is found in the graphQLErrors of Apollo Client 3", () => {
  const graphQLErrors = [{ message: TAKEN, extensions: { code: "seat_gone" } }];
  expect(normalizeError(wrap("graphQLErrors", graphQLErrors))).toMatchObject({ code: "seat_gone", message: TAKEN });
});

test("the SDKs of AWS keep the fields in a list of their own", () => {
  const fieldList = [{ name: "roleArn", message: TAKEN }];
  const thrown = { $metadata: { httpStatusCode: 400 }, name: "ValidationException", fieldList };
  expect(normalizeError(Object.assign(new Error("One error."), thrown))).toMatchObject({
    code: "ValidationException",
    fieldErrors: [{ path: ["roleArn"], message: TAKEN, code: null }],
  });
});

test("of several errors the first few are looked at, and of a long chain the near end", () => {
  const failed = wrap("response", { status: 409, data: told.body });
  for (const at of [0, 1, 2, 3])
    expect(normalizeError(new AggregateError([0, 1, 2, 3, 4].map((one) => (one === at ? failed : one)))).status).toBe(
      409,
    );
  const fifth = wrap("response", { status: 409, headers: { "retry-after": "7" }, data: told.body });
  expect(normalizeError(new AggregateError([0, 1, 2, 3, fifth])).retryAfterMs).toBeNull();
  // Entries of a body are no errors, and may tell the status alone.
  const entry = { status: 503, headers: { "retry-after": "7" }, body: told.body };
  for (const thrown of [{ errors: [entry] }, new AggregateError([entry])])
    expect(normalizeError(thrown)).toMatchObject({ status: 503, retryAfterMs: null });
  const chain = (length: number): unknown => (length === 0 ? told : wrap("cause", chain(length - 1)));
  expect(normalizeError(chain(15)).code).toBe("seat_gone");
  expect(normalizeError(chain(16)).code).toBeNull();
});

test("the time is the option's, or what it gives", () => {
  const at = (time: unknown) => normalizeError(told, { now: time as number }).receivedAt;
  expect([at(5), at(() => 6)]).toEqual([5, 6]);
  for (const none of [
    Number.NaN,
    "7",
    () => "8",
    () => {
      throw new Error("no clock");
    },
  ])
    expect(at(none)).toBeGreaterThan(now);
});

test.each<[string, unknown, object]>([
  ["a mark before JSON", '\ufeff{"message":"The seat is taken."}', { message: TAKEN }],
  ["a mark within it", '{"message":"The \ufeffseat is taken."}', { message: TAKEN }],
  ["JSON that was cut off, with space in it", ' {"message" : "The seat is taken.", "co', { message: TAKEN }],
  ["a list that was cut off", ' [ {"message": "The seat is taken."}, {"co', { message: TAKEN }],
  [
    "a sentence before braces",
    'The seat {"message": "is"} is taken.',
    { message: 'The seat {"message": "is"} is taken.' },
  ],
  ["a list of numbers", "[4] seats are taken.", { message: "[4] seats are taken." }],
])("%s", (_, body, wanted) => {
  expect(normalizeError({ status: 409, headers: {}, body })).toMatchObject(wanted);
});

test.each([
  ["https://a.example/e/seat_gone", "seat_gone"],
  ["https://a.example/e/seat_gone/", "seat_gone"],
  ["https://a.example/e/seat_gone?lang=de", "seat_gone"],
  ["https://a.example/e#seat_gone", "seat_gone"],
  ["https://a.example/seat.html", "seat"],
  ["https://a.example/seat.htm", "seat"],
  ["https://a.example/seat.html5", "seat.html5"],
  ["https://a.example/e/errors_seen", "errors_seen"],
  ["https://a.example/about:seat", "seat"],
  ["https://a.example/errors", null],
  ["https://a.example/errors/", null],
  ["https://a.example/error", null],
  ["https://a.example/e/409", null],
  ["https://a.example/e/seat gone", null],
  ["https://a.example/e/(seat", null],
  ["https://developer.mozilla.org/seat", null],
  ["https://httpstatuses.example/seat", null],
  ["https://www.rfc-editor.example/seat", null],
  ["about:blank", null],
  [`https://a.example/${"x/".repeat(1000)}seat`, null],
])("of the type %s the code is %s", (type, code) => {
  expect(normalizeError({ status: 409, headers: {}, body: { type, title: "Seat" } }).code).toBe(code);
});

test("a catalog refines what was read, and does not undo it", () => {
  const a = defineCatalog({
    api: "a",
    origins: ["https://a.example"],
    codes: { seat_gone: { field: "seat" }, slow: { kind: "rate_limit" }, odd: { kind: () => "nonsense" as "gone" } },
  });
  const b = defineCatalog({ api: "b", codes: { seat_gone: { kind: "gone" } } });
  const read = (body: object, status = 422) => normalizeError({ status, headers: {}, body }, { catalogs: [a, b], now });
  expect(read({ code: "seat_gone", message: TAKEN }).fieldErrors).toMatchObject([{ path: ["seat"] }]);
  const listed = read({ code: "seat_gone", message: TAKEN, errors: [{ field: "row", message: TAKEN }] });
  expect(listed.fieldErrors).toMatchObject([{ path: ["row"] }]);
  expect(read({ code: "slow" }, 400)).toMatchObject({ kind: "rate_limit", retryable: true });
  expect(read({ code: "odd", retryable: true }, 409)).toMatchObject({ kind: "conflict", retryable: true });
  // Back from JSON, the catalog that spoke first speaks on.
  const back = normalizeError({ ...listed, api: "b" }, { catalogs: [a, b] });
  expect(back).toMatchObject({ api: "b", kind: listed.kind, code: "seat_gone" });
});
