"use client";
import { useEffect } from "react";
import { GROUPS, focusOn, focusOutside, treeOf } from "./focus-return.js";

/** `Alt+N`, `F6`: the modifiers in the order of their names, then `KeyboardEvent.key`. */
const nameOf = (event: KeyboardEvent): string =>
  [event.altKey && "Alt", event.ctrlKey && "Control", event.metaKey && "Meta", event.shiftKey && "Shift", event.key]
    .filter(Boolean)
    .join("+");

/** A key that leads to the notices, from one group of them to the next, and back to where the focus was. */
export function useHotkey(hotkey: string | null): void {
  useEffect(() => {
    if (hotkey === null) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      // F6 turns what is being composed into hiragana (Japanese input methods).
      if (event.isComposing || event.defaultPrevented) return;
      if (nameOf(event).toLowerCase() !== hotkey.toLowerCase()) return;
      // Keys are pressed on elements.
      const tree = treeOf(event.composedPath()[0] as Element);
      const groups = [...tree.querySelectorAll(GROUPS)];
      const at = groups.findIndex((one) => one.contains(tree.activeElement));
      const group = groups[at + 1];
      // An app's own view has no root of ours.
      const next = group?.querySelector<HTMLElement>("[data-tone]") ?? group?.querySelector<HTMLElement>("[data-part]");
      // Nothing to reach and nowhere to come back from: the key is the browser's.
      if (!next && at < 0) return;
      event.preventDefault();
      if (next) focusOn(next);
      else focusOutside();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, [hotkey]);
}
