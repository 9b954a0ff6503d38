import { topOf, treeOf } from "../react/focus-return.js";

interface Place {
  readonly element: HTMLElement;
  /** Where the toasts that stand there come from. */
  readonly tenants: Set<Element>;
  /** The pointer that came last was a finger, which hovers over nothing; browsers go on saying so after a tap. */
  touched: boolean;
  /** Undone with the place. */
  release: () => void;
}

/** On the tree itself: a page may hold two copies of the package (micro frontends), whose toasts would cover each other. */
const PLACE = /* @__PURE__ */ Symbol.for("recourse.toasts");

/**
 * Radix keeps the focus inside a modal dialog by looking at where it goes, and closes dialogs by what is pressed outside
 * them. Toasts stand above every dialog: whoever went to them on purpose must be let, and keep what was entered.
 */
function letIn(element: HTMLElement): () => void {
  const page = element.ownerDocument.documentElement;
  const onLeave = (event: FocusEvent): void => {
    const { target, relatedTarget } = event;
    const inDialog = target !== null && (target as Element).closest("[role=dialog],[role=alertdialog]") !== null;
    if (inDialog && element.contains(relatedTarget as Node | null)) event.stopPropagation();
  };
  // React, which draws into this element, listens on it too and hears of it all the same.
  for (const type of ["focusin", "focusout", "pointerdown"]) {
    element.addEventListener(type, (event) => {
      event.stopPropagation();
    });
  }
  page.addEventListener("focusout", onLeave);
  return () => {
    page.removeEventListener("focusout", onLeave);
  };
}

/** What {@link enterToastPlace} gives. */
export interface Tenancy {
  readonly element: HTMLElement;
  /** Puts the place where it can be reached, names it, and makes it look as where its first toast comes from, by now. */
  readonly dress: (name: string, lang: string) => void;
  /** Whether somebody is at the toasts, with the pointer or the focus. */
  readonly held: () => boolean;
  readonly leave: () => void;
}

/** Takes the place of toasts in the tree of `origin`: one for all, in the top layer, there as long as one stands in it. */
export function enterToastPlace(origin: Element): Tenancy {
  const tree: Node & { [PLACE]?: Place | undefined } = treeOf(origin);
  const known = tree[PLACE];
  const element = known?.element ?? origin.ownerDocument.createElement("section");
  const place = known ?? { element, tenants: new Set(), touched: false, release: letIn(element) };
  place.tenants.add(origin);
  if (known === undefined) {
    tree[PLACE] = place;
    element.dataset["recourse"] = "toasts";
    // Whoever hides the rest of the page behind a modal dialog (Radix, React Aria) leaves what is live: see M6.
    element.setAttribute("aria-live", "off");
    element.addEventListener("pointerover", ({ pointerType }) => {
      place.touched = pointerType === "touch";
    });
    if ("popover" in element) element.popover = "manual";
  }
  return {
    element,
    dress: (name, lang) => {
      // Shown again by `<Activity>`, a toast stands for a moment where it has left.
      if (!place.tenants.has(origin)) return;
      const top = topOf(origin);
      if (element.parentNode !== top) {
        top.append(element);
        // The top layer, above every modal dialog that is already open. Browsers without it show it above the page.
        if ("showPopover" in element) element.showPopover();
      }
      const [first = origin] = place.tenants;
      const style = getComputedStyle(first);
      element.setAttribute("aria-label", name);
      element.lang = lang;
      element.dir = style.direction;
      if (getComputedStyle(element).colorScheme !== style.colorScheme) element.dataset["theme"] = style.colorScheme;
    },
    held: () => element.matches(":focus-within") || (!place.touched && element.matches(":hover")),
    leave: () => {
      place.tenants.delete(origin);
      if (place.tenants.size > 0) return;
      tree[PLACE] = undefined;
      place.release();
      element.remove();
    },
  };
}
