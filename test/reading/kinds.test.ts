import { STATUS_CODES } from "node:http";
import { describe, expect, test } from "vitest";
import { normalizeError } from "../../src/defaults/reading.js";

const read = (status: number, code?: string, headers: object = {}) =>
  normalizeError({ status, headers, body: code === undefined ? {} : { code, message: "It was not to be." } });

/** Codes of real APIs, by what they are a matter of. */
const CODES = {
  rate_limit:
    "rate_limit_exceeded ratelimited RateLimitExceeded ThrottlingException request_limit requests_limit too_many_requests too_many_write_operations TOO_MANY_ATTEMPTS_TRY_LATER too--many__requests SlowDown",
  spend_limit: "spend_limit_reached spending_cap budget_limit billing_limit hard_limit",
  quota: "insufficient_quota seat_limit_reached limit_exceeded too_many_seats",
  not_found: "ResourceNotFound notfound NoSuchKey user_does_not_exist",
  balance:
    "balance_too_low credits_depleted out_of_credit no_credit not_enough_credit low_credit insufficient_funds wallet_empty",
  plan: "plan_upgrade_required tier_needed pro_required premium_unavailable subscription_inactive feature_disabled no_active_plan no_subscription upgrade_needed trial_ended",
  state: "AlreadyCanceled invalid_state invalid_transition terminal_status not_cancelable state_locked_x_state",
  payment: "payment_failed declined past_due card_expired billing_address",
  conflict:
    "email_already_exists already_taken duplicate_entry conflict idempotency_mismatch exists name_taken stale_object 23505",
  permission:
    "forbidden permission_error access_denied insufficient_scope not_authorized not_allowed membership_required",
  auth: "auth_failed mfa_needed login_first token_expired session_gone credentials_expired password_old grant_revoked api_key_unknown",
  validation:
    "InvalidModelState invalid_name missing_name name_required malformed_json bad_json param_x argument_x too_long format_x not_acceptable_format",
  unavailable:
    "unavailable system_unavailable service_unavailable services_unavailable server_unavailable servers_unavailable upstream_unavailable temporarily_unavailable seat_service_unavailable",
  unknown: "seat_unavailable not_available not_acceptable not_readable_x ownership 223505 23505x not_allowed_here",
} as const;

describe.each(Object.entries(CODES))("%s", (kind, codes) => {
  test.each(codes.split(" "))("%s", (code) => {
    expect(read(418, code).kind).toBe(kind);
  });
});

test.each<[number, string, string]>([
  // A telling status outranks words of general kinds, but not the others.
  [404, "invalid_name", "not_found"],
  [404, "token_unknown", "not_found"],
  [404, "access_denied", "not_found"],
  [404, "plan_required", "plan"],
  [404, "service_unavailable", "not_found"],
  [401, "invalid_token", "auth"],
  [401, "missing_name", "auth"],
  [401, "insufficient_scope", "permission"],
  [403, "token_expired", "auth"],
  [403, "name_required", "permission"],
  [400, "token_expired", "auth"],
  [422, "password_old", "validation"],
  [422, "access_denied", "validation"],
  [422, "name_taken", "conflict"],
  [499, "invalid_name", "validation"],
  // A failing server's code may name what it failed at.
  [500, "payment_failed", "server"],
  [503, "SlowDown", "rate_limit"],
])("on a %d, %s is a matter of %s", (status, code, kind) => {
  expect(read(status, code).kind).toBe(kind);
});

test("a 403 without any request left is a wait, other refusals are none", () => {
  const none = { "x-ratelimit-limit": "5", "x-ratelimit-remaining": "0" };
  expect(read(403, undefined, none).kind).toBe("rate_limit");
  expect(read(403, undefined, { "retry-after": "5" }).kind).toBe("rate_limit");
  expect(read(403, undefined, { "retry-after": "0" }).kind).toBe("permission");
  expect(read(404, undefined, none).kind).toBe("not_found");
});

const BY_STATUS: Readonly<Record<string, string>> = {
  auth: "401 407 419 440 498",
  validation: "400 411 415 422",
  payment: "402",
  permission: "403 451",
  not_found: "404",
  timeout: "408 504 522 524",
  conflict: "409 412",
  gone: "410",
  too_large: "413 414 431",
  state: "423",
  rate_limit: "429",
  unavailable: "425 502 503 520 521 599",
  server: "500 501 505 506 519",
  unknown: "399 405 406 416 418 421 424 426 428 499",
};

test.each(Object.entries(BY_STATUS))("%s is what the statuses %s tell", (kind, statuses) => {
  for (const status of statuses.split(" ")) expect(read(Number(status)).kind, status).toBe(kind);
});

test("the title of a status is its standard phrase", () => {
  // Node keeps the older names of these.
  const newer: Readonly<Record<number, string>> = {
    413: "Content Too Large",
    422: "Unprocessable Content",
    418: "I'm a teapot",
  };
  // No page is ever told a 407.
  const known = Object.keys(STATUS_CODES).map(Number);
  for (const status of known.filter(
    (one) => (one > 399 && one < 452 && one !== 407) || (one > 499 && one < 508 && one !== 506),
  ))
    expect(read(status).title).toBe(newer[status] ?? STATUS_CODES[status]);
  expect([419, 498, 520, 524].map((status) => read(status).title)).toEqual(["Auth", "Auth", "Unavailable", "Timeout"]);
  expect(normalizeError({ status: 499, body: { code: "spend_limit" } }).title).toBe("Spend limit");
});

test.each([
  [500, true],
  [501, false],
  [505, false],
  [502, true],
  [429, true],
  [408, true],
  [400, false],
])("the same request may succeed after a %d: %s", (status, retryable) => {
  expect(read(status).retryable).toBe(retryable);
});

test.each([
  ["internal", "server"],
  ["internal_error", "server"],
  ["data_loss", "server"],
  ["deadline_exceeded", "timeout"],
  ["internals", "unknown"],
  ["the_deadline_exceeded", "unknown"],
])("what has no status is told by %s: it is of the kind %s", (code, kind) => {
  expect(normalizeError({ status: 200, headers: {}, body: { code, message: "It was not to be." } }).kind).toBe(kind);
});
