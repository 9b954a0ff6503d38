"use client";
import { useEffect, useRef } from "react";
import type { ApiError } from "../../core/api-error.js";
import { announce } from "../../parts/announcer.js";
import { useCountdown } from "../../react/use-countdown.js";
import type { Showing } from "../../react/showing.js";

/** Seconds at which the time left is said. */
const MARKS = [60, 30, 10];
/** Said closer together, one would drown the other. */
const APART = 10;

/** Says the time left at the start, at 60, 30 and 10 s, and that it is over; never in between. */
export function useSpokenCountdown(error: ApiError, { locale: { labels }, format }: Showing): void {
  const { secondsLeft, totalMs } = useCountdown(error);
  const said = useRef<{ readonly error: ApiError; readonly seconds: number } | null>(null);
  useEffect(() => {
    const last = said.current?.error === error ? said.current.seconds : null;
    if (totalMs === 0 || (last === null && secondsLeft === 0)) return;
    const passed = last === null || MARKS.some((mark) => secondsLeft <= mark && mark < last);
    const over = secondsLeft === 0 && last !== 0;
    if (!over && !(passed && (last === null || last - secondsLeft >= APART))) return;
    said.current = { error, seconds: secondsLeft };
    announce(over ? labels.waitOver : labels.timeLeftSpoken(format.spokenDuration(secondsLeft * 1000)));
  }, [error, secondsLeft, totalMs, labels, format]);
}
