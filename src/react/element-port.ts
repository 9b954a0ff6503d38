import type { RefObject } from "react";
import { treeOf } from "./focus-return.js";
import { watchForms } from "./form-events.js";
import type { FormPort } from "./use-form-fields.js";

const CHANGES = ["input", "change"];

/** The form element as it is: controls by their names, values as they would be sent. */
export function elementPort(form: RefObject<HTMLFormElement | null>): FormPort {
  return {
    names: () => [...(form.current?.elements ?? [])].flatMap((control) => control.getAttribute("name") || []),
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
