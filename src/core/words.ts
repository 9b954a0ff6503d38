import type { ApiError, ErrorKind } from "./api-error.js";
import type { KnownActionName } from "./action-names.js";

/** Writes values for people in one locale. Bad input (no number, unknown currency, bad date) gives plain text, never a throw. */
export interface Formatters {
  /** `12345.6` → `12,345.6`. */
  number(value: unknown): string;
  /** Amount in major units; without a currency a plain number. Decimal strings stay exact. */
  money(value: unknown, currency?: string | null): string;
  /** `1500000` bytes → `1.5 MB`. */
  bytes(value: unknown): string;
  /** Milliseconds → `1 min 30 s`. */
  duration(ms: number): string;
  /** The same in whole words, for screen readers: `1 minute 30 seconds`. */
  spokenDuration(ms: number): string;
  /** Milliseconds as a clock shows them, rounded up: `0:42`, `1:05:00`. */
  clock(ms: number): string;
  /** Epoch milliseconds or ISO 8601 → date and time with its zone; a day alone (`2026-11-21`) → that day. */
  dateTime(value: unknown): string;
  /** `["a", "b"]` → `a and b`. */
  list(values: readonly string[]): string;
}

/** What a phrase may speak about. */
export interface PhraseContext {
  readonly error: ApiError;
  readonly format: Formatters;
  /** The app's currency (ISO 4217), used where the error names none. */
  readonly currency: string | null;
}

/** Fixed text, or text made from this error. A function that throws or returns `""` counts as no text. */
export type Phrase = string | ((context: PhraseContext) => string);

/** Words for one kind, one code or one status. */
export interface ErrorWords {
  /** What happened, up to about 50 characters, sentence case, no full stop. */
  readonly title: Phrase;
  /** What it means and what to do: one or two sentences. */
  readonly advice?: Phrase;
  /** Labels of this error's buttons where the general ones do not fit, by action name (`retry` too). */
  readonly actions?: Readonly<Record<string, Phrase>>;
  /** Names of the states a thing can be in, by the server's word for them. Default: that word, as a person writes it. */
  readonly states?: Readonly<Record<string, Phrase>>;
}

/** Words by code and status: of one API, or (without `api`) the app's own, which win. */
export interface CatalogWords {
  /** Name of the catalog the words are for. Absent: the app's own words, for any API. */
  readonly api?: string;
  /** BCP 47 tag; the words speak only where the active locale has the same language. */
  readonly tag: string;
  /** Words by code. */
  readonly codes: Readonly<Record<string, ErrorWords>>;
  /** Words by HTTP status, for errors whose code has none. */
  readonly statuses?: Readonly<Record<number, ErrorWords>>;
}

/** What is told apart within a kind, also for codes that no catalog knows. */
export type Cause =
  | "declined"
  | "suspended"
  | "past_due"
  | "no_payment_method"
  | "expired"
  | "revoked"
  | "unverified"
  | "offline";

/** Every word the kit itself can say in one locale. A missing one fails to compile. */
export interface Messages {
  /** BCP 47 tag of the locale. */
  readonly tag: string;
  /** Writing direction. */
  readonly dir: "ltr" | "rtl";
  /** Title and advice by kind. */
  readonly kinds: Readonly<Record<ErrorKind, { readonly title: Phrase; readonly advice: Phrase }>>;
  /** Title and advice by cause, where the error tells which: more telling than its kind's. */
  readonly causes: Readonly<Record<Cause, { readonly title: Phrase; readonly advice: Phrase }>>;
  /** Button labels by action. */
  readonly actions: Readonly<Record<KnownActionName, string>>;
  /** Everything else. */
  readonly labels: Labels;
}

/** Words that belong to no kind. */
export interface Labels {
  /** Button of a `resolve.url` whose action nobody knows. */
  readonly continue: string;
  readonly retry: string;
  /** Retry while a way out has just succeeded: the failed action is offered again. */
  readonly retryAfterAction: string;
  /** Retry that must wait: "Try again in 12 s". */
  readonly retryIn: (time: string) => string;
  readonly retrying: string;
  readonly dismiss: string;
  readonly notNow: string;
  readonly working: string;
  readonly reference: string;
  readonly copyReference: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly documentation: string;
  readonly statusPage: string;
  readonly contactSupport: string;
  readonly details: string;
  /** Visible beside a link to another site: "opens example.com". */
  readonly opensHost: (host: string) => string;
  /** "and 37 more". */
  readonly more: (count: number) => string;
  /** Names the place in the page where failures show that belong to no other. */
  readonly notices: string;
  /** Names the place above the page where toasts stand. */
  readonly newNotices: string;
  /** The page's title while something has failed: "Error: Invoices". */
  readonly failedTitle: (title: string) => string;
  /** Shown in place of a notice when the same failure arrived several times. */
  readonly times: (count: number) => string;
  readonly validationSummary: (count: number) => string;
  /** At a field for which the server sent no text. */
  readonly fieldUnclear: string;
  readonly timeLeft: string;
  readonly timeLeftSpoken: (time: string) => string;
  readonly waitOver: string;
  /** Checkbox-like switch: try again by itself when the wait is over. */
  readonly autoRetry: string;
  readonly stopAutoRetry: string;
  /** Button that chooses a plan by its name: "Choose Team". */
  readonly choosePlan: (plan: string) => string;
  readonly topUpAmount: (amount: string) => string;
  readonly otherAmount: string;
  readonly balance: string;
  readonly needed: string;
  readonly shortfall: string;
  readonly used: string;
  readonly limit: string;
  readonly resets: string;
  readonly size: string;
  readonly maximum: string;
  readonly scope: string;
  readonly role: string;
  readonly permission: string;
  /** Names of fields that something is wrong with. */
  readonly fields: string;
  readonly resource: string;
  readonly value: string;
  readonly reason: string;
  readonly currentState: string;
  /** The state a thing was to go to, and could not. */
  readonly requestedState: string;
  readonly allowedStates: string;
  readonly plan: string;
  readonly amount: string;
  readonly invoice: string;
  readonly date: string;
  /** When money is or was to be paid. */
  readonly due: string;
  /** What was or is to be charged: "Visa •• 4242". */
  readonly card: string;
  /** Names a meter: how much of a limit is used. */
  readonly usage: string;
  readonly remaining: string;
  /** "8,200 of 10,000 used". */
  readonly usedOf: (used: string, limit: string) => string;
  /** "200 over the limit". */
  readonly over: (amount: string) => string;
  /** Button that moves a thing to another state, which comes as a person reads it: "Change to Active". */
  readonly changeTo: (state: string) => string;
  /** In place of such buttons, where no state can follow. */
  readonly noTransitions: string;
  /** Label of what stands in the way of a deletion. */
  readonly blockedBy: string;
  readonly reload: string;
  readonly waitingForConnection: string;
  readonly backOnline: string;
  /** Which try of how many is running: "Attempt 2 of 5". */
  readonly attempt: (current: number, most: number) => string;
  /** A wait too long to count down: "Try again after 14:32". */
  readonly tryAt: (time: string) => string;
  /** An automatic retry that waits for the page to be looked at. */
  readonly paused: string;
  readonly dismissAll: string;
  readonly showMore: string;
  /** Copies what support needs to know of the error. */
  readonly copyDetails: string;
  /** Beside a field error whose value was edited since. */
  readonly fieldChanged: string;
  readonly confirm: string;
  readonly cancel: string;
  /** Before a request that the server proposed is sent: "This sends a request to api.example.com." */
  readonly confirmRequest: (host: string) => string;
  /** A way out worked. */
  readonly actionDone: string;
  /** A way out failed; what failed stays readable. */
  readonly actionFailed: string;
}
