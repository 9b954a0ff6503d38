import type { ApiError } from "../core/api-error.js";
import { toldText } from "../core/told.js";

const fold = (name: string): string => name.replaceAll(/[^a-z]/gi, "").toLowerCase();

/**
 * The name under which the details hold something, or `""`. APIs spell alike things differently; these are usual words
 * of many, never one API's own.
 *
 * @param names Patterns of names in lower case without separators, best first, separated by spaces.
 */
export function memberNamed({ details }: Pick<ApiError, "details">, names: string): string {
  const known = Object.keys(details);
  for (const name of names.split(" ")) {
    const found = known.find((key) => new RegExp(`^(${name})$`).test(fold(key)));
    if (found !== undefined) return found;
  }
  return "";
}

/** The currency that the details name (ISO 4217), or `null`. */
export const currencyOf = (told: Pick<ApiError, "details">): string | null =>
  toldText(told, memberNamed(told, "currency(code)?"), 3);
