import type { KeyboardEvent, MouseEvent } from "react";
import type { Attributes } from "./merge-props.js";

/**
 * What a press runs, once: neither the second click of a double one nor a key that is held down is another wish. An answer
 * may come between the two, and the same button would send once more.
 */
export const pressOnce = (run: () => void): Attributes => ({
  onClick: ({ detail }: MouseEvent) => {
    if (detail < 2) run();
  },
  onKeyDown: (event: KeyboardEvent) => {
    // The browser makes a click of each.
    if (event.repeat && event.key === "Enter") event.preventDefault();
  },
});
