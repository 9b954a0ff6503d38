import { isSpending } from "../core/action-names.js";
import type { ApiError } from "../core/api-error.js";
import type { PlannedWayOut } from "../core/plan-ways-out.js";
import type { ActionInput } from "../core/ways-out.js";

/**
 * Failures after whose ways out nothing is sent any more, in this notice or another: one of them has sent the request again,
 * or the notice was closed while it ran.
 */
export const settled = new WeakSet<ApiError>();

/** What spends and is under way, by failure and name: two notices about one are one intent. */
const underWay = new WeakMap<ApiError, Map<string, Promise<void>>>();

/**
 * Runs the app's handler of a way out; joins it where it runs already and a second one would be paid for.
 *
 * @param onRetry Sends the failed request again, as the app said.
 */
export function runHandler(
  { name, transition, handler }: PlannedWayOut,
  error: ApiError,
  onRetry: (() => unknown) | undefined,
  input: ActionInput,
): Promise<void> {
  let sent: Promise<unknown> | undefined;
  const retry = (): unknown => {
    settled.add(error);
    return (sent = (async () => onRetry?.())());
  };
  const run = async (): Promise<void> => {
    const { amount, plan, transition: chosen = transition ?? undefined } = input;
    await handler?.({ error, retry: onRetry ? retry : null, amount, plan, transition: chosen });
    // By the handler's own hand: not offered while it runs. How it ends is the retry's end, not that of the way out.
    await sent?.catch(() => undefined);
  };
  if (!isSpending(name)) return run();
  const runs = underWay.get(error) ?? new Map<string, Promise<void>>();
  const promise = runs.get(name) ?? run().finally(() => runs.delete(name));
  underWay.set(error, runs.set(name, promise));
  return promise;
}
