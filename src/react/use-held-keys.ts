"use client";
import { useEffect, useState } from "react";
import type { Reports } from "../core/reports.js";

/**
 * Something to know by the keys of reports. What is known of those that are not held any more goes by itself.
 *
 * @param onGone Told of what has gone. The same function each time.
 */
export function useHeldKeys<Value>(
  { subscribe, unclaimed }: Reports,
  onGone?: (value: Value) => void,
): Map<unknown, Value> {
  const [keys] = useState(() => new Map<unknown, Value>());
  useEffect(() => {
    const prune = (): void => {
      const held = new Set<unknown>(unclaimed().map(({ key }) => key));
      for (const [key, value] of keys) if (!held.has(key) && keys.delete(key)) onGone?.(value);
    };
    // Some may have gone while `<Activity>` hid this, and nobody listened.
    prune();
    return subscribe(prune);
  }, [subscribe, unclaimed, keys, onGone]);
  return keys;
}
