import type { Catalog } from "./catalog.js";
import type { View } from "./view.js";
import type { CatalogWords, ErrorWords } from "./words.js";

type Anything = Readonly<Record<string, unknown>>;

/** Codes of a catalog, or of each of several. */
type CodeOf<C> = C extends { readonly codes: infer Codes } ? Extract<keyof Codes, string> : never;

/** `api_key.revoked` → `api_key.*`. */
type PatternOf<Code extends string> = Code extends `${infer Head}.${infer Tail}`
  ? `${Head}.*` | (Tail extends `${string}.${string}` ? `${Head}.${PatternOf<Tail>}` : never)
  : never;

type FactsOf<C, Code extends string> = C extends { readonly codes: infer Codes }
  ? Code extends keyof Codes
    ? Codes[Code]
    : never
  : never;

type DetailsOfFacts<Facts> = Facts extends { readonly details: (raw: never) => infer Details }
  ? NonNullable<Details>
  : Anything;

type CodesMatching<C, Key extends string> = Key extends `${infer Head}.*`
  ? Extract<CodeOf<C>, `${Head}.${string}`>
  : Extract<CodeOf<C>, Key>;

/** Details of the errors that a code or pattern stands for: one catalog's, or the union where several know it. */
type DetailsOf<C, Key extends string> = DetailsOfFacts<FactsOf<C, CodesMatching<C, Key>>> & object;

/**
 * Views by code and by code pattern. With catalogs, only their codes and patterns, each with its own typed
 * `error.details`; without catalogs, any string. One mapped type, so that inline views keep their contextual types
 * and a misspelt code is an error with a suggestion.
 */
export type Codes<Catalogs extends readonly Catalog[]> = [CodeOf<Catalogs[number]>] extends [never]
  ? Readonly<Record<string, View>>
  : {
      readonly [Key in CodeOf<Catalogs[number]> | PatternOf<CodeOf<Catalogs[number]>>]?: View<
        DetailsOf<Catalogs[number], Key>
      >;
    };

/**
 * Something else than a view by code and by code pattern: with catalogs only their codes, without catalogs any string.
 */
export type ByCode<Catalogs extends readonly Catalog[], Value> = [CodeOf<Catalogs[number]>] extends [never]
  ? Readonly<Record<string, Value>>
  : { readonly [Key in CodeOf<Catalogs[number]> | PatternOf<CodeOf<Catalogs[number]>>]?: Value };

/**
 * Words for each code of one catalog. For words in another locale: `satisfies WordsOf<typeof aforo>` fails to compile
 * when a code is missing.
 */
export type WordsOf<C> = CatalogWords & { readonly codes: Readonly<Record<CodeOf<C>, ErrorWords>> };
