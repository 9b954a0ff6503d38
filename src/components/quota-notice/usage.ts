import type { ApiError } from "../../core/api-error.js";
import { memberNamed } from "../../core/member-named.js";
import { toldText } from "../../core/told.js";
import { currencyOf, figureNamed, unwrap } from "../../parts/figures.js";
import type { Showing } from "../../react/showing.js";

type Amount = number | string | null;

/** What the error tells of a limit, and of what is used of it. */
export interface ToldUsage {
  /** The error, with the members of a wrapped quota laid open. */
  readonly error: ApiError;
  readonly used: Amount;
  readonly limit: Amount;
  /** What is left, above zero. */
  readonly remaining: Amount;
  /** How much more than the limit is used, where that is above zero. */
  readonly over: number;
  /** When it starts anew, epoch milliseconds, where headers tell it. */
  readonly resetAt: number | null;
  /** Writes an amount as what it is: money, bytes or a count; `""` for none. */
  readonly write: (amount: Amount) => string;
}

const UNIT = "(bytes|amount|units|credits|seats|requests|count|today)?";
const USED = `(?!un)[a-z]*(used|usage|spent|spend|consumed)${UNIT} current count`;
const LIMIT = `(limit|quota|max|maximum|budget|cap)${UNIT} (?!over)[a-z]*(limit|quota|budget|cap|allowance|allowed)${UNIT} max[a-z]*`;
const LEFT = `[a-z]*(remaining|left)${UNIT} available`;

/** Used, limit and what is left, under their usual names; two of them tell the third. */
export function toldUsage(given: ApiError, { format, currency }: Showing): ToldUsage {
  const error = unwrap(given, "quota usage limits? budget spendlimit");
  const has = figureNamed(error, USED, { currency });
  const most = figureNamed(error, LIMIT, { currency });
  const rest = figureNamed(error, LEFT, { currency });
  let [used, limit, remaining] = [has.value, most.value, rest.value];
  const { rateLimit } = error;
  // Headers come with every response, and may speak of something else: they count where they tell that nothing is left.
  const spoken =
    rateLimit?.remaining === 0 &&
    used === null &&
    remaining === null &&
    (limit === null || Number(limit) === rateLimit.limit);
  if (spoken) ({ limit, remaining } = rateLimit);

  const less = (amount: Amount): number =>
    limit === null || amount === null ? Number.NaN : Number(limit) - Number(amount);
  if (used === null && less(remaining) >= 0) used = less(remaining);
  const left = less(used);
  const open = remaining ?? left;

  const keys = `${has.key} ${most.key} ${rest.key}`;
  const unit = toldText(error, memberNamed(error, "unit"), 8) ?? "";
  const spends = error.kind === "spend_limit";
  const money = currencyOf(error) ?? (spends ? currency : null);
  const isMoney = (spends || money !== null) && !/credit|unit|seat|request/i.test(keys);
  return {
    error,
    used,
    limit,
    remaining: Number(open) > 0 ? open : null,
    over: -left,
    resetAt: spoken ? rateLimit.resetAt : null,
    write: (amount) => {
      if (amount === null) return "";
      if (isMoney) return format.money(amount, money);
      if (/^b(ytes?)?$/i.test(unit) || /byte/i.test(keys)) return format.bytes(amount);
      return format.number(amount) + (/^[kmgtp]i?b$/i.test(unit) ? `\u00a0${unit}` : "");
    },
  };
}
