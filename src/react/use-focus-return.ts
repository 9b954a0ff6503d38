"use client";
import { type FocusEvent, useEffect, useMemo, useRef } from "react";
import { focusReturn, treeOf } from "./focus-return.js";

/** Handlers for the element that may go with the focus inside. */
export interface FocusHandlers {
  readonly onFocusCapture: (event: FocusEvent) => void;
  readonly onBlurCapture: (event: FocusEvent) => void;
}

/**
 * Gives the focus on when the element goes with it: to the next notice, else back to where it came from. Otherwise
 * leaves it alone.
 */
export function useFocusReturn(): FocusHandlers {
  const giveBack = useRef<((ifLost: boolean) => void) | null>(null);
  useEffect(
    () => () => {
      giveBack.current?.(true);
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
        if (!currentTarget.contains(relatedTarget ?? treeOf(currentTarget).activeElement)) giveBack.current = null;
      },
    }),
    [],
  );
}
