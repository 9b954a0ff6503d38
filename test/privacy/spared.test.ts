import fc from "fast-check";
import { expect, test } from "vitest";
import { redact } from "../../src/core/redact.js";
import { secrets } from "./secrets.js";

test.each(
  "api_key.revoked API_KEY_INVALID key_not_found live_mode_required test_clock.limit secret-scanning resource.exhausted.connections token_expired max_tokens=4096 Author:Anna Shopping:5 Inside:no Cardinality:5".split(
    " ",
  ),
)("P03 %s is no secret, and support asks for it", (text) => {
  expect(redact(text)).toBe(text);
});

test("P03 normal texts stay as they are: under one in a hundred is touched", () => {
  const starts = ["The seat", "Your plan", "Invoice 2026-0042", "The file report.final.pdf", "Order #4711"];
  const middles = [
    "is taken",
    "ended on 2026-01-31",
    "costs 1,299.00 EUR",
    "has 12 of 10 users",
    "was not found at /v1/seats/9",
  ];
  const ends = [
    "please try again.",
    "call +49 30 1234567.",
    "see https://docs.acme.example/errors/one.",
    "retry in 30 seconds.",
  ];
  const more = [
    "",
    "(ref 8c1f0e6d2b)",
    "The key is required.",
    "Sign in with your password.",
    "Your session ended.",
    "The token has expired.",
    "Code: E1007",
    "at 12:30:05 UTC",
    "id 3f2b8a52-0c0e-4c59-9d0a-0d5a7f6f1c11",
    "version 1.22.333",
  ];
  const texts = starts.flatMap((a) =>
    middles.flatMap((b) => ends.flatMap((c) => more.map((d) => `${a} ${b}, ${c} ${d}`))),
  );
  expect(texts).toHaveLength(1000);
  expect(texts.filter((text) => redact(text) !== text).slice(0, 10)).toEqual([]);
});

test("P03 any text is survived, and redacting twice is redacting once", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom(...secrets)), (text) => {
      expect(redact(redact(text))).toBe(redact(text));
    }),
    { numRuns: 300 },
  );
});

test.each(["a", "eyJ", " ", "\\", "1-", "a@", "x:", "%41", "1 ", "A1 ", "password", "-----BEGIN", "Bearer "])(
  "P03 H12 a hundred thousand of %j are redacted at once",
  (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    redact(text.slice(0, 1000));
    const from = process.cpuUsage();
    redact(text);
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(20);
  },
);
