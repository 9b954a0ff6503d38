import type { RefObject } from "react";
import { type FormPort, valueAt } from "./use-form-fields.js";

/** The form element as it is: controls by their names, values as they would be sent. */
export function elementPort(form: RefObject<HTMLFormElement | null>): FormPort {
  return {
    names: () => [
      ...new Set([...(form.current?.elements ?? [])].flatMap((control) => control.getAttribute("name") || [])),
    ],
    values: () => {
      const data = new FormData(form.current ?? undefined);
      return (name) => valueAt(data, name);
    },
    subscribe: (changed) => {
      const element = form.current;
      element?.addEventListener("input", changed);
      element?.addEventListener("change", changed);
      return () => {
        element?.removeEventListener("input", changed);
        element?.removeEventListener("change", changed);
      };
    },
  };
}
