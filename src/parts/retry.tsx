"use client";
import { mayHelp } from "../core/action-names.js";
import { type Wait, useCountdown } from "../react/use-countdown.js";
import { type Part, createPart } from "./create-part.js";
import { pressOnce } from "./press.js";
import { steady } from "./steady.js";
import type { Variant } from "./variant.js";

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
    const isLifted = mayHelp(actions.completed) && recourse.verdict(error).rule !== "wait";
    const left = isLifted ? null : wait;
    const isLonger = failure?.retryAfterMs && endOf(failure) > endOf(wait);
    const { done, remainingMs, totalMs } = useCountdown(isLonger ? failure : left);
    const way = actions.find("retry");
    if (way === null) return null;
    const idle = done ? "ready" : "waiting";
    const state = actions.retrying ? "pending" : idle;
    const waiting = (ms: number): string => labels.retryIn(format.duration(ms));
    // The longest it will read, so that nothing moves as the figure shrinks, or as the wait is lifted.
    const wholeMs = totalMs || (wait.retryAfterMs ?? 0);
    // `1 min 59 s` is longer than `2 min`.
    const longestMs = wholeMs > 60_000 ? 119_000 : wholeMs;
    const longest = wholeMs > 0 ? waiting(longestMs) : way.label;
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
