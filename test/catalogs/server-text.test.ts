import { expect, test } from "vitest";
import { describeIn } from "../../src/core/describe.js";
import { createFormatters } from "../../src/core/formatters.js";
import { en } from "../../src/locales/en.js";
import { catalogs } from "./samples.js";
import { readSample } from "./voice.js";

const bodyOf = (api: string, name: string): string | null =>
  describeIn(readSample(api, name), {
    locale: en,
    words: [],
    catalog: catalogs.find((catalog) => catalog.api === api) ?? null,
    serverText: "show",
    currency: "USD",
    format: createFormatters("en"),
  }).body;

test.each([
  ["aforo", "METRIC_BLOCKED", "Metric 'API calls' has 3 active subscriptions and cannot be deleted."],
  ["aviate", "payment-error", "Card ending 4242 was declined by the issuer"],
  ["platform", "pro_required", "Audit logs are part of Pro."],
  ["afo", "common.bad_request", "Idempotency-Key must be a UUID"],
])("%s writes %s for people", (api, name, text) => {
  expect(bodyOf(api, name)).toBe(text);
});

test.each([
  ["commerce", "INSUFFICIENT_BALANCE", /^You have \$12\.50 and this takes \$80\.00/],
  ["commerce", "AUTH_EXPIRED_TOKEN", /^Renew it/],
  ["afo", "api_key.scope_denied", /^Add the missing scope to the key/],
  ["afo", "registration.dry_run_failed.variant", /^The work is not registered yet.*insufficient balance/],
  ["aviate", "validation-error", /^Check the fields/],
  ["aviate", "rate-limited", /^(?!.*30 seconds)/],
])("%s writes %s for the logs", (api, name, text) => {
  expect(bodyOf(api, name)).toMatch(text);
});
