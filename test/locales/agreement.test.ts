import { expect, test } from "vitest";
import { createFormatters } from "../../src/core/formatters.js";
import { readSample } from "../catalogs/voice.js";
import { labelsOf, locales, say, wordsIn } from "./shelf.js";

/** The words of a code in a locale, about a recorded response that tells other details. */
const told = (tag: string, api: string, code: string, details: Readonly<Record<string, unknown>>) => {
  const words = wordsIn(tag, api).codes[code];
  const error = { ...readSample(api, code), details };
  const [title, advice] = [words?.title, words?.advice].map((one) => say(one, error, createFormatters(tag), "EUR"));
  return { title: title ?? "", advice: advice ?? "", states: words?.states ?? {} };
};

test.each([
  ["aforo", "WALLET_INSUFFICIENT", "de", /\bfehlt\b/, /\bfehlen\b/],
  ["commerce", "INSUFFICIENT_BALANCE", "de", /\bfehlt\b/, /\bfehlen\b/],
  ["aforo", "WALLET_INSUFFICIENT", "es", /\bfalta\b/i, /\bfaltan\b/i],
  ["commerce", "INSUFFICIENT_BALANCE", "es", /\bfalta\b/i, /\bfaltan\b/i],
  ["aforo", "WALLET_INSUFFICIENT", "pt-BR", /\bfalta\b/i, /\bfaltam\b/i],
  ["commerce", "INSUFFICIENT_BALANCE", "pt-BR", /\bfalta\b/i, /\bfaltam\b/i],
])("I02 %s %s: the verb agrees with the amount that is missing, %s", (api, code, tag, one, more) => {
  const missing = (amount: number) => told(tag, api, code, { current_balance: 49 - amount, required_amount: 49 }).title;
  expect(missing(1)).toMatch(one);
  for (const amount of [0.5, 1.5, 2, 11, 48]) expect(missing(amount)).toMatch(more);
});

test.each([
  ["de", /benötigt werden|nötig sind/i],
  ["es", /se necesitan|hacen falta/i],
  ["pt-BR", /são necessários/i],
])("I02 %s: what is needed may be one unit of the currency", (tag, plural) => {
  for (const [api, code] of [
    ["aforo", "WALLET_INSUFFICIENT"],
    ["commerce", "INSUFFICIENT_BALANCE"],
  ] as const) {
    const { advice } = told(tag, api, code, { current_balance: 0.5, required_amount: 1 });
    expect(advice).toContain(createFormatters(tag).money(1, "EUR"));
    expect(advice).not.toMatch(plural);
  }
});

test.each([
  ["fr", "quota"],
  ["es", "cuota"],
  ["pt-BR", "cota"],
])("%s: after a plan, what starts anew is named: it is not the plan", (tag, quota) => {
  for (const resets_at of [null, "2026-12-01T00:00:00Z"]) {
    expect(told(tag, "afo", "common.quota_exceeded", { resets_at }).advice).toContain(quota);
  }
});

test("zh-CN: a name in Latin letters stands apart, a Chinese one does not", () => {
  const zh = locales.find(({ tag }) => tag === "zh-CN");
  expect(["Team", "专业版"].map((plan) => zh?.labels.choosePlan(plan))).toEqual(["选择 Team", "选择专业版"]);
  const label = wordsIn("zh-CN", "platform").codes["social_login_only"]?.actions?.["sign_in_social"];
  const button = (provider: string) =>
    say(label, { ...readSample("platform", "social_login_only"), details: { provider } }, createFormatters("zh"), null);
  expect(["github", "微信"].map((provider) => button(provider))).toEqual(["使用 Github 登录", "使用微信登录"]);
});

test("fr: trying again is no « essai », which is what a plan begins with", () => {
  const fr = locales.find(({ tag }) => tag === "fr");
  expect(fr && Object.values(labelsOf(fr)).filter((text) => /\bessais?\b/i.test(text))).toEqual([]);
});

test.each(["de", "fr", "pt-BR", "ar"])("%s: what may have become of a thing fits a thing of any gender", (tag) => {
  const [work, key, registration] = ["work", "api_key", "registration"].map((resource) =>
    told(tag, "afo", "common.not_found", { resource }),
  );
  expect(new Set([work?.title, key?.title, registration?.title]).size).toBe(3);
  expect(key?.advice).not.toMatch(/^(il|ele)\b|\bwurde es\b|حُذف،/i);
});

test.each([
  ["work", "This work was not found"],
  ["api_key", "This API key was not found"],
  ["Invoice line", "This invoice line was not found"],
  ["uploadSession", "This upload session was not found"],
  ["INV-2026-01", "This was not found"],
])("a %s that is not there is named as a person writes it", (resource, title) => {
  expect(told("en", "afo", "common.not_found", { resource }).title).toBe(title);
});

test.each(locales.filter(({ tag }) => tag !== "en"))("$tag: a sentence names stages as their buttons do", ({ tag }) => {
  const STAGES = ["EXPERIMENTAL", "BETA", "GA", "DEPRECATED", "RETIRED"];
  STAGES.forEach((currentState, at) => {
    const { advice, states } = told(tag, "aforo", "MATURITY_TRANSITION_INVALID", { currentState });
    for (const stage of STAGES.slice(at, at + 2)) {
      expect(advice.toLowerCase()).toContain(String(states[stage]).toLowerCase());
    }
  });
});

test.each(locales)("$tag: of steps that no sentence holds, Aviate's advice tells how many there are", ({ tag }) => {
  const steps = (count: number) =>
    told(tag, "aviate", "invalid-state-transition", {
      allowedTransitions: Array.from({ length: count }, (_, index) => `QUEUE_${index + 1}`),
    }).advice;
  for (const name of [1, 2, 3, 4, 5, 6]) expect(steps(6)).toMatch(new RegExp(`queue[ _]${name}`, "i"));
  expect(steps(20)).toContain(createFormatters(tag).number(20));
  expect(steps(20)).not.toMatch(/queue/i);
});

test.each(locales)('$tag: beside a running countdown no advice says "later"', ({ tag, kinds }) => {
  const limited: readonly (readonly [string, string])[] = [
    ["aviate", "rate-limited"],
    ["commerce", "RATE_LIMIT_EXCEEDED"],
    ["platform", "rate_limit_exceeded"],
  ];
  const advice = [
    kinds.rate_limit.advice,
    wordsIn(tag, "aforo").statuses?.[429]?.advice,
    ...limited.map(([api, code]) => wordsIn(tag, api).codes[code]?.advice),
  ];
  expect(advice).toHaveLength(5);
  for (const one of advice) expect(one).not.toMatch(/later|später|más tarde|plus tard|mais tarde|稍后|لاحق/);
});

test.each(locales)("$tag: a limit of sessions is told of what it is one", ({ tag }) => {
  const title = (details: object) => told(tag, "commerce", "SESSION_LIMIT_REACHED", { ...details }).title;
  // A figure of its own would say no more than "5 Limit".
  expect(title({ max_sessions: 5 })).toContain(createFormatters(tag).number(5));
  expect(title({})).not.toMatch(/\d|null/);
});
