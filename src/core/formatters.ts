import type { Formatters } from "./words.js";

const UNITS = ["", "kilo", "mega", "giga", "tera"];
const DATE_TIME = {
  year: "numeric",
  month: "short",
  day: "numeric",
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

const made = new Map<string, Formatters>();

/** `Intl` throws on a bad tag, currency or date (RangeError); a notice must not. */
const attempt = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

const DECIMAL = /^-?\d{1,30}(\.\d{1,20})?$/;

const isDecimal = (text: unknown): text is `${number}` => typeof text === "string" && DECIMAL.test(text);

/** A number, or a decimal string left as it is: `Intl` writes such strings exactly. */
const decimal = (value: unknown): number | bigint | `${number}` | null =>
  (typeof value === "number" && Number.isFinite(value)) || typeof value === "bigint" || isDecimal(value) ? value : null;

/** What cannot be formatted, as it came; `NaN`, objects and the like are nothing a person can read. */
const raw = (value: unknown): string =>
  typeof value === "string" || typeof value === "bigint" || (typeof value === "number" && Number.isFinite(value))
    ? String(value)
    : "";

/**
 * Writes values for people in one locale, by `Intl`.
 *
 * @param tag BCP 47 tag. One that `Intl` refuses gives English.
 */
export function createFormatters(tag: string): Formatters {
  const known = made.get(tag);
  if (known) return known;
  const locale = attempt(() => Intl.getCanonicalLocales(tag)[0], undefined) ?? "en";

  const write = (value: unknown, options?: Intl.NumberFormatOptions): string => {
    const number = decimal(value);
    const otherwise = raw(value);
    return number === null
      ? otherwise
      : attempt(() => new Intl.NumberFormat(locale, options).format(number), otherwise);
  };
  const unit = (count: number, name: string, unitDisplay: "short" | "long" = "short"): string =>
    write(count, { style: "unit", unit: name, unitDisplay, maximumFractionDigits: 1 });

  const durationIn =
    (unitDisplay: "short" | "long") =>
    (ms: number): string => {
      let left = secondsOf(ms);
      const parts: string[] = [];
      for (const [name, seconds] of STEPS) {
        const count = Math.floor(left / seconds);
        left %= seconds;
        // The two largest units are enough for a person to plan by.
        if (count > 0 && parts.length < 2) parts.push(unit(count, name, unitDisplay));
      }
      return parts.join(" ") || unit(0, "second", unitDisplay);
    };

  const formatters: Formatters = {
    number: write,
    money: (value, currency) => {
      // A decimal string may be finer than the currency's own digits (usage prices are); a float's tail is noise.
      const exact = typeof value === "string" ? { maximumFractionDigits: 20 } : {};
      return currency && /^[A-Za-z]{3}$/.test(currency)
        ? write(value, { style: "currency", currency, ...exact })
        : write(value, {
            maximumFractionDigits: 2,
            ...exact,
            minimumFractionDigits: Number.isInteger(Number(value)) ? 0 : 2,
          });
    },
    bytes: (value) => {
      let size = Number(decimal(value) ?? Number.NaN);
      let step = 0;
      for (; Math.abs(size) >= 1000 && step < 4; step += 1) size /= 1000;
      return Number.isFinite(size) ? unit(size, `${UNITS[step]}byte`) : raw(value);
    },
    duration: durationIn("short"),
    spokenDuration: durationIn("long"),
    clock: (ms) => {
      const left = secondsOf(ms);
      const [hours, minutes] = [Math.floor(left / 3600), Math.floor(left / 60) % 60];
      const two = (value: number): string => write(value, { minimumIntegerDigits: 2 });
      return `${hours > 0 ? `${write(hours)}:${two(minutes)}` : write(minutes)}:${two(left % 60)}`;
    },
    dateTime: (value) => {
      const time = typeof value === "string" ? Date.parse(value) : Number(value ?? Number.NaN);
      return attempt(() => new Intl.DateTimeFormat(locale, DATE_TIME).format(time), raw(value));
    },
    list: (values) => attempt(() => new Intl.ListFormat(locale).format(values), values.join(", ")),
  };
  made.set(tag, formatters);
  return formatters;
}
