import type { ActionName } from "./action-names.js";
import type { ApiError, ErrorKind, FieldPath } from "./api-error.js";
import type { CatalogWords } from "./words.js";

/**
 * When the same request may be sent again:
 * - `never`: it fails again until something else changes;
 * - `wait`: after the time the server told (`Retry-After`);
 * - `backoff`: with growing delays;
 * - `refresh`: after the session was refreshed, once;
 * - `manual`: a person may try again, the machine must not.
 */
export type RetryRule = "never" | "wait" | "backoff" | "refresh" | "manual";

/** What a fact may be decided by: the reading so far, before the catalog speaks. */
export type FactSource = Pick<ApiError, "status" | "code" | "message" | "details" | "type">;

/** Facts about one code (or one status) of one API. Every fact is optional. */
export interface CodeFacts<Details extends object = object> {
  /** Kind of this error, or a rule that decides it from the details. Default: read from code, headers and status. */
  readonly kind?: ErrorKind | ((source: FactSource) => ErrorKind);
  /** When the same request may be sent again. Default: by kind. */
  readonly retry?: RetryRule;
  /** The field this code is about, when the server sends no field of its own. Default: none. */
  readonly field?: string | FieldPath;
  /** The ways out that help, best first. Default: what the server asks for, else by kind. */
  readonly action?: ActionName | readonly ActionName[];
  /**
   * Checks and types the details. `null`: not as documented, so views registered for this code are passed over. Default:
   * as the server sent them.
   */
  readonly details?: (raw: Readonly<Record<string, unknown>>) => Details | null;
  /** For state errors whose body does not list them: current state → states it may go to. Default: none. */
  readonly transitions?: Readonly<Record<string, readonly string[]>>;
  /** Whom the server wrote `message` for. Default: the catalog's, else `people`. */
  readonly messageFor?: "people" | "logs";
}

/** Contact points that an API documents. The app's own `support` wins. */
export interface Support {
  /** Mail address; shown as a `mailto:` link. Default: none. */
  readonly email?: string;
  /** Page to ask for help. Passes the URL gate. Default: none. */
  readonly url?: string;
  /** Status page. Passes the URL gate. Default: none. */
  readonly statusUrl?: string;
}

/** What {@link defineCatalog} takes. */
export interface CatalogDefinition<Codes extends Readonly<Record<string, CodeFacts>>> {
  /** Name of the API; becomes `error.api`. */
  readonly api: string;
  /** Origins of this API, e.g. `https://api.example.com`. The strongest evidence that this catalog speaks. Default: none. */
  readonly origins?: readonly string[];
  /**
   * Prefix of the problem `type` URIs of this API. The next strongest. What follows it is the code when the body names
   * none. Default: none.
   */
  readonly typePrefix?: string;
  /** The problem `type` links a documentation page. Default `false`. */
  readonly typeIsDocs?: boolean;
  /** Whom the server writes `message` for. Default `people`. */
  readonly messageFor?: "people" | "logs";
  /** Facts by code. A fact that needs nothing said is `{}`. */
  readonly codes: Codes;
  /** Facts by HTTP status, for errors whose code the catalog does not list. Default: none. */
  readonly statuses?: Readonly<Record<number, CodeFacts>>;
  /** Contact points that the API documents. Default: none. */
  readonly support?: Support;
  /** The words that come with the catalog: English. Other locales are files of their own. Default: those by kind. */
  readonly words?: CatalogWords;
}

/** A checked catalog. */
export type Catalog<Codes extends Readonly<Record<string, CodeFacts>> = Readonly<Record<string, CodeFacts>>> =
  CatalogDefinition<Codes>;
