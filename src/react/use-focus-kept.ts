"use client";
import { type FocusEvent, useState } from "react";
import { treeOf } from "./focus-return.js";

/** Handlers for the control that may have the focus. */
export interface KeptHandlers {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** Whether a control has the focus. Then it stays in the page though its time is over: a timer moves no focus. */
export function useFocusKept(): readonly [kept: boolean, handlers: KeptHandlers] {
  const [kept, keep] = useState(false);
  return [
    kept,
    {
      onFocus: () => {
        keep(true);
      },
      onBlur: ({ currentTarget }) => {
        // It has not been left when only another window has come to the front.
        keep(treeOf(currentTarget).activeElement === currentTarget);
      },
    },
  ];
}
