import { expect, test } from "vitest";
import { createFormatters } from "../../src/core/formatters.js";
import type { Messages } from "../../src/core/words.js";
import { en } from "../../src/locales/en.js";
import { ja } from "../../src/locales/ja.js";
import { locales } from "./shelf.js";

test("I02 an app's own locale may have any number of forms", () => {
  const forms: Readonly<Record<string, string>> = { one: "поле", few: "поля", many: "полей", other: "поля" };
  const validationSummary = (count: number) => `${count} ${forms[new Intl.PluralRules("ru").select(count)]}`;
  const ru: Messages = { ...en, tag: "ru", labels: { ...en.labels, validationSummary } };
  expect([0, 1, 2, 5, 11, 21, 100].map((count) => ru.labels.validationSummary(count))).toEqual([
    "0 полей",
    "1 поле",
    "2 поля",
    "5 полей",
    "11 полей",
    "21 поле",
    "100 полей",
  ]);
});

test("I01 every label is read by something that draws: no translator writes one that nobody sees", () => {
  const drawn = import.meta.glob<string>("../../src/{core,react,parts,components,forms}/**/*.{ts,tsx}", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const text = Object.entries(drawn)
    .filter(([file]) => !/\.test\.|core\/words\.ts$/.test(file))
    .map(([, source]) => source)
    .join("\n");
  const unread = Object.keys(en.labels).filter((name) => !new RegExp(`\\b${name}\\b`).test(text));
  expect(unread).toEqual([]);
});

test.each(locales)("A20 $tag: what stands as a body ends as a sentence does", ({ labels }) => {
  expect(labels.waitOver).toMatch(/[.。]$/);
});

test("I05 Japanese has no gap between a figure and its unit", () => {
  const format = createFormatters("ja");
  expect(ja.labels.retryIn(format.duration(10_740_000))).toBe("2時間59分後に再試行");
  expect(ja.labels.timeLeftSpoken(format.spokenDuration(90_000))).toBe("残り1分30秒");
});
