"use client";
import { useEffect, useMemo, useRef } from "react";
import { matchView } from "../core/match.js";
import type { Reports } from "../core/reports.js";
import { paceReports } from "./pace-reports.js";
import type { Showing } from "./showing.js";

/** The reports of an instance, at a pace that an app's own views cannot drive. */
export function usePacedReports({ recourse: { reports }, registry }: Showing): Reports {
  const paced = useMemo(() => paceReports(reports), [reports]);
  // An app may write its views where it renders its provider, which its requests make it do again.
  const latest = useRef(registry);
  useEffect(() => {
    latest.current = registry;
  });
  useEffect(() => paced.start((error) => matchView(error, latest.current) !== undefined), [paced]);
  return paced;
}
