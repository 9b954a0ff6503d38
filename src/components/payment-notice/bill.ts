import type { ApiError } from "../../core/api-error.js";
import { type Told, memberNamed } from "../../core/member-named.js";
import { asRecord, isRecord } from "../../core/shapes.js";
import { toldText } from "../../core/told.js";
import { currencyOf, figureNamed, unwrap } from "../../parts/figures.js";
import type { Showing } from "../../react/showing.js";

const AMOUNT =
  "(amount|balance|total)(due|open|owed|outstanding|unpaid|remaining|payable) (due|outstanding|unpaid|overdue|pastdue|open|owed)(amount|balance|total) (payment|invoice|charge)?(amount|total) price value";

/** The first text under one of the names. */
function textNamed(told: Told, names: string, way = /./, longest = 40): string | null {
  const read = (key: string): string | null => {
    const text = toldText(told, key, longest);
    return text !== null && way.test(text) ? text : null;
  };
  return read(memberNamed(told, names, (key) => read(key) !== null));
}

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
  const wrapped = asRecord(given.details[memberNamed(given, "invoice", (key) => isRecord(given.details[key]))]);
  const billed = unwrap(unwrap(given, "payment charge paymentintent"), "paymentmethod(details)?");
  const whole = { ...billed, details: { ...billed.details, ...wrapped } };
  const money = unwrap(whole, "amount(due)? total");
  const error = unwrap(money, "card");
  // Whoever speaks of payment intents and charges counts in the smallest unit.
  const minor =
    memberNamed(whole, "paymentintent charge") !== "" ||
    [given.details, wrapped].some(({ object }) => /^(invoice|charge|payment_intent)$/.test(String(object)));
  const { value } = figureNamed(error, AMOUNT, { currency, minor });
  // An amount with a unit of its own, `{ value: 1050, currency }`: some count in cents, some do not.
  const unclear = money !== whole && !minor && Number.isInteger(value);
  const brand = textNamed(error, "(card)?(brand|network)", /\p{L}/u, 20);
  const digits = textNamed(error, "(card)?last(four|digits)?", /^\d{2,4}$/);
  return {
    error,
    amount: Number(value) > 0 && !unclear ? format.money(value, currencyOf(error) ?? currency) : "",
    // A number of a card is a number too: it has to be the invoice's.
    invoice: textNamed(given, "invoice(number|no|id)?") ?? textNamed({ details: wrapped }, "(invoice)?number id"),
    invoiceUrl: textNamed(error, "(hosted)?invoice(page)?(url|link|pdf)", /./, 500),
    card: digits === null ? null : `${brand ?? ""} •• ${digits}`.trim(),
  };
}
