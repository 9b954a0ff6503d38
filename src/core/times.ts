import type { HeaderReader } from "./carried.js";
import { scalar } from "./text.js";

/**
 * Into `[0, one year]`; the past is 0. No wait is told as longer: past that a server means "never", and no timer could
 * count it.
 */
export const clampWait = (ms: number): number => Math.min(Math.max(Math.ceil(ms), 0), 365 * 86_400_000);

/**
 * HTTP-date, RFC 9110 5.6.7, as epoch milliseconds: `Sun, 06 Nov 1994 08:49:37 GMT`, and the obsolete
 * `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`. `null` for anything else: `Date.parse` alone
 * would read `-5` as the year 2001.
 */
export function parseHttpDate(text: string, now: number): number | null {
  const parts =
    /^\w{3,9},? (?:(\d\d)[ -](\w{3})[ -](\d\d(?:\d\d)?)|(\w{3}) ([ \d]\d)) (\d\d:\d\d:(?:[0-5]\d|60)) (?:GMT|(\d{4}))$/.exec(
      text,
    );
  if (!parts) return null;
  const [, imfDay, month, digits, ascMonth, ascDay, time = "", ascYear] = parts;
  const day = imfDay ?? ascDay;
  // Two digits that look more than 50 years ahead mean the past century.
  const limit = new Date(now).getUTCFullYear() + 50;
  const year = digits?.length === 2 ? limit - ((limit - Number(digits)) % 100) : (digits ?? ascYear);
  // A leap second has no place in a Date.
  const moment = Date.parse(`${day} ${month ?? ascMonth} ${year} ${time.replace(/60$/, "59")} GMT`);
  // Engines read the 30th of February as a day of March.
  return new Date(moment).getUTCDate() === Number(day) ? moment : null;
}

/** A server counts by its own clock (`Date`). What a cache kept (`Age`) says nothing about now: then it is ours. */
export const serverNowOf = (headers: HeaderReader, now: number): number =>
  (headers("age") === null ? parseHttpDate(headers("date") ?? "", now) : null) ?? now;

/**
 * `Retry-After`, RFC 9110 10.2.3, as a wait in milliseconds: whole seconds or an HTTP-date, nothing else
 * (no sign, fraction, unit). Repeated values: the longest. Past: 0. More than a year: a year. Malformed: `null`.
 */
export function parseRetryAfter(value: string, now: number): number | null {
  if (!value) return null;
  // A comma separates values, unless it stands inside a date.
  const waits = scalar(value)
    .split(/,(?! \d\d[ -][A-Z])/, 99)
    .map((item) => {
      const text = item.trim();
      return /^\d+$/.test(text) ? Number(text) * 1000 : (parseHttpDate(text, now) ?? Number.NaN) - now;
    });
  const longest = clampWait(Math.max(...waits));
  return Number.isNaN(longest) ? null : longest;
}

/**
 * A wait as the less strict places write it, in milliseconds: a number of `unit` milliseconds each (default seconds),
 * epoch seconds or milliseconds (told by their size: from 2001 on), `7.5s`, `6m30s`, `PT6M30S`, ISO 8601 with a zone, an HTTP-date.
 * Clamped to `[0, one year]`; `null` for anything else.
 */
export function parseWait(value: unknown, now: number, unit = 1000): number | null {
  const text = scalar(value);
  if (!text) return null;
  let ms = 0;
  if (/^\d+(\.\d+)?$/.test(text)) {
    const amount = Number(text);
    ms = amount < 1e9 ? amount * unit : amount * (amount < 1e11 ? 1000 : 1) - now;
  } else if (/^(PT)?(\d+(\.\d+)?(ms|[hms])){1,9}$/i.test(text)) {
    for (const [, amount, one = ""] of text.toLowerCase().matchAll(/([\d.]{1,20})(m?[hms])/g))
      ms += Number(amount) * ({ ms: 1, s: 1000, m: 60_000 }[one] ?? 3_600_000);
  } else {
    const iso = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-][\d:]+)$/.test(text);
    ms = (iso ? Date.parse(text) : (parseHttpDate(text, now) ?? Number.NaN)) - now;
  }
  return Number.isNaN(ms) ? null : clampWait(ms);
}
