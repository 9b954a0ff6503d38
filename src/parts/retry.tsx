"use client";
import { mayHelp } from "../core/action-names.js";
import type { ApiError } from "../core/api-error.js";
import { useCountdown } from "../react/use-countdown.js";
import { type Part, createPart } from "./create-part.js";
import { pressOnce } from "./press.js";
import { steady } from "./steady.js";
import type { Variant } from "./variant.js";

type Wait = Pick<ApiError, "receivedAt" | "retryAfterMs" | "rateLimit">;

/** Props of {@link Retry}. */
export interface RetryProps {
  /** The wait before it may be pressed. Default: the error's own. One that what was tried failed with counts too. */
  readonly wait?: Wait | undefined;
  /** How loud it is. Default: `primary` where retrying is the primary way out, else `secondary`. */
  readonly variant?: Variant | undefined;
}

const endOf = ({ receivedAt, retryAfterMs }: Wait): number => receivedAt + (retryAfterMs ?? 0);

/** Sends the failed request again. Says how long it must wait, and works exactly when the wait is over. */
export const Retry: Part<RetryProps> = /* @__PURE__ */ createPart<RetryProps>(
  "retry",
  "button",
  function useRetry({ error, actions, labels, showing: { recourse, format } }, { wait = error, variant }) {
    const { failure } = actions;
    // Where time alone lifts nothing (a 429 about sessions that are open), a way out that worked ends the wait.
    const lifted = mayHelp(actions.completed) && recourse.verdict(error).rule !== "wait";
    const target = failure?.retryAfterMs && endOf(failure) > endOf(wait) ? failure : lifted ? null : wait;
    const { done, remainingMs, totalMs } = useCountdown(target);
    const way = actions.find("retry");
    if (way === null) return null;
    const state = actions.retrying ? "pending" : done ? "ready" : "waiting";
    const waiting = (ms: number): string => labels.retryIn(format.duration(ms));
    // The longest it will read, so that nothing moves as the figure shrinks, or as the wait is lifted: `1 min 59 s` is longer
    // than `2 min`.
    const most = totalMs || (wait.retryAfterMs ?? 0);
    const longest = most > 0 ? waiting(most > 60_000 ? 119_000 : most) : way.label;
    return {
      type: "button",
      "data-state": state,
      "data-variant": variant ?? (way.primary ? "primary" : "secondary"),
      "aria-disabled": state === "ready" ? undefined : true,
      ...pressOnce(() => void (state === "ready" && way.run())),
      children: steady(
        { pending: labels.retrying, waiting: waiting(remainingMs), ready: way.label }[state],
        longest,
        labels.retrying,
      ),
    };
  },
  ["wait", "variant"],
);
