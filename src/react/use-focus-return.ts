"use client";
import { type FocusEvent, useEffect, useMemo, useRef } from "react";
import { focusOn, focusReturn, treeOf } from "./focus-return.js";

/** Handlers for the element that may go with the focus inside. */
export interface FocusHandlers {
  readonly onFocusCapture: (event: FocusEvent) => void;
  readonly onBlurCapture: (event: FocusEvent) => void;
}

const actionOf = (element: Element | null): string | undefined => element?.getAttribute("data-action") ?? undefined;

/**
 * Gives the focus on when the element goes with it: to the next notice, else back to where it came from. Where only what
 * had it goes, to the same way out as it stands now, else to the element. Otherwise leaves it alone.
 */
export function useFocusReturn(): FocusHandlers {
  const giveBack = useRef<((ifLost: boolean) => void) | null>(null);
  const last = useRef<readonly [notice: Element, action: string | undefined] | null>(null);
  useEffect(() => {
    const [notice, action] = last.current ?? [];
    if (!giveBack.current || !notice?.isConnected) return;
    const { activeElement } = treeOf(notice);
    // What is focused while React changes the page fires no event of React's.
    if (notice.contains(activeElement)) last.current = [notice, actionOf(activeElement)];
    else if (activeElement === null || activeElement === notice.ownerDocument.body) {
      // What had the focus was drawn anew in another place (a button, once its way out has worked), or is there no more.
      const actions = [...notice.querySelectorAll<HTMLElement>("[data-action]")];
      focusOn(actions.find((one) => actionOf(one) === action) ?? (notice as HTMLElement), true);
    }
  });
  useEffect(
    () => () => {
      giveBack.current?.(true);
    },
    [],
  );
  return useMemo(
    () => ({
      onFocusCapture: ({ currentTarget, target, relatedTarget }) => {
        last.current = [currentTarget, actionOf(target)];
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
