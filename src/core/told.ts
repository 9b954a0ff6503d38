import type { ApiError } from "./api-error.js";
import { isNumber, momentOf } from "./formatters.js";
import { own } from "./own.js";
import type { PhraseContext } from "./words.js";

type Told = Pick<ApiError, "details">;

// C0, C1, and the marks that turn the direction of the text around them.
// oxlint-disable-next-line no-control-regex
const UNSPEAKABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A value in a sentence of ours, in one piece and in its own direction (FSI … PDI): the end of `afo_sk_live_` or of a URL
 * would be torn off in a right-to-left sentence, and a right-to-left name would rearrange a left-to-right one.
 */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** A value as {@link toldText} gives it, wherever it was found. */
export const fitText = (value: unknown, longest: number): string | null => {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : null;
  if (typeof value !== "string" || value.length > longest * 2 || UNSPEAKABLE.test(value)) return null;
  const text = value.trim();
  if (text === "" || text.length > longest) return null;
  return RIGHT_TO_LEFT.test(text) ? isolate(text) : text;
};

/**
 * A member of the details as a text that fits into a sentence of ours, or `null`: details are a stranger's, so they
 * may be missing, long, of another type, or hold marks that garble what is around them.
 *
 * @param longest Most characters it may have. Default 60.
 */
export function toldText(error: Told, name: string, longest = 60): string | null {
  return fitText(own(error.details, name), longest);
}

/** The same for a list of texts, or a single one; what does not fit is left out. */
export function toldTexts(error: Told, name: string, most = 6): readonly string[] {
  const value = own(error.details, name);
  const items: readonly unknown[] = Array.isArray(value) ? value.slice(0, most) : [value];
  return [...new Set(items.map((item) => fitText(item, 40)).filter((item) => item !== null))];
}

/** The phrase for a machine word of the details, or `null` for a word that has none. */
export function toldPhrase(error: Told, name: string, phrases: Readonly<Record<string, string>>): string | null {
  const word = own(error.details, name);
  // A state may be called `constructor`: only the phrases' own members count.
  return typeof word === "string" && Object.hasOwn(phrases, word) ? (phrases[word] ?? null) : null;
}

/** The name of a company or a person of the details as it is written in a sentence: `github` → `Github`; else `null`. */
export function toldName(error: Told, name: string): string | null {
  const text = toldText(error, name, 30);
  return text === null ? null : text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number of the details, or a decimal string as it was sent (so that money stays exact); else `null`. */
export function toldNumber(error: Told, name: string): number | string | null {
  const value = own(error.details, name);
  return isNumber(value) && typeof value !== "bigint" ? value : null;
}

/** A moment of the details (ISO 8601, epoch seconds or milliseconds) that `Formatters.dateTime` can write; else `null`. */
export function toldTime(error: Told, name: string): number | string | null {
  const value = own(error.details, name);
  if (typeof value === "string") return Number.isNaN(momentOf(value)) ? null : value;
  // What a `Date` can hold; `NaN` is neither above nor below.
  if (typeof value !== "number" || !(value > 0 && value < 8.64e15)) return null;
  // Seconds of any year near ours have ten digits, milliseconds thirteen.
  return value < 1e11 ? value * 1000 : value;
}

/** The same where it was still to come when the error arrived: nobody waits for what is past. */
export function toldReset(error: Told & Pick<ApiError, "receivedAt">, name: string): number | string | null {
  const at = toldTime(error, name);
  return momentOf(at) > error.receivedAt ? at : null;
}

/** An amount as money, in the currency that its error names, else in the app's: another one would be another amount. */
export const toldMoney = ({ error, format, currency }: PhraseContext, amount: number | string): string =>
  format.money(amount, toldText(error, "currency", 3) ?? currency);

/** How much is missing: a number above zero, or `null` where one side is missing or there is enough. */
export function toldShortfall(error: Told, balance: string, needed: string): number | null {
  const [has, needs] = [toldNumber(error, balance), toldNumber(error, needed)];
  const missing = has === null || needs === null ? 0 : Number(needs) - Number(has);
  return missing > 0 ? missing : null;
}
