"use client";
import { useEffect } from "react";
import type { ApiError } from "../core/api-error.js";
import type { Showing } from "./showing.js";

/** Who wants the title marked; it is marked once, by whom asked first. */
const holders = new Set<(title: string) => string>();
/** The title as the app set it, as it was written over, and as the page gives that back: it tidies spaces. */
let plain = "";
let written = "";
let marked = "";
let observer: MutationObserver | null = null;

function mark(): void {
  const [write] = holders;
  const { title } = document;
  if (title !== marked) plain = title;
  const next = write ? write(plain) : plain;
  if (title === marked && next === written) return;
  written = next;
  document.title = next;
  marked = document.title;
}

/**
 * Begins the page's title with the locale's word for an error while there is one: after a submit that loads no page, the
 * title is what tabs, histories and screen readers name the page by. A title that the app sets meanwhile is marked too.
 */
export function useTitlePrefix({ locale }: Showing, error: ApiError | null | undefined): void {
  const failed = (error?.kind ?? "aborted") !== "aborted";
  const write = locale.labels.failedTitle;
  useEffect(() => {
    if (!failed) return undefined;
    const holder = (title: string): string => write(title);
    if (holders.size === 0) plain = marked = written = document.title;
    holders.add(holder);
    mark();
    observer ??= new MutationObserver(mark);
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => {
      holders.delete(holder);
      mark();
      if (holders.size === 0) observer?.disconnect();
    };
  }, [failed, write]);
}
