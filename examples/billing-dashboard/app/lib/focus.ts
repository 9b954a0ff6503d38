import { useEffect } from "react";

/** What the focus may stay in when the control that had it is gone: the row, the card, the page. */
const PLACES = "tr, li, form, [data-recourse], section, main";

/**
 * Keeps the focus near: a button that goes with what it did (paid, deleted, signed out) would leave it at the page's
 * start, and whoever uses the keyboard would begin anew. Recourse does the same for its notices, so it goes first.
 */
export function useNearbyFocus(): void {
  useEffect(() => {
    let places: readonly HTMLElement[] = [];
    let soon = 0;
    const remember = ({ target }: FocusEvent): void => {
      places = [];
      for (let at = target instanceof Element ? target.closest<HTMLElement>(PLACES) : null; at !== null;) {
        places = [...places, at];
        at = at.parentElement?.closest<HTMLElement>(PLACES) ?? null;
      }
    };
    const restore = (): void => {
      if (document.activeElement !== document.body || document.querySelector("dialog[open]") !== null) return;
      const place = places.find((one) => one.isConnected && one.checkVisibility());
      if (place === undefined) return;
      // A row has no name to be read; its header says which one it is.
      const target = place.querySelector<HTMLElement>(":scope > th") ?? place;
      if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
      target.focus({ preventScroll: true });
    };
    const look = (): void => {
      clearTimeout(soon);
      // Elsewhere pressed: the focus left on purpose.
      if (document.activeElement === document.body && places[0] !== undefined) soon = window.setTimeout(restore, 50);
    };
    const forget = (): void => void (places = []);
    const changes = new MutationObserver(look);
    changes.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    document.addEventListener("pointerdown", forget);
    return () => {
      clearTimeout(soon);
      changes.disconnect();
      document.removeEventListener("focusin", remember);
      document.removeEventListener("pointerdown", forget);
    };
  }, []);
}
