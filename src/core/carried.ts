import type { ErrorKind } from "./api-error.js";

/** Reads one header by name, in any case. Several values are joined by `", "`, as `Headers` does. */
export type HeaderReader = (name: string) => string | null;

/** What a carrier found: the response, or the reason why there is none. All members are safe to read: no getter, no proxy. */
export interface Carried {
  /** HTTP status as it was thrown; checked by the reader. */
  readonly status: unknown;
  /** Headers, read by name. */
  readonly headers: HeaderReader;
  /** Body: parsed JSON, text, or `undefined` while unread. */
  readonly body: unknown;
  /** Absolute URL of the request, where known. Only its origin is kept. */
  readonly url: string | null;
  /** Method of the request, where known. */
  readonly method: string | null;
  /** Set when the failure itself tells the kind: no network, timeout, abort. Default: read from code, headers and status. */
  readonly kind?: ErrorKind | undefined;
  /** A text that is not the server's, e.g. `Error.message` of a programming mistake. Used last. Default: none. */
  readonly text?: string | null | undefined;
  /** The browser hides headers of this response that the server did not expose. Default `false`. */
  readonly cors?: boolean | undefined;
  /** A response whose body nobody has read yet. `readApiError` reads a clone of it. Default: none. */
  readonly unread?: UnreadBody | undefined;
}

/** The members of a `Response` that reading needs; the class may be another realm's. */
export interface UnreadBody {
  /** Its body has been read, and can tell nothing any more. */
  readonly bodyUsed: boolean;
  /** Gives another whose body can be read while this one's stays unread. */
  clone(): {
    /** The body, decoded. */
    text(): Promise<string>;
  };
}

/** Reads one way in which errors arrive. Recognise by shape; never import the client. */
export interface Carrier {
  /** Equals the file name. */
  readonly name: string;
  /** `null` when the thrown thing did not arrive this way; what is left out is not known. `peek` reads a member without trusting it. */
  readonly carry: (thrown: unknown, peek: Peek) => Partial<Carried> | null;
}

/** Reads `target[key]`; a throwing getter, a revoked proxy or a primitive gives `undefined`. */
export type Peek = (target: unknown, key: string) => unknown;
