import type { ApiError } from "./api-error.js";
import { arrive, findApiError } from "./arrive.js";
import type { Carried, Carrier } from "./carried.js";
import { composeError } from "./compose.js";
import type { ReadingShelves } from "./format.js";
import { isMade } from "./is-api-error.js";
import type { ReadOptions } from "./read-options.js";
import { amount, seal } from "./seal.js";
import { type Glance, asList, asRecord, attempt, createGlance } from "./snapshot.js";
import { speakingCatalog } from "./speak.js";

export type { ReadOptions } from "./read-options.js";

/** Turns whatever was thrown into an {@link ApiError}. */
export interface Reader {
  /** Synchronous; a body nobody has read yet stays unread. Never throws, never changes what it is given. */
  readonly normalize: (thrown: unknown, options?: ReadOptions) => ApiError;
  /** Awaits an unread body through a clone. Never rejects. */
  readonly read: (thrown: unknown, options?: ReadOptions) => Promise<ApiError>;
  /** Whether `read` would find more than `normalize`. */
  readonly unread: (thrown: unknown, options?: ReadOptions) => boolean;
}

/** A body that has not ended by then may never end. */
const LONGEST_READ_MS = 10_000;

function timeOf(given: ReadOptions["now"]): number {
  return amount(typeof given === "function" ? attempt(given) : given) ?? Date.now();
}

/** Makes a reader that knows the given ways of arriving and of writing a body. */
export function createReader(shelves: ReadingShelves): Reader {
  const carriersOf = (options: ReadOptions): readonly Carrier[] => [...asList(options.carriers), ...shelves.carriers];

  const compose = (carried: Carried, options: ReadOptions): ApiError =>
    composeError(
      carried,
      [...asList(options.formats), ...shelves.formats],
      options,
      timeOf(options.receivedAt ?? options.now),
    );

  function known(thrown: unknown, options: ReadOptions, { peek, copy }: Glance): ApiError | null {
    const found = findApiError(thrown, peek);
    if (found === null) return null;
    // Ours needs no checking again, but a catalog may still have to speak for it.
    const { catalogs = [] } = options;
    if (isMade(found) && (found.api !== null || !speakingCatalog(found, catalogs))) return found;
    const from = asRecord(copy(found));
    // A wait that starts in the future of this clock would last too long.
    const receivedAt = Math.min(Number(from["receivedAt"]), timeOf(options.now));
    return seal({ ...from, receivedAt }, catalogs, options.urls);
  }

  return {
    normalize: (thrown, given) => {
      const options = given ?? {};
      const glance = createGlance();
      return known(thrown, options, glance) ?? compose(arrive(thrown, carriersOf(options), glance), options);
    },
    read: async (thrown, given) => {
      const options = given ?? {};
      const glance = createGlance();
      const before = known(thrown, options, glance);
      if (before) return before;
      const carried = arrive(thrown, carriersOf(options), glance);
      let body: unknown;
      let timer: ReturnType<typeof setTimeout> | undefined;
      try {
        body = await Promise.race([
          carried.unread?.clone().text(),
          new Promise<undefined>((resolve) => {
            timer = setTimeout(() => resolve(undefined), LONGEST_READ_MS);
          }),
        ]);
      } catch {
        // Consumed, aborted or broken off: what the headers tell remains.
      }
      clearTimeout(timer);
      return compose(body === undefined ? carried : { ...carried, body }, options);
    },
    unread: (thrown, given) => {
      const glance = createGlance();
      const carriers = carriersOf(given ?? {});
      return findApiError(thrown, glance.peek) === null && arrive(thrown, carriers, glance).unread !== undefined;
    },
  };
}
