"use client";
import type { ReactNode } from "react";
import { useCountdown } from "../react/use-countdown.js";
import { type Part, createPart } from "./create-part.js";
import type { RetryProps } from "./retry.js";

/** The filled share, from 0 to 1, of a thin line. An attribute, not a style: server output must not need `style-src 'unsafe-inline'`. */
export const bar = (share: number): ReactNode => <rect width={`${Math.round(share * 1000) / 10}%`} height="100%" />;

/** The line itself. Thin also where the look is left out: an `svg` without a size is 300 × 150 px. */
export const LINE = { "data-part": "count-line", "aria-hidden": true, width: "100%", height: 4 } as const;

/** A thin line that empties once a second together with the figure. Keeps its room when the wait is over. */
export const CountLine: Part<Pick<RetryProps, "wait">> = /* @__PURE__ */ createPart<Pick<RetryProps, "wait">>(
  "count-line",
  "svg",
  function useCountLine({ error }, { wait = error }) {
    const { progress, totalMs } = useCountdown(wait);
    return totalMs === 0 ? null : { ...LINE, children: bar(progress) };
  },
  ["wait"],
);
