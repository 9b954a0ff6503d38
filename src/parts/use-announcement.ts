"use client";
import { useEffect, useRef } from "react";
import { announce } from "./announcer.js";
import type { Notice } from "./notice-context.js";

/** Says what happened, once per error and mount; assertive only where something was refused for good. */
export function useAnnouncement({ error, tone, described }: Notice, quiet: boolean): void {
  const said = { text: [described.title, described.body].filter(Boolean).join("\n"), tone };
  const latest = useRef(said);
  useEffect(() => {
    latest.current = said;
  });
  // Words and tone may change while the error stays (a locale switched, a way out found): that is no news.
  useEffect(() => {
    if (quiet) return undefined;
    const { text, tone: of } = latest.current;
    const takeBack = announce(text, of === "danger" ? "assertive" : "polite");
    return () => {
      takeBack();
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each error is news of its own
  }, [error, quiet]);
}
