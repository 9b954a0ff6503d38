import { afterEach, describe, expect, it, vi } from "vitest";
import { commerce } from "../catalogs/commerce.js";
import { commerceDe } from "../catalogs/commerce/de.js";
import { createRecourse, normalizeError } from "../defaults/reading.js";
import { de } from "../locales/de.js";
import { en } from "../locales/en.js";
import { apiError } from "../testing/api-error.js";
import { describeError } from "./describe-error.js";

const short = {
  status: 402,
  body: { error: { code: "INSUFFICIENT_BALANCE", message: "Balance too low." } },
};

describe("describeError", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("says by kind what a notice would, in the language it is given", () => {
    const error = apiError({ kind: "unavailable", status: 503 });
    expect(describeError(error, { locale: de })).toEqual({
      title: de.kinds.unavailable.title,
      body: de.kinds.unavailable.advice,
      advice: null,
    });
    expect(describeError(error, { locale: en }).title).toBe(en.kinds.unavailable.title);
  });

  it("takes catalogs, words, what may be shown and the locale from the instance", () => {
    const recourse = createRecourse({ catalogs: [commerce], words: [commerceDe], locale: de, serverText: "never" });
    const error = recourse.normalize(short);
    const told = describeError(error, { recourse });
    expect(told.title).not.toBe(describeError(error, { locale: de }).title);
    expect(told.body).not.toContain("Balance");
    expect(describeError(error, { recourse, locale: en }).title).not.toBe(told.title);
    const own = createRecourse({
      words: [{ tag: "en", codes: { INSUFFICIENT_BALANCE: { title: "Not enough coins" } } }],
    });
    expect(describeError(own.normalize(short), { recourse: own, locale: en }).title).toBe("Not enough coins");
  });

  it("reads what was thrown itself where there is an instance", () => {
    const recourse = createRecourse({ catalogs: [commerce] });
    expect(describeError(short, { recourse, locale: en })).toEqual(
      describeError(recourse.normalize(short), { recourse, locale: en }),
    );
  });

  it("trusts nothing that only looks like a value of ours", () => {
    const looks = { kind: "payment", title: "x".repeat(5000), retryable: false, receivedAt: 1, fieldErrors: [] };
    expect(describeError(looks, { locale: en })).toMatchObject({ title: en.kinds.payment.title });
    const bounded = describeError({ ...looks, kind: "conflict", code: "seat_taken" }, { locale: en }).title;
    expect(bounded.length).toBeLessThanOrEqual(200);
  });

  it("gives plain data, whatever the words are made of", () => {
    const told = describeError(normalizeError(short), { locale: en });
    expect(structuredClone(told)).toEqual(told);
  });

  it("falls back to the value's own text without a language, and tells the developer", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const error = apiError({ title: "Conflict", message: "Seat 4A is sold." });
    expect(describeError(error)).toEqual({ title: "Conflict", body: "Seat 4A is sold.", advice: null });
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(/describeError got no locale\. .+\. Write /s));
    // What an app without types may pass: the reader's work was left out.
    expect(describeError(JSON.parse('{ "status": 503 }'), { locale: en }).title).toBe(en.kinds.unknown.title);
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(/describeError got no ApiError\./));
    expect(describeError(error, JSON.parse('{ "locale": {} }')).title).toBe("Conflict");
    for (const thrown of [null, undefined, 5, new Error("x"), []])
      expect(describeError(thrown, { locale: en }).title).toBe(en.kinds.unknown.title);
  });
});
