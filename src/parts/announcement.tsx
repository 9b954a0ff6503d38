"use client";
import { useContext, useEffect, useState } from "react";
import { AsideContext } from "../react/aside.js";
import { announce, announceNews } from "./announcer.js";
import { expectLook } from "./expect-look.js";
import type { Notice } from "./notice-context.js";

interface AnnouncementProps {
  readonly notice: Notice;
  /** What goes on, in words; `null`: nothing. */
  readonly busy: string | null;
  /** The focus says it. */
  readonly quiet: boolean;
  /** What has been said: a notice that is moved to another surface is no news there. */
  readonly said: Set<unknown>;
  /** Told whether there is a body to describe the notice by. */
  readonly onBody: (exists: boolean) => void;
}

/**
 * Says what happened, once per error and mount of the root; assertive only where something was refused for good. A
 * component, to stand before the content: what that has to say comes after the title.
 */
export function Announcement({ notice, busy, quiet, said, onBody }: AnnouncementProps): null {
  const { error, tone, described, titleId, bodyId, showing, surface } = notice;
  const { locale } = showing;
  const aside = useContext(AsideContext);
  const key = aside?.key ?? error;
  const [first] = useState(key);
  // What only the headers tell is said with the rest: one response is one announcement.
  const waits = quiet || showing.recourse.unread(error);
  // oxlint-disable react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- each error is news of its own
  useEffect(() => {
    const heard: Set<unknown> = aside?.said ?? said;
    // A dialog is read out by whoever goes into it; nobody goes there again for what comes in its error's place.
    if (surface === "dialog" && key === first) heard.add(key);
    if (waits || heard.has(key)) return undefined;
    // As it is seen: a view may count ("2 fields need attention"), and an app may write its own.
    const title = document.getElementById(titleId)?.textContent.trim() || described.title;
    const texts = [title, described.body, aside?.spoken].flatMap((text) => text || []);
    const takeBack = announceNews(texts, locale, tone === "danger" ? "assertive" : "polite", error);
    said.clear();
    heard.add(key);
    return () => {
      if (takeBack()) heard.delete(key);
    };
    // Words and tone may change while the error stays (a locale switched, a way out found).
  }, [key, waits]);
  // oxlint-enable react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps
  // The new name of a button that has the focus is not read out.
  useEffect(() => (busy === null ? undefined : announce(busy, locale)), [busy, locale]);
  useEffect(() => {
    const exists = document.getElementById(bodyId) !== null;
    const title = document.getElementById(titleId);
    // In a shadow tree nothing is found by its id: there what was expected stands.
    if (exists || title) onBody(exists);
    if (process.env.NODE_ENV !== "production") expectLook(title?.closest("[data-recourse]"));
  });
  return null;
}
