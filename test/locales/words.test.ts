import { describe, expect, test } from "vitest";
import { ERROR_KINDS } from "../../src/core/api-error.js";
import { describeIn } from "../../src/core/describe.js";
import { createFormatters } from "../../src/core/formatters.js";
import { statesOf } from "../../src/core/transitions.js";
import type { Formatters } from "../../src/core/words.js";
import { normalizeError } from "../../src/defaults/reading.js";
import { en } from "../../src/locales/en.js";
import { catalogs, rows, sampleOf } from "../catalogs/samples.js";
import { COUNTED, english, entriesOf, labelsOf, locales, say, tagsOf, translations, wordsIn } from "./shelf.js";

/** Words that are the same in English, by tag and key. */
const COGNATES: Readonly<Record<string, readonly string[]>> = {
  de: ["details", "limit", "scope"],
  es: ["failedTitle", "plan"],
  fr: ["date", "documentation", "maximum"],
};

// What was pasted in unread, or left from English.
const UNREAD = /undefined|NaN|\bnull\b|\[object|function\b|Infinity/;
const ENGLISH = /\b(the|your|this|with|and|were|not|you|try|again|please)\b/i;
const CALLS = /[!！¡]/;
const TITLE_MOST = 60;

/** An error of each recorded response. */
const readings = rows.map((row) => ({
  ...row,
  error: normalizeError(sampleOf(row.catalog.api, row.name), {
    catalogs: row.code === null ? [row.catalog] : catalogs,
    now: () => Date.UTC(2026, 10, 21),
  }),
}));

/** Formatters that leave a mark in place of each value, so that what was told can be compared over languages. */
const marks: Formatters = {
  number: (value) => `⟨number ${String(value)}⟩`,
  money: (value, currency) => `⟨money ${String(value)} ${String(currency)}⟩`,
  bytes: (value) => `⟨bytes ${String(value)}⟩`,
  duration: (ms) => `⟨duration ${ms}⟩`,
  spokenDuration: (ms) => `⟨duration ${ms}⟩`,
  clock: (ms) => `⟨clock ${ms}⟩`,
  dateTime: (value) => `⟨dateTime ${String(value)}⟩`,
  // What is in it may have words of its own: how many is the same everywhere.
  list: (values) => `⟨list ${values.length}⟩`,
};
const marksIn = (text: string): readonly string[] => (text.match(/⟨[^⟩]*⟩/g) ?? []).toSorted();

test("each API speaks every language of the shelf, and no other", () => {
  const tags = locales.map(({ tag }) => tag).toSorted();
  expect(tags.length).toBeGreaterThan(1);
  for (const { api } of catalogs) expect([api, ...tagsOf(api).toSorted()]).toEqual([api, ...tags]);
});

describe.each(translations)("$tag", (locale) => {
  const { tag } = locale;
  const format = createFormatters(tag);
  const latin = /^(de|es|fr|pt)/.test(tag);
  const fitting = (text: string, most = Number.POSITIVE_INFINITY): void => {
    expect(text.trim()).not.toBe("");
    expect(text).toBe(text.trim());
    expect(text).not.toMatch(UNREAD);
    expect(text).not.toMatch(CALLS);
    expect(text).not.toMatch(/["']|\.\.\.|  /);
    expect(text.length, text).toBeLessThanOrEqual(most);
    // A colon, question mark or semicolon keeps its narrow space, and on its word's line.
    if (tag === "fr") expect(text).not.toMatch(/[^\u202f][:;?](\s|$)|«(?!\u202f)|(?<!\u202f)»/);
    // Full-width marks, and no space between two characters; one beside Latin or figures is the file's habit.
    expect(text).not.toMatch(
      /[\p{sc=Han}\p{scx=Hiragana}\p{scx=Katakana}][,.:;?()]|\p{sc=Han} [\p{sc=Han}\p{sc=Hiragana}]/u,
    );
  };

  test.each(readings)("$catalog.api $name says it in this language only", ({ catalog, error, code }) => {
    const words = wordsIn(tag, catalog.api);
    const wording = { words: [words], catalog, serverText: "never", currency: "EUR" } as const;
    const described = describeIn(error, { ...wording, locale, format });
    const inEnglish = describeIn(error, { ...wording, words: [], locale: en, format: createFormatters("en") });
    fitting(described.title, TITLE_MOST);
    fitting(described.body ?? "");
    expect(described.title).not.toMatch(/[.。؟?]$/);
    expect(described.body).toMatch(/[.。」]$/u);
    expect(described.title).not.toBe(inEnglish.title);
    expect(described.body).not.toBe(inEnglish.body);
    // A state that the API documents is no machine word to a person.
    const facts = code === null ? undefined : Object.entries(catalog.codes ?? {}).find(([key]) => key === code)?.[1];
    const { current, allowed } = statesOf(error, facts ?? null);
    if (error.kind === "state")
      for (const state of [current, ...(allowed ?? []), ...Object.keys(facts?.transitions ?? {})])
        if (state !== null) fitting(described.label(state, "states") ?? described.label(state) ?? "", 30);
    // What the server sent is the server's.
    const ours = Object.values(error.details).reduce<string>(
      (text, value) => (typeof value === "string" ? text.replace(value, "") : text),
      `${described.title} ${described.body}`,
    );
    expect(latin ? ours : "").not.toMatch(ENGLISH);
    // The words of the code spoke, not those of its kind.
    const own = code === null ? words.statuses?.[error.status ?? 0] : words.codes[code];
    expect(described.title).toBe(say(own?.title, error, format, "EUR"));
  });

  test.each(readings)("$catalog.api $name tells as much as English does", ({ catalog, error, code }) => {
    const pick = (words: ReturnType<typeof wordsIn>) =>
      code === null ? words.statuses?.[error.status ?? 0] : words.codes[code];
    const [mine, theirs] = [pick(wordsIn(tag, catalog.api)), pick(wordsIn("en", catalog.api))];
    // A machine word (`work`, `closed`) may be translated; names and numbers are not.
    const known = Object.values(error.details)
      .flat()
      .map(String)
      .filter((text) => /[^a-z]/i.test(text));
    for (const one of [error, { ...error, details: {} }, { ...error, requestId: null }]) {
      for (const part of ["title", "advice"] as const) {
        const [here, there] = [mine, theirs].map((words) => say(words?.[part], one, marks, null));
        expect(marksIn(here ?? "")).toEqual(marksIn(there ?? ""));
        for (const value of known.filter((text) => there?.includes(text))) {
          expect(here).toContain(value);
        }
      }
    }
    expect(Object.keys(mine?.actions ?? {})).toEqual(expect.arrayContaining(Object.keys(theirs?.actions ?? {})));
  });

  test.each(catalogs)("the words of $api stay whole when the details are anything", ({ api }) => {
    const sample = readings.find(({ catalog }) => catalog.api === api)?.error ?? readings[0]?.error;
    const values = [
      undefined,
      null,
      Number.NaN,
      8.64e15,
      "2026-12-01",
      "",
      "\u202E\n",
      "x".repeat(10_000),
      "constructor",
      {},
      [null],
    ];
    const names = new Set(readings.flatMap(({ error }) => Object.keys(error.details)));
    for (const [key, { title, advice, actions = {} }] of entriesOf(wordsIn(tag, api))) {
      for (const value of values) {
        const details = Object.fromEntries([...names].map((name) => [name, value]));
        for (const kind of ["balance", "unknown"] as const) {
          if (!sample) throw new Error("no sample");
          const error = { ...sample, kind, details, requestId: null };
          expect(say(title, error, format, "??"), key).not.toMatch(UNREAD);
          fitting(say(title, error, format, null), TITLE_MOST);
          fitting(say(advice, error, format, null));
          for (const label of Object.values(actions)) fitting(say(label, error, format, null), 60);
        }
      }
    }
  });

  test.each(ERROR_KINDS)("kind %s", (kind) => {
    for (const origin of [null, "https://api.ours.example"]) {
      const error = normalizeError({ kind, origin, details: {} });
      const [mine, theirs] = [locale, en].map(({ kinds }) => {
        const { title, advice } = kinds[kind];
        return [say(title, error, format, null), say(advice, { ...error, origin }, format, null)] as const;
      });
      fitting(mine?.[0] ?? "", TITLE_MOST);
      fitting(mine?.[1] ?? "");
      expect(mine?.[0]).not.toBe(theirs?.[0]);
      expect(mine?.[1]).not.toBe(theirs?.[1]);
      expect(mine?.[1].includes("api.ours.example")).toBe(theirs?.[1].includes("api.ours.example"));
    }
  });

  test("causes have words of their own", () => {
    const error = normalizeError(null);
    for (const [cause, { title, advice }] of Object.entries(locale.causes)) {
      fitting(say(title, error, format, null), TITLE_MOST);
      fitting(say(advice, error, format, null));
      expect(
        Object.values(locale.kinds).map((kind) => kind.title),
        cause,
      ).not.toContain(title);
    }
  });

  test("no button or label is left in English", () => {
    const mine = { ...locale.actions, ...labelsOf(locale) };
    expect(Object.keys(mine).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const text of Object.values(mine)) fitting(text, 60);
    const same = Object.entries(mine).filter(([name, text]) => text === english[name]);
    expect(same.map(([name]) => name).toSorted()).toEqual(COGNATES[tag] ?? []);
  });

  test("labels say what they are told, and never read it again", () => {
    for (const told of ["api.ours.example", "$& {0} %s ⟨b⟩"]) {
      const [mine, theirs] = [labelsOf(locale, told), labelsOf(en, told)];
      for (const name of Object.keys(theirs).filter((one) => theirs[one]?.includes(told))) {
        expect(mine[name]).toContain(told);
      }
    }
  });

  test("I02 counts have the form that their number takes", () => {
    const rules = new Intl.PluralRules(tag);
    const digits = (count: number) => new Intl.NumberFormat(tag).format(count);
    for (const name of COUNTED) {
      const frames = new Map<string, readonly string[]>();
      for (const count of [0, 1, 2, 5, 11, 100, 12_000]) {
        const text = locale.labels[name](count);
        fitting(text, 60);
        expect(count < 3 || text.includes(digits(count)), `${name} ${count}: ${text}`).toBe(true);
        const category = rules.select(count);
        const frame = text.replace(digits(count), "#");
        // Written as a word, a number has a form of its own.
        if (!frame.includes("#")) continue;
        frames.set(category, [...(frames.get(category) ?? []), frame]);
      }
      for (const same of frames.values()) expect(new Set(same).size, same.join(" | ")).toBe(1);
    }
    const [one, five] = [1, 5].map((count) => locale.labels.validationSummary(count).replace(digits(count), "#"));
    expect(one === five).toBe(rules.select(1) === rules.select(5));
  });
});

test("without words of its own, a code falls to its cause or kind in the locale, never to English", () => {
  for (const locale of translations) {
    for (const { catalog, error } of readings) {
      const format = createFormatters(locale.tag);
      const { title, body } = describeIn(error, {
        locale,
        words: [],
        catalog,
        serverText: "never",
        currency: null,
        format,
      });
      const general = [locale.kinds[error.kind], ...Object.values(locale.causes)];
      expect(general.map((words) => words.title)).toContain(title);
      expect(general.map((words) => say(words.advice, error, format, null))).toContain(body);
    }
  }
});
