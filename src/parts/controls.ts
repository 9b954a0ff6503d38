import type { FieldPath } from "../core/api-error.js";
import { foldKey } from "../core/field-key.js";

/** Finds the control of a field; `null` where there is none that can be used. */
export type FindControl = (path: FieldPath) => Control | null;

type Control = HTMLElement & { readonly labels?: NodeListOf<HTMLLabelElement> | null };

const SELECTOR = "[data-recourse-field],input[name],select[name],textarea[name]";

const closedDetails = (element: Element): HTMLDetailsElement | null =>
  element.closest<HTMLDetailsElement>("details:not([open])");

const usable = (element: HTMLElement): boolean =>
  !element.matches(":disabled,[type=hidden]") &&
  (element.getClientRects().length > 0 || closedDetails(element) !== null);

/** `items[0][price]`, `/items/0/price` → `items.0.price`. Apps choose their names, so nothing has to be refused here. */
const nameKey = (name: string): string =>
  name
    .split(/[.[\]/'"]+/)
    .filter(Boolean)
    .join(".");

// A dot inside a name is as good as one between two: forms know no difference.
const keyOf = (element: Control): string =>
  foldKey(element.dataset["recourseField"]?.replaceAll("\\.", ".") ?? nameKey(element.getAttribute("name") ?? ""));

/** By element: the field it was at first sight. */
type Seen = WeakMap<Element, string>;

/** Controls by the key of their field; of several (radio buttons) the first. Compared as text: any id or name will do. */
function controlsIn(scope: ParentNode, seen: Seen): Map<string, Control> {
  const found = new Map<string, Control>();
  const elements = [...scope.querySelectorAll<Control>(SELECTOR)];
  // Where rows were moved, another control has the name now. One that came later counts only where none is left.
  for (const late of [false, true])
    for (const element of elements) {
      const key = seen.get(element) ?? keyOf(element);
      if (seen.has(element) !== late && !found.has(key) && usable(element)) found.set(key, element);
    }
  return found;
}

/**
 * Finds the controls that errors are about: in the form around the summary, else anywhere in the page. A control stays
 * the field that it was at the first look, whatever its name is later.
 *
 * @returns Takes an element inside the form. One look finds any number of controls.
 */
export function createControlFinder(): (summary: HTMLElement | null) => FindControl {
  let seen: Seen | null = null;
  return (summary) => {
    seen ??= new WeakMap([...document.querySelectorAll<Control>(SELECTOR)].map((one) => [one, keyOf(one)]));
    const known = seen;
    const form = summary?.closest("form");
    const near = form ? controlsIn(form, known) : null;
    let far: Map<string, Control> | null = null;
    return (path) => {
      const key = foldKey(path.join("."));
      return near?.get(key) ?? (far ??= controlsIn(document, known)).get(key) ?? null;
    };
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
  for (let closed = closedDetails(control); closed; closed = closedDetails(control)) closed.open = true;
  (labelOf(control) ?? control).scrollIntoView({ block: "center" });
  const inner = "input,select,textarea,button,[tabindex],[contenteditable]";
  const inside = control.matches(inner) ? control : control.querySelector<HTMLElement>(inner);
  (inside ?? control).focus({ preventScroll: true });
}
