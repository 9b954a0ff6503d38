import {
  CancelledError,
  type Query,
  type QueryCache,
  type QueryFunction,
  type QueryFunctionContext,
} from "@tanstack/react-query";
import type { RecourseInstance } from "../core/recourse.js";
import type { AuthRecovery } from "../traffic/auth-recovery.js";
import { markFinal, refusalOf, tellsWait } from "../traffic/gate.js";
import type { Pace } from "./pace.js";
import { markStart } from "./retry.js";

/** Called in place of a `queryFn`. */
export type HoldQuery = (queryFn: QueryFunction, context: QueryFunctionContext, query: Query) => Promise<unknown>;

/** What {@link holdQueries} takes. */
export interface HoldOptions {
  /** Where they live. */
  readonly queryCache: QueryCache;
  readonly pace: Pace;
  /** Gets expired sessions back. */
  readonly auth: AuthRecovery | undefined;
}

/**
 * Retries of failures that fall under no limit, or that were refused in their turn, for all queries together; each
 * success gives one back. A server that fails them all shall not get each request four times.
 */
const MOST_RETRIES = 30;

/** The latest attempt of a query. */
interface Attempt {
  /** When the first one of its fetch began, epoch milliseconds. */
  readonly startedAt: number;
  /** What the one before ended with; nothing where that went well. */
  last: unknown;
}

/** Notes the next attempt of a query: TanStack Query forgets the last failure as soon as it fetches again. */
function begin(attempts: WeakMap<Query, Attempt>, query: Query): Attempt {
  const before = attempts.get(query);
  const attempt: Attempt = {
    startedAt: query.state.fetchFailureCount && before ? before.startedAt : Date.now(),
    last: before?.last,
  };
  attempts.set(query, attempt);
  return attempt;
}

/**
 * A `persister` that stores nothing: TanStack Query calls it in place of each `queryFn`, which is the one place where a
 * request can be held. A query whose last failure falls under a limit waits for its turn there, also when a refocus or a
 * remount asks for it; where its turn is too far away, that failure stands, without a request.
 */
export function holdQueries(
  recourse: RecourseInstance,
  { queryCache, pace: { gate, longestWaitMs, limitOf }, auth }: HoldOptions,
): HoldQuery {
  const attempts = new WeakMap<Query, Attempt>();
  let retriesLeft = MOST_RETRIES;
  return async (queryFn, context, query) => {
    const attempt = begin(attempts, query);
    const failed = attempt.last ? recourse.normalize(attempt.last) : null;
    // Where the server named no time, a person who asks again need not wait for ours.
    const ownLimit = failed && (query.state.fetchFailureCount > 0 || tellsWait(failed)) ? limitOf(failed) : null;
    // Where there is data, nobody waits for it to be fresher: it may as well come after those who have none.
    const awaited = ownLimit ?? (!failed && query.state.data !== undefined ? gate.shut() : null);
    const watchers = query.getObserversCount();
    const turn = awaited ? await gate.enter(awaited, longestWaitMs) : null;
    const isLeft = watchers && !query.getObserversCount();
    const isReplaced = attempts.get(query) !== attempt || queryCache.get(query.queryHash) !== query;
    // Called off, begun anew, removed, or left by all who wanted it, while it was held. The signal would tell, but who reads it
    // says that the request can be aborted.
    if (awaited && (isLeft || isReplaced || query.state.fetchStatus === "idle")) {
      turn?.ended(false);
      if (!isReplaced) void query.cancel({ revert: true });
      throw new CancelledError({ silent: true });
    }
    if (ownLimit && !turn) throw markFinal(attempt.last);
    const passed = (): void => {
      if (!turn) gate.accepted();
      // Of the limit it waited for as one among others, it says nothing.
      else if (ownLimit) turn.accepted();
    };
    try {
      const data = await (auth ? auth.run(recourse, async () => queryFn(context)) : queryFn(context));
      attempt.last = undefined;
      if (retriesLeft < MOST_RETRIES) retriesLeft += 1;
      passed();
      return data;
    } catch (thrown) {
      attempt.last = thrown;
      markStart(thrown, attempt.startedAt);
      // `retry` cannot wait for the body of a bare `Response`; what it asks for after this knows it.
      const error = await recourse.read(thrown);
      const limit = limitOf(error);
      if (limit && limit !== ownLimit) gate.refused(limit, ...refusalOf(recourse, error));
      else {
        if (limit) turn?.refused(...refusalOf(recourse, error));
        // What was refused for other reasons has passed the limit.
        else if (error.status) passed();
        if (retriesLeft === 0) markFinal(thrown);
        else if (error.retryable) retriesLeft -= 1;
      }
      throw thrown;
    } finally {
      turn?.ended();
    }
  };
}
