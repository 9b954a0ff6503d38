import type { ApiError } from "./api-error.js";
import { NOTHING, arrive, findApiError, linksOf, withBody } from "./arrive.js";
import type { UnreadBody } from "./carried.js";
import { composeError } from "./compose.js";
import { expectGiven, expectOptions } from "./expect.js";
import type { ReadingShelves } from "./format.js";
import { isMade } from "./is-api-error.js";
import type { ReadOptions } from "./read-options.js";
import { amount, seal } from "./seal.js";
import { attempt } from "./attempt.js";
import { asList, asRecord } from "./shapes.js";
import { type Glance, createGlance } from "./snapshot.js";
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

/** The text of a clone; `undefined` when it was consumed, aborted, broke off or does not end. */
async function textOf(unread: UnreadBody): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, LONGEST_READ_MS);
  });
  try {
    return await Promise.race([unread.clone().text(), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

const timeOf = (now: ReadOptions["now"]): number =>
  amount(typeof now === "function" ? attempt(now) : now) ?? Date.now();

/** An error that was made before, if there is one; ours as it is. */
function foundIn(
  links: readonly unknown[],
  { catalogs, urls, now }: ReadOptions,
  { peek, copy }: Glance,
): ApiError | null {
  const found = findApiError(links, peek);
  if (found === null) return null;
  // Ours needs no checking again, but a catalog may still have to speak for it.
  if (isMade(found) && (found.api !== null || !speakingCatalog(found, catalogs))) return found;
  const from = asRecord(copy(found));
  // A wait that starts in the future of this clock would last too long.
  return seal({ ...from, receivedAt: Math.min(Number(from["receivedAt"]), timeOf(now)) }, catalogs, urls);
}

/** What can be told of a thrown thing at once, and the body that would tell more. */
export function look(shelves: ReadingShelves, thrown: unknown, given: ReadOptions | undefined) {
  const options = given ?? {};
  if (process.env.NODE_ENV !== "production") expectOptions(options);
  const glance = createGlance();
  const links = linksOf(thrown, glance.peek);
  const error = foundIn(links, options, glance);
  const carried = error ? NOTHING : arrive(links, [...asList(options.carriers), ...asList(shelves?.carriers)], glance);
  return {
    unread: carried.unread,
    tell: (body?: unknown): ApiError =>
      error ??
      composeError(
        typeof body === "string" ? withBody(carried, body) : carried,
        shelves,
        options,
        timeOf(options.receivedAt ?? options.now),
      ),
  };
}

/** Makes a reader that knows the given ways of arriving and of writing a body. */
export function createReader(shelves: ReadingShelves): Reader {
  if (process.env.NODE_ENV !== "production")
    expectGiven(
      Array.isArray(shelves?.carriers) && Array.isArray(shelves?.formats),
      "createReader",
      "lists of carriers and formats",
      "Without them it knows no client and no body, so every error is unknown to it",
      "Write createReader({ carriers: [http], formats: [problemDetails], evidence: readEvidence })",
    );
  return {
    normalize: (thrown, options) => look(shelves, thrown, options).tell(),
    read: async (thrown, options) => {
      const { unread, tell } = look(shelves, thrown, options);
      return tell(unread && (await textOf(unread)));
    },
    // Asked with each render, mostly about what was read: that is looked into no further.
    unread: (thrown, options) => !isMade(thrown) && look(shelves, thrown, options).unread !== undefined,
  };
}
