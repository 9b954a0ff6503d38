import { CancelledError, type Query, type QueryFunction, type QueryFunctionContext } from "@tanstack/react-query";
import type { RecourseInstance } from "../core/recourse.js";
import type { AuthRecovery } from "../traffic/auth-recovery.js";
import { gateOf, markNotSent } from "../traffic/gate.js";
import type { Turn } from "../traffic/limit-types.js";
import type { Pace } from "./pace.js";
import { markStart } from "./retry.js";

/** Called in place of a `queryFn`. */
export type HoldQuery = (queryFn: QueryFunction, context: QueryFunctionContext, query: Query) => Promise<unknown>;

/** Makes what holds queries. Where their turn is too far away, their last failure stands, without a request. */
export interface HoldOptions {
  readonly pace: Pace;
  /** How far away a turn may be, milliseconds. */
  readonly longestWaitMs: number;
  /** Gets expired sessions back. */
  readonly auth: AuthRecovery | undefined;
}

/**
 * A `persister` that stores nothing: TanStack Query calls it in place of each `queryFn`, which is the one place where a
 * request can be held. A query whose last failure falls under a limit waits for its turn there, also when a refocus or a
 * remount asks for it.
 */
export function holdQueries(recourse: RecourseInstance, { pace, longestWaitMs, auth }: HoldOptions): HoldQuery {
  const gate = gateOf(recourse);
  const { limitOf, waitOf } = pace;
  const now = recourse.options.now ?? (() => Date.now());
  // TanStack Query forgets the last failure as soon as it fetches again.
  const failures = new WeakMap<object, { readonly thrown: unknown }>();
  const startedAt = new WeakMap<object, number>();
  const attempts = new WeakMap<object, object>();

  return async (queryFn, context, query) => {
    const attempt = {};
    attempts.set(query, attempt);
    const first = query.state.fetchFailureCount === 0;
    const start = (first ? undefined : startedAt.get(query)) ?? now();
    startedAt.set(query, start);
    const last = failures.get(query);
    const failed = last ? recourse.normalize(last.thrown) : null;
    // Where the server named no time, a person who asks again need not wait for ours.
    const again = !first || failed?.kind === "rate_limit" || failed?.retryAfterMs !== null;
    const key = failed === null || !again ? null : limitOf(failed);
    // Where there is data, nobody waits for it to be fresher: it may as well come after those who have none.
    const other = failed === null && query.state.data !== undefined ? gate.shut() : null;
    const held = key ?? other;
    const watched = query.getObserversCount() > 0;
    const turn = held === null ? undefined : await gate.enter(held, longestWaitMs);
    // Called off, begun anew, or left by all who wanted it, while it was held. The signal would tell, but who reads it
    // says that the request can be aborted.
    const left = watched && query.getObserversCount() === 0;
    if (held !== null && (left || attempts.get(query) !== attempt || query.state.fetchStatus === "idle")) {
      turn?.ended(false);
      if (left && attempts.get(query) === attempt) void query.cancel({ revert: true });
      throw new CancelledError({ silent: true });
    }
    if (turn === null && key !== null) throw markNotSent(last?.thrown);
    const end = (tell: (turn: Turn) => void): void => {
      if (!turn) return;
      // Of another limit it says nothing.
      if (key === null) turn.ended();
      else tell(turn);
    };
    try {
      const send = async (): Promise<unknown> => queryFn(context);
      const data = await (auth ? auth.run(recourse, send) : send());
      failures.delete(query);
      end(({ accepted }) => {
        accepted();
      });
      if (!turn) gate.accepted();
      return data;
    } catch (thrown) {
      failures.set(query, { thrown });
      markStart(thrown, start);
      const error = recourse.normalize(thrown);
      const limit = limitOf(error);
      end(({ accepted, refused, ended }) => {
        if (limit === key) refused(waitOf(error), error.rateLimit);
        // What was refused for other reasons has passed the limit.
        else if (limit === null && error.status !== null) accepted();
        else ended();
      });
      if (!turn && limit === null && error.status !== null) gate.accepted();
      if (limit !== null && limit !== key) gate.refused(limit, waitOf(error), error.rateLimit);
      throw thrown;
    }
  };
}
