import type { QueryFunction, QueryFunctionContext, QueryPersister } from "@tanstack/react-query";
import type { RecourseInstance } from "../core/recourse.js";
import type { AuthRecovery } from "../traffic/auth-recovery.js";
import { gateOf, limitKey, markNotSent } from "../traffic/gate.js";

/**
 * A `persister` that stores nothing: TanStack Query calls it in place of each `queryFn`, which is the one place where a
 * request can be held. A query whose last failure falls under a limit waits for its turn there, also when a refocus or a
 * remount asks for it; where the turn is too far away, its last failure stands, without a request.
 *
 * @param longestWaitMs How far away, milliseconds.
 * @param auth Gets expired sessions back.
 */
export function holdQueries(
  recourse: RecourseInstance,
  longestWaitMs: number,
  auth: AuthRecovery | undefined,
): QueryPersister {
  const gate = gateOf(recourse);
  // TanStack Query forgets the last failure as soon as it fetches again.
  const failures = new WeakMap<object, { readonly thrown: unknown }>();
  const hold = async (
    queryFn: QueryFunction,
    context: QueryFunctionContext,
    query: { readonly state: { readonly data: unknown; readonly fetchFailureCount: number } },
  ): Promise<unknown> => {
    const last = failures.get(query);
    const failed = last ? recourse.normalize(last.thrown) : null;
    // Where the server named no time, a person who asks again need not wait for ours.
    const again = query.state.fetchFailureCount > 0 || failed?.kind === "rate_limit" || failed?.retryAfterMs !== null;
    const key = failed === null || !again || gate.watches(failed.origin) ? null : limitKey(failed);
    const turn = key === null ? undefined : await gate.enter(key, longestWaitMs);
    // Where there is data, nobody waits for it to be fresher: it may as well come after those who have none.
    const other = failed === null && query.state.data !== undefined ? gate.shut() : null;
    const after = other === null ? null : await gate.enter(other, longestWaitMs);
    if (turn === null) throw markNotSent(last?.thrown);
    try {
      const send = async (): Promise<unknown> => queryFn(context);
      const data = await (auth ? auth.run(recourse, send) : send());
      failures.delete(query);
      turn?.accepted();
      after?.ended();
      if (!turn && !after) gate.accepted();
      return data;
    } catch (thrown) {
      after?.ended();
      failures.set(query, { thrown });
      const error = recourse.normalize(thrown);
      const limit = gate.watches(error.origin) ? null : limitKey(error);
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
