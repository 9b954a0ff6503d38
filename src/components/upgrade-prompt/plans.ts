import type { ApiError } from "../../core/api-error.js";
import { memberNamed } from "../../core/member-named.js";
import { isRecord } from "../../core/shapes.js";
import { toldNumber, toldText, toldTexts } from "../../core/told.js";
import { currencyOf } from "../../parts/figures.js";
import type { Showing } from "../../react/showing.js";

/** A plan as the error names it. */
export interface ToldPlan {
  /** As the server names it: its id, else its name. */
  readonly id: string;
  readonly name: string;
  /** As a person reads it; `""` for none. */
  readonly price: string;
}

const MOST_PLANS = 6;

/** The one plan it takes. */
export function toldPlan(error: ApiError): string | null {
  const names = toldTexts(error, memberNamed(error, "(required|minimum)plans? plan"));
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** The one of several that a text names, by its id or name. */
export const planNamed = (plans: readonly ToldPlan[], text: string | null | undefined): ToldPlan | undefined =>
  plans.find(({ id }) => id === text) ?? plans.find(({ name }) => name === text);

/** The plans to choose from: names, or objects with a name and perhaps a price. */
export function plansOf(error: ApiError, { format, currency }: Showing): readonly ToldPlan[] {
  const value = error.details[memberNamed(error, "plans (available|allowed|required)plans upgradeoptions")];
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, MOST_PLANS) : [];
  const plans = new Map<string, ToldPlan>();
  for (const item of list) {
    const told = { details: isRecord(item) ? item : { name: item } };
    const name = toldText(told, memberNamed(told, "(plan|display)?name title label (plan)?id key code slug"), 80);
    const price = toldNumber(told, memberNamed(told, "price amount monthlyprice"));
    const unit = currencyOf(told) ?? currency;
    const id = toldText(told, memberNamed(told, "(plan)?id key code slug")) ?? name;
    if (name !== null && id !== null) {
      plans.set(id, { id, name, price: format.money(price, unit) });
    }
  }
  return plans.size > 1 || toldPlan(error) === null ? [...plans.values()] : [];
}
