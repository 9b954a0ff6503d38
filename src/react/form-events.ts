import { GONE, type Holder, composed, shownIn } from "./field-marks.js";
import { treeOf } from "./focus-return.js";

/** Forms that React resets by itself as soon as what they were sent to has ended. */
export const due: WeakSet<EventTarget> = new WeakSet();

const LISTENERS: Readonly<Record<string, (event: Event) => void>> = {
  submit: (event) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a submit is
    const { target, submitter } = event as SubmitEvent & { readonly target: Element };
    const action = submitter?.getAttribute("formaction") ?? target.getAttribute("action");
    // What React puts there for a function.
    if (action?.startsWith("javascript:")) due.add(target);
  },
  reset: ({ target, defaultPrevented, timeStamp }) => {
    if (!target || defaultPrevented) return;
    const change = due.delete(target) ? { round: timeStamp } : { marks: GONE };
    shownIn.get(target)?.set(change);
  },
  compositionstart: (event) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts are composed in elements
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
  // A submit before React runs it, a reset after its handlers may have prevented it.
  for (const [type, listener] of Object.entries(LISTENERS)) tree.addEventListener(type, listener, type === "submit");
  if (form && holder) shownIn.set(form, holder);
}
