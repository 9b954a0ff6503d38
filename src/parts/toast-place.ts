import { treeOf } from "../react/focus-return.js";

interface Place {
  readonly element: HTMLElement;
  /** How many toasts stand there. */
  tenants: number;
  /** Undone with the place. */
  release: () => void;
}

const places = new WeakMap<Node, Place>();

/**
 * Radix keeps the focus inside a modal dialog by looking at where it goes. Toasts stand above every dialog, and whoever
 * went to them on purpose must be let.
 */
function letFocusIn(element: HTMLElement): () => void {
  const page = element.ownerDocument.documentElement;
  const onLeave = (event: FocusEvent): void => {
    const { target, relatedTarget } = event;
    const inDialog = target !== null && (target as Element).closest("[role=dialog],[role=alertdialog]") !== null;
    if (inDialog && element.contains(relatedTarget as Node | null)) event.stopPropagation();
  };
  // React, which draws into this element, listens on it too and hears of it all the same.
  for (const type of ["focusin", "focusout"]) {
    element.addEventListener(type, (event) => {
      event.stopPropagation();
    });
  }
  page.addEventListener("focusout", onLeave);
  return () => {
    page.removeEventListener("focusout", onLeave);
  };
}

/** Takes the place of toasts in the tree of `origin`: one for all, in the top layer, there as long as one stands in it. */
export function enterToastPlace(
  origin: Element,
  name: string,
  lang: string,
): { readonly element: HTMLElement; readonly leave: () => void } {
  const tree = treeOf(origin);
  const known = places.get(tree);
  const element = known?.element ?? origin.ownerDocument.createElement("section");
  const place = known ?? { element, tenants: 0, release: letFocusIn(element) };
  place.tenants += 1;
  element.setAttribute("aria-label", name);
  element.lang = lang;
  if (known === undefined) {
    places.set(tree, place);
    element.dataset["recourse"] = "toasts";
    // Whoever hides the rest of the page behind a modal dialog (Radix, React Aria) leaves what is live: see M6.
    element.setAttribute("aria-live", "off");
    element.dir = getComputedStyle(origin).direction;
    const theme = getComputedStyle(origin).getPropertyValue("--recourse-scheme").trim();
    if (theme) element.dataset["theme"] = theme;
    ("body" in tree ? tree.body : tree).append(element);
    // The top layer, above every modal dialog that is already open. Browsers without it show it above the page.
    if ("showPopover" in element) {
      element.popover = "manual";
      element.showPopover();
    }
  }
  return {
    element,
    leave: () => {
      place.tenants -= 1;
      if (place.tenants > 0) return;
      places.delete(tree);
      place.release();
      element.remove();
    },
  };
}
