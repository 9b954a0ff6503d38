import type { RefObject } from "react";
import { treeOf } from "./focus-return.js";
import { watchForms } from "./form-events.js";
import type { FormPort } from "./use-form-fields.js";

/** The last is all that a checkbox of Radix tells with. */
const CHANGES = ["input", "change", "click"];

/** The form element as it is: controls by their names, values as they would be sent. */
export function elementPort(form: RefObject<HTMLFormElement | null>): FormPort {
  return {
    // Not by `elements`: a control may be called so.
    names: (editable) =>
      [...(form.current ?? [])].flatMap(
        (control: Element) => ((!editable || !control.matches(":disabled")) && control.getAttribute("name")) || [],
      ),
    values: () => new FormData(form.current ?? undefined),
    // Not on the form: a control may belong to it from anywhere in the tree. And only after React's own listeners, or a
    // controlled input would be drawn anew, as it was, before its handler has seen what was typed.
    subscribe: (changed) => {
      const tree = treeOf(form.current);
      for (const type of CHANGES) tree.addEventListener(type, changed);
      return () => {
        for (const type of CHANGES) tree.removeEventListener(type, changed);
      };
    },
    show: (_texts, _anew, holder) => {
      watchForms(form.current, holder);
    },
  };
}
