import type { FieldPath } from "../core/api-error.js";
import { foldKey } from "../core/field-key.js";
import { treeOf } from "../react/focus-return.js";

/** Finds the control of a field; `null` where there is none that can be used. */
export type FindControl = (path: FieldPath) => Control | null;

type Control = HTMLElement & { readonly labels?: NodeListOf<HTMLLabelElement> | null };

const SELECTOR = "[data-recourse-field],input[name],select[name],textarea[name]";

const closedDetails = (element: Element): HTMLDetailsElement | null =>
  element.closest<HTMLDetailsElement>("details:not([open])");

// Composites keep their value in inputs that nobody can see or meet with a screen reader.
const usable = (element: HTMLElement): boolean =>
  !element.closest(":disabled,[type=hidden],[aria-hidden=true],[inert]") &&
  (closedDetails(element) !== null ||
    (element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible"));

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
function controlsIn(scope: ParentNode, seen: Seen, form: Element | null): Map<string, Control> {
  const found = new Map<string, Control>();
  // The same name in another form is another field.
  const elements = [...scope.querySelectorAll<Control>(SELECTOR)].filter(
    (one) => !form || (one.closest("form") ?? form) === form,
  );
  // Where rows were moved, another control has the name now. One that came later counts only where none is left.
  for (const late of [false, true])
    for (const element of elements) {
      const key = seen.get(element) ?? keyOf(element);
      if (seen.has(element) !== late && !found.has(key) && usable(element)) found.set(key, element);
    }
  return found;
}

/**
 * Finds the controls that errors are about: in the form around the summary, else outside of any form; for a summary that
 * is in no form, anywhere in the page. A control stays the field that it was at the first look, whatever its name is
 * later.
 *
 * @returns Takes an element inside the form, and whether fields are asked for by the names they have now. One look finds
 *   any number of controls.
 */
export function createControlFinder(): (summary: HTMLElement | null, now?: boolean) => FindControl {
  let seen: Seen | null = null;
  return (summary, now) => {
    const tree = treeOf(summary);
    seen ??= new WeakMap([...tree.querySelectorAll<Control>(SELECTOR)].map((one) => [one, keyOf(one)]));
    const known: Seen = now ? new WeakMap() : seen;
    const form = summary?.closest("form") ?? null;
    const near = form && controlsIn(form, known, form);
    let far: Map<string, Control> | null = null;
    return (path) => {
      const key = foldKey(path.join("."));
      return near?.get(key) ?? (far ??= controlsIn(tree, known, form)).get(key) ?? null;
    };
  };
}

/** What names a control. Radio buttons are known by what they are a choice of. */
function labelOf(control: Control): HTMLElement | null {
  const label = control.labels?.[0] ?? control.closest("label");
  const legend = control.closest("fieldset")?.querySelector<HTMLElement>("legend") ?? null;
  return control.matches("[type=radio]") ? (legend ?? label) : (label ?? legend);
}

/** The words a person knows the control by, or `null`. */
export function labelText(control: Control): string | null {
  const label = labelOf(control)?.cloneNode(true) as HTMLElement | undefined;
  // A label around everything holds options and messages too.
  for (const one of label?.querySelectorAll("select,textarea,button,[data-recourse]") ?? []) one.remove();
  const text = label?.textContent ?? control.getAttribute("aria-label") ?? "";
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
  // Of a group the first part that is wrong, else the first.
  const parts = [...control.querySelectorAll<Control>(inner)].filter(usable);
  const part = control.matches(inner) ? control : (parts.find((one) => one.matches("[aria-invalid=true]")) ?? parts[0]);
  (part ?? control).focus({ preventScroll: true });
}
