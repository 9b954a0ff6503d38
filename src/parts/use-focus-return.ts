"use client";
import { type FocusEvent, useEffect, useMemo, useRef } from "react";
import { focusReturn } from "./focus-return.js";

/** Handlers for the element that may go with the focus inside. */
export interface FocusHandlers {
  readonly onFocusCapture: (event: FocusEvent) => void;
  readonly onBlurCapture: (event: FocusEvent) => void;
}

/** Gives the focus back to where it came from when the element goes with it; otherwise leaves it alone. */
export function useFocusReturn(): FocusHandlers {
  const giveBack = useRef<(() => void) | null>(null);
  useEffect(
    () => () => {
      if (document.activeElement === document.body) giveBack.current?.();
    },
    [],
  );
  return useMemo(
    () => ({
      onFocusCapture: ({ currentTarget, relatedTarget }) => {
        giveBack.current ??= focusReturn(currentTarget, relatedTarget);
      },
      onBlurCapture: ({ currentTarget, relatedTarget }) => {
        // It has not left when only another window has come to the front.
        if (!currentTarget.contains(relatedTarget ?? document.activeElement)) giveBack.current = null;
      },
    }),
    [],
  );
}
