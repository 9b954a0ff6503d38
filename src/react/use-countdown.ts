"use client";
import { useMemo, useSyncExternalStore } from "react";
import type { ApiError } from "../core/api-error.js";
import { endOf, leftUntil, subscribeToSeconds } from "./ticker.js";

/** Where a countdown stands. */
export interface Countdown {
  /** Time left in whole seconds, rounded up; 0 when it is over or there is nothing to wait for. */
  readonly secondsLeft: number;
  /** The same in milliseconds. */
  readonly remainingMs: number;
  /** The whole wait, milliseconds; 0 when there is none, and of a moment, which does not tell when its wait began. */
  readonly totalMs: number;
  /** Share of the wait that is left, from 1 to 0; 0 of a moment. */
  readonly progress: number;
  /** Nothing is left to wait for. */
  readonly done: boolean;
}

/** A wait that a server asked for: how long, and since when. Every error is one. */
export type Wait = Pick<ApiError, "receivedAt" | "retryAfterMs">;

/**
 * Counts down to the end of an error's wait, or to a moment (epoch milliseconds). Renders at most once a second, goes
 * by the deadline on a clock that nobody can set (so sleep, hidden tabs and a new time of day do no harm), and is never
 * over early.
 *
 * @param target An error, a moment, or `null` for no wait. A moment that is not finite counts as over, and so does any in
 *   a server's markup: how far it is depends on whose clock is asked.
 */
export function useCountdown(target: Wait | number | null | undefined): Countdown {
  const wait = typeof target === "object" ? (target?.retryAfterMs ?? 0) : 0;
  const totalMs = wait > 0 && Number.isFinite(wait) ? wait : 0;
  const end = typeof target === "number" ? target : totalMs && (target?.receivedAt ?? 0) + totalMs;
  const deadline = Number.isFinite(end) ? end : 0;
  const [subscribe, left] = useMemo(() => {
    const over = endOf(deadline);
    return [
      (listener: () => void) => (leftUntil(over) > 0 ? subscribeToSeconds(over, listener) : () => undefined),
      () => Math.ceil(leftUntil(over) / 1000),
    ] as const;
  }, [deadline]);
  const secondsLeft = useSyncExternalStore(
    subscribe,
    left,
    // The server and the first client paint must agree, whatever their clocks say.
    () => Math.ceil(totalMs / 1000),
  );
  const remainingMs = secondsLeft * 1000;
  return {
    secondsLeft,
    remainingMs,
    totalMs,
    progress: totalMs && Math.min(1, remainingMs / totalMs),
    done: secondsLeft === 0,
  };
}
