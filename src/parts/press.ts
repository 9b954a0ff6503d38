import type { Attributes } from "./merge-props.js";

/**
 * What a press runs, once: neither the second click of a double one nor a key that is held down is another wish. An answer
 * may come between the two, and the same button would send once more. Another kit's button may hand on no event, or one
 * of its own.
 */
export const pressOnce = (run: () => void): Attributes => ({
  onClick: (event?: { readonly detail?: unknown }) => {
    if (!(Number(event?.detail) > 1)) run();
  },
  onKeyDown: (event?: Partial<KeyboardEvent>) => {
    // The browser makes a click of each.
    if (event?.repeat && event.key === "Enter") event.preventDefault?.();
  },
});
