import type { FieldPath } from "../core/api-error.js";
import { foldKey } from "../core/field-key.js";
import { treeOf } from "../react/focus-return.js";

/** Finds the control of a field, where there is one that can be used. */
export type FindControl = (path: FieldPath) => Control | undefined;

type Control = HTMLElement & {
  readonly form?: HTMLFormElement | null;
  readonly labels?: NodeListOf<HTMLLabelElement> | null;
};

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

/**
 * Finds the controls that errors are about: in the form around the summary, else outside of any form; for a summary that
 * is in no form, anywhere in the page. The same name in another form is another field. A control stays the field that it
 * was at the first look, whatever its name is later.
 *
 * @returns Takes an element inside the form, and whether fields are asked for by the names they have now. One look finds
 *   any number of controls.
 */
export function createControlFinder(): (summary: HTMLElement | null, now?: boolean) => FindControl {
  let seen: WeakMap<Element, string> | null = null;
  return (summary, now) => {
    const all = [...treeOf(summary).querySelectorAll<Control>(SELECTOR)];
    seen ??= new WeakMap(all.map((one) => [one, keyOf(one)]));
    const known = now ? new WeakMap<Element, string>() : seen;
    const form = summary?.closest("form");
    // By the key of their field, best first. Compared as text: any id or name will do.
    const found = new Map<string, Control[]>();
    for (const home of form ? [form, null] : [form])
      // Where rows were moved, another control has the name now. One that came later counts only where none is left.
      for (const late of [false, true])
        for (const one of all)
          if (known.has(one) !== late && (!form || (one.form ?? one.closest("form")) === home)) {
            const key = known.get(one) ?? keyOf(one);
            const same = found.get(key);
            if (same) same.push(one);
            else found.set(key, [one]);
          }
    // Of several (radio buttons) the first. Only what is asked for is measured: a form may have hundreds.
    return (path) => found.get(foldKey(path.join(".")))?.find(usable);
  };
}

/** What names a control. Radio buttons are known by what they are a choice of. */
function labelOf(control: Control, own: HTMLLabelElement | undefined): HTMLElement | null | undefined {
  const label = own ?? control.closest("label");
  const legend = control.closest("fieldset")?.querySelector<HTMLElement>("legend");
  return control.matches("[type=radio]") ? (legend ?? label) : (label ?? legend);
}

/** Labels by their control, the first of each. One look for all: a control's own `labels` goes through the whole page. */
export const labelsNear = (place: Element | null): ReadonlyMap<Element | null, HTMLLabelElement> =>
  new Map([...treeOf(place).querySelectorAll("label")].reverse().map((one) => [one.control, one]));

/** The words a person knows the control by; none where it has none. */
export function labelText(control: Control, own: HTMLLabelElement | undefined): string {
  const label = labelOf(control, own)?.cloneNode(true) as HTMLElement | undefined;
  // A label around everything holds options and messages too.
  for (const one of label?.querySelectorAll("select,textarea,button,[data-recourse]") ?? []) one.remove();
  const text = label?.textContent ?? control.getAttribute("aria-label") ?? "";
  return text
    .replaceAll(/\s+/g, " ")
    .replace(/[\s:*]+$/, "")
    .trim()
    .slice(0, 80);
}

/** Puts the focus on a control, with its label in view. */
export function focusControl(control: Control): void {
  for (let closed = closedDetails(control); closed; closed = closedDetails(control)) closed.open = true;
  (labelOf(control, control.labels?.[0]) ?? control).scrollIntoView({ block: "center" });
  const inner = "input,select,textarea,button,[tabindex],[contenteditable]";
  // Of a group the first part that is wrong, else the first.
  const parts = [...control.querySelectorAll<Control>(inner)].filter(usable);
  const part = control.matches(inner) ? control : (parts.find((one) => one.matches("[aria-invalid=true]")) ?? parts[0]);
  (part ?? control).focus({ preventScroll: true });
}
