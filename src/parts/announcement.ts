"use client";
/* oxlint-disable react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- each error is news of its own, other words for it are not */
import { useEffect } from "react";
import { announce } from "./announcer.js";
import type { Notice } from "./notice-context.js";

interface AnnouncementProps {
  readonly notice: Notice;
  /** Something else says it: the focus, or a dialog. */
  readonly quiet: boolean;
}

/**
 * Says what happened, once per error and mount; assertive only where something was refused for good. A component, to
 * stand before the content: what that has to say comes after the title.
 */
export function Announcement({ notice: { error, tone, described }, quiet }: AnnouncementProps): null {
  useEffect(() => {
    if (quiet) return undefined;
    const text = [described.title, described.body].filter(Boolean).join("\n");
    return announce(text, tone === "danger" ? "assertive" : "polite");
    // Words and tone may change while the error stays (a locale switched, a way out found).
  }, [error, quiet]);
  return null;
}
