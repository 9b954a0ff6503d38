import type { ApiError, ErrorKind } from "./api-error.js";
import type { Catalog } from "./catalog.js";
import { causeOf } from "./cause.js";
import type { ServerText } from "./options.js";
import { own } from "./own.js";
import { attempt } from "./attempt.js";
import { humanize } from "./titles.js";
import type { CatalogWords, ErrorWords, Formatters, Messages, Phrase, PhraseContext } from "./words.js";

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
  /** The title that a reader gives where the server sent none. Default: the kind's name. */
  readonly standardTitle?: ((status: number | null, kind: ErrorKind) => string) | undefined;
}

/** What a notice says of an error, as plain text. Servers' words may be in it: give it to text nodes, not to HTML. */
export interface ErrorText {
  /** What happened, in a few words. Never empty. */
  readonly title: string;
  /** What happened this time or, where the server's text is not to be shown, what to do. `null`: the title says it all. */
  readonly body: string | null;
  /** What to do, where the body is the server's text and the words for this code know more. */
  readonly advice: string | null;
}

/** The words of one error. */
export interface Described extends ErrorText {
  /** The server's text where it may be shown in the details only. */
  readonly serverMessage: string | null;
  /** This code's own word for an action (its button) or a state (its name), where the general one does not fit. */
  readonly label: (name: string, of?: "actions" | "states") => string | null;
}

const language = (tag: string): string => tag.toLowerCase().replace(/-.*/, "");

/** Words for this code (or status) in the locale's language: the app's own first, then the catalog's. */
function wordsFor(error: ApiError, { words, locale, catalog }: Wording): readonly ErrorWords[] {
  const given = [...words, catalog?.words ?? []].flat();
  if (given.length === 0) return [];
  const spoken = given.filter(
    (one) =>
      language(one.tag) === language(locale.tag) && (one === catalog?.words || (one.api ?? error.api) === error.api),
  );
  // The app's own first, and among its and a catalog's those of the very locale: zh-TW is not zh-CN.
  const place = ({ api, tag }: CatalogWords): number => (api ? 2 : 0) + (tag === locale.tag ? 0 : 1);
  const inOrder = spoken.sort((one, other) => place(one) - place(other));
  return [
    ...inOrder.flatMap(({ codes }) => own(codes, error.code) ?? []),
    ...inOrder.flatMap(({ statuses }) => own(statuses, error.status) ?? []),
  ];
}

/**
 * The words of an error.
 *
 * Title: the app's by code, else the catalog's in this locale, else the cause's, else the kind's; the server's only for
 * a code nobody knows. Body: the server's message if it may be shown, else the advice. A phrase that throws or says
 * nothing counts as missing, so a catalog can never leave a notice empty.
 */
export function describeIn(error: ApiError, wording: Wording): Described {
  const { locale, catalog, serverText, currency, format, standardTitle = (_, kind) => humanize(kind) } = wording;
  const context: PhraseContext = { error, currency, format };
  const words = wordsFor(error, wording);
  const general: readonly (ErrorWords | undefined)[] = [
    own(locale.causes, causeOf(error)),
    own(locale.kinds, error.kind) ?? locale.kinds.unknown,
  ];
  const first = (
    pick: (one: ErrorWords) => Phrase | undefined,
    from: readonly (ErrorWords | undefined)[] = words,
  ): string | null => {
    for (const one of from) {
      const phrase = one && pick(one);
      const text: unknown = attempt(() => (typeof phrase === "function" ? phrase(context) : phrase));
      // An app without types may give what its own library translates: `{ id: "seat.taken" }`.
      if (typeof text === "string" && text) return text;
    }
    return null;
  };

  const facts = own(catalog?.codes, error.code);
  const strange = error.code !== null && words.length === 0 && !facts && serverText === "show";
  const serverTitle = strange && error.title !== standardTitle(error.status, error.kind) ? error.title : null;
  const title = first((one) => one.title) ?? serverTitle ?? first((one) => one.title, general) ?? error.title;

  // An API's rule for its texts is about the codes it documents: an unknown code always shows a text fit to read.
  const known = facts ?? own(catalog?.statuses, error.status);
  const messageFor = known && (known.messageFor ?? catalog?.messageFor);
  const told = serverText === "never" || error.message === title ? null : error.message;
  const open = serverText === "show" && messageFor !== "logs" && (error.status ?? 0) < 500;
  const callToAction = serverText === "show" ? (error.resolve?.message ?? null) : null;
  const advice = first((one) => one.advice) ?? callToAction;
  return {
    title,
    body: (open ? told : null) ?? advice ?? first((one) => one.advice, general),
    advice: open && told !== null && advice !== told ? advice : null,
    serverMessage: open ? null : told,
    label: (name, of = "actions") => first((one) => own(one[of], name)),
  };
}
