import { normalizeError } from "react-recourse/core";
import { describe, expect, test } from "vitest";
import { afo } from "../../src/catalogs/afo.js";
import { afoDe } from "../../src/catalogs/afo/de.js";
import { afoEn } from "../../src/catalogs/afo/en.js";
import { afoEs } from "../../src/catalogs/afo/es.js";
import { afoFr } from "../../src/catalogs/afo/fr.js";
import { afoPtBR } from "../../src/catalogs/afo/pt-BR.js";
import type { ApiError } from "../../src/core/api-error.js";
import { ERROR_KINDS } from "../../src/core/api-error.js";
import { en } from "../../src/locales/en.js";
import { rows } from "./samples.js";
import { contextOf, readSample, say, spoken, voiceFaults, wordsOf } from "./voice.js";

describe.each(rows)("$catalog.api $name", (row) => {
  const words = wordsOf(row);
  const error = readSample(row.catalog.api, row.name);

  test("speaks like the kit", () => {
    const title = say(words.title, contextOf(error));
    expect(voiceFaults(title, say(words.advice, contextOf(error)))).toEqual([]);
    // Codes that are plain English words (`conflict`) may well be said.
    expect(title).not.toContain(/[._]|[A-Z]{3}/.test(row.code ?? "") ? row.code : "no such code");
    for (const label of words.labels) expect(say(label, contextOf(error))).toMatch(/^[A-Z][^.!_]{2,29}$/);
  });

  test("is good without details, and with any others", () => {
    for (const details of hostileDetails(error)) {
      for (const currency of ["EUR", "??", null]) {
        const context = contextOf({ ...error, details, requestId: null }, currency);
        expect(voiceFaults(say(words.title, context), say(words.advice, context))).toEqual([]);
      }
    }
  });
});

const READ_BY_PHRASES =
  `current_balance required_amount currency currentState allowedTransitions required value reason max
  size_bytes max_bytes limit used resets_at revoked_at resource`.split(/\s+/);

/** The members our phrases read and the sample's own, each with every value that a phrase must survive. */
function* hostileDetails(error: ApiError): Generator<Readonly<Record<string, unknown>>> {
  const names = new Set([...Object.keys(error.details), ...READ_BY_PHRASES]);
  const values: readonly unknown[] = [
    undefined,
    null,
    true,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    8.64e15,
    "",
    "   ",
    "\u202E\n",
    "x".repeat(10_000),
    "constructor",
    "__proto__",
    "1e999",
    "9".repeat(31),
    "2026-99-99T00:00:00Z",
    {},
    [],
    [null, {}, 3],
    Object.create(null),
    { toString: () => "[object]" },
    () => "function",
  ];
  yield {};
  for (const value of values) yield Object.fromEntries([...names].map((name) => [name, value]));
}

test.each([
  ["aforo", "WALLET_INSUFFICIENT", "Your wallet is €38.00 short"],
  ["aforo", "SUBSCRIPTION_TERMINAL", "This subscription was cancelled"],
  ["afo", "api_key.scope_denied", "This key lacks the scope works:write"],
  ["afo", "api_key.unknown_scope", "There is no scope works:publish"],
  ["afo", "api_key.limit_reached", "All 10 API keys are taken"],
  ["afo", "common.not_found", "This work was not found"],
  ["afo", "common.forbidden", "There are not enough credits"],
  ["afo", "common.forbidden.variant", "You do not have access to this"],
  ["afo", "registration.dry_run_failed.variant", "Not enough balance to register this"],
  ["aviate", "invalid-state-transition", "Not possible while it is closed"],
  ["commerce", "INSUFFICIENT_BALANCE", "Your balance is $67.50 short"],
])("the title of %s %s names the thing", (api, name, text) => {
  expect(spoken(api, name, "title")).toBe(text);
});

test("scopes that are missing and come as a list are not lost", () => {
  const body = (required: unknown) => ({
    error: { code: "api_key.scope_denied", message: "no", details: { required } },
  });
  const read = (required: unknown) =>
    normalizeError({ status: 403, headers: {}, body: body(required) }, { catalogs: [afo] }).details;
  expect(read(["a:b", "c:d", null])).toEqual({ required: "a:b c:d" });
  for (const none of [[], [5], {}]) expect(read(none)).toEqual({});
});

test.each([
  ["aforo", "WALLET_INSUFFICIENT", /€12\.00.*€50\.00/],
  ["aforo", "MATURITY_TRANSITION_INVALID", /beta, so general availability \(GA\) comes next/],
  ["aforo", "status-403", /OWNER, ADMIN or BILLING_ADMIN/],
  ["aforo", "status-404", /another workspace/],
  ["aforo", "status-500", /support.*reference/],
  ["aforo", "status-503", /30 seconds/],
  ["afo", "api_key.revoked", /on Oct 2, 2026/],
  ["afo", "registration.audio_too_large", /at most 250 MB/],
  ["afo", "registration.dry_run_failed", /Reason given: The fingerprint belongs to a work of another owner\.$/],
  ["afo", "registration.prepared_not_found", /confirmed already\. Check its status before/],
  ["afo", "common.quota_exceeded", /resets on Dec 1, 2026/],
  ["aviate", "invalid-state-transition", /reopen/],
  ["aviate", "invalid-state-transition.variant", /No other step/],
  ["commerce", "INSUFFICIENT_BALANCE", /\$12\.50.*\$80\.00/],
  ["commerce", "IDEMPOTENCY_CONFLICT", /may have gone through/],
])("the advice of %s %s names the thing", (api, name, text) => {
  expect(spoken(api, name, "advice")).toMatch(text);
});

test.each([afoEn, afoDe, afoEs, afoFr, afoPtBR])(
  "an organization that may hold one key is not told of 1 keys: $tag",
  (words) => {
    const error = readSample("afo", "api_key.limit_reached");
    const { title } = words.codes["api_key.limit_reached"];
    expect(say(title, contextOf({ ...error, details: { max: 10 } }))).toContain("10");
    expect(say(title, contextOf({ ...error, details: { max: 1 } }))).not.toContain("1");
  },
);

describe("English by kind", () => {
  const error = readSample("aforo", "METRIC_BLOCKED");

  test.each(ERROR_KINDS)("%s", (kind) => {
    const words = en.kinds[kind];
    for (const origin of [null, "https://api.ours.example"]) {
      const context = contextOf({ ...error, kind, origin, details: {} });
      expect(voiceFaults(say(words.title, context), say(words.advice, context))).toEqual([]);
    }
  });

  test("labels begin with a capital and end without a full stop", () => {
    for (const label of Object.values(en.actions)) expect(label).toMatch(/^[A-Z][^.!]+$/);
    expect([0, 1, 2, 12_000].map((count) => en.labels.validationSummary(count))).toEqual([
      "0 fields need attention",
      "One field needs attention",
      "2 fields need attention",
      "12,000 fields need attention",
    ]);
    expect([en.labels.more(12_000), en.labels.times(12_000)]).toEqual(["and 12,000 more", "12,000 times"]);
  });
});
