import type { ApiError } from "../../src/core/api-error.js";
import { createFormatters } from "../../src/core/formatters.js";
import type { Phrase, PhraseContext } from "../../src/core/words.js";
import { normalizeError } from "../../src/defaults/reading.js";
import { catalogs, rows, sampleOf } from "./samples.js";

const format = createFormatters("en");

/** What a phrase is told, in English. */
export const contextOf = (error: ApiError, currency: string | null = "EUR"): PhraseContext => ({
  error,
  format,
  currency,
});

/** The text of a phrase; it may throw here, where the kit would fall back. */
export const say = (phrase: Phrase, context: PhraseContext): string =>
  typeof phrase === "function" ? phrase(context) : phrase;

/** A recorded response, read with all catalogs. */
export const readSample = (api: string, name: string): ApiError =>
  normalizeError(sampleOf(api, name), { catalogs, now: () => Date.UTC(2026, 10, 21) });

/** Title, advice and labels of a row's code or status. */
export function wordsOf({ catalog, code, expected }: (typeof rows)[number]) {
  const words = code === null ? catalog.words?.statuses?.[expected.status] : catalog.words?.codes[code];
  if (!words?.advice) throw new Error(`${catalog.api} ${code ?? expected.status}: no words`);
  return { title: words.title, advice: words.advice, labels: Object.values(words.actions ?? {}) };
}

/** What the words of a recorded response say. */
export function spoken(api: string, name: string, part: "title" | "advice", currency = "USD"): string {
  const row = rows.find((one) => one.catalog.api === api && one.name === name);
  if (!row) throw new Error(`no sample ${api} ${name}`);
  return say(wordsOf(row)[part], contextOf(readSample(api, name), currency));
}

// A value that was pasted in unread.
const UNREAD = /undefined|null|NaN|Infinity|\[object|\$\{|function|\s{2}|^\s|\s$/;

/** What in these words is not the kit's voice (LOOK, "Voice"); empty when all is well. */
export function voiceFaults(title: string, advice: string): readonly string[] {
  const sentences = advice.split(/[.?](?:\s|$)/).filter((sentence) => sentence !== "");
  const faults: Readonly<Record<string, boolean>> = {
    "title begins with a capital": !/^[A-Z]/.test(title),
    "title holds a word that blames or alarms":
      /\b(oops|error|invalid|failed|failure|sorry|please|unauthorized|forbidden|something went wrong)\b/i.test(title),
    "title has no stop and no call": /[!?]|\.$/.test(title),
    "title has 50 characters at most": title.length > 50,
    "advice is one or two sentences": sentences.length < 1 || sentences.length > 2 || !/^[A-Z].*\.$/s.test(advice),
    "advice is calm": /\b(oops|please|sorry)\b|!/i.test(advice),
    "values are read": UNREAD.test(title) || UNREAD.test(advice),
  };
  return Object.entries(faults).flatMap(([rule, broken]) => (broken ? [`${rule}: ${title} | ${advice}`] : []));
}
