import type { ApiError } from "./api-error.js";
import type { Catalog } from "./catalog.js";
import type { ServerText } from "./options.js";
import type { CatalogWords, ErrorWords, Formatters, Messages, Phrase, PhraseContext } from "./words.js";
import { standardTitle } from "./titles.js";

/** Where the words come from. */
export interface Wording {
  /** Words by kind and of the kit itself. */
  readonly locale: Messages;
  /** Words by code that the app gave: its own, and catalogs' in other locales. */
  readonly words: readonly CatalogWords[];
  /** The catalog that spoke, with the words it brought along. */
  readonly catalog: Catalog | null;
  readonly serverText: ServerText;
  readonly currency: string | null;
  readonly format: Formatters;
}

/** The words of one error. */
export interface Described {
  readonly title: string;
  /** What happened this time or, where the server's text is not to be shown, what to do. */
  readonly body: string | null;
  /** What to do, where the body is the server's text and the words for this code know more. */
  readonly advice: string | null;
  /** The server's text where it may be shown in the details only. */
  readonly serverMessage: string | null;
  /** Label of this code's button for an action, where the general one does not fit. */
  readonly label: (action: string) => string | null;
}

const own = <T>(record: Readonly<Record<PropertyKey, T>> | undefined, key: PropertyKey | null): T | undefined =>
  record !== undefined && key !== null && Object.hasOwn(record, key) ? record[key] : undefined;

const language = (tag: string): string => tag.toLowerCase().split("-", 1)[0] ?? "";

const say = (phrase: Phrase | undefined, context: PhraseContext): string | null => {
  if (typeof phrase !== "function") return phrase || null;
  try {
    return phrase(context) || null;
  } catch {
    return null;
  }
};

/** Words for this code (or status) in the locale's language: the app's own first, then the catalog's. */
function wordsFor(error: ApiError, { words, locale, catalog }: Wording): readonly ErrorWords[] {
  const spoken = (one: CatalogWords): boolean => language(one.tag) === language(locale.tag);
  const apps = words.filter((one) => spoken(one) && one.api === undefined);
  const catalogs = words.filter((one) => spoken(one) && one.api !== undefined && one.api === error.api);
  if (catalog?.words && spoken(catalog.words)) catalogs.push(catalog.words);
  const byCode = [...apps, ...catalogs].map((one) => own(one.codes, error.code));
  const byStatus = [...apps, ...catalogs].map((one) => own(one.statuses, error.status));
  return [...byCode, ...byStatus].filter((one) => one !== undefined);
}

/**
 * The words of an error.
 *
 * Title: the app's by code, else the catalog's in this locale, else the kind's; the server's only for a code nobody
 * knows. Body: the server's message if it may be shown, else the advice. A phrase that throws or says nothing counts
 * as missing, so a catalog can never leave a notice empty.
 */
export function describeError(error: ApiError, wording: Wording): Described {
  const { locale, catalog, serverText, currency, format } = wording;
  const context: PhraseContext = { error, currency, format };
  const words = wordsFor(error, wording);
  const kind = own(locale.kinds, error.kind) ?? locale.kinds.unknown;
  const first = (pick: (one: ErrorWords) => Phrase | undefined): string | null => {
    for (const one of words) {
      const text = say(pick(one), context);
      if (text) return text;
    }
    return null;
  };

  const facts = own(catalog?.codes, error.code) ?? own(catalog?.statuses, error.status);
  const unknownCode = error.code !== null && words.length === 0 && own(catalog?.codes, error.code) === undefined;
  const serverTitle = unknownCode && error.title !== standardTitle(error.status, error.kind) ? error.title : null;
  const title = first((one) => one.title) ?? serverTitle ?? say(kind.title, context) ?? error.title;

  const forLogs = (facts?.messageFor ?? catalog?.messageFor) === "logs";
  const readable = error.message !== title && (error.status ?? 0) < 500 ? error.message : null;
  const message = serverText === "show" && !forLogs ? readable : null;
  const ownAdvice = first((one) => one.advice);
  return {
    title,
    body: message ?? ownAdvice ?? say(kind.advice, context),
    advice: message === null ? null : ownAdvice,
    serverMessage: serverText === "never" || message !== null || error.message === title ? null : error.message,
    label: (action) => first((one) => own(one.actions, action)),
  };
}
