import { type Told, memberNamed } from "../core/member-named.js";
import { isRecord } from "../core/shapes.js";
import { toldNumber, toldText } from "../core/told.js";

/** The currency that the details name (ISO 4217), or `null`. */
export const currencyOf = (told: Told): string | null => toldText(told, memberNamed(told, "currency(code)?"), 3);

/** The same error with what an object in its details holds laid beside the rest: `{ quota: { used, limit } }`. */
export function unwrap<Error extends Told>(error: Error, names: string): Error {
  const inner = error.details[memberNamed(error, names, (key) => isRecord(error.details[key]))];
  return isRecord(inner) ? { ...error, details: { ...error.details, ...inner } } : error;
}

/** The largest count of anything: beyond it are the numbers by which machines say "no limit". */
const MOST = 1e18;

/** A figure that the details tell: zero or more, and of a size that things have. */
export interface Figure {
  /** As it was sent; `null` for none. */
  readonly value: number | string | null;
  /** The member that tells it, or `""`. */
  readonly key: string;
}

/** How {@link figureNamed} reads. */
export interface FigureOptions {
  /** Least it may be. Default 0. */
  readonly least?: number | undefined;
  /** The currency where the error names none (ISO 4217). Default: none is known. */
  readonly currency?: string | null | undefined;
  /** Whether whole numbers are in minor units though the name does not say so. Default `false`. */
  readonly minor?: boolean | undefined;
}

/** By ISO 4217, not by `Intl`: that leaves out what cash has no coins for (HUF, IDR), and engines differ. */
function decimalsOf(currency: string | null): number {
  if (/^(bif|clp|djf|gnf|isk|jpy|kmf|krw|pyg|rwf|ugx|vnd|vuv|x[ao]f|xpf)$/i.test(currency ?? "")) return 0;
  return /^(bhd|iqd|jod|kwd|lyd|omr|tnd)$/i.test(currency ?? "") ? 3 : 2;
}

/** The first figure under one of the names. Minor units (`amount_cents`) become major ones. */
export function figureNamed(told: Told, names: string, options: FigureOptions = {}): Figure {
  const { least = 0, currency = null, minor = false } = options;
  const read = (key: string): number | string | null => {
    const value = toldNumber(told, key);
    return value !== null && Number(value) >= least && Number(value) < MOST ? value : null;
  };
  const key = memberNamed(told, names.replaceAll(/ |$/g, "(cents|minor)?$&"), (one) => read(one) !== null);
  const value = read(key);
  const cents = /cents$/i.test(key);
  if (value === null || !(cents || /minor$/i.test(key) || (minor && /^\d+$/.test(String(value)))))
    return { key, value };
  const unit = currencyOf(told) ?? currency;
  // Nobody can tell how many of them make one.
  return { key, value: unit === null && !cents ? null : Number(value) / 10 ** decimalsOf(unit) };
}
