"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { type SurfaceProps, useNearestShowing } from "../react/showing.js";
import { enterToastPlace } from "./toast-place.js";

/** How long a toast without a way out stays at least, and how much longer for each character to read. */
const LEAST_MS = 6000;
const PER_CHARACTER_MS = 50;
const STEP_MS = 1000;

/** Something a person could do here: whoever needs longer to reach it must not see it go. */
const WAYS_OUT = 'a[href],button:not([data-part="dismiss"]),input,select,textarea,summary';

/**
 * The notice as a toast: above the page and its dialogs, at the end of it, together with the others. It never takes the
 * focus by itself. As long as it holds a way out it stays; else it goes after 6 s and 50 ms per character, which do not
 * pass while the pointer or the focus is on a toast, or nobody sees the page.
 */
export function ToastSurface({ children, onDismiss }: SurfaceProps): ReactNode {
  const origin = useRef<HTMLSpanElement>(null);
  const toast = useRef<HTMLDivElement>(null);
  const dismiss = useRef(onDismiss);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const locale = useNearestShowing()?.locale;
  const name = locale?.labels.newNotices ?? "";
  const lang = locale?.tag ?? "";

  useEffect(() => {
    if (!origin.current) return undefined;
    const { element, leave } = enterToastPlace(origin.current, name, lang);
    setPlace(element);
    return leave;
  }, [name, lang]);

  useEffect(() => {
    dismiss.current = onDismiss;
  });

  useEffect(() => {
    const { current } = toast;
    if (!place || !current) return undefined;
    let leftMs = LEAST_MS + (current.textContent ?? "").length * PER_CHARACTER_MS;
    const timer = setInterval(() => {
      if (document.hidden || place.matches(":hover,:focus-within")) return;
      leftMs -= STEP_MS;
      if (leftMs <= 0 && !current.querySelector(WAYS_OUT)) dismiss.current?.();
    }, STEP_MS);
    return () => {
      clearInterval(timer);
    };
  }, [place]);

  return (
    <>
      <span ref={origin} hidden data-recourse="toast-origin" />
      {place &&
        createPortal(
          <div ref={toast} data-part="toast">
            {children}
          </div>,
          place,
        )}
    </>
  );
}
