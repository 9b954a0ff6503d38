"use client";
import { type FocusEvent, useEffect, useState } from "react";
import { focusIn, focusReturn, isNowhere, treeOf, wayOf } from "./focus-return.js";

/** Handlers for the element that may go with the focus inside. */
export interface FocusHandlers {
  readonly onFocusCapture: (event: FocusEvent) => void;
  readonly onBlurCapture: (event: FocusEvent) => void;
}

/** Handlers, what to do after each commit, and as the element goes. */
type Keeper = readonly [handlers: FocusHandlers, settle: () => void, leave: () => void];

function createKeeper(): Keeper {
  let giveBack: ReturnType<typeof focusReturn> | null = null;
  let last: readonly [notice?: Element, way?: string | null] = [];
  const leave = (): void => {
    giveBack?.(true, last[1]);
    // React keeps what it drew last, and this knows all of the page that could take the focus. In Strict Mode it only
    // seems to go.
    if (!last[0]?.isConnected) giveBack = null;
  };
  return [
    {
      onFocusCapture: ({ currentTarget, target, relatedTarget }) => {
        last = [currentTarget, wayOf(target)];
        giveBack ??= focusReturn(currentTarget, relatedTarget);
      },
      onBlurCapture: ({ currentTarget, relatedTarget }) => {
        // It has not left when only another window has come to the front.
        if (!currentTarget.contains(relatedTarget ?? treeOf(currentTarget).activeElement)) giveBack = null;
      },
    },
    () => {
      const [notice, way] = last;
      if (!giveBack || !notice) return;
      if (!notice.isConnected) return leave();
      const { activeElement } = treeOf(notice);
      // What is focused while React changes the page fires no event of React's.
      if (notice.contains(activeElement)) last = [notice, wayOf(activeElement)];
      // What had the focus was drawn anew in another place (a button, once its way out has worked), or is there no more.
      else if (isNowhere(activeElement)) focusIn(notice, way);
    },
    leave,
  ];
}

/**
 * Gives the focus on when the element goes with it: to the next notice, else back to where it came from. Where only what
 * had it goes, to the same way out as it stands now, else to the element. Otherwise leaves it alone.
 */
export function useFocusReturn(): FocusHandlers {
  const [[handlers, settle, leave]] = useState(createKeeper);
  useEffect(() => {
    settle();
  });
  useEffect(() => leave, [leave]);
  return handlers;
}
