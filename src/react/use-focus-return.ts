"use client";
import { type FocusEvent, useEffect, useMemo, useRef } from "react";
import { focusIn, focusReturn, isNowhere, treeOf, wayOf } from "./focus-return.js";

/** Handlers for the element that may go with the focus inside. */
export interface FocusHandlers {
  readonly onFocusCapture: (event: FocusEvent) => void;
  readonly onBlurCapture: (event: FocusEvent) => void;
}

/**
 * Gives the focus on when the element goes with it: to the next notice, else back to where it came from. Where only what
 * had it goes, to the same way out as it stands now, else to the element. Otherwise leaves it alone.
 */
export function useFocusReturn(): FocusHandlers {
  const giveBack = useRef<ReturnType<typeof focusReturn> | null>(null);
  const last = useRef<readonly [notice: Element, way: string | null] | null>(null);
  useEffect(() => {
    const [notice, way] = last.current ?? [];
    if (!giveBack.current || !notice) return;
    if (!notice.isConnected) {
      giveBack.current(true, way);
      giveBack.current = null;
      return;
    }
    const { activeElement } = treeOf(notice);
    // What is focused while React changes the page fires no event of React's.
    if (notice.contains(activeElement)) last.current = [notice, wayOf(activeElement)];
    // What had the focus was drawn anew in another place (a button, once its way out has worked), or is there no more.
    else if (isNowhere(activeElement)) focusIn(notice, way);
  });
  useEffect(
    () => () => {
      giveBack.current?.(true, last.current?.[1]);
    },
    [],
  );
  return useMemo(
    () => ({
      onFocusCapture: ({ currentTarget, target, relatedTarget }) => {
        last.current = [currentTarget, wayOf(target)];
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
