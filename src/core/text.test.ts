import { describe, expect, test } from "vitest";
import {
  asText,
  clean,
  isCodeWord,
  isEcho,
  isIdentifier,
  isSentence,
  readLabel,
  readSentence,
  readText,
  scalar,
  statusOf,
} from "./text.js";

describe("what is written for nobody who uses the app is no text", () => {
  test.each([
    '{"a": 1}',
    "<div><b>No x",
    "undefined",
    "null",
    "<?xml version=1?> <a>",
    '["a b"]',
    '[ {"a": 1}]',
    "[[1]] is it",
    `${"x".repeat(80)} y`,
    "https://a.example/x?y",
    "Load failed",
    "fetch failed",
    "Failed to fetch",
    "Failed",
    "Fail",
    "NetworkError when attempting to fetch resource.",
    "Network Error",
    "undefined is not a function",
    "null pointer",
    "Request failed with status code 500",
    "500 status code (no body)",
    "Status code 500 it was",
    "Response code 500 (Internal Server Error)",
    "Response not successful: Received status code 402",
    "Response returned an error code",
    "[CONVEX M(seats:take)] [Request ID: 5b6a6a5f] Server Error",
    "request:fail url not in domain list",
    'GraphQL Error (Code: 500): {"request":{"variables":{"pin":1}}}',
    'No seat.: {"response":{"status":200}}',
    '[POST] "https://api.example/x?token=1": 502 Bad Gateway',
    "TypeError: fetch failed",
    "Http failure response for https://a.example/x: 0 Unknown Error",
    "Http failure during parsing for https://a.example/x",
    "connect ENOENT /run/seats.sock",
    "getaddrinfo ENOTFOUND a.example",
    "connect ECONNREFUSED 10.0.0.4:443",
    "connect ETIMEDOUT 10.0.0.4:443",
    "read ECONNABORTED",
    "Unexpected token < in JSON",
    "Minified React error #441; visit https://react.dev/errors/441 for the full message.",
    "An error occurred in the Server Components render. The specific message is omitted in production builds.",
    "Unexpected end of JSON input",
    "[object Object] is it",
    "No such page</p>",
    "So <!-- no -->",
    "So <html",
    "Line one<br>line two",
    "Boom\n    at x (y:1:2)",
    "Traceback (most recent call last)",
    "See the stack trace",
    "See the stacktrace",
    "java.lang.NullPointerException was thrown",
    "a.b.FooError was thrown",
    ...["java", "py", "rb", "php", "go", "cs", "js", "ts", "jsx", "tsx"].map((end) => `in main.${end}:12`),
    "in main.py (12)",
    "in main.py 12",
    "SQLSTATE[23000] is it",
    "Cannot read properties of undefined (reading 'id')",
    "seats.find is not a function",
    "Access Denied (Service: AmazonS3; Status Code: 403; Error Code: AccessDenied; Request ID: 8SVJ4)",
    '422 {"a": 1',
    '[422] [ {"a": 1',
    '500 - "{\\n  \\"a\\": 1',
    "see ORA-00001 for it",
    "#<NoMethodError: undefined method `seat' for nil>",
    "Invalid `prisma.seat.create()` invocation:\n\nUnique constraint failed",
    'Not valid\nreceived:\n{\n  "a": 1\n}',
    "Not valid\ncause:\n[\n  1\n]",
    "syntax error at or near x",
    'It violates foreign key constraint "x"',
    ...["table", "relation", "schema"].map((what) => `permission denied for ${what} users`),
    "duplicate key value it is",
    "E11000 duplicate key error collection",
    "Duplicate entry 'a' for key 'b'",
    "select * from users where",
    'select "id", "name" from users',
    "select users.id from users",
    "select distinct id from users",
    ...["where id=5", "where id < 5", "limit 5", "order by id"].map((rest) => `select id from users ${rest}`),
    "then insert into users (id)",
    "then insert into users values (1)",
    "then delete from users where",
    "Key (email)=(a) exists",
    "the key sk_live_x is old",
    "the key rk_test_x is old",
    "so eyJhbGciOiJIUzI1NiJ9 it is",
    "so -----BEGIN KEY",
    "with Bearer abcdefgh12345678 it",
    "with ghp_abcdefghij0123456789 it",
    "with xoxb-1 it is",
    "with AKIAABCDEFGHIJKL it",
    "with whsec_x it",
    "…",
    "?!",
  ])("%j", (text) => {
    expect(readText(text)).toBeNull();
  });
  test.each([
    "Use <name> in the path, not <id>.",
    'Write it as {"a": 1}, please.',
    "Pick a plan [from the list].",
    "1 is too few.",
    "Ж нет.",
    "Please visit https://a.example/x first.",
    "It was null and undefined.",
    "Select one from these options, please.",
    "Select seats from rows where nobody sits.",
    "Select seats from rows limit permitting.",
    "This is a duplicate entry.",
    "You cannot delete from this folder.",
    "Null values are not allowed.",
    "The plan failed to load",
    "No such network error page",
    "The error. Exception rules apply.",
    "Bearer plants are rare",
    "https://a.example/x is down.",
    "Failed payments are kept.",
    "Monkey (Anna) is missing",
    "Eyjafjalla is closed",
    "Akiak is closed",
    "Keyboard (English) is missing",
    `${"x".repeat(79)} y`,
    "Response not saved: the survey is closed",
    "These are taken:\n[1] row\n[2] seat",
    "#<3 You are low on credit.",
  ])("%j is one", (text) => {
    expect(readText(text)).toBe(text);
  });
});

test.each([
  ["a", "a", "a", "a"],
  ["", null, "", null],
  [" a ", " a ", "a", "a"],
  [5, null, "5", null],
  [{}, null, "", null],
  [null, null, "", null],
])("%j is a text, a scalar, and fit to read as %j, %j and %j", (value, text, told, read) => {
  expect([asText(value), scalar(value), readText(value)]).toEqual([text, told, read]);
});

test("texts are cut where they are too long, and nothing unseen is left in them", () => {
  expect(clean(`${"a".repeat(9)}b`, 10)).toBe(`${"a".repeat(9)}b`);
  expect(clean("a".repeat(11), 10)).toBe(`${"a".repeat(9)}…`);
  expect(clean("  a ", 10)).toBe("a");
  expect(clean(" é\u200b ", 10)).toBe("é");
  expect(clean("\u200b\u200b", 10)).toBe("");
  expect(clean("\ud800", 10)).toBe("\ufffd");
  expect(clean(`e${"\u0301".repeat(12)}`, 99)).toBe(`e${"\u0301".repeat(8)}`);
  expect([readText(` ${"a ".repeat(1500)}`)?.length, readLabel("a ".repeat(150))?.length]).toEqual([1999, 200]);
});

test.each([
  ["insufficient_quota", true, true],
  ["ResourceNotFound", true, true],
  ["E1007", true, true],
  ["QUOTA", true, true],
  ["a.b", true, true],
  ["a:b", true, true],
  ["a#b", true, true],
  ["a/b", true, true],
  ["a-b", true, true],
  ["$a", true, false],
  ["_a", true, true],
  ["word", true, false],
  ["Word", true, false],
  ["FOO", true, false],
  ["a1b", true, false],
  ["$FOOD", true, false],
  ["FOODs", true, false],
  ["x".repeat(128), true, false],
  ["x".repeat(129), false, false],
  ["4a", false, false],
  ["two words", false, false],
  ["word_", true, false],
])("%j is an identifier: %s, a word of a machine: %s", (text, identifier, code) => {
  expect([isIdentifier(text), isCodeWord(text)]).toEqual([identifier, code]);
});

test.each([
  ["two words", true],
  ["ストップ", true],
  ["Stop.", true],
  ["Stop", false],
  ["a.b", false],
])("%j is a sentence: %s", (text, told) => {
  expect(isSentence(text)).toBe(told);
  expect(readSentence(text)).toBe(told ? text : null);
});

test.each<[string, number | null, boolean]>([
  ["Not Found", 404, true],
  ["404 Not Found", 404, true],
  ["HTTP 404: Not found!", 404, true],
  ["Not Found", 400, false],
  ["Not Found", null, false],
  ["Error", null, true],
  ["An error", 500, false],
  ...["http", "error", "status", "code", "fail", "failed", "failure", "success", "exception", "ok", "unknown"].map(
    (word): [string, null, boolean] => [`${word}!`, null, true],
  ),
  ["Okay", null, false],
  ["Unauthenticated", 401, true],
  ["Not unauthenticated", 401, false],
  ["Payload Too Large", 413, true],
  ["Request Entity Too Large", 413, true],
  ["Unprocessable Entity", 422, true],
  ["Unprocessable entity of mine", 422, false],
  ["", null, true],
  ["404", 404, true],
  ["٤٠٤", 404, false],
  [`Error ${"!".repeat(93)}`, null, true],
  [`Error ${"!".repeat(94)}`, null, false],
])("%j beside %s is an echo: %s", (text, status, told) => {
  expect(isEcho(text, status)).toBe(told);
});

test.each<[unknown, number | null]>([
  [429, 429],
  ["429", 429],
  [" 503 ", 503],
  [100, 100],
  [99, null],
  [600, null],
  ["4290", null],
  ["x429", null],
  [429.5, null],
  [null, null],
])("%j is the status %s", (value, status) => {
  expect(statusOf(value)).toBe(status);
});
