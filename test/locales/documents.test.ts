import { describe, expect, test } from "vitest";
import { createFormatters } from "../../src/core/formatters.js";
import { readSample } from "../catalogs/voice.js";
import { locales, say, wordsIn } from "./shelf.js";

type Details = Readonly<Record<string, unknown>>;

// Words say what the five documents say, and nothing that a body of theirs can belie.
describe.each(locales)("$tag", ({ tag, causes }) => {
  const format = createFormatters(tag, "UTC");
  const told = (api: string, code: string, details?: Details, kind?: "permission") => {
    const read = readSample(api, code);
    const error = { ...read, details: details ?? read.details, kind: kind ?? read.kind };
    const words = wordsIn(tag, api).codes[code];
    return [words?.title, words?.advice].map((one) => say(one, error, format, "USD"));
  };
  const status = (of: number) =>
    say(wordsIn(tag, "aforo").statuses?.[of]?.title, readSample("aforo", `status-${of}`), format, null);

  test("money of an error is in the error's currency, whatever the app's is", () => {
    for (const [api, code] of [
      ["commerce", "INSUFFICIENT_BALANCE"],
      ["aforo", "WALLET_INSUFFICIENT"],
    ] as const) {
      const [title, advice] = told(api, code, { current_balance: 500, required_amount: 1500, currency: "JPY" });
      expect(title).toContain(format.money(1000, "JPY"));
      for (const amount of [500, 1500]) expect(advice).toContain(format.money(amount, "JPY"));
      const plain = told(api, code, { current_balance: 500, required_amount: 1500 });
      expect(plain[0]).toContain(format.money(1000, "USD"));
    }
  });

  test("nobody is told to wait for a moment that is past", () => {
    const advice = (resets_at: unknown) => told("afo", "common.quota_exceeded", { limit: 25, used: 25, resets_at })[1];
    // The samples are read on 21 November 2026.
    expect(advice("2026-11-20T12:00:00Z")).toBe(advice(null));
    expect(advice(1_795_000_000)).toBe(advice(null));
    expect(advice("2026-12-01T00:00:00Z")).toContain(format.dateTime("2026-12-01T00:00:00Z"));
  });

  test("who has some credits left is not told to be out of them", () => {
    expect(told("afo", "common.forbidden")[0]).not.toBe(told("platform", "credits_depleted")[0]);
  });

  test("credits are only guessed at where the details tell of nothing", () => {
    const [guess, named] = [{}, { required: "owner" }].map((details) =>
      told("afo", "common.forbidden", details, "permission"),
    );
    expect(named?.[0]).toBe(guess?.[0]);
    expect(named?.[1]).not.toBe(guess?.[1]);
    expect(guess?.[1]).toMatch(/credit|crédit|クレジット|点数|أرصدة/i);
    expect(named?.[1]).not.toMatch(/credit|crédit|クレジット|点数|أرصدة/i);
  });

  test("every 429 of commerce tells when to come back, so none says that waiting is of no use", () => {
    const advice = told("commerce", "SESSION_LIMIT_REACHED")[1] ?? "";
    expect(advice).not.toMatch(/wait|warten|esperar|attend|待|等待|انتظار/i);
  });

  test("nobody is promised to find everything as it was after signing in again", () => {
    expect(causes.expired.advice).not.toMatch(/where|wo Sie|donde|où|onde|続きから|继续之前|حيث/);
  });

  test("projects are not promised at once: a plan may take a while to begin", () => {
    expect(told("platform", "plan_required")[1]).not.toMatch(
      /at once|immediately|sofort|inmediat|imm[eé]diat|imediat|すぐに|立即|فور/i,
    );
  });

  test("an hour is not called a moment", () => {
    const advice = [
      say(wordsIn(tag, "aforo").statuses?.[429]?.advice, readSample("aforo", "status-429"), format, null),
      told("aviate", "rate-limited")[1],
      told("commerce", "RATE_LIMIT_EXCEEDED")[1],
      told("platform", "rate_limit_exceeded")[1],
    ];
    for (const one of advice) expect(one).not.toMatch(/moment|instant|片刻|قليلًا|少々/i);
  });

  test("a wait that the server told is not said to be shorter", () => {
    const error = readSample("aforo", "status-503");
    const advice = (retryAfterMs: number | null) =>
      say(wordsIn(tag, "aforo").statuses?.[503]?.advice, { ...error, retryAfterMs }, format, null);
    expect(advice(null)).toMatch(/30/);
    expect(advice(30_000)).toBe(advice(null));
    // No text: the notice takes the kind's.
    expect(advice(120_000)).toBe("");
  });

  test("a 400 may be malformed as well as incomplete", () => {
    expect(status(400)).toBe(status(422));
  });
});

test("words name first what stands first, and no button that may not be there", () => {
  const words = wordsIn("en", "afo").codes["registration.commitment_invalid"];
  expect(words?.advice).toMatch(/Contact support.*try again/);
  expect(wordsIn("en", "aforo").codes["PRODUCT_STALE"]?.advice).not.toMatch(/here/);
});

test("a list that could not be found is not called a thing", () => {
  const words = wordsIn("en", "afo").codes["common.not_found"];
  const error = { ...readSample("afo", "common.not_found"), details: { resource: "works" } };
  expect(say(words?.title, error, createFormatters("en"), null)).toBe("This was not found");
});

test("nothing is said to begin with a payment method: the document says that paid plans need one", () => {
  const words = wordsIn("en", "platform").codes["billing_info_required"];
  expect(words?.advice).toBe("A paid plan needs one to start.");
});

test.each([
  ["de", "commerce", "INSUFFICIENT_BALANCE", { current_balance: 50, required_amount: 100 }, "Ihrem Guthaben fehlen 50"],
  ["ar", "aviate", "invalid-state-transition", { currentState: "CLOSED" }, "لا يمكن ذلك في الحالة «\u2068مغلق\u2069»"],
])("%s %s %s reads as a sentence with what the documents send", (tag, api, code, details, title) => {
  const error = { ...readSample(api, code), details };
  expect(say(wordsIn(tag, api).codes[code]?.title, error, createFormatters(tag), null)).toBe(title);
});
