"use client";
import { type FocusEvent, useState } from "react";
import type { Labels } from "../core/words.js";
import { keepsFocus } from "../react/focus-return.js";
import type { Attributes } from "./merge-props.js";

/** A button that stops what goes on by itself, and takes it up again. */
export interface Auto {
  /** It goes on by itself. */
  readonly on: boolean;
  /** The button has the focus: then it stays in the page though its time is over, for a timer moves no focus. */
  readonly kept: boolean;
  /** What the button is. `over`: there is nothing left to stop. */
  readonly button: (over: boolean) => Attributes;
}

/** State and button of what goes on by itself until a person stops it. */
export function useAuto({ autoRetry, stopAutoRetry }: Labels): Auto {
  const [on, setOn] = useState(true);
  const [kept, keep] = useState(false);
  return {
    on,
    kept,
    button: (over) => ({
      type: "button",
      "data-variant": "link",
      "data-state": on ? "on" : "off",
      "aria-disabled": over || undefined,
      onFocus: () => {
        keep(true);
      },
      onBlur: ({ currentTarget }: FocusEvent) => {
        keep(keepsFocus(currentTarget));
      },
      onClick: () => {
        if (!over) setOn(!on);
      },
      children: on ? stopAutoRetry : autoRetry,
    }),
  };
}
