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
  /** Milliseconds → `1 min 30 sec`. */
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
  /** What the words are about. */
  readonly error: ApiError;
  /** Writes its numbers, money, sizes and times. */
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
  /** What it means and what to do: one or two sentences. Default: the kind's. */
  readonly advice?: Phrase;
  /** Labels of this error's buttons where the general ones do not fit, by action name (`retry` too). Default: those. */
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
  /** Words by HTTP status, for errors whose code has none. Default: none. */
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
  /** Button that sends the failed request again. */
  readonly retry: string;
  /** Retry while a way out has just succeeded: the failed action is offered again. */
  readonly retryAfterAction: string;
  /** Retry that must wait: "Try again in 12 sec". */
  readonly retryIn: (time: string) => string;
  /** The same while it runs; also said. */
  readonly retrying: string;
  /** Takes a notice away. */
  readonly dismiss: string;
  /** The same of an offer: nothing is bought. */
  readonly notNow: string;
  /** A button while its way out runs; also said. */
  readonly working: string;
  /** Label of the request id. */
  readonly reference: string;
  /** Button beside it. */
  readonly copyReference: string;
  /** The same once that worked; also said. */
  readonly copied: string;
  /** The same where the browser refused; also said. */
  readonly copyFailed: string;
  /** Link to what the API's document says of the error. */
  readonly documentation: string;
  /** Link to the service's status page. */
  readonly statusPage: string;
  /** Link or button to people who help. */
  readonly contactSupport: string;
  /** Opens what the server said and what is for support. */
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
  /** Title of what is wrong with what was entered, by the number of fields. */
  readonly validationSummary: (count: number) => string;
  /** At a field for which the server sent no text. */
  readonly fieldUnclear: string;
  /** Label of a running countdown. */
  readonly timeLeft: string;
  /** Said while it runs, with the time in words: "30 seconds left". */
  readonly timeLeftSpoken: (time: string) => string;
  /** Said when it is over. */
  readonly waitOver: string;
  /** Checkbox-like switch: try again by itself when the wait is over. */
  readonly autoRetry: string;
  /** Button that ends trying by itself. */
  readonly stopAutoRetry: string;
  /** Button that chooses a plan by its name: "Choose Team". */
  readonly choosePlan: (plan: string) => string;
  /** Button that tops up an amount of money: "Top up €40". */
  readonly topUpAmount: (amount: string) => string;
  /** Label of the field for an amount that is not offered. */
  readonly otherAmount: string;
  /** Label of the money there is. */
  readonly balance: string;
  /** Label of the money it takes. */
  readonly needed: string;
  /** Label of the money that is missing. */
  readonly shortfall: string;
  /** Label of how much of a limit is used. */
  readonly used: string;
  /** Label of how much there may be. */
  readonly limit: string;
  /** Label of when a limit starts anew. */
  readonly resets: string;
  /** Label of how large what was sent is. */
  readonly size: string;
  /** Label of how large it may be. */
  readonly maximum: string;
  /** Label of what a key may do. */
  readonly scope: string;
  /** Label of what a person is in a team. */
  readonly role: string;
  /** Label of what a person may do. */
  readonly permission: string;
  /** Names of fields that something is wrong with. */
  readonly fields: string;
  /** Label of the thing it is about. */
  readonly resource: string;
  /** Label of what was sent for something. */
  readonly value: string;
  /** Label of why. */
  readonly reason: string;
  /** Label of the state that a thing is in. */
  readonly currentState: string;
  /** The state a thing was to go to, and could not. */
  readonly requestedState: string;
  /** Label of the states that may come next. */
  readonly allowedStates: string;
  /** Label of a plan's name. */
  readonly plan: string;
  /** Label of money to be paid. */
  readonly amount: string;
  /** Label of an invoice's number. */
  readonly invoice: string;
  /** Label of a day or a moment. */
  readonly date: string;
  /** When money is or was to be paid. */
  readonly due: string;
  /** What was or is to be charged: "Visa •• 4242". */
  readonly card: string;
  /** Names a meter: how much of a limit is used. */
  readonly usage: string;
  /** Label of what is left of a limit. */
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
  /** Button that looks again how things stand. */
  readonly reload: string;
  /** Shown while the browser is offline. */
  readonly waitingForConnection: string;
  /** Title and news once it is online again. */
  readonly backOnline: string;
  /** A wait too long to count down: "Try again after 14:32". */
  readonly tryAt: (time: string) => string;
  /** Takes all notices of a place away. */
  readonly dismissAll: string;
  /** Shows those that are only counted. */
  readonly showMore: string;
  /** Copies what support needs to know of the error. */
  readonly copyDetails: string;
  /** Beside a field error whose value was edited since. */
  readonly fieldChanged: string;
  /** Button that sends what is asked about. */
  readonly confirm: string;
  /** Button that leaves it. */
  readonly cancel: string;
  /** Before a request that the server proposed is sent: "This sends a request to api.example.com." */
  readonly confirmRequest: (host: string) => string;
  /** A way out worked. */
  readonly actionDone: string;
  /** A way out failed; what failed stays readable. */
  readonly actionFailed: string;
}
