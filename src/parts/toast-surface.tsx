"use client";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { SurfaceProps } from "../react/showing.js";
import { useNearestShowing } from "../react/use-showing.js";
import { whileSeen } from "./seen-time.js";
import { type Tenancy, enterToastPlace } from "./toast-place.js";

/** How long a toast without a way out stays at least, and how much longer for each character to read. */
const LEAST_MS = 6000;
const PER_CHARACTER_MS = 50;

/**
 * Something a person could do here: whoever needs longer to reach it must not see it go. What stands under the last toast
 * is the region's, whichever that is.
 */
const WAYS_OUT = 'a[href],button:not([data-part="dismiss"],[data-part="more"] *),input,select,textarea,summary';

/**
 * The notice as a toast: above the page and its dialogs, at the end of it, together with the others. It never takes the
 * focus by itself. As long as it holds a way out it stays; else it goes after 6 s and 50 ms per character, which do not
 * pass while the pointer or the focus is on a toast, or nobody sees the page.
 */
export function ToastSurface({ children, error, onDismiss }: SurfaceProps): ReactNode {
  const origin = useRef<HTMLSpanElement>(null);
  const toast = useRef<HTMLDivElement>(null);
  const dismiss = useRef(onDismiss);
  const [place, setPlace] = useState<Tenancy | null>(null);
  const locale = useNearestShowing()?.locale;
  const name = locale?.labels.newNotices ?? "";
  const lang = locale?.tag ?? "";

  useEffect(() => {
    if (!origin.current) return undefined;
    const entered = enterToastPlace(origin.current);
    setPlace(entered);
    return entered.leave;
  }, []);

  useEffect(() => {
    dismiss.current = onDismiss;
  });

  // Each error has its own time, and its words in another language too.
  useLayoutEffect(() => {
    const { current } = toast;
    if (!place || !current) return undefined;
    let leftMs = LEAST_MS + (current.textContent ?? "").length * PER_CHARACTER_MS;
    const step = (passedMs: number): void => {
      place.dress(name, lang);
      if (place.held()) return;
      leftMs -= passedMs;
      if (leftMs <= 0 && !current.querySelector(WAYS_OUT)) dismiss.current?.();
    };
    place.dress(name, lang);
    return whileSeen(step);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each error is news of its own
  }, [place, error, name, lang]);

  return (
    <>
      <span ref={origin} hidden data-recourse="toast-origin" />
      {place &&
        createPortal(
          <div ref={toast} data-part="toast">
            {children}
          </div>,
          place.element,
        )}
    </>
  );
}
