"use client";
import type { ApiError } from "../../core/api-error.js";
import { CountLine } from "../../parts/count-line.js";
import { type Part, createPart } from "../../parts/create-part.js";
import { type Root as ViewRoot, createView } from "../../parts/create-view.js";
import { Actions, Facts, Hero } from "../../parts/notice-parts.js";
import { useCountdown } from "../../react/use-countdown.js";
import { AutoRetry } from "./auto-retry.js";
import { useSpokenCountdown } from "./use-spoken-countdown.js";

/** Longer than anybody looks at a clock, milliseconds: such a wait is told by its end. */
const LONG_MS = 3_600_000;
const isLong = ({ retryAfterMs }: ApiError): boolean => (retryAfterMs ?? 0) > LONG_MS;

/** The time left, large, with a line that empties; of a wait over an hour the time at which it ends. Nothing is shown where the server told no wait. */
export const TimeLeft: Part = /* @__PURE__ */ createPart(
  "time-left",
  "div",
  function useTimeLeft({ error, showing, labels }) {
    const { remainingMs, totalMs } = useCountdown(error);
    useSpokenCountdown(error, showing);
    const { format } = showing;
    if (isLong(error)) {
      return {
        children: (
          <p data-part="try-at">
            <bdi>{labels.tryAt(format.dateTime(error.receivedAt + totalMs))}</bdi>
          </p>
        ),
      };
    }
    return totalMs === 0
      ? null
      : {
          children: (
            <>
              {/* A timer is not read out while it runs. */}
              <Hero
                role="timer"
                aria-label={labels.timeLeft}
                figure={format.clock(remainingMs)}
                caption={labels.timeLeft}
              />
              <CountLine />
            </>
          ),
        };
  },
);

/** What the `Root` takes of its own. */
export interface RateLimitCountdownProps {
  /** Try again by itself when the wait is over, with a button that stops it. Default `false`. */
  readonly autoRetry?: boolean | undefined;
}

/** Shows time moving, and lets the person try again exactly when the wait is over. */
export const Root: ViewRoot<RateLimitCountdownProps> = /* @__PURE__ */ createView<RateLimitCountdownProps>({
  name: "rate-limit-countdown",
  slots: ({ error, showing, labels }, { autoRetry = false }) => {
    const limit = error.rateLimit?.limit ?? null;
    return {
      main: (
        <>
          <TimeLeft />
          <Facts {...(limit !== null && { facts: [[labels.limit, showing.format.number(limit)]] })} />
        </>
      ),
      actions: (
        <>
          <Actions />
          {autoRetry && !isLong(error) && <AutoRetry />}
        </>
      ),
    };
  },
  own: ["autoRetry"],
});

export { AutoRetry } from "./auto-retry.js";
export { CountLine } from "../../parts/count-line.js";
export * from "../../parts/notice-parts.js";
