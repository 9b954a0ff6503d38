import { act } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { silence } from "./notice.js";

/**
 * Replaces the clock in each test of a file, by a time of the test's own: what was said a moment ago is not said again.
 *
 * @param aheadMs How far ahead of the real one; another for each file, for all share one page.
 */
export function replaceClock(aheadMs: number): void {
  let clock = Date.now() + aheadMs;
  beforeEach(() => {
    silence();
    clock += 600_000;
    vi.useFakeTimers({ now: clock });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}

/**
 * Lets a replaced clock go on in steps: React draws between them, as it does for people. Small ones at the beginning and at
 * the end; of what lies between, WebKitGTK, which holds up each step, can do only few.
 */
export async function pass(ms: number): Promise<void> {
  let left = ms;
  while (left > 0) {
    const isBetween = ms - left > 500 && left > 2000;
    const step = Math.min(left, isBetween ? 500 : 60);
    left -= step;
    await act(() => vi.advanceTimersByTimeAsync(step));
  }
}
