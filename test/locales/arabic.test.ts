import { describe, expect, test } from "vitest";
import type { ApiError } from "../../src/core/api-error.js";
import { ERROR_KINDS } from "../../src/core/api-error.js";
import { createFormatters } from "../../src/core/formatters.js";
import { isolate } from "../../src/core/told.js";
import type { ErrorWords, Phrase } from "../../src/core/words.js";
import { afoAr } from "../../src/catalogs/afo/ar.js";
import { aforoAr } from "../../src/catalogs/aforo/ar.js";
import { ar } from "../../src/locales/ar.js";
import { rows } from "../catalogs/samples.js";
import { readSample, say } from "../catalogs/voice.js";
import { wordsIn } from "./shelf.js";

const format = createFormatters("ar");
const write = (phrase: Phrase, error: ApiError): string => say(phrase, { error, format, currency: "USD" });

/** What is outside FSI … PDI; isolates may lie in each other. A mark that is left stands alone. */
const outside = (text: string): string => {
  const without = text.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, "");
  return without === text ? text : outside(without);
};

/** Latin that any Arabic text may hold, because nothing of it turns at its edges. */
const NAMES = /\b(?:API|Pro)\b/g;

describe.each(rows)("I06 $catalog.api $name in Arabic", ({ catalog, name, code, expected }) => {
  const own = wordsIn("ar", catalog.api);
  const words: ErrorWords | undefined = code === null ? own.statuses?.[expected.status] : own.codes[code];
  const error = readSample(catalog.api, name);
  const [title, advice] = [words?.title ?? "", words?.advice ?? ""].map((phrase) => write(phrase, error));

  test("begins in Arabic, so that a <bdi> reads it from the right", () => {
    expect(title).toMatch(/^\p{Script=Arabic}/u);
    expect(advice).toMatch(/^\p{Script=Arabic}/u);
  });

  test("holds no Latin and no figure of the server's outside an isolate, and closes each isolate", () => {
    for (const text of [title, advice]) {
      expect(outside(text ?? "").replaceAll(NAMES, "")).not.toMatch(/[A-Za-z_:/]{2,}|[\u2068\u2069]/);
    }
  });

  test("has Arabic punctuation", () => {
    expect(outside(`${title}\n${advice}`)).not.toMatch(/[,;?!]/);
  });
});

test("I06 identifiers, codes and money stand isolated", () => {
  const scope = afoAr.codes["api_key.scope_denied"];
  expect(write(scope.title, readSample("afo", "api_key.scope_denied"))).toContain(isolate("works:write"));
  expect(aforoAr.statuses[403].advice).toContain(isolate("BILLING_ADMIN"));
  const wallet = readSample("aforo", "WALLET_INSUFFICIENT");
  expect(write(aforoAr.codes.WALLET_INSUFFICIENT.title, wallet)).toBe(
    `ينقص محفظتك ${isolate(format.money(38, "EUR"))}`,
  );
  const network = { ...wallet, kind: "network", origin: "https://api.ours.example:8443" } as const;
  expect(write(ar.kinds.network.advice, network)).toContain(isolate("api.ours.example:8443"));
  expect(ar.labels.opensHost("example.com")).toContain(isolate("example.com"));
  expect(ar.labels.confirmRequest("example.com")).toContain(isolate("example.com"));
});

test("by kind, each begins in Arabic", () => {
  const error = readSample("aforo", "WALLET_INSUFFICIENT");
  for (const { title, advice } of [...ERROR_KINDS.map((kind) => ar.kinds[kind]), ...Object.values(ar.causes)]) {
    expect(write(title, error)).toMatch(/^\p{Script=Arabic}/u);
    expect(write(advice, error)).toMatch(/^\p{Script=Arabic}/u);
  }
});

// The six forms of Arabic: zero, one, two, few (3–10), many (11–99), other.
test.each([
  [0, "لا حقول تحتاج إلى مراجعة"],
  [1, "حقل واحد يحتاج إلى مراجعة"],
  [2, "حقلان يحتاجان إلى مراجعة"],
  [3, "3 حقول تحتاج إلى مراجعة"],
  [5, "5 حقول تحتاج إلى مراجعة"],
  [11, "11 حقلًا يحتاج إلى مراجعة"],
  [99, "99 حقلًا يحتاج إلى مراجعة"],
  [100, "100 حقل يحتاج إلى مراجعة"],
  [103, "103 حقول تحتاج إلى مراجعة"],
])("I02 %i fields", (count, text) => {
  expect(ar.labels.validationSummary(count)).toBe(text);
});

test("I02 times and what is left out, in their forms", () => {
  expect([1, 2, 5, 11, 100].map((count) => ar.labels.times(count))).toEqual([
    "مرة واحدة",
    "مرتان",
    "5 مرات",
    "11 مرة",
    "100 مرة",
  ]);
  expect([1, 2, 37].map((count) => ar.labels.more(count))).toEqual(["وواحد آخر", "واثنان آخران", "و37 أخرى"]);
});

test("I05 a time after a preposition is in the genitive", () => {
  const times = [3000, 120_000, 172_800_000, 183_600_000].map((ms) => ar.labels.retryIn(format.duration(ms)));
  expect(times.map((text) => text.replace("إعادة المحاولة بعد ", ""))).toEqual(["3 ث", "2 د", "يومين", "يومين و3 س"]);
  expect(ar.labels.retryIn(format.spokenDuration(125_000))).toBe("إعادة المحاولة بعد دقيقتين و5 ثوان");
});

test("I04 digits and money are those of Intl", () => {
  expect(format.money("12.50", "EUR")).toBe(
    new Intl.NumberFormat("ar", { style: "currency", currency: "EUR" }).format(12.5),
  );
});
