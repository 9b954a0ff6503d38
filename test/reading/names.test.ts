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
    "user_message localizedMessage localised_message friendlyMessage display_text display_message error_user_msg detail message msg errorMessage err_msg description error_description details reason error errors text error_text errorSummary errorString explanation problem info diagnostics cause error_cause moreInfo more_information faultstring issue developerMessage devMsg",
    SENTENCE,
  ),
  title: [
    ...each("title error_title", SENTENCE),
    ...each("subtitle titled my_error_title error_titles", SENTENCE, "Conflict"),
  ],
  code: [
    ...each(
      "code errcode faultcode failure_code messageCode resultCode response_code rcode internalCode app_code apiCode serviceCode problemCode subCode errorSubCode err fault error_code hereErrorCode reasonCode errorKey message_key type name error_type errorName error reason exception issue id status category message errorMessage title detail kind cause scimType codigo",
      "seat_gone",
    ),
    ...each("code errno err_no errNum ErrorNumber errorId error_code", 4711, "4711"),
    ...each("zip_code country-code qrCode codes", "seat_gone", null),
    ...each("typed username reasonable issues_seen", "seat_gone", null),
    ...each("code", -32600, "-32600"),
    // A single word may be a text, or the thing's state.
    ...each("type error_type error reason id", "gone"),
    ...each("name errorName issue status category message detail", "gone", null),
    ...words("none null undefined N/A 0 000 409 #53").map((value) => ["code", value, null] as const),
    ...words("none_left NullValue 53400020 seat:gone 5.1-b").map((value) => ["code", value, value] as const),
    ["code", "53 400", null],
    // Names of any error at all, of where it failed, of the occurrence.
    ...words(
      "error ApiError api_error HttpException BaseException ErrorObject error_result ApiErrorResponse FaultException error_status error.list ErrorResponse error_response System.NullReferenceException com.acme.SeatError about:blank ABOUT:blank About:blank",
    ).map((value) => ["type", value, null] as const),
    ...words("my_api_error api_error_2 errors_list error_listed seat:gone seat.error_gone").map(
      (value) => ["type", value, value] as const,
    ),
    ...each("errorType", "java://seat", null),
    ...words("urn:problem:seat URN:problem:seat Urn:problem:seat").map((value) => ["errorType", value, null] as const),
    ...words("urn:problem:seat URN:problem:seat").map((value) => ["type", value, "seat"] as const),
    ...each("errorId", "oaeHf", null),
    ...each(
      "errorCodes codigoPostal causes my_message_key message_keys terrno errnos tissue types idle",
      "seat_gone",
      null,
    ),
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
      "requestId req_id x-request-id correlationId traceId fbtrace_id debug_id supportID ActivityId incident_id ticketId supportReference traceIdentifier logref error_uuid errorInstanceId logId transactionId txnid operationId reference pspReference error_reference errorId errorRef",
      "r-81",
    ),
    // The errors of an article, a shop's shelf, a bank's record: no request had these ids.
    ...each(
      "catalogId blogId BankTransactionID dialog_id traceIdx pspReferences myErrorId mytxnid cooperationId customerReference errorIdea request_identity",
      "r-81",
      null,
    ),
    ...each("errorId", "12001", null),
    ...each("errorId", "1234567"),
    ...each("requestId", "12001"),
    ...each("id", "1f0e6d2b12ab4cde8f0123456789ABCD"),
    ...each("id", "1f0e6d2b-12ab-4cde-8f01-2", null),
    ...each("id", "x1f0e6d2b-12ab-4cde-8f01-23456789abcd", null),
    ...each("id uuid instance", "1f0e6d2b-12ab-4cde-8f01-23456789abcd"),
    ...each("instance", "/orders/7", null),
    ...each("id uid", "r-81", null),
    ...each("grid idx", "1f0e6d2b-12ab-4cde-8f01-23456789abcd", null),
  ],
  docsUrl: [
    ...each(
      "doc docs doc_url documentation_url docs_uri learn_more help_page reference_url error_link help helpLink more_info moreInfo error_uri error_url",
      "https://a.example/e",
    ),
    // JSON:API, HAL, google.rpc.Help
    ["links", { about: "https://a.example/e" }, "https://a.example/e"],
    ["links", { help: { href: "https://a.example/e" } }, "https://a.example/e"],
    ["links", [{ rel: "information_link", href: "https://a.example/e" }], "https://a.example/e"],
    ["links", [{ description: "Seats", url: "https://a.example/e" }], "https://a.example/e"],
    ["links", [{ rel: "self", href: "https://a.example/e", description: "Seats" }], null],
    ["links", { next: { href: "https://a.example/e" } }, null],
    ["links", [{ url: "https://a.example/e" }], null],
    ...words(
      "https://docs.a.example/e https://developer.a.example/e https://developers.a.example/e https://help.a.example/e https://a.example/docs/e https://a.example/reference/e",
    ).map((type) => ["type", type, type] as const),
    ...words("https://mydocs.a.example/e https://a.example/help/e https://a.example/docsearch").map(
      (type) => ["type", type, null] as const,
    ),
    ...each("helper avatar_url docsearch my_error_uri", "https://a.example/e", null),
  ],
  retryAfterMs: [
    ...each(
      "retry_after retry_after_s retryAfterSec retryAfterSecs retry_after_seconds retryDelay retry_in wait waitSeconds",
      3,
      3000,
    ),
    ...each("retry_after_ms retryAfterMillis waitMilliseconds waitMsec", 3000, 3000),
    ...each("retry_after_minutes retryAfterMin wait_mins retry_in_minute", 5, 300_000),
    ...each("retry_after_hours waitHrs retry_in_hour", 2, 7_200_000),
    ...each("retry_after_micros retry_misc wait_minimum retry_after_security", 3, null),
    ...each("retryDelay", "3.2s", 3200),
    ...each("retry_at", new Date(Date.now() + 3_600_000).toISOString(), expect.closeTo(3_600_000, -5)),
    ...each("retry_count awaiting retried_after", 3, null),
  ],
  retryable: [
    ...each("retryable retriable isRetryable retry is_retry", true),
    ...each("unretryable retryables", true, false),
  ],
  fieldErrors: each("param parameter field fields fieldName param_name", "seat.row", [
    { path: ["seat", "row"], message: SENTENCE, code: "seat_gone" },
  ]).concat(each("fielded my_param paramNames params", "seat.row", [])),
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
  const before = (name: string, other: string) => read({ [other]: "Row lock lost.", [name]: SENTENCE }).message;
  for (const name of words(
    "userMessage error_user_msg localizedMessage localised_message friendlyMessage display_text",
  ))
    expect(before(name, "message"), name).toBe(SENTENCE);
  for (const name of words("my_user_message user_messages")) expect(before(name, "message"), name).not.toBe(SENTENCE);
  for (const name of words("msg err_msg")) expect(before(name, "description"), name).toBe(SENTENCE);
  for (const name of words("message_at msgs descriptions seat_cause reasonably texts developer_messages"))
    expect(before(name, "remark"), name).not.toBe(SENTENCE);
  for (const name of words("devMessage debugMessage internal_message technicalMessage ExceptionMessage"))
    expect(read({ [name]: "Row lock lost.", description: SENTENCE }).message, name).toBe(SENTENCE);
});

test.each<[string, object, object, number?]>([
  [
    "a text in an object",
    { message: "Row lock lost.", user_message: { locale: "en", text: SENTENCE } },
    { message: SENTENCE },
  ],
  [
    "a text in a language",
    { error: { message: "Row lock lost.", details: [{ locale: "en", message: SENTENCE }] } },
    { message: SENTENCE },
  ],
  [
    "the title of an entry is not the error's",
    { errors: [{ title: "Seats", detail: SENTENCE }] },
    { title: "Conflict", message: SENTENCE },
  ],
  [
    "a text of a list before one beside it",
    { data: { detail: "Some words apart." }, errors: [SENTENCE] },
    { message: SENTENCE },
  ],
  // Dracoon: what else stands there is for developers.
  ["no words under unheard-of names beside an echo", { message: "Conflict!", debugInfo: SENTENCE }, { message: null }],
  [
    "a title before words under unheard-of names",
    { remark: SENTENCE, title: "Seat gone" },
    { title: "Seat gone", message: null },
  ],
  ["one word with a stop is no text under an unheard-of name", { remark: "Gone." }, { message: null }],
  ["the status of the response before one in the body", { status: 404, code: "409" }, { status: 409, code: null }],
  [
    "the status in a body that came with success",
    { status: 404, code: "404" },
    { status: 200, code: null, kind: "not_found" },
    200,
  ],
  ["a larger number is no status", { status: 4040, code: 14_04 }, { status: 200, kind: "unknown", code: "1404" }, 200],
  ["a type further in", { error: { type: "urn:a:seat_gone" } }, { type: "urn:a:seat_gone", code: "seat_gone" }],
  ["a path for a type", { error: { type: "/e/seat_gone" } }, { type: "/e/seat_gone" }],
  ["words are no type", { error: { type: "not a: type" } }, { type: null }],
  ["a list is no type", { error: { type: ["a:b"] } }, { type: null }],
  ["only the type is one", { error: { name: "urn:a:seat" } }, { type: null }],
  ["one field in trouble", { message: SENTENCE, param: "seat" }, { fieldErrors: [{ path: ["seat"] }] }],
  [
    "none beside those of a list",
    { message: SENTENCE, param: "seat", errors: [{ field: "row", message: SENTENCE }] },
    { fieldErrors: [{ path: ["row"] }] },
  ],
  ["no field is the whole form", { message: SENTENCE, param: "root" }, { fieldErrors: [] }],
  ["no field without a word about it", { param: "seat" }, { fieldErrors: [] }],
  ["no field of what is not there", { message: SENTENCE, param: "seat" }, { fieldErrors: [] }, 404],
  ["no field of a failing server", { message: SENTENCE, param: "seat" }, { fieldErrors: [] }, 500],
])("%s", (_, body, wanted, status) => {
  expect(read(body, status)).toMatchObject(wanted);
});

test("a body thrown bare may be about a field", () => {
  const error = normalizeError({ error: { message: SENTENCE, code: "seat_gone", param: "seat" } });
  expect(error).toMatchObject({ status: null, fieldErrors: [{ path: ["seat"], message: SENTENCE }] });
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

test.each(words("upgrade_url checkoutUrl billing_url payment_link actionUrl topUpUrl"))("%s is a way out", (name) => {
  expect(read({ [name]: "https://a.example/plans" }, 402).resolve).toMatchObject({ url: "https://a.example/plans" });
  expect(read({ [`x_${name}`]: "https://a.example/plans", [`${name}s`]: "/b" }, 402).resolve).toBeNull();
});

test("what resolves it is called just that", () => {
  const url = "https://a.example/plans";
  expect(read({ resolve: { url } }, 402).resolve).toMatchObject({ url });
  for (const name of words("my_resolve resolved")) expect(read({ [name]: { url } }, 402).resolve).toBeNull();
});
