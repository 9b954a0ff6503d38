import type { QueryFunction, QueryFunctionContext, QueryPersister } from "@tanstack/react-query";
import type { RecourseInstance } from "../core/recourse.js";
import { gateOf, limitKey } from "../traffic/gate.js";

/** Failures that were handed out again without a request, because their turn was too far away. */
const notSent = new WeakSet<object>();

/** Whether this failure was only handed out again: retrying it would go round in circles. */
export const isNotSent = (thrown: unknown): boolean =>
  typeof thrown === "object" && thrown !== null && notSent.has(thrown);

/**
 * A `persister` that stores nothing: TanStack Query calls it in place of each `queryFn`, which is the one place where a
 * request can be held. A query whose last failure falls under a limit waits for its turn there, also when a refocus or a
 * remount asks for it; where the turn is too far away, its last failure stands, without a request.
 *
 * @param longestWaitMs How far away, milliseconds.
 */
export function holdQueries(recourse: RecourseInstance, longestWaitMs: number): QueryPersister {
  const gate = gateOf(recourse);
  const hold = async (
    queryFn: QueryFunction,
    context: QueryFunctionContext,
    query: { readonly state: { readonly error: unknown; readonly fetchFailureReason: unknown } },
  ): Promise<unknown> => {
    const last = query.state.fetchFailureReason ?? query.state.error;
    const key = last === null ? null : limitKey(recourse.normalize(last));
    const turn = key === null ? undefined : await gate.enter(key, longestWaitMs);
    if (turn === null) {
      if (typeof last === "object" && last !== null) notSent.add(last);
      throw last;
    }
    try {
      const data = await queryFn(context);
      if (turn) turn.accepted();
      else gate.accepted();
      return data;
    } catch (thrown) {
      const error = recourse.normalize(thrown);
      const limit = limitKey(error);
      const waitMs = error.retryAfterMs === null ? null : recourse.verdict(error).waitMs;
      if (limit === null) turn?.ended();
      else if (turn && limit === key) turn.refused(waitMs, error.rateLimit);
      else {
        turn?.ended();
        gate.refused(limit, waitMs, error.rateLimit);
      }
      throw thrown;
    }
  };
  return hold;
}
