import type { ApiError } from "./api-error.js";
import { arrive, findApiError } from "./arrive.js";
import type { Carried, Carrier } from "./carried.js";
import { composeError } from "./compose.js";
import type { ReadingShelves } from "./format.js";
import { isMade } from "./is-api-error.js";
import type { ReadOptions } from "./read-options.js";
import { seal } from "./seal.js";
import { type Glance, asRecord, createGlance } from "./snapshot.js";
import { speakingCatalog } from "./speak.js";

export type { ReadOptions } from "./read-options.js";

/** Turns whatever was thrown into an {@link ApiError}. */
export interface Reader {
  /** Synchronous; a body nobody has read yet stays unread. Never throws, never changes what it is given. */
  readonly normalize: (thrown: unknown, options?: ReadOptions) => ApiError;
  /** Awaits an unread body through a clone. Never rejects. */
  readonly read: (thrown: unknown, options?: ReadOptions) => Promise<ApiError>;
  /** Whether `read` would find more than `normalize`. */
  readonly unread: (thrown: unknown) => boolean;
}

function timeOf({ receivedAt, now }: ReadOptions): number {
  const time = receivedAt ?? (typeof now === "function" ? now() : now);
  return time !== undefined && Number.isFinite(time) ? time : Date.now();
}

/** Makes a reader that knows the given ways of arriving and of writing a body. */
export function createReader(shelves: ReadingShelves): Reader {
  const carriersOf = (options: ReadOptions): readonly Carrier[] => [...(options.carriers ?? []), ...shelves.carriers];

  const compose = (carried: Carried, options: ReadOptions): ApiError =>
    composeError(carried, [...(options.formats ?? []), ...shelves.formats], options, timeOf(options));

  function known(thrown: unknown, options: ReadOptions, { peek, copy }: Glance): ApiError | null {
    const found = findApiError(thrown, peek);
    if (found === null) return null;
    // Ours needs no checking again, but a catalog may still have to speak for it.
    const { catalogs = [] } = options;
    if (isMade(found) && (found.api !== null || !speakingCatalog(found, catalogs))) return found;
    return seal(asRecord(copy(found)), catalogs, options.urls);
  }

  return {
    normalize: (thrown, options = {}) => {
      const glance = createGlance();
      return known(thrown, options, glance) ?? compose(arrive(thrown, carriersOf(options), glance), options);
    },
    read: async (thrown, options = {}) => {
      const glance = createGlance();
      const before = known(thrown, options, glance);
      if (before) return before;
      const carried = arrive(thrown, carriersOf(options), glance);
      let body: unknown;
      try {
        body = await carried.unread?.clone().text();
      } catch {
        // Consumed, aborted or broken off: what the headers tell remains.
      }
      return compose(body === undefined ? carried : { ...carried, body }, options);
    },
    unread: (thrown) => {
      const glance = createGlance();
      return (
        findApiError(thrown, glance.peek) === null && arrive(thrown, shelves.carriers, glance).unread !== undefined
      );
    },
  };
}
