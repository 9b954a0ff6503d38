import { GONE, type Holder, composed, live } from "./field-marks.js";
import { treeOf } from "./focus-return.js";

/** Forms that React resets by itself as soon as what they were sent to has ended. */
export const due: WeakSet<EventTarget> = new WeakSet();

/** Called when any value in a watched page or shadow tree may have changed. */
export const edits: Set<() => void> = new Set();

/** The form whose reset button was pressed last: an app may have run by hand what it was sent to, and React resets none. */
let pressed: EventTarget | null | undefined;

let late: ReturnType<typeof setTimeout>;
const tellAll = (): void => {
  for (const tell of edits) tell();
};

// Not on the form: a control may belong to it from anywhere in the tree. And only after React's own listeners, or a
// controlled input would be drawn anew, as it was, before its handler has seen what was typed. An app may let no event
// out of its form: so each is seen on its way down too.
const onEdit = (event: Event): void => {
  // What is no element has no `closest`.
  pressed = (event.composedPath()[0] as Element).closest?.<HTMLButtonElement>("[type=reset]")?.form;
  clearTimeout(late);
  if (event.eventPhase < 2) late = setTimeout(tellAll);
  else tellAll();
};

const LISTENERS: Readonly<Record<string, (event: Event) => void>> = {
  submit: (event) => {
    // A submit comes from its form.
    const { target, submitter } = event as SubmitEvent & { readonly target: Element };
    const action = submitter?.getAttribute("formaction") ?? target.getAttribute("action");
    // What React puts there for a function.
    if (action?.startsWith("javascript:")) due.add(target);
  },
  reset: ({ target, defaultPrevented, timeStamp }) => {
    const byHand = pressed === target;
    pressed = null;
    if (!target || defaultPrevented) return;
    const change = !byHand && due.delete(target) ? { round: timeStamp } : { marks: GONE };
    for (const { forms, set } of live) if (forms.has(target)) set(change);
  },
  compositionstart: (event) => {
    // Texts are composed in elements.
    composed.at = event.composedPath()[0] as Element;
  },
  compositionend: () => {
    composed.at = null;
  },
};

/**
 * Keeps an eye on the forms of the page or shadow tree that a form is in, from now on: a reset takes the errors of its form
 * away. Not React's own: React 19 resets a form whose action is a function once that has ended, failed or not, and what it
 * failed with stays.
 *
 * @param form `null`: of the page.
 * @param holder Of the marks of the error whose fields it shows now.
 */
export function watchForms(form: Element | null, holder?: Holder): void {
  const tree = treeOf(form);
  // A reset only after React's handlers may have prevented it; the others before anybody can stop them.
  for (const [type, listener] of Object.entries(LISTENERS)) tree.addEventListener(type, listener, type !== "reset");
  // The last is all that a checkbox of Radix tells with.
  for (const type of ["input", "change", "click"])
    for (const capture of [true, false]) tree.addEventListener(type, onEdit, capture);
  if (form) holder?.forms.add(form);
}
