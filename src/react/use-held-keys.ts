"use client";
import { useEffect, useState } from "react";
import type { Report } from "../core/reports.js";

/** A set for keys of reports. Those of reports that are not held any more go from it by themselves. */
export function useHeldKeys(reports: readonly Report[]): Set<string> {
  const [keys] = useState(() => new Set<string>());
  useEffect(() => {
    const held = new Set(reports.map(({ key }) => key));
    for (const key of keys) if (!held.has(key)) keys.delete(key);
  }, [reports, keys]);
  return keys;
}
