"use client";
import { useCountdown } from "../react/use-countdown.js";
import { type Part, createPart } from "./create-part.js";
import type { RetryProps } from "./retry.js";

/** A thin line that empties once a second together with the figure. Keeps its room when the wait is over. */
export const CountLine: Part<Pick<RetryProps, "wait">> = /* @__PURE__ */ createPart<Pick<RetryProps, "wait">>(
  "count-line",
  "svg",
  function useCountLine({ error }, { wait = error }) {
    const { progress, totalMs } = useCountdown(wait);
    return totalMs === 0
      ? null
      : {
          "aria-hidden": true,
          focusable: "false",
          // An attribute, not a style: server output must not need `style-src 'unsafe-inline'`.
          children: <rect width={`${Math.round(progress * 1000) / 10}%`} height="100%" />,
        };
  },
  ["wait"],
);
