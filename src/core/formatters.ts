import { attempt } from "./attempt.js";
import type { Formatters } from "./words.js";

const UNITS = ["", "kilo", "mega", "giga", "tera"];
const DATE = { year: "numeric", month: "short", day: "numeric" } as const;
const DATE_TIME = {
  ...DATE,
  hour: "numeric",
  minute: "2-digit",
  timeZoneName: "short",
} as const;
const STEPS = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** Whole seconds, rounded up: what is left is never said to be less. */
const secondsOf = (ms: number): number => (Number.isFinite(ms) ? Math.max(0, Math.ceil(ms / 1000)) : 0);

/** A day, as ISO 8601 writes it. */
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A decimal as text: `Intl` writes it exactly. */
const DECIMAL = /^-?\d{1,30}(\.\d{1,20})?$/;

/** Whether something is a number that can be written, also as a decimal text or a `bigint`. */
export const isNumber = (value: unknown): value is number | bigint | `${number}` =>
  typeof value === "string" ? DECIMAL.test(value) : typeof value === "bigint" || Number.isFinite(value);

/** A moment: `Date.parse("0")` would be the year 2000, and `Number([])` 1970. */
export const momentOf = (value: unknown): number => {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return Number.NaN;
  // Epoch seconds or milliseconds, of times near ours.
  if (/^\d{10}(\d{3})?$/.test(value)) return Number(value.padEnd(13, "0"));
  return /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN;
};

/** What cannot be formatted, as it came; `NaN`, objects and the like are nothing a person can read. */
const raw = (value: unknown): string => (typeof value === "string" || isNumber(value) ? String(value) : "");

/** The two largest units of a span, which are enough for a person to plan by. */
function spanOf(ms: number): readonly (readonly [count: number, name: string])[] {
  let left = secondsOf(ms);
  const parts: [number, string][] = [];
  for (const [name, seconds] of STEPS) {
    const count = Math.floor(left / seconds);
    left %= seconds;
    if (count > 0 && parts.length < 2) parts.push([count, name]);
  }
  return parts.length > 0 ? parts : [[0, "second"]];
}

/** How an amount is written, of a currency or of one that nobody names. */
function moneyOptions(value: unknown, currency: string | null | undefined): Intl.NumberFormatOptions {
  // A decimal string may be finer than the currency's own digits (usage prices are); a float's tail is noise.
  const exact = typeof value === "string" && { maximumFractionDigits: 20 };
  return currency && /^[A-Za-z]{3}$/.test(currency)
    ? { style: "currency", currency, ...exact }
    : { maximumFractionDigits: 2, ...exact, minimumFractionDigits: Number.isInteger(Number(value)) ? 0 : 2 };
}

/**
 * Writes values for people in one locale, by `Intl`.
 *
 * @param tag BCP 47 tag. One that `Intl` refuses gives English.
 * @param timeZone IANA name of the zone that times are told in. Default: the machine's own.
 */
export function createFormatters(tag: string, timeZone?: string): Formatters {
  const locale = attempt(() => Intl.getCanonicalLocales(tag)[0]) ?? "en";

  // Made once: that takes as long as a hundred writings, and countdowns write each second. Not those of times: the
  // machine may come into another zone; nor of money: a server names the currency.
  const made: Record<string, Intl.NumberFormat> = {};
  let units: Intl.ListFormat | undefined;
  const write = (value: unknown, options: Intl.NumberFormatOptions = {}): string => {
    const make = (): Intl.NumberFormat => new Intl.NumberFormat(locale, options);
    return isNumber(value)
      ? (options.currency ? make() : (made[JSON.stringify(options)] ??= make())).format(value)
      : raw(value);
  };
  const unit = (count: number, name: string, unitDisplay?: "long"): string =>
    write(count, { style: "unit", unit: name, unitDisplay, maximumFractionDigits: 1 });

  // What stands between units differs: a space, a comma, "و" or nothing. `DurationFormat` would tell, and Node 20 and the
  // browser would tell differently: it is not everywhere yet.
  const durationIn =
    (unitDisplay?: "long") =>
    (ms: number): string =>
      (units ??= new Intl.ListFormat(locale, { type: "unit", style: "narrow" })).format(
        spanOf(ms).map(([count, name]) => unit(count, name, unitDisplay)),
      );

  return {
    number: write,
    // From right to left a sign after letters would stand before them: `$US`.
    money: (value, currency) => write(value, moneyOptions(value, currency)).replace(/^(\u200f.*[A-Z])\$/, "$1$\u200e"),
    bytes: (value) => {
      let size = Number(value);
      let step = 0;
      // What is written with one decimal as 1,000 is one of the next.
      for (; Math.abs(size) >= 999.95 && step < 4; step += 1) size /= 1000;
      // The short form of a byte has no plural ("1 bytes", "512 byte").
      return isNumber(value) ? unit(size, `${UNITS[step]}byte`, step === 0 ? "long" : undefined) : raw(value);
    },
    duration: durationIn(),
    spokenDuration: durationIn("long"),
    clock: (ms) => {
      const left = secondsOf(ms);
      const two = (value: number): string => write(value, { minimumIntegerDigits: 2 });
      const minutes = Math.floor(left / 60);
      const start = minutes < 60 ? write(minutes) : `${write(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
      return `${start}:${two(left % 60)}`;
    },
    dateTime: (value) =>
      // `Intl` throws on a bad tag or date (RangeError); a notice must not.
      attempt(() =>
        // A day without a time is that day everywhere: as a moment it would be the day before, west of Greenwich.
        new Intl.DateTimeFormat(
          locale,
          DAY.test(String(value)) ? { ...DATE, timeZone: "UTC" } : { ...DATE_TIME, timeZone },
        ).format(momentOf(value)),
      ) ?? raw(value),
    list: (values) => new Intl.ListFormat(locale).format(values),
  };
}
