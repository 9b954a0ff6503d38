"use client";
import { useCallback, useSyncExternalStore } from "react";
import type { RecourseInstance } from "../core/recourse.js";
import { findGate, watchGate } from "../traffic/gates.js";
import { type Countdown, useCountdown } from "./use-countdown.js";

/** What {@link useRateLimit} gives: how long requests are held, counting down. */
export interface RateLimitState extends Countdown {
  /** Requests are held now: a button that sends one does better to wait. */
  readonly limited: boolean;
  /** When the next request may go, epoch milliseconds; `null`: at once. */
  readonly opensAt: number | null;
}

/** The state of the limits that an instance's requests have met. */
export function useRateLimit(recourse: RecourseInstance, origin?: string): RateLimitState {
  const opensAt = useSyncExternalStore(
    useCallback((listener: () => void) => watchGate(recourse, listener), [recourse]),
    // Whole seconds: while a limit paces, its next turn is always now.
    useCallback(() => {
      const at = findGate(recourse)?.opensAt(origin) ?? null;
      return at !== null && at > (recourse.options.now ?? Date.now)() ? at : null;
    }, [recourse, origin]),
    () => null,
  );
  const countdown = useCountdown(opensAt);
  return { ...countdown, limited: opensAt !== null && !countdown.done, opensAt };
}
