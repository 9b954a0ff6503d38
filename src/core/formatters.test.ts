import { describe, expect, it, vi } from "vitest";
import { createFormatters } from "./formatters.js";

const en = createFormatters("en");

describe("createFormatters", () => {
  it("writes money with the app's currency, and as a plain number without one", () => {
    expect(en.money(38, "EUR")).toBe("€38.00");
    expect(en.money(1500, "JPY")).toBe("¥1,500");
    expect(en.money(38.5)).toBe("38.50");
    expect(en.money(38)).toBe("38");
  });

  it("keeps letters and the sign of a currency in their order from right to left", () => {
    const arabic = createFormatters("ar");
    expect(arabic.money(212.4, "USD")).toBe("\u200f212.40\u00a0US$\u200e");
    expect(arabic.money(212.4, "EUR")).toBe("\u200f212.40\u00a0€");
    expect(createFormatters("en-CA").money(212.4, "USD")).toBe("US$212.40");
  });

  it("I04 keeps decimal strings exact, and shows what is no number as it came, never $NaN", () => {
    expect(en.money("10.000000000001", "USD")).toBe("$10.000000000001");
    expect(en.money(Number.NaN, "USD")).toBe("");
    expect(en.money("a lot", "USD")).toBe("a lot");
    expect(en.money({ amount: 3 }, "USD")).toBe("");
    expect(en.money(38, "NOT_A_CURRENCY")).toBe("38");
    expect(en.money(12n, "EUR")).toBe("€12.00");
  });

  it("writes sizes and times for people", () => {
    expect(en.bytes(1_500_000)).toBe("1.5 MB");
    expect([999, 999_940, 999_950].map((size) => en.bytes(size))).toEqual(["999 bytes", "999.9 kB", "1 MB"]);
    expect(en.duration(90_000)).toBe("1 min 30 sec");
    expect(en.duration(12_001)).toBe("13 sec");
    expect(en.spokenDuration(60_000)).toBe("1 minute");
    expect(en.clock(42_000)).toBe("0:42");
    expect(en.clock(3_900_000)).toBe("1:05:00");
    expect(en.duration(Number.NaN)).toBe("0 sec");
  });

  it("I03 takes a locale that Intl refuses for English", () => {
    for (const tag of ["en_US", "", "x".repeat(100), "not a tag"]) {
      expect(createFormatters(tag).number(1234.5)).toBe("1,234.5");
    }
  });

  it("writes a thousand countdowns with one formatter", () => {
    const { NumberFormat } = Intl;
    const made = vi.spyOn(Intl, "NumberFormat").mockImplementation(function make(tag, options) {
      return new NumberFormat(tag, options);
    });
    const de = createFormatters("de");
    for (let left = 1; left <= 1000; left += 1) expect(de.duration(left * 10)).toBe(`${Math.ceil(left / 100)} Sek.`);
    expect(made).toHaveBeenCalledTimes(1);
    made.mockRestore();
  });

  it("shows a date it cannot read as it came", () => {
    expect(en.dateTime("soon")).toBe("soon");
    expect(en.dateTime(Number.NaN)).toBe("");
    expect(en.dateTime(null)).toBe("");
    expect(en.dateTime("2026-11-21T00:00:00Z")).toContain("2026");
    expect(en.dateTime("2026-11-21")).toBe("Nov 21, 2026");
    expect(en.dateTime("1796083200")).toBe(en.dateTime(1_796_083_200_000));
  });
});
