import type { ApiError } from "./api-error.js";
import type { ActionInput } from "./ways-out.js";

/** Methods that an app may allow a server to propose. */
export type ExecuteMethod = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What {@link ExecuteOptions.headers} is told. */
export interface ExecuteContext {
  /** Where the request goes; its origin is one of {@link ExecuteOptions.origins}. */
  readonly url: string;
  /**
   * For the `Idempotency-Key` header: the same until the server has done it or refused it for good, another one once the
   * body changes.
   */
  readonly idempotencyKey: string;
}

// Not by the names `BodyInit` and `HeadersInit`: Node's own types have neither.
type Sent = string | object | null | undefined;
type SentHeaders = NonNullable<RequestInit["headers"]>;

/**
 * What an app allows of the requests that its API proposes (`resolve.method` and `resolve.endpoint`). They are only ever
 * sent after a person pressed the button, and confirmed it where the request may change something or is about money.
 */
export interface ExecuteOptions {
  /**
   * Origins that may be called, e.g. `https://api.ours.example`; compared whole, without wildcards. A relative endpoint
   * is meant for the origin that answered; where that is not known, for the first of these.
   */
  readonly origins: readonly string[];
  /** Path that endpoints must lie under, e.g. `/v1`. Default `/`: all of the origin's. */
  readonly prefix?: string;
  /** Methods that may be proposed, exactly as written here. Default `["POST"]`. */
  readonly methods?: readonly ExecuteMethod[];
  /** The app's own client: what it adds to every request (a CSRF token, a session) is on these too. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /**
   * The body to send; nothing the server proposes goes into it. Plain objects and lists are sent as JSON. Not asked for
   * `GET` and `HEAD`. Default: none.
   */
  readonly body?: (error: ApiError, input: ActionInput) => Sent | Promise<Sent>;
  /** Headers to send; nothing the server proposes goes into them. Default: `content-type` of a JSON body. */
  readonly headers?: SentHeaders | ((error: ApiError, context: ExecuteContext) => SentHeaders);
  /** Whether cookies go along. Default `same-origin`. */
  readonly credentials?: NonNullable<RequestInit["credentials"]>;
  /** `always`: also a `GET` is confirmed. Default `auto`: what may change something or is about money. */
  readonly confirm?: "auto" | "always";
}

/** A request that the server proposes and the app allows. */
export interface Proposal {
  /** In capitals, one of those that are allowed. */
  readonly method: string;
  /** Absolute, of an allowed origin and under the prefix. */
  readonly url: string;
  /** ASCII host with port, to be shown before it is sent. */
  readonly host: string;
  /** It only reads (RFC 9110 §9.2.1), so that it may be sent again once it has worked. */
  readonly safe: boolean;
  /** A person has to confirm it. */
  readonly asks: boolean;
}

/** Sends what servers propose, as far as the app allows. */
export interface Executor {
  /** What the server proposes; `null` where it proposes nothing, or nothing that is allowed. */
  readonly propose: (error: ApiError) => Proposal | null;
  /**
   * Sends it; one that is under way, or has changed what it should, is joined instead. Rejects when it is not allowed or
   * does not work, with what `toError` makes. Once all who wait for it have aborted, so is the request.
   */
  readonly execute: (error: ApiError, input?: ActionInput, signal?: AbortSignal) => Promise<void>;
}
