import { isSpending } from "../core/action-names.js";
import type { ApiError } from "../core/api-error.js";
import type { PlannedWayOut } from "../core/plan-ways-out.js";
import type { ActionInput } from "../core/ways-out.js";

/**
 * Failures after whose ways out nothing is sent any more, in this notice or another: one of them has sent the request again,
 * or the notice was closed while it ran.
 */
export const settled = new WeakSet<ApiError>();

/** What spends and is under way, by failure: two notices about one are one intent. */
const underWay = new WeakMap<ApiError, readonly [id: string, end: Promise<void>]>();

/**
 * Runs the app's handler of a way out; joins the one that runs already where a second one would be paid for.
 *
 * @param onRetry Sends the failed request again, as the app said.
 */
export function runHandler(
  { name, transition, handler }: PlannedWayOut,
  error: ApiError,
  onRetry: (() => unknown) | undefined,
  { amount, plan, transition: chosen = transition ?? undefined }: ActionInput,
): Promise<void> {
  let sent: unknown;
  const retry = (): unknown => {
    settled.add(error);
    return (sent = onRetry?.());
  };
  const run = async (): Promise<void> => {
    await handler?.({ error, retry: onRetry ? retry : null, amount, plan, transition: chosen });
    // By the handler's own hand: not offered while it runs. How it ends is the retry's end, not that of the way out.
    await Promise.allSettled([sent]);
  };
  if (!isSpending(name)) return run();
  const id = `${name} ${chosen} ${plan}`;
  const [other, end] = underWay.get(error) ?? [id, run().finally(() => underWay.delete(error))];
  underWay.set(error, [other, end]);
  // That another one has worked is not said of this one: it is called off, as beside the other in one notice.
  return other === id ? end : Promise.reject(new DOMException("", "AbortError"));
}
