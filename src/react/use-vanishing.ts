"use client";
import { type MouseEventHandler, useEffect, useState } from "react";
import { focusReturn } from "./focus-return.js";

/** Makes the handler of a control that is gone once it was pressed: gives the focus to what is left. */
export function useVanishing(): (work: () => void) => MouseEventHandler {
  // State, not a ref: the effects of the commit before may still be waiting when the button is pressed.
  const [giveBack, setGiveBack] = useState<(() => void) | null>(null);
  useEffect(() => giveBack?.(), [giveBack]);
  return (work) => (event) => {
    // Once: it knows all that could take the focus, of a page that may go long before this.
    let back: ReturnType<typeof focusReturn> | null = focusReturn(event.currentTarget, null);
    setGiveBack(() => () => {
      back?.(true);
      back = null;
    });
    work();
  };
}
