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
  const heard = useRef<{ readonly error: ApiError; readonly before: number; readonly said: number } | null>(null);
  useEffect(() => {
    const last = heard.current?.error === error ? heard.current : null;
    if (totalMs === 0 || (last === null && secondsLeft === 0)) return undefined;
    const atMark =
      last === null ||
      (last.said - secondsLeft >= APART && MARKS.some((mark) => secondsLeft <= mark && mark < last.before));
    const over = secondsLeft === 0 && last !== null && last.before > 0;
    const says = over || atMark;
    heard.current = { error, before: secondsLeft, said: says ? secondsLeft : (last?.said ?? secondsLeft) };
    if (!says) return undefined;
    const time = format.spokenDuration(secondsLeft * 1000);
    const takeBack = announce(over ? labels.waitOver : labels.timeLeftSpoken(time));
    return () => {
      // StrictMode runs effects twice: what was not said yet is said the second time, after the title.
      if (takeBack()) heard.current = last;
    };
  }, [error, secondsLeft, totalMs, labels, format]);
}
