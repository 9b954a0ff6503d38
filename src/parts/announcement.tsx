"use client";
import { useContext, useEffect, useRef, useState } from "react";
import { AsideContext, type Said } from "../react/aside.js";
import { type Lane, announce, announceNews } from "./announcer.js";
import { expectLook } from "./expect-look.js";
import type { Notice } from "./notice-context.js";

interface AnnouncementProps {
  readonly notice: Notice;
  /** The focus says it. */
  readonly quiet: boolean;
  /** What has been said: a notice that is moved to another surface is no news there. */
  readonly said: Said;
  /** Told whether there is a body to describe the notice by. */
  readonly onBody: (exists: boolean) => void;
}

/** What is running, in words; `null`: nothing. */
function busyWith({ actions, labels }: Notice): string | null {
  if (actions.retrying) return labels.retrying;
  return actions.all.some((way) => way.pending) ? labels.working : null;
}

/**
 * Says what happened, once per error and mount of the root; assertive only where something was refused for good. A
 * component, to stand before the content: what that has to say comes after the title.
 */
export function Announcement({ notice, quiet, said, onBody }: AnnouncementProps): null {
  const { error, tone, described, labels, titleId, bodyId, showing, surface } = notice;
  const { locale } = showing;
  const aside = useContext(AsideContext);
  const { key, count } = aside ?? { key: error, count: 1 };
  const heard: Said = aside?.said ?? said;
  // What it was mounted for: the focus tells of that, and of nothing that comes in its place.
  const [firstKey] = useState(key);
  const latest = useRef(key);
  // What only the headers tell is said with the rest: one response is one announcement.
  const isUnread = showing.recourse.unread(error);
  // oxlint-disable react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- each error is news of its own
  useEffect(() => {
    // It may have been said in a number alone, which is taken back where its words can still be said.
    const [isNamed, uncount] = heard.get(key) ?? [];
    // A dialog is read out by whoever goes into it; nobody goes there again for what comes in its error's place.
    const isRead = surface === "dialog" && key === firstKey;
    let lane: Lane = "counted";
    let takeBack = (): boolean => false;
    const title = document.getElementById(titleId);
    const root = title?.closest("[data-recourse]");
    // Whoever has been there all along is not told by the focus what comes in its error's place.
    const stays = key !== firstKey && root?.matches(":focus");
    // Later, the focus has come to tell it.
    const tells = quiet && !(stays && latest.current !== key);
    latest.current = key;
    if (!isNamed && (isRead || !(isUnread || tells))) {
      uncount?.();
      if (!isRead) {
        lane = tone === "danger" ? "assertive" : "polite";
        // As it is seen: a view may count ("2 fields need attention"), and an app may write its own.
        const name = title?.textContent.trim() || described.title;
        const texts = [name, described.body, count > 1 && labels.times(count)];
        takeBack = announceNews({ texts, locale, error, count, key: aside?.key, notice: stays ? null : root }, lane);
      }
      said.clear();
      heard.set(key, [true, takeBack]);
    }
    if (!aside)
      return () => {
        if (takeBack()) heard.delete(key);
      };
    for (const { key, count } of aside.untold()) {
      const untell = count > 0 && announceNews({ texts: [], locale, count }, lane);
      if (key && untell) heard.set(key, [false, untell]);
    }
    // What others push out of a region goes on waiting for its turn.
    return undefined;
    // Words and tone may change while the error stays (a locale switched, a way out found).
  }, [key, isUnread, quiet, aside]);
  // oxlint-enable react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps
  const busy = busyWith(notice);
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
