"use client";
/* oxlint-disable react/exhaustive-effect-dependencies, react/memo-dependencies, react-hooks/exhaustive-deps -- only another error, a mark and the end are news */
import { useEffect, useMemo } from "react";
import type { ApiError } from "../../core/api-error.js";
import { announce } from "../../parts/announcer.js";
import { useCountdown } from "../../react/use-countdown.js";
import type { Showing } from "../../react/showing.js";

/** Seconds at which the time left is said. */
const MARKS = [60, 30, 10];
/** Seconds. Said closer together, one would drown the other. */
const APART = 10;

/** Says the time left at the start, at 60, 30 and 10 s, and that it is over; never in between. */
export function useSpokenCountdown(error: ApiError, { locale, format }: Showing): void {
  const { labels } = locale;
  const { secondsLeft } = useCountdown(error);
  // Where this error's countdown stood when it was first seen.
  const from = useMemo(() => secondsLeft, [error]);
  const over = secondsLeft === 0;
  const passed = MARKS.filter((mark) => secondsLeft <= mark && mark <= from - APART).length;
  useEffect(
    () =>
      from === 0
        ? undefined
        : announce(over ? labels.waitOver : labels.timeLeftSpoken(format.spokenDuration(secondsLeft * 1000)), locale),
    [error, passed, over],
  );
}
