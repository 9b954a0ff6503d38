import type { ActionHandler } from "./ways-out.js";
import type { ErrorKind } from "./api-error.js";
import type { Carrier } from "./carried.js";
import type { Catalog, Support } from "./catalog.js";
import type { ByCode, Codes } from "./codes.js";
import type { RecourseEvent } from "./events.js";
import type { ExecuteOptions } from "./execute.js";
import type { Format } from "./format.js";
import type { KnownActionName } from "./action-names.js";
import { type AllNames, namesOf } from "./names-of.js";
import type { Surface, View } from "./view.js";
import type { CatalogWords, Messages } from "./words.js";

/** Whether the server's `message` may be shown as a notice's body. */
export type ServerText = "show" | "details" | "never";

/**
 * What follows a way out that succeeded: the failed action is offered again, replayed at once, or nothing happens. After
 * one that only looks or asks (`check_status`, `contact_support`) nothing does; after `transition` nothing is replayed.
 */
export type AfterAction = "offer" | "replay" | "none";

/** Where notices stand, by what failed: by code, code pattern (`api_key.*`), kind, and for the rest. */
export interface SurfaceRules<Catalogs extends readonly Catalog[] = readonly Catalog[]> {
  /** By code and by code pattern. Default: by kind. */
  readonly codes?: ByCode<NoInfer<Catalogs>, Surface>;
  /** By kind. Default: `fallback`. */
  readonly kinds?: Partial<Readonly<Record<ErrorKind, Surface>>>;
  /** Default: as the place tells. In place `inline`, caught by a boundary `page`, reported `banner` or `toast`. */
  readonly fallback?: Surface;
}

/** Everything a provider may override for the part of the app below it. */
export interface ShowingOptions<Catalogs extends readonly Catalog[] = readonly Catalog[]> {
  /** Views by code and by code pattern (`api_key.*`). Default: by kind. */
  readonly codes?: Codes<NoInfer<Catalogs>>;
  /** Views by kind; the rest keep their default views. */
  readonly kinds?: Partial<Readonly<Record<ErrorKind, View>>>;
  /**
   * View of what has no other by code or kind: the default views of kinds stay. Default: `ErrorNotice`; of `/react` the
   * plain text.
   */
  readonly fallback?: View;
  /** What the app does for each way out. No handler and no safe URL: no button. Default: none. */
  readonly actions?: { readonly [Name in KnownActionName]?: ActionHandler } & Readonly<Record<string, ActionHandler>>;
  /** What follows a way out that succeeded. Default `offer`. */
  readonly afterAction?: AfterAction;
  /** Words by kind and of the kit itself. Default English. */
  readonly locale?: Messages;
  /** Words by code: the app's own (without `api`), or a catalog's in another locale. Default: what catalogs bring. */
  readonly words?: readonly CatalogWords[];
  /**
   * The server's `message` as the notice's body. `show` (default): if fit to read, below 500 and not written for logs;
   * `details`: only in the details; `never`: not at all.
   */
  readonly serverText?: ServerText;
  /** Where people find help. Wins over what a catalog documents, which is the default. */
  readonly support?: Support;
  /** ISO 4217. Without it, money the error names no currency for is a plain number. */
  readonly currency?: string;
  /**
   * Where notices stand: one surface for all, or by code and kind: `{ kinds: { plan: "dialog" } }`. A `surface` where a
   * notice is used wins; one surface for all in a nearer provider wins over every rule farther out. Default: as the
   * place tells ({@link SurfaceRules.fallback}).
   */
  readonly surface?: Surface | SurfaceRules<Catalogs>;
  /** Follows same-origin links without loading the page anew, e.g. a router's `navigate`. Gets a path. Default: it is loaded. */
  readonly navigate?: (path: string) => void;
}

/** What {@link createRecourse} takes. */
export interface RecourseOptions<
  Catalogs extends readonly Catalog[] = readonly Catalog[],
> extends ShowingOptions<Catalogs> {
  /** The APIs the app talks to. Default: none. */
  readonly catalogs?: Catalogs;
  /** Further ways errors arrive; asked before the default ones. */
  readonly carriers?: readonly Carrier[];
  /** Further ways bodies are written; asked before the default ones. */
  readonly formats?: readonly Format[];
  /** Origins beside the app's own whose links may be primary buttons, e.g. `https://billing.example.com`. Default: none. */
  readonly allowedOrigins?: readonly string[];
  /** What relative URLs of an API resolve against; an absolute URL. Default: the page's origin in a browser. */
  readonly baseUrl?: string;
  /**
   * Which requests that a server proposes (`resolve.method`, `resolve.endpoint`) a person may send with a button. The
   * app's own `actions` and safe links come first. Default: none.
   */
  readonly execute?: ExecuteOptions;
  /**
   * Told what becomes of errors, for analytics, with a redacted copy of each. Called apart from rendering; what it throws
   * or rejects with changes nothing. Default: nobody.
   */
  readonly onEvent?: (event: RecourseEvent) => unknown;
  /**
   * `onEvent` is told of the errors themselves: everything that servers said, whatever they put into it. Only for a
   * handler that keeps them on the page. Default `false`: of redacted copies.
   */
  readonly rawEvents?: boolean;
  /** Version of the app, for what a person copies for support. Default: left out. */
  readonly appVersion?: string;
  /** Clock, epoch milliseconds. Default `Date.now`. */
  readonly now?: () => number;
}

/** Names of all options, for the message about a misspelt one. */
export const OPTION_NAMES: readonly string[] = /* @__PURE__ */ namesOf({
  codes: true,
  kinds: true,
  fallback: true,
  actions: true,
  afterAction: true,
  locale: true,
  words: true,
  serverText: true,
  support: true,
  currency: true,
  surface: true,
  navigate: true,
  catalogs: true,
  carriers: true,
  formats: true,
  allowedOrigins: true,
  baseUrl: true,
  execute: true,
  onEvent: true,
  rawEvents: true,
  appVersion: true,
  now: true,
} satisfies AllNames<RecourseOptions>);
