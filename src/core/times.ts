/** No wait is told as longer than a year: past that a server means "never", and no timer could count it. */
const MAX_WAIT_MS = 365 * 86_400_000;

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Into `[0, one year]`; the past is 0. */
export const clampWait = (ms: number): number => Math.min(Math.max(Math.ceil(ms), 0), MAX_WAIT_MS);

/**
 * HTTP-date, RFC 9110 5.6.7, as epoch milliseconds: `Sun, 06 Nov 1994 08:49:37 GMT`, and the obsolete
 * `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`. `null` for anything else: `Date.parse` alone
 * would read `-5` as the year 2001.
 */
export function parseHttpDate(text: string, now: number): number | null {
  const imf = text.replace(/^(\w{3}) (\w{3}) ([ \d]\d) (\S{8}) (\d{4})$/, "$1, $3 $2 $5 $4 GMT");
  const parts = /^\w{3,9}, ([ \d]\d)([ -])(\w{3})\2(\d{4}|\d\d) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60) GMT$/.exec(imf);
  if (!parts) return null;
  const [, day, , name = "", digits = "", hour, minute, second] = parts;
  const month = "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(name) / 3;
  if (!Number.isInteger(month) || month < 0) return null;
  let year = Number(digits);
  if (digits.length === 2) {
    const thisYear = new Date(now).getUTCFullYear();
    year += thisYear - (thisYear % 100);
    // Two digits that look more than 50 years ahead mean the past century.
    if (year > thisYear + 50) year -= 100;
  }
  return Date.UTC(year, month, Number(day), Number(hour), Number(minute), Number(second));
}

/**
 * `Retry-After`, RFC 9110 10.2.3, as a wait in milliseconds: whole seconds or an HTTP-date, nothing else
 * (no sign, fraction, unit). Repeated values: the longest. Past: 0. More than a year: a year. Malformed: `null`.
 */
export function parseRetryAfter(value: string, now: number): number | null {
  let longest: number | null = null;
  // A comma separates values, unless it stands inside a date.
  for (const item of value.split(/,(?! ?[ \d]\d[ -][A-Z])/)) {
    const text = item.trim();
    const date = parseHttpDate(text, now);
    if (date === null && !/^\d+$/.test(text)) return null;
    longest = Math.max(longest ?? 0, clampWait(date === null ? Number(text) * 1000 : date - now));
  }
  return longest;
}

function parseDuration(text: string): number | null {
  if (!/^(\d{1,9}(\.\d{1,9})?(ms|[dhms]))+$/.test(text)) return null;
  let ms = 0;
  for (const [, amount, unit = ""] of text.matchAll(/([\d.]+)(ms|[dhms])/g)) ms += Number(amount) * (UNITS[unit] ?? 0);
  return ms;
}

/**
 * A wait as the less strict places write it, in milliseconds: a number of `unit` milliseconds each (default seconds),
 * epoch seconds or milliseconds (told by their size: from 2001 on), `7.5s`, `6m30s`, ISO 8601 with a zone, an HTTP-date.
 * Clamped to `[0, one year]`; `null` for anything else.
 */
export function parseWait(value: unknown, now: number, unit = 1000): number | null {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || text.length > 64) return null;
  const trimmed = text.trim();
  if (/^\d+(\.\d+)?$/.test(trimmed)) {
    const amount = Number(trimmed);
    if (amount >= 1e11) return clampWait(amount - now);
    return clampWait(amount >= 1e9 ? amount * 1000 - now : amount * unit);
  }
  const duration = parseDuration(trimmed);
  if (duration !== null) return clampWait(duration);
  const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/.test(trimmed);
  const moment = iso ? Date.parse(trimmed) : parseHttpDate(trimmed, now);
  return moment === null || Number.isNaN(moment) ? null : clampWait(moment - now);
}
