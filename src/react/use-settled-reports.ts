"use client";
import { useEffect, useRef, useState } from "react";
import type { Report, Reports } from "../core/reports.js";
import { type Followed, follow, settle } from "./followed-reports.js";
import type { Pinned } from "./pick-visible.js";
import { useHeldKeys } from "./use-held-keys.js";

/** What was unclaimed a moment ago, and what the person was at when that was found. */
export interface Settled {
  readonly reports: readonly Report[];
  /** What each notice shows. */
  readonly notices: Followed;
  readonly pinned: Pinned;
  /** The window had no room for three. */
  readonly small: boolean;
}

/** Before there are any, and on a server. */
export const NO_REPORTS: readonly Report[] = [];
export const NOWHERE: Pinned = { pointer: null, focus: null };
/** Long enough for an inline notice to mount and claim its error after the report. */
const SETTLE_MS = 50;

/** `undefined` where there is no layout: on a server, in jsdom; in tests often a stand-in without events. */
const phone = (): Partial<MediaQueryList> | undefined =>
  globalThis.matchMedia?.("(max-width: 400px), (max-height: 400px)");
const isSmall = (): boolean => phone()?.matches ?? false;
const watchSize = (onChange: () => void): (() => void) => {
  const query = phone();
  query?.addEventListener?.("change", onChange);
  return () => query?.removeEventListener?.("change", onChange);
};

const among = (before: Followed, now: Followed): Followed => new Map([...before].filter(([id]) => now.has(id)));

/** Follows the unclaimed reports at a short distance, so that an error shown in place is never shown twice. */
export function useSettledReports(
  reports: Reports,
  unclaimed: readonly Report[],
  at: { readonly current: Pinned },
): Settled {
  const [settled, setSettled] = useState<Settled>({
    reports: NO_REPORTS,
    notices: new Map(),
    pinned: NOWHERE,
    small: false,
  });
  /** Unclaimed since the wait began: what was claimed meanwhile and comes back has to wait anew. */
  const stillUnclaimed = useHeldKeys<true>(reports);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // A phone that is turned, or whose keyboard opens, takes nothing from under the focus either.
  useEffect(
    () =>
      watchSize(() => {
        setSettled((before) => ({ ...before, pinned: at.current, small: isSmall() }));
      }),
    [at],
  );
  useEffect(() => {
    // A wait that is running is not begun anew: failures that never stop coming would never be shown.
    if (settled.reports === unclaimed || waiting.current !== undefined) return;
    for (const { key } of unclaimed) stillUnclaimed.set(key, true);
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      const rest = unclaimed.filter(({ key }) => stillUnclaimed.has(key));
      const keys = new Set(rest.map(({ key }) => key));
      setSettled(({ notices }) => ({
        reports: rest.length < unclaimed.length ? rest : unclaimed,
        notices: settle(notices, reports.unclaimed(), keys),
        pinned: at.current,
        small: isSmall(),
      }));
    }, SETTLE_MS);
  }, [reports, unclaimed, settled, stillUnclaimed, at]);
  const notices = follow(settled.notices, unclaimed);
  // It is over: what fails later is followed by nothing of that.
  if (notices.size < settled.notices.size) setSettled({ ...settled, notices: among(settled.notices, notices) });
  useEffect(
    () => () => {
      clearTimeout(waiting.current);
      waiting.current = undefined;
    },
    [],
  );
  return { ...settled, notices };
}
