import { expect, test } from "vitest";
import { gateUrl } from "../../src/core/url-gate.js";
import { parsePath } from "../../src/core/paths.js";
import { parsePolicyList } from "../../src/core/rate-limit.js";
import { clean, isEcho, readText } from "../../src/core/text.js";
import { parseHttpDate, parseRetryAfter, parseWait } from "../../src/core/times.js";
import { normalizeError } from "../../src/defaults/reading.js";

/** The fastest of some, in milliseconds, so that a pause of the machine does not count. */
function quickest(work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}
const told = (body: unknown, status = 422) => normalizeError({ status, headers: {}, body });

test("H08 ten megabytes of text are cut", () => {
  const big = "word ".repeat(2_000_000);
  for (const body of [big, { message: big }, { code: "x_y", [big]: 1 }, `{"message":"${big}"}`, `{${big}`]) {
    expect(JSON.stringify(told(body)).length).toBeLessThan(10_000);
  }
});

test("of an object two hundred members are looked at, and JSON in a text however it is indented and however long", () => {
  const beside = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`x${at}`, at]));
  const message = "Choose another seat.";
  expect(told({ ...beside(199), message }).message).toBe(message);
  expect(told({ ...beside(200), message }).message).toBeNull();
  expect(told({ error: `\n { "message": "${message}" }` }).message).toBe(message);
  const errors = Array.from({ length: 999 }, (_, at) => ({ field: `f${at}`, message }));
  expect(told(JSON.stringify({ errors })).fieldErrors).toHaveLength(999);
});

test("H08 ten megabytes of brackets among an error's words are not waited for", () => {
  const [brackets, words] = ["[", "w"].map((letter) => {
    const thrown = new Error(letter.repeat(1e7));
    return quickest(() => normalizeError(thrown));
  });
  // Beside each other: a busy machine slows both.
  expect((brackets ?? 0) / (words ?? 1)).toBeLessThan(20);
});

test("H09 a hundred thousand field errors are all kept", { timeout: 60_000 }, () => {
  const errors = Array.from({ length: 100_000 }, (_, at) => ({
    field: `items[${at % 9999}].name`,
    message: "Required.",
  }));
  expect(told({ errors }).fieldErrors).toHaveLength(100_000);
  const value = told({ errors, message: "Look again.", retryable: true });
  const back = normalizeError(JSON.parse(JSON.stringify(value)));
  expect(back.fieldErrors).toHaveLength(100_000);
  expect({ ...back, fieldErrors: [] }).toStrictEqual({ ...value, fieldErrors: [] });
  const map = Object.fromEntries(errors.map(({ message }, at) => [`f${at}`, [message]]));
  expect(told({ errors: map }).fieldErrors).toHaveLength(100_000);
});

test("H09 names of very many fields throw no more than entries do", () => {
  const fields = Array.from({ length: 600_000 }, (_, at) => `field_${at}`);
  expect(told({ message: "These are not valid.", fields }).fieldErrors).toHaveLength(600_000);
});

test("H10 no depth overflows the stack", () => {
  for (const key of ["errors", "cause", "inner", "error", "details"]) {
    for (const wrap of [(inner: unknown) => ({ [key]: inner }), (inner: unknown) => ({ [key]: [inner] })]) {
      let deep: unknown = { message: "At the bottom." };
      for (let level = 0; level < 100_000; level += 1) deep = wrap(deep);
      expect(() => told(deep)).not.toThrow();
      expect(() => normalizeError(deep)).not.toThrow();
    }
  }
});

test("H11 paths that would make a sparse array or never end are texts of the form", () => {
  const fields = ["items.4294967290.x", "items.-1", "items.1e9", "x".repeat(10_000), "a.".repeat(10_000)];
  const error = told({ errors: fields.map((field, index) => ({ field, message: `Wrong in place ${index}.` })) });
  expect(error.fieldErrors).toEqual([]);
  expect([error.message, ...error.formErrors]).toHaveLength(5);
});

const SLOW = [
  "a".repeat(1e5),
  "eyJ".repeat(33_000),
  " ".repeat(1e5),
  `${"\\".repeat(5e4)}${"n".repeat(5e4)}`,
  "1-".repeat(5e4),
  "a.".repeat(5e4),
  "<".repeat(1e5),
  '"'.repeat(1e5),
  ";a=".repeat(3e4),
  "select ".repeat(15_000),
  "a@".repeat(5e4),
];

test.each(SLOW.map((text) => [text.slice(0, 8), text]))("H12 %s… a hundred thousand times slows nothing", (_, text) => {
  const work = [
    () => clean(text, 2000),
    () => readText(text),
    () => isEcho(text.slice(0, 2000), 404),
    () => parsePath(text),
    () => parsePath(text.slice(0, 500)),
    () => parsePolicyList(text),
    () => parsePolicyList(text.slice(0, 2000)),
    () => parseRetryAfter(text, 0),
    () => parseHttpDate(text, 0),
    () => parseWait(text, 0),
    () => gateUrl(text, { baseUrl: "https://a.example", allowedOrigins: [] }),
    () => told(text),
    () => told({ code: text, message: text, type: text, title: text, errors: [{ field: text, message: text }] }),
    () =>
      normalizeError({
        status: 401,
        headers: { "www-authenticate": text, ratelimit: text, "retry-after": text },
        body: "",
      }),
    () => normalizeError(Object.assign(new Error(text), { name: text, code: text })),
  ];
  for (const one of work) expect(quickest(one), one.toString()).toBeLessThan(20);
});

test("H12 maps within maps are judged once each", () => {
  const flat = { z: Array.from({ length: 30_000 }, (_, at) => `Row ${at} is taken.`) };
  let deep: object = flat;
  for (let at = 0; at < 12; at += 1) deep = { a: deep };
  expect(told({ errors: deep }).fieldErrors).toHaveLength(30_000);
  // Beside each other: a busy machine slows both.
  const times = quickest(() => told({ errors: deep })) / quickest(() => told({ errors: flat }));
  expect(times).toBeLessThan(4);
});
