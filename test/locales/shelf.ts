import type { ApiError } from "../../src/core/api-error.js";
import type { CatalogWords, ErrorWords, Formatters, Messages, Phrase } from "../../src/core/words.js";
import { en } from "../../src/locales/en.js";

const only = <T>(found: Readonly<Record<string, Readonly<Record<string, T>>>>): readonly T[] =>
  Object.values(found).flatMap((file) => Object.values(file));

/** Every locale on the shelf, English too. */
export const locales: readonly Messages[] = only(
  import.meta.glob<Record<string, Messages>>("../../src/locales/*.ts", { eager: true }),
);

/** Every locale but English. */
export const translations = locales.filter(({ tag }) => tag !== "en");

/** The words of every API in every locale. */
export const words: readonly CatalogWords[] = only(
  import.meta.glob<Record<string, CatalogWords>>("../../src/catalogs/*/*.ts", { eager: true }),
);

/** The words of one API in one locale. */
export function wordsIn(tag: string, api: string): CatalogWords {
  const found = words.find((one) => one.tag === tag && one.api === api);
  if (!found) throw new Error(`${api} has no words in ${tag}`);
  return found;
}

/** Tags by API, as the shelf has them. */
export const tagsOf = (api: string): readonly string[] => words.filter((one) => one.api === api).map(({ tag }) => tag);

/** The text of a phrase; it may throw here, where the kit would fall back. */
export const say = (phrase: Phrase | undefined, error: ApiError, format: Formatters, currency: string | null): string =>
  typeof phrase === "function" ? phrase({ error, format, currency }) : (phrase ?? "");

/** Words of a catalog for each code and status, with a name for the test. */
export const entriesOf = (one: CatalogWords): readonly (readonly [string, ErrorWords])[] => [
  ...Object.entries(one.codes),
  ...Object.entries(one.statuses ?? {}),
];

/** Labels that speak of a number of things. */
export const COUNTED = ["more", "times", "validationSummary"] as const;

/** Every label as text: fixed ones as they are, others told what they speak of. */
export const labelsOf = ({ labels }: Messages, told = "Xyz"): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(labels).map(([name, label]: [string, unknown]) => [
      name,
      typeof label === "function"
        ? String((COUNTED as readonly string[]).includes(name) ? label(5) : label(told, "Abc"))
        : String(label),
    ]),
  );

/** Every button and label in English. */
export const english: Readonly<Record<string, string>> = { ...en.actions, ...labelsOf(en) };
