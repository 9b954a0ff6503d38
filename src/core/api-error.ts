/** What went wrong, in words every API shares. The registry, the words and the default views go by it. */
export type ErrorKind =
  | "plan"
  | "payment"
  | "balance"
  | "spend_limit"
  | "quota"
  | "rate_limit"
  | "validation"
  | "conflict"
  | "state"
  | "not_found"
  | "gone"
  | "too_large"
  | "auth"
  | "permission"
  | "unavailable"
  | "server"
  | "timeout"
  | "network"
  | "aborted"
  | "unknown";

/** Every {@link ErrorKind}, in the order of the documentation: money and usage, the request, who asks, the road. */
export const ERROR_KINDS: readonly ErrorKind[] = [
  "plan",
  "payment",
  "balance",
  "spend_limit",
  "quota",
  "rate_limit",
  "validation",
  "conflict",
  "state",
  "not_found",
  "gone",
  "too_large",
  "auth",
  "permission",
  "unavailable",
  "server",
  "timeout",
  "network",
  "aborted",
  "unknown",
];

/** One segment of a {@link FieldPath}: a member name, or the index of an array item. */
export type PathSegment = string | number;

/** Where in the submitted data a field is. `[]` never occurs: texts about no field are `formErrors`. */
export type FieldPath = readonly PathSegment[];

/** One validation text about one field. */
export interface FieldError {
  /** Canonical path of the field, whatever syntax the server used. */
  readonly path: FieldPath;
  /** The text for this field; the server's machine word when it sent nothing else, `""` when it sent not even that. */
  readonly message: string;
  /** The server's machine code for this one entry, e.g. `too_short`. */
  readonly code: string | null;
}

/** The server's own way out (`resolve` extension member of the platform API, and its like elsewhere). */
export interface Resolve {
  /** Call to action in the server's words. */
  readonly message: string | null;
  /** URL that passed the URL gate: absolute, or a path (`/billing`) while no `baseUrl` is known; else `null`. */
  readonly url: string | null;
  /** Machine-readable intent, e.g. `select_plan`. */
  readonly action: string | null;
  /** HTTP method for `endpoint`. Nothing is ever called without the app's permission and a person's click. */
  readonly method: string | null;
  /** API path an agent can call to fix the issue. */
  readonly endpoint: string | null;
}

/** What the rate-limit headers said. */
export interface RateLimit {
  /** Requests allowed in a window. */
  readonly limit: number | null;
  /** Requests left in this window. */
  readonly remaining: number | null;
  /** Epoch milliseconds at which the window starts anew. */
  readonly resetAt: number | null;
  /** Name of the policy that spoke (`RateLimit` field), if it has one. */
  readonly policy: string | null;
}

/**
 * An API error as one plain, frozen, JSON-safe value. It survives JSON, `structuredClone`, server components,
 * dehydrated query caches and two copies of the package.
 */
export interface ApiError<Details extends object = Readonly<Record<string, unknown>>> {
  /** What went wrong, in words every API shares. */
  readonly kind: ErrorKind;
  /** The server's stable machine code. */
  readonly code: string | null;
  /** HTTP status, 100–599. `null` when no response arrived. */
  readonly status: number | null;
  /**
   * Short, the same for every occurrence: the server's, else the status's standard phrase, else the kind's English name.
   * For logs; what a person reads are the words of the views, in their language.
   */
  readonly title: string;
  /** This occurrence, fit for a person to read. */
  readonly message: string | null;
  /** Problem type URI (RFC 9457 `type`). */
  readonly type: string | null;
  /** Validation texts that belong to a field. */
  readonly fieldErrors: readonly FieldError[];
  /** Validation texts that belong to no field. */
  readonly formErrors: readonly string[];
  /** The server's own way out. */
  readonly resolve: Resolve | null;
  /**
   * Whether the same request, unchanged, may succeed after a wait alone. `false` where something has to happen first (a
   * top-up, a sign-in, a correction), and where a catalog leaves it to a person (`retry: "manual"`).
   */
  readonly retryable: boolean;
  /** The wait the server told, in milliseconds, measured from `receivedAt`. */
  readonly retryAfterMs: number | null;
  /** What the rate-limit headers said. */
  readonly rateLimit: RateLimit | null;
  /** The id support asks for. */
  readonly requestId: string | null;
  /** Documentation of this error: safe to link, or `null`. */
  readonly docsUrl: string | null;
  /**
   * Extension members, and a second text, code or type, which has no place of its own: `type` of Stripe's beside its `code`.
   * Bounded in size and depth. Beside them what the headers tell: `scope`, `acr_values` and `max_age` of
   * a challenge, and as `lang` the language of the server's texts (`Content-Language`, where it names one).
   */
  readonly details: Details;
  /** Name of the catalog that spoke. */
  readonly api: string | null;
  /** HTTP method of the request, where the carrier knows it. */
  readonly method: string | null;
  /** Origin of the request; no path, no query. */
  readonly origin: string | null;
  /** When the error arrived, epoch milliseconds. */
  readonly receivedAt: number;
}
