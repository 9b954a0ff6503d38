import type { CatalogWords, Messages } from "react-recourse";

type Module<T> = Readonly<Record<string, T>>;

/** The one thing that each file of a shelf lets out. */
const each = <T>(files: Readonly<Record<string, Module<T>>>): readonly T[] =>
  Object.values(files).flatMap((file) => Object.values(file));

/** Every locale on the shelf. */
export const locales = each(import.meta.glob<Module<Messages>>("../../src/locales/*.ts", { eager: true }));

/** The words of all catalogs in all of these locales. */
export const words = each(import.meta.glob<Module<CatalogWords>>("../../src/catalogs/*/*.ts", { eager: true }));

/** A language as it calls itself: `de` → `Deutsch`. */
const selfName = (tag: string): string => new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;

/** The locales as the toolbar offers them. */
export const localeItems = locales.map(({ tag }) => ({ value: tag, title: selfName(tag), right: tag }));
