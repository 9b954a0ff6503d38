import type { ApiError } from "./api-error.js";
import type { Catalog } from "./catalog.js";
import type { Carrier } from "./carried.js";
import type { Format } from "./format.js";
import type { UrlPolicy } from "./url-gate.js";
/** What reading is told beside the thrown thing. */
export interface ReadOptions {
  readonly catalogs?: readonly Catalog[];
  readonly carriers?: readonly Carrier[];
  readonly formats?: readonly Format[];
  readonly urls?: UrlPolicy;
  /** When the error arrived, epoch milliseconds. Default: now. */
  readonly receivedAt?: number;
  /** Clock. Default `Date.now`. */
  readonly now?: number | (() => number);
}
/** Turns whatever was thrown into an {@link ApiError}. */
export interface Reader {
  /** Synchronous; a body nobody has read yet stays unread. */
  readonly normalize: (thrown: unknown, options?: ReadOptions) => ApiError;
  /** Awaits an unread body through a clone. */
  readonly read: (thrown: unknown, options?: ReadOptions) => Promise<ApiError>;
  /** Whether `read` would find more than `normalize`. */
  readonly unread: (thrown: unknown) => boolean;
}
