import { describe, expect, test } from "vitest";
import { createFormatters } from "../../src/core/formatters.js";
import { translations } from "./shelf.js";

/** Plain spaces, so that the expectations can be read. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ").replaceAll(/[\u200e\u200f\u061c]/g, "");
const moment = Date.UTC(2026, 11, 1, 14, 5);

test.each([
  ["de", "38,00 €", "1.238,50", "1,5 MB", "512 Byte", "1 Min., 30 Sek.", "2 Minuten, 5 Sekunden", "A, B und C"],
  ["es", "38,00 €", "1238,50", "1,5 MB", "512 bytes", "1 min 30 s", "2 minutos 5 segundos", "A, B y C"],
  ["fr", "38,00 €", "1 238,50", "1,5 Mo", "512 octets", "1 min 30 s", "2 minutes 5 secondes", "A, B et C"],
  ["pt-BR", "€ 38,00", "1.238,50", "1,5 MB", "512 bytes", "1 min 30 s", "2 minutos 5 segundos", "A, B e C"],
  ["ja", "€38.00", "1,238.50", "1.5 MB", "512 バイト", "1 分30 秒", "2 分5 秒", "A、B、C"],
  ["zh-CN", "€38.00", "1,238.50", "1.5 MB", "512字节", "1分钟30秒", "2分钟5秒钟", "A、B和C"],
  ["ar", "38.00 €", "1,238.50", "1.5 م.ب", "512 بايت", "1 د و30 ث", "دقيقتان و5 ثوان", "A وB وC"],
])("%s writes values as its readers do", (tag, money, number, bytes, few, duration, spoken, list) => {
  const format = createFormatters(tag);
  expect(
    [
      format.money(38, "EUR"),
      format.money(1238.5),
      format.bytes(1_500_000),
      format.bytes(512),
      format.duration(90_000),
      format.spokenDuration(125_000),
      format.list(["A", "B", "C"]),
    ].map(plain),
  ).toEqual([money, number, bytes, few, duration, spoken, list]);
});

describe.each(translations)("$tag", ({ tag }) => {
  const format = createFormatters(tag);

  test("I04 money stays exact, and is never a broken number", () => {
    const digitsOf = (text: string) => text.replaceAll(/[^\d]/g, "");
    expect(digitsOf(format.money("10.000000000001", "USD"))).toBe("10000000000001");
    expect(digitsOf(format.money(1500, "JPY"))).toBe("1500");
    expect(digitsOf(format.money("1.5", "KWD"))).toBe("1500");
    expect(digitsOf(format.money(12n, "EUR"))).toBe("1200");
    for (const currency of ["US", "", "NOT_A_CURRENCY", "€", "ZZZ"]) {
      expect(digitsOf(format.money(38, currency))).toMatch(/^38(00)?$/);
    }
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, null, undefined, {}, []]) {
      expect([format.money(bad, "EUR"), format.number(bad), format.bytes(bad), format.dateTime(bad)]).toEqual([
        "",
        "",
        "",
        "",
      ]);
    }
  });

  test("I07 a moment comes with its zone", () => {
    const zone = new Intl.DateTimeFormat(tag, { timeZoneName: "short" })
      .formatToParts(moment)
      .find(({ type }) => type === "timeZoneName")?.value;
    const text = format.dateTime(moment);
    expect(zone).toMatch(/\S/);
    expect(text).toContain(zone);
    expect(text).toContain("2026");
    expect(format.dateTime("2026-12-01T14:05:00Z")).toBe(text);
  });

  test("I05 M15 a duration is the same with and without Intl.DurationFormat", () => {
    const lengths = [0, 1000, 12_001, 60_000, 90_000, 3_600_000, 3_661_000, 90_061_000, 864_000_000];
    const write = () => lengths.flatMap((ms) => [format.duration(ms), format.spokenDuration(ms)]);
    const before = write();
    const has = Object.getOwnPropertyDescriptor(Intl, "DurationFormat");
    // On Node 20 there is none: then one that would answer otherwise takes its place.
    Object.defineProperty(Intl, "DurationFormat", {
      configurable: true,
      value: has
        ? undefined
        : class {
            format = () => "elsewhere";
          },
    });
    try {
      expect(write()).toEqual(before);
    } finally {
      if (has) Object.defineProperty(Intl, "DurationFormat", has);
      else Reflect.deleteProperty(Intl, "DurationFormat");
    }
    for (const text of before) expect(text).toMatch(/\S/);
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, -5]) expect(format.duration(bad)).toBe(format.duration(0));
  });
});

test("I03 M14 a tag that Intl refuses gives English, whatever it is", () => {
  const tags: readonly unknown[] = [
    "en_US",
    "",
    "x".repeat(100),
    "not a tag",
    undefined,
    null,
    7,
    {},
    [],
    Symbol("tag"),
  ];
  for (const tag of tags) {
    // JavaScript callers pass anything.
    const format = createFormatters(tag as string);
    expect(format.number(1234.5)).toBe("1,234.5");
    expect(format.duration(90_000)).toBe("1 min 30 sec");
    expect(format.list(["a", "b"])).toBe("a and b");
    expect(format.dateTime(moment)).toContain("2026");
  }
});
