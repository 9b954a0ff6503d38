import type { ApiError } from "../../core/api-error.js";
import { toldText } from "../../core/told.js";
import { currencyOf, figureNamed, memberNamed, unwrap } from "../../parts/members.js";
import type { Showing } from "../../react/showing.js";

const AMOUNT =
  "(amount|balance|total)(due|open|owed|outstanding|unpaid|remaining|payable)(cents)? (due|outstanding|unpaid|overdue|pastdue|open|owed)(amount|balance|total)(cents)? (payment|invoice|charge)?(amount|total)(cents)? price(cents)? value";
/** A written amount: digits with a currency before or behind them. */
const WRITTEN = /^(\p{Sc}|[A-Z]{3}) ?\d[\d.,’' ]*$|^\d[\d.,’' ]* ?(\p{Sc}|[A-Z]{3})$/u;

/** What the error tells of the money that did not arrive. */
export interface ToldBill {
  /** The error, with the members of a wrapped invoice and amount laid open. */
  readonly error: ApiError;
  /** The amount, written; `""` where none is told. */
  readonly amount: string;
  /** Number of the invoice, or its id. */
  readonly invoice: string | null;
  /** Where it can be looked at, as it was sent: to be gated where it is rendered. */
  readonly invoiceUrl: string | null;
  /** Which card: brand and last digits. */
  readonly card: string | null;
}

/** Amount, invoice and card, under their usual names, laid bare or wrapped: `{ invoice: { number, amount_due } }`. */
export function toldBill(given: ApiError, { format, currency }: Showing): ToldBill {
  const billed = unwrap(unwrap(given, "invoice payment charge paymentintent"), "paymentmethod(details)?");
  const error = unwrap(unwrap(billed, "amount(due)? total"), "card");
  const text = (names: string, longest?: number): string | null => {
    const read = (key: string): string | null => toldText(error, key, longest);
    return read(memberNamed(error, names, (key) => read(key) !== null));
  };
  const { value } = figureNamed(error, AMOUNT);
  const written = text(AMOUNT, 24) ?? "";
  const amount = Number(value) > 0 ? format.money(value, currencyOf(error) ?? currency) : "";
  const digits = text("(card)?last(four|digits)?", 4);
  const brand = text("(card)?(brand|network)", 20);
  return {
    error,
    amount: amount || (WRITTEN.test(written) ? written : ""),
    invoice: text("invoice(number|no|id)? number", 40),
    invoiceUrl: text("(hosted)?invoice(page)?(url|link|pdf)", 500),
    card: /^\d{2,4}$/.test(digits ?? "") ? `${brand ?? ""} •• ${digits}`.trim() : null,
  };
}
