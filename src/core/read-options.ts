import type { Carrier } from "./carried.js";
import type { Catalog } from "./catalog.js";
import type { Format } from "./format.js";
import type { UrlPolicy } from "./url-gate.js";

/** What reading is told beside the thrown thing. */
export interface ReadOptions {
  /** The APIs the app talks to. Default none. */
  readonly catalogs?: readonly Catalog[];
  /** Further ways errors arrive; asked before the reader's own. Default: none. */
  readonly carriers?: readonly Carrier[];
  /** Further ways bodies are written; asked before the reader's own. Default: none. */
  readonly formats?: readonly Format[];
  /** What the server's URLs are checked against. Default: no base, no allowed origins. */
  readonly urls?: UrlPolicy;
  /** When the error arrived, epoch milliseconds. Default: now. */
  readonly receivedAt?: number;
  /** Clock. Default `Date.now`. */
  readonly now?: number | (() => number);
}
