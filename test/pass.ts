import { act } from "@testing-library/react";
import { vi } from "vitest";

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
