import { describe, expect, test } from "vitest";
import { copyDetailsText } from "../../src/core/copy-details.js";
import { redact } from "../../src/core/redact.js";
import { normalizeError } from "../../src/defaults/reading.js";
import { secrets } from "./secrets.js";

/** The part of a secret that gives it away. */
const core = (secret: string): string => (/[\w.@+/-]{10,}(?=["&\n]|$)/.exec(secret) ?? [secret])[0].slice(-10);

describe("P02 two hundred secrets", () => {
  test.each([
    ["alone", (one: string) => one],
    ["in a sentence", (one: string) => `The call with ${one} failed, please try again.`],
    ["in JSON", (one: string) => JSON.stringify({ a: [{ value: one }] })],
    ["percent-encoded", (one: string) => `value ${encodeURIComponent(one)} refused`],
    ["in base64", (one: string) => `value ${btoa(one)} refused`],
  ] as const)("none is left %s", (_, wrap) => {
    const leaks = secrets.filter((secret) => {
      const text = redact(wrap(secret));
      return text === wrap(secret) || text.includes(core(secret));
    });
    expect(leaks).toEqual([]);
  });

  test("none reaches what a person copies, wherever the server put it", () => {
    for (const secret of secrets) {
      const body = {
        code: secret,
        message: `No: ${secret}`,
        detail: secret,
        request_id: secret,
        meta: { deep: { [secret]: secret } },
        errors: [{ field: secret, message: secret }],
      };
      const thrown = new Error(secret, { cause: { status: 400, headers: { "x-request-id": secret }, body } });
      const text = copyDetailsText(normalizeError(thrown, { now: 0 }), { appVersion: secret });
      expect(text.includes(core(secret)), text).toBe(false);
    }
  });
});

test("P02 what support needs is there, one a line", () => {
  const error = normalizeError(
    {
      status: 429,
      headers: { "x-request-id": "req_7f3a9c21b4e84d10a2" },
      body: { code: "seat_limit", message: "Anna may not." },
    },
    { now: 1_767_225_600_000 },
  );
  expect(copyDetailsText(error, { appVersion: "4.2.0" })).toBe(
    "kind: rate_limit\nstatus: 429\ncode: seat_limit\nrequest id: req_7f3a9c21b4e84d10a2\ntime: 2026-01-01T00:00:00.000Z\napp: 4.2.0",
  );
  for (const now of [0, -1, 9e15, Number.NaN])
    expect(copyDetailsText({ ...error, code: "", receivedAt: now }, { appVersion: " a \n b" })).toBe(
      "kind: rate_limit\nstatus: 429\nrequest id: req_7f3a9c21b4e84d10a2\napp:  a b",
    );
  for (const id of [
    "3f2b8a52-0c0e-4c59-9d0a-0d5a7f6f1c11",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "01BFJA617JMJXEW6G7TDDXNSHX",
    "8c1f0e6d2b",
  ])
    expect(redact(id)).toBe(id);
});

test.each([
  [
    "https://a.example/x?access_token=tulip&refresh_token=daisy&page=2",
    "access_token=[redacted]&refresh_token=[redacted]&page=2",
  ],
  [`https://a.example/${"long/".repeat(20)}?token=tulip`, "?token=[redacted]"],
  ["Cookie: theme=tulip; id=daisy", "Cookie: [redacted]"],
  ["Authorization: token tulip daisy", "Authorization: [redacted]"],
  ["Bearer tulipdaisytulipdaisytulip", "Bearer [redacted]"],
  ["password = tulip", "password = [redacted]"],
  ['password="tulip daisy" was sent', "password=[redacted] was sent"],
  ['{"password":{"value":"tulip"}}', '{"password":[redacted]'],
  ["user[password]=tulip", "user[password]=[redacted]"],
  ["PHPSESSID=tulip", "PHPSESSID=[redacted]"],
  ["privateKey: tulip", "privateKey: [redacted]"],
])("P02 %s keeps none of its secrets", (text, kept) => {
  expect(redact(text)).not.toMatch(/tulip|daisy/);
  expect(redact(text)).toContain(kept);
});

test.each([
  ...["sk", "rk", "pk", "ak", "api", "key", "pat", "tok", "secret", "live", "test"].flatMap((one) => [
    `${one}_tulip1`,
    `${one.toUpperCase()}-tulip1`,
  ]),
  ..."whsec_ ghp_ github_pat_ glpat- xoxb- AKIA ASIA AIza ya29. eyJ npm_ pypi- SG. shpat_ hf_ sq0 EAAB hvs. hvb. ATATT 12345678:AA"
    .split(" ")
    .map((one) => `${one}4tulip`),
  "ours_sk_tulip1",
  "ours_live_tulip1",
  "ours_test_tulip1",
  "redis://:tulip@a.example",
  "ours:tulip@a",
  "https://tulip@a",
  "tulip@a.example",
  ..."token secret password passwd passphrase pwd api_key apikey access-key private_key session sessid signature credential auth sid sig otp pin cvv cvc ssn clientSecret X-Amz-Signature"
    .split(" ")
    .map((name) => `${name}=tulip`),
  "'auth' : 'tulip'",
  'user["auth"]=tulip',
  '\\"auth\\": tulip',
  "authorization=tulip",
  "password:\ttulip",
  "password:    tulip",
  '{"password":"hunt\\"er2-tulip"}',
  "Bearer   tulip123def456",
  "pinCode: tulip",
  '{"otpCode":"tulip"}',
  "lin_api_tulip12345678",
  '"cookie":"tulip"',
  '\\"Cookie\\": tulip',
  "Bearer: tulip123",
  "bearer tulip=xx",
  "https://ours:1=tulip@a",
  "(key-222)",
  "Basic tulipTulip",
  "basic=tulip-tulip-tulip-tulip",
  "BEARER tulip123",
  "Negotiate tulip123",
  `SK${"09af".repeat(8)}`,
  `${"aB3d-E6g".repeat(3)}.aB-3dE.tulip`,
  "Set-Cookie: tulip",
  "cookie=tulip",
  "x, Authorization : tulip",
  "AuthKey=tulip",
  "ssnNumber=tulip",
  "authHeader: tulip",
  '"password":"hunt\\" tulip"',
])("P02 nothing is left of %s", (text) => {
  expect(redact(`so ${text}`)).toMatch(/^so .*\[redacted]/);
  expect(redact(`so ${text}`)).not.toContain("tulip");
});

test.each([
  "4111 1111 1111 1111",
  "4111-1111-1111-1111",
  "4111111111111111",
  "378282246310005",
  "6304 9000 1774 0292 441",
  "DE89 3704 0044 0532 0130 00",
  "NO93 8601 1117 947",
  "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
  "NO9386011117947",
  "de89370400440532013000",
  "MT84MALT011000012345MTLCAST001S",
  "-----BEGIN KEY-----\nabc\n-----END KEY----- rest",
  "-----BEGIN KEY-----\nabc",
])("P02 %s is a number or a key, and gone", (text) => {
  expect(redact(`so ${text}\nit is`)).toBe(text.endsWith("abc") ? "so [redacted]" : "so [redacted]\nit is");
});

test.each([
  "4111 1111 1111 1112",
  "4111-1111-1111-111",
  "0000 0000 0000 0000",
  "12345678901234567890123",
  "DE89 3704 0044 0532 0130 01",
  "DE89370400440532013001",
  "XDE89370400440532013000",
  "DE8937040044053201300",
  "order-187-AB12CDEFGHIJKLM",
  "Basic plan for you",
  "Basic authentication is off",
  "bearer tulips",
  "unbearer tulip123",
  "risky business",
  "apiary_1 of 2",
  "ghosts_1",
  "a@b",
  "@anna.k wrote",
  "at 12:30:05",
  "passing: 5",
  "aauth=5",
  "authx=5",
  "100%",
  "100%25",
  "VGhlIHNlYXQgaXMgdGFrZW4u",
  btoa("\x01password=tulip"),
  btoa("password=tulip\x01"),
  "turnkey_22",
  "Missing authorization: log in first, then retry",
  "(key-22)",
  "SKA1234 of 9",
  "row 5:AABBCC1",
  "a.second.v3",
  "invoice-for-january-2026.v.pdf2",
  // Its letters and digits check out like those of an account, but it is too short for one.
  "DE644711A",
])("P03 %s stays", (text) => {
  expect(redact(`so ${text}`)).toBe(`so ${text}`);
});

test("P02 coats are taken off twice, and words without end that hold figures are no words", () => {
  const coats = [
    btoa("password=tulip"),
    btoa(btoa("password=tulip")),
    encodeURIComponent(encodeURIComponent("a@b.example")),
  ];
  for (const coat of coats) expect(redact(coat)).toBe("[redacted]");
  // Signs that only the alphabet for URLs has.
  expect(redact(btoa("???>>>password=tulip").replaceAll("+", "-").replaceAll("/", "_"))).toBe("[redacted]");
  expect(redact(btoa(btoa(btoa("password=tulip"))))).not.toBe("[redacted]");
  // Letters alone may be a word, however many; with figures among them they are none.
  expect(redact("x".repeat(2001))).toBe("x".repeat(2001));
  expect(redact(`${"x".repeat(1000)}4a2${"x".repeat(1000)}`)).toBe("[redacted]");
  expect(redact(`${"x ".repeat(4000)}tulip`)).not.toContain("tulip");
});

test("P02 what was taken out leaves a mark, and what named it", () => {
  expect(redact("sent password=hunter2 twice")).toBe("sent password=[redacted] twice");
  expect(redact("Authorization: Bearer abc123def456")).toMatch(/^Authorization: .*\[redacted\]$/);
  expect(redact(undefined)).toBe("");
  expect(redact(42)).toBe("42");
});

test.each(["%s", "`%s`", "see /files/%s/raw", "It was %s."])("P02 a secret is found in %j", (place) => {
  const found = ["sk_live_4eC39HqLyjWDarjtT1zdp7dc", "ghp_Ab3dEf9hIjKl0nOpQrStUvWx", "figd_Ab3dEf9hIjKl0nOp"];
  for (const secret of [...found, "DE89370400440532013000"])
    expect(redact(place.replace("%s", secret))).not.toContain(secret.slice(8));
});
