import { describe, expect, test } from "vitest";
import type { ApiError } from "../../src/core/api-error.js";
import { normalizeError } from "../../src/defaults/reading.js";

const read = (body: unknown, status = 409) => normalizeError({ status, headers: {}, body });
const words = (text: string): readonly string[] => text.split(" ");
const each = (names: string, value: unknown, wanted: unknown = value) =>
  words(names).map((name) => [name, value, wanted] as const);

const SENTENCE = "The seat is taken.";

/** Names that real APIs give to a member, a value that stands there, and what is made of it. */
const STANDS: Readonly<Partial<Record<keyof ApiError, readonly (readonly [string, unknown, unknown])[]>>> = {
  message: each(
    "user_message localizedMessage display_message error_user_msg detail message msg errorMessage err_msg description error_description details reason error errors text error_text errorSummary diagnostics cause faultstring issue developerMessage devMsg",
    SENTENCE,
  ),
  title: each("title error_title error-code-label", SENTENCE),
  code: [
    ...each(
      "code errcode faultcode failure_code messageCode resultCode response_code internalCode error_code hereErrorCode reasonCode errorKey type name error_type errorName error reason exception issue id status category message detail",
      "seat_gone",
    ),
    ...each("code errno err_no errNum ErrorNumber errorId error_code", 4711, "4711"),
    ...each("zip_code country-code qrCode codes", "seat_gone", null),
    ...each("typed username reasonable issues_seen", "seat_gone", null),
    ...each("code", -32600, "-32600"),
    // A single word may be a text, or the thing's state.
    ...each("type error_type error reason id", "gone"),
    ...each("name errorName issue status category message detail", "gone", null),
    ...words("none null 0 000 409 #53").map((value) => ["code", value, null] as const),
    ...words("none_left NullValue 53400020 seat:gone 5.1-b").map((value) => ["code", value, value] as const),
    ["code", "53 400", null],
    // Names of any error at all, of where it failed, of the occurrence.
    ...words(
      "error ApiError api_error HttpException error.list ErrorResponse error_response System.NullReferenceException com.acme.SeatError about:blank",
    ).map((value) => ["type", value, null] as const),
    ...words("my_api_error api_error_2 errors_list error_listed seat:gone seat.error_gone").map(
      (value) => ["type", value, value] as const,
    ),
    ...each("errorType", "java://seat", null),
    ...each("errorId", "oaeHf", null),
    ...each("id", "e69ce7d3-82f2-43cd-95b4-4402f98c9a61", null),
    ...each("data", { name: "seat_gone", id: "seat_gone" }, null),
    ...each("data", { type: "seat" }, null),
    ...each("data", { errorName: "seat_gone" }, "seat_gone"),
    ...each("error", { name: "seatGone" }, "seatGone"),
    // In an entry, it may be a field's name.
    ...each("problems", [{ name: "pageSize" }], null),
    ...each("problems", [{ name: "SeatGone" }], "SeatGone"),
    ...each("problems", [{ name: "seat_gone" }], "seat_gone"),
  ],
  requestId: [
    ...each(
      "requestId req_id x-request-id correlationId traceId fbtrace_id debug_id supportID ActivityId logId transactionId txnid operationId reference pspReference error_reference errorId errorRef",
      "r-81",
    ),
    // The errors of an article, a shop's shelf, a bank's record: no request had these ids.
    ...each("catalogId blogId BankTransactionID dialog_id customerReference errorIdea request_identity", "r-81", null),
    ...each("errorId", "12001", null),
    ...each("id", "1f0e6d2b-12ab-4cde-8f01-23456789abcd"),
    ...each("id uid", "r-81", null),
  ],
  docsUrl: [
    ...each(
      "doc docs doc_url documentation_url help helpLink more_info moreInfo error_uri error_url",
      "https://a.example/e",
    ),
    ...each("helper avatar_url docsearch my_error_uri", "https://a.example/e", null),
  ],
  retryAfterMs: [
    ...each(
      "retry_after retryAfterSec retryAfterSecs retry_after_seconds retryDelay retry_in wait waitSeconds",
      3,
      3000,
    ),
    ...each("retry_after_ms retryAfterMillis waitMilliseconds", 3000, 3000),
    ...each("retryDelay", "3.2s", 3200),
    ...each("retry_count awaiting retried_after", 3, null),
  ],
  retryable: [...each("retryable retriable isRetryable", true), ...each("unretryable retryables", true, false)],
  fieldErrors: each("param params parameter field fields fieldName param_name", "seat.row", [
    { path: ["seat", "row"], message: SENTENCE, code: "seat_gone" },
  ]).concat(each("fielded my_param paramNames", "seat.row", [])),
};

describe.each(Object.entries(STANDS))("%s", (member, rows) => {
  test.each(rows)("under %s, from %j", (name, value, wanted) => {
    const rest: Readonly<Record<string, unknown>> = {
      // What is read where no name is known.
      message: { remark: "Some words apart." },
      title: {},
      code: { text: SENTENCE },
      fieldErrors: { message: SENTENCE, code: "seat_gone" },
    };
    const error = read({ ...Object(rest[member] ?? { message: SENTENCE, code: "seat_gone" }), [name]: value });
    expect(error[member as keyof ApiError]).toEqual(wanted);
  });
});

test("the likeliest text is told, wherever it stands", () => {
  const names = words("user_message detail error_message description reason developer_message");
  for (const [at, name] of names.entries()) {
    const texts = names.slice(at).map((one) => [one, `The seat is taken, says ${one}.`]);
    expect(read(Object.fromEntries(texts.toReversed())).message).toBe(`The seat is taken, says ${name}.`);
  }
  for (const name of words("devMessage debugMessage internal_message technicalMessage ExceptionMessage"))
    expect(read({ [name]: "Row lock lost.", description: SENTENCE }).message, name).toBe(SENTENCE);
});

test("the likeliest code is told, wherever it stands", () => {
  const names = words("code errno reason category");
  for (const [at, name] of names.entries()) {
    const codes = names.slice(at).map((one) => [one, `x_${one}`]);
    expect(read(Object.fromEntries(codes.toReversed())).code).toBe(`x_${name}`);
  }
});

test.each(words("status statusCode code httpStatus http_code httpStatusCode"))(
  "a failure under a 200 is told by %s",
  (name) => {
    expect(read({ [name]: 429, message: SENTENCE }, 200)).toMatchObject({ kind: "rate_limit", code: null });
    expect(read({ [`x${name}x`]: 429, message: SENTENCE }, 200).kind).not.toBe("rate_limit");
  },
);

test.each(words("upgrade_url checkoutUrl billing_url"))("%s is a way out", (name) => {
  expect(read({ [name]: "https://a.example/plans" }, 402).resolve).toMatchObject({ url: "https://a.example/plans" });
  expect(read({ [`x_${name}`]: "https://a.example/plans", [`${name}s`]: "/b" }, 402).resolve).toBeNull();
});

/** An entry of a list says where and what. */
describe("entries", () => {
  const first = (entry: object, list = "errors") => read({ message: "Not valid.", [list]: [entry] }).fieldErrors;

  test.each(
    words(
      "field fieldName param parameter_name property propertyPath attribute attr pointer loc target source path dataPath instancePath issueLocation",
    ),
  )("%s says where", (name) => {
    const value = name === "source" ? { pointer: "/seat" } : "seat";
    expect(first({ [name]: value, message: SENTENCE })).toEqual([{ path: ["seat"], message: SENTENCE, code: null }]);
  });

  test.each(words("fields params invalid_parameters validation"))("among %s a name says where", (list) => {
    expect(first({ name: "seat", reason: SENTENCE }, list)).toMatchObject([{ path: ["seat"], message: SENTENCE }]);
  });

  test.each(words("name key location targets local outfield_x sourced"))("%s does not, among errors", (name) => {
    expect(first({ [name]: "seat", message: SENTENCE })).toEqual([]);
  });

  test.each(words("code errorCode type issue keyword rule kind reason error"))("%s is its code", (name) => {
    expect(first({ field: "seat", [name]: "gone", message: SENTENCE })).toMatchObject([{ code: "gone" }]);
    expect(first({ field: "seat", [`${name}s`]: "gone", message: SENTENCE })).toMatchObject([{ code: null }]);
  });
});
