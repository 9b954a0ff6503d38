import type { FieldPath } from "../core/api-error.js";
import { foldKey, pathKey } from "../core/field-key.js";

type Control = HTMLElement & { readonly labels?: NodeListOf<HTMLLabelElement> | null };

const SELECTOR = "[data-recourse-field],input[name],select[name],textarea[name]";

const usable = (element: HTMLElement): boolean =>
  !element.matches(":disabled,[type=hidden]") && element.getClientRects().length > 0;

/** `items[0][price]`, `/items/0/price` → `items.0.price`. Apps choose their names, so nothing has to be refused here. */
const nameKey = (name: string): string =>
  name
    .split(/[.[\]/'"]+/)
    .filter(Boolean)
    .join(".");

/** Controls by the key of their field; of several (radio buttons) the first. Compared as text: any id or name will do. */
function controlsIn(scope: ParentNode): Map<string, Control> {
  const found = new Map<string, Control>();
  for (const element of scope.querySelectorAll<Control>(SELECTOR)) {
    const key = foldKey(element.dataset["recourseField"] ?? nameKey(element.getAttribute("name") ?? ""));
    if (!found.has(key) && usable(element)) found.set(key, element);
  }
  return found;
}

/**
 * Finds the controls that errors are about: in the form around the summary, else anywhere in the page.
 *
 * @param summary Element inside the form, or `null` before there is one.
 */
export function createControlFinder(summary: HTMLElement | null): (path: FieldPath) => Control | null {
  const form = summary?.closest("form");
  const near = form ? controlsIn(form) : null;
  let far: Map<string, Control> | null = null;
  return (path) => {
    const key = foldKey(pathKey(path));
    return near?.get(key) ?? (far ??= controlsIn(document)).get(key) ?? null;
  };
}

const labelOf = (control: Control): HTMLElement | null =>
  control.labels?.[0] ?? control.closest("label") ?? control.closest("fieldset")?.querySelector("legend") ?? null;

/** The words a person knows the control by, or `null`. */
export function labelText(control: Control): string | null {
  const text = labelOf(control)?.textContent ?? control.getAttribute("aria-label") ?? "";
  return (
    text
      .replaceAll(/\s+/g, " ")
      .replace(/[\s:*]+$/, "")
      .trim()
      .slice(0, 80) || null
  );
}

/** Puts the focus on a control, with its label in view. */
export function focusControl(control: Control): void {
  (labelOf(control) ?? control).scrollIntoView({ block: "center" });
  const inner = "input,select,textarea,button,[tabindex],[contenteditable]";
  const inside = control.matches(inner) ? control : control.querySelector<HTMLElement>(inner);
  (inside ?? control).focus({ preventScroll: true });
}
