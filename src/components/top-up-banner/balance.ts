import type { ApiError } from "../../core/api-error.js";
import { type Figure, currencyOf, figureNamed } from "../../parts/figures.js";
import type { Showing } from "../../react/showing.js";

/** What the error tells of the money. */
export interface ToldBalance {
  readonly balance: number | string | null;
  readonly needed: number | string | null;
  /** What is missing, above zero. */
  readonly missing: number | null;
  /** Writes an amount: as money where a currency is known, as a plain number otherwise; `""` for none. */
  readonly write: (amount: number | string | null) => string;
  /** The same for an amount to choose: whole ones without decimals, `€50`. */
  readonly writeChoice: (amount: number) => string;
}

const BALANCE =
  "(current|available|wallet|account)balance balance available credits(available|remaining) (available|remaining)credits creditbalance";
const NEEDED =
  "required(amount|balance|credits) amountrequired credits(required|needed) required needed amountdue cost price amount total";
const MISSING = "shortfall missingamount (amount|credits)missing deficit missing";

/** Balance, needed and missing, under their usual names. */
export function toldBalance(error: ApiError, { format, currency }: Showing): ToldBalance {
  const read = (names: string): Figure => figureNamed(error, names, { currency, least: -1e18 });
  const [has, needs, { value: told }] = [read(BALANCE), read(NEEDED), read(MISSING)];
  const [balance, needed] = [has.value, needs.value];
  const between = balance === null || needed === null ? 0 : Number(needed) - Number(balance);
  const missing = Math.abs(Number(told ?? between));
  // Credits are counted, not paid in the app's currency.
  const counted = /credit|token|unit/i.test(has.key + needs.key);
  const unit = currencyOf(error) ?? (counted ? null : currency);
  const write = (amount: number | string | null): string => format.money(amount, unit);
  // As many as the currency has: two, three, or none.
  const [zeros = ""] = /[.,]0+/.exec(write(0)) ?? [];
  return {
    balance,
    needed,
    missing: missing > 0 && (told !== null || between > 0) ? missing : null,
    write,
    writeChoice: (amount) => write(amount).replace(zeros, ""),
  };
}
