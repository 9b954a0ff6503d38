import type { Formatters } from "./words.js";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;
const STEPS = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

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

/** A number, or a decimal string left as it is: `Intl` writes such strings exactly. */
const decimal = (value: unknown): number | `${number}` | null => {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const text = typeof value === "bigint" ? String(value) : value;
  return typeof text === "string" && DECIMAL.test(text) ? (text as `${number}`) : null;
};

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

  const write = (value: unknown, options: Intl.NumberFormatOptions): string => {
    const number = decimal(value);
    return number === null
      ? raw(value)
      : attempt(() => new Intl.NumberFormat(locale, options).format(number), raw(value));
  };

  const money = (value: unknown, currency?: string | null): string => {
    // A decimal string may be finer than the currency's own digits (usage prices are); a float's tail is noise.
    const exact = typeof value === "string" ? { maximumFractionDigits: 20 } : {};
    if (currency && /^[A-Za-z]{3}$/.test(currency)) {
      return write(value, { style: "currency", currency, ...exact });
    }
    const whole = Number.isInteger(Number(value));
    return write(value, { maximumFractionDigits: 2, ...exact, minimumFractionDigits: whole ? 0 : 2 });
  };

  const bytes = (value: unknown): string => {
    let size = Number(decimal(value) ?? Number.NaN);
    if (!Number.isFinite(size)) return raw(value);
    let unit = 0;
    while (Math.abs(size) >= 1000 && unit < UNITS.length - 1) {
      size /= 1000;
      unit += 1;
    }
    return write(size, { style: "unit", unit: UNITS[unit] ?? "byte", unitDisplay: "short", maximumFractionDigits: 1 });
  };

  const duration = (ms: number, unitDisplay: "short" | "long" = "short"): string => {
    let left = Number.isFinite(ms) ? Math.max(0, Math.ceil(ms / 1000)) : 0;
    const parts: string[] = [];
    for (const [unit, seconds] of STEPS) {
      const count = Math.floor(left / seconds);
      left -= count * seconds;
      // The two largest units are enough for a person to plan by.
      if (count > 0 && parts.length < 2) parts.push(write(count, { style: "unit", unit, unitDisplay }));
    }
    return parts.length > 0 ? parts.join(" ") : write(0, { style: "unit", unit: "second", unitDisplay });
  };

  const clock = (ms: number): string => {
    const left = Number.isFinite(ms) ? Math.max(0, Math.ceil(ms / 1000)) : 0;
    const two = (value: number): string => write(value, { minimumIntegerDigits: 2 });
    const hours = Math.floor(left / 3600);
    const minutes = Math.floor(left / 60) % 60;
    const rest = `${two(left % 60)}`;
    return hours > 0 ? `${write(hours, {})}:${two(minutes)}:${rest}` : `${write(minutes, {})}:${rest}`;
  };

  const dateTime = (value: unknown): string => {
    const time = typeof value === "number" ? value : typeof value === "string" ? Date.parse(value) : Number.NaN;
    const style = {
      year: "numeric",
      month: "short",
      day: "numeric",
      hour: "numeric",
      minute: "2-digit",
      timeZoneName: "short",
    } as const;
    return attempt(() => new Intl.DateTimeFormat(locale, style).format(time), raw(value));
  };

  const formatters: Formatters = {
    number: (value) => write(value, {}),
    money,
    bytes,
    duration: (ms) => duration(ms),
    spokenDuration: (ms) => duration(ms, "long"),
    clock,
    dateTime,
    list: (values) => attempt(() => new Intl.ListFormat(locale).format(values), values.join(", ")),
  };
  made.set(tag, formatters);
  return formatters;
}
