import type { RefObject } from "react";
import { edits, watchForms } from "./form-events.js";
import type { FormPort } from "./use-form-fields.js";

/** The form element as it is: controls by their names, values as they would be sent. */
export function elementPort(form: RefObject<HTMLFormElement | null>): FormPort {
  return {
    // A control may be called "elements" or "length", which is then what the form itself says.
    names: (editable) =>
      form.current
        ? [...(Reflect.get(HTMLFormElement.prototype, "elements", form.current) as Iterable<Element>)].flatMap(
            (control) => (!(editable && control.matches(":disabled")) && control.getAttribute("name")) || [],
          )
        : [],
    values: () => new FormData(form.current ?? undefined),
    subscribe: (changed) => {
      edits.add(changed);
      return () => edits.delete(changed);
    },
    show: (_texts, _anew, holder) => {
      watchForms(form.current, holder);
    },
  };
}
