import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const read = (body: unknown, status = 400) => normalizeError({ status, headers: {}, body });

test.each<[string, number, string]>([
  ["insufficient_quota", 429, "quota"],
  ["RateLimitExceeded", 400, "rate_limit"],
  ["billing_hard_limit_reached", 400, "spend_limit"],
  ["AlreadyCanceled", 403, "state"],
  ["email_already_exists", 422, "conflict"],
  ["weak_password", 422, "validation"],
  ["invalid_grant", 400, "auth"],
  ["payment_failed", 500, "server"],
  ["credits_depleted", 403, "balance"],
  ["invalid_request", 404, "not_found"],
  ["pro_required", 403, "plan"],
])("the code %s on a %d is a matter of %s", (code, status, kind) => {
  expect(read({ code, message: "No." }, status).kind).toBe(kind);
});

test("a failure under a 200 is read from the body", () => {
  expect(read({ ok: false, error: "missing_scope" }, 200)).toMatchObject({
    status: 200,
    kind: "permission",
    code: "missing_scope",
  });
  expect(read({ error: { code: 429, message: "Slow down please." } }, 200).kind).toBe("rate_limit");
});

test.each([
  [{ problem: { text: "The seat is gone for good." } }, "The seat is gone for good."],
  [
    { ok: false, oops: { why: "Two rows collided here." }, at: "Thu, 01 Jan 2026 00:00:00 GMT" },
    "Two rows collided here.",
  ],
  [{ outcome: [{ note: ["Nobody may edit this now."] }] }, "Nobody may edit this now."],
])("a sentence is found under names nobody has heard of: %j", (body, message) => {
  expect(read(body, 409).message).toBe(message);
});

test("values that are no sentence are not made one", () => {
  expect(read({ a: 1, b: "x", at: "Thu, 01 Jan 2026 00:00:00 GMT", path: "/v1/rows" }, 409).message).toBeNull();
});

test("a field without text or code is kept, and says nothing of its own", () => {
  const entries = [{ field: "a" }, { field: "b", code: "too_short" }, { field: "c", message: "Too long a name." }];
  const error = normalizeError({ status: 422, headers: {}, body: { errors: entries } });
  expect(error.fieldErrors).toEqual([
    { path: ["a"], message: "", code: null },
    { path: ["b"], message: "too_short", code: "too_short" },
    { path: ["c"], message: "Too long a name.", code: null },
  ]);
  expect(normalizeError(JSON.parse(JSON.stringify(error)))).toStrictEqual(error);
});

test("an id that is told leaves no empty husk in the details", () => {
  const body = { error: { code: "x_y", details: {} }, meta: { request_id: "req_1" }, page: { id: null, of: 3 } };
  const error = normalizeError({ status: 400, headers: {}, body });
  expect(error).toMatchObject({ requestId: "req_1" });
  expect(error.details).toEqual({ page: { id: null, of: 3 } });
});

test.each(["payment", "plan", "validation", "auth", "permission"])(
  "a wait beside %s stays where the server wants the same again",
  (kind) => {
    const code = {
      payment: "card_declined",
      plan: "upgrade_needed",
      validation: "invalid_name",
      auth: "login",
      permission: "forbidden",
    }[kind];
    const read = (headers: object) =>
      normalizeError({ status: 400, headers: { "retry-after": "30", ...headers }, body: { code } });
    expect(read({})).toMatchObject({ kind, retryable: false, retryAfterMs: null });
    expect(read({ "x-should-retry": "true" })).toMatchObject({ kind, retryable: true, retryAfterMs: 30_000 });
  },
);

test("a value from JSON keeps the texts of refused paths, and did not arrive in the future", () => {
  const now = 1_767_225_600_000;
  const error = normalizeError({ status: 422, headers: {}, body: {} }, { now });
  const fieldErrors = [
    { path: ["__proto__"], message: "Bad one.", code: null },
    { path: [], message: "Bad two.", code: null },
    { path: ["name"], message: "Bad name.", code: null },
  ];
  const back = normalizeError({ ...error, fieldErrors, formErrors: ["First."], receivedAt: now + 5000 }, { now });
  expect(back.fieldErrors.map(({ path }) => path)).toEqual([["name"]]);
  expect(back.formErrors).toEqual(["First.", "Bad one.", "Bad two."]);
  expect(back.receivedAt).toBe(now);
  expect(normalizeError({ ...error }, { now: now + 5000, receivedAt: now - 5000 }).receivedAt).toBe(now);
  expect(normalizeError({ ...error, receivedAt: 8e15 }).receivedAt).toBeLessThanOrEqual(Date.now());
});

test("a sentence in brackets is no JSON that was cut off", () => {
  expect(read("[Seat 4A] This seat is taken.", 409).message).toBe("[Seat 4A] This seat is taken.");
});

test("H12 of many fields beside many a status, each is looked at once", () => {
  const body: Record<string, unknown> = { status_code: 400 };
  for (let at = 0; at < 2000; at += 1) {
    body[`f${at}`] = { summary: "No such seat", detail: `There is no seat ${at}.` };
    body[`code${"_".repeat(at % 50)}${"-".repeat(at / 50)}`] = 400;
  }
  const from = process.cpuUsage();
  expect(read(body).message).not.toBeNull();
  // Without a bound it took ten seconds.
  expect(process.cpuUsage(from).user / 1e6).toBeLessThan(3);
});
