import { attempt } from "../core/attempt.js";

type Tree = Document | ShadowRoot;

/** Where notices stand together: a region, and the place of toasts. */
export const GROUPS = '[data-recourse="region"],[data-recourse="toasts"]';

/** The page, the page of a frame, or the shadow tree that an element is in. */
export function treeOf(place: Element | null): Tree {
  const root = place?.getRootNode();
  // Only those two know an active element.
  return root && "activeElement" in root ? (root as Tree) : document;
}

/**
 * What an element must stand in to be reached: the topmost modal `<dialog>` of an app's own, for all else is inert while
 * one is open; else the body, or the shadow tree that `place` is in.
 */
export function topOf(place: Element | null): Element | ShadowRoot {
  const tree = treeOf(place);
  const modal = "dialog:modal";
  // jsdom and browsers before 2022 do not know `:modal`.
  const open = attempt(() => tree.activeElement?.closest(modal) ?? [...tree.querySelectorAll(modal)].at(-1));
  return open ?? ("body" in tree ? tree.body : tree);
}

/**
 * Whether a control took the focus, be it to hand it on: a list to its row, a modal of the app's to what is inside. Tried,
 * not asked: what is disabled, hidden, inert or folded away in `<details>` takes none, and neither does what is no longer
 * there.
 */
const takes = (element: Element | null | undefined): boolean => {
  // Not by its class: that of another frame's is another.
  const control = element as HTMLElement | null | undefined;
  if (!control || !(control.tabIndex >= 0)) return false;
  const tree = treeOf(control);
  const { activeElement } = tree;
  focusOn(control, true);
  return activeElement === control || tree.activeElement !== activeElement;
};

/** Whether an element that lost the focus will have it again: only another window has come to the front. */
export const keepsFocus = (element: Element): boolean => treeOf(element).activeElement === element;

/** Gives the focus to something that may be no control, so that it is read out. It can take it this once. */
export function focusOn(element: HTMLElement | null | undefined, preventScroll = false): void {
  if (element && element.tabIndex < 0 && !element.hasAttribute("tabindex")) {
    element.tabIndex = -1;
    const onBlur = (): void => {
      if (keepsFocus(element)) return;
      element.removeAttribute("tabindex");
      element.removeEventListener("blur", onBlur);
    };
    element.addEventListener("blur", onBlur);
  }
  element?.focus({ preventScroll });
}

/** Whether the focus is nowhere: on no element, or on the `<body>` of whichever page. */
export const isNowhere = (focus: Element | null): boolean => focus === null || focus.localName === "body";

/**
 * Whether a person writes somewhere else than in one of these places: then nothing may take the focus away. In a frame
 * they may be writing too: a card's number stands in one.
 *
 * @param at What has the focus.
 */
export const writesElsewhere = (
  at: Element | null | undefined,
  places: readonly (Element | null | undefined)[],
): boolean =>
  at
    ? !places.some((one) => one?.contains(at)) &&
      (at.matches(":read-write,iframe") || writesElsewhere(at.shadowRoot?.activeElement, places))
    : false;

/** What tells one control of a notice from another, also where it is drawn anew. */
export const wayOf = (element: Element | null): string | null =>
  element && (element.getAttribute("data-action") ?? element.getAttribute("data-part"));

/** Gives the focus to one way out of a notice, else to the notice. */
export function focusIn(notice: Element, way: string | null | undefined): void {
  const ways = [...notice.querySelectorAll<HTMLElement>("[data-action],[data-part=retry]")];
  focusOn(ways.find((one) => wayOf(one) === way) ?? (notice as HTMLElement), true);
}

/** Where the focus was before it went to one notice after the other. Not held: it may go with all of its page. */
let outside: WeakRef<Element> | undefined;

/** Keeps in mind where the focus came from, when it comes into a group of notices. */
export function remember(inside: Element, from: EventTarget | null): void {
  if (from !== null && "closest" in from && inside.closest(GROUPS) && !(from as Element).closest(GROUPS))
    outside = new WeakRef(from as Element);
}

/** Gives the focus to the page's main part. */
const focusMain = (tree: Tree): void => {
  focusOn(
    tree.querySelector<HTMLElement>("main,[role=main],h1") ?? tree.querySelector("div:not([data-recourse])"),
    true,
  );
};

/** Gives the focus back to where it was before it came to the notices, or to the page where it was nowhere. */
export const focusOutside = (): void => {
  if (!takes(outside?.deref())) focusMain(document);
};

const notices = (group: Element | null): HTMLElement[] => [
  ...(group?.querySelectorAll<HTMLElement>("[data-tone]") ?? []),
];

/**
 * Remembers where the focus is, and what stands around the place that asks; call it before the focus moves.
 *
 * @param place Element at the place in the page that the notice belongs to.
 * @param origin What has the focus, or had it before.
 * @returns What gives the focus back: to the notice that has come in its place, at the same `way` out; among several
 *   notices to the one that comes next; else to the element that had it, else to the nearest one before the place (a
 *   button that was disabled while its request ran loses the focus before the dialog opens), else after it, else to the
 *   page's main part. Never to `<body>`. With `ifLost` only where the focus is nowhere.
 */
export function focusReturn(
  place: Element | null,
  origin: EventTarget | null = treeOf(place).activeElement,
): (ifLost?: boolean, way?: string | null) => void {
  const tree = treeOf(place);
  const group = place?.closest(GROUPS) ?? null;
  if (place) remember(place, origin);
  const parent = place?.parentNode;
  const before = place?.previousElementSibling;
  const after = place?.nextElementSibling;
  const own = notices(group).findIndex((one) => one.contains(place));
  const at = own < 0 ? notices(group).length : own;
  const all = [...tree.querySelectorAll("a[href],button,input,select,textarea,summary,[tabindex]")];
  const isAfter = (one: Element): boolean =>
    place === null || Boolean(place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  const around = [...all.filter((one) => !isAfter(one)).reverse(), ...all.filter(isAfter)];
  // Only elements have the focus.
  const candidates = [group ? outside?.deref() : (origin as Element | null), ...around];
  return (ifLost, way) => {
    if (ifLost && !isNowhere(tree.activeElement)) return;
    const heir = before ? before.nextElementSibling : parent?.firstElementChild;
    if (heir?.isConnected && heir !== after && heir.matches("[data-tone]")) {
      focusIn(heir, way);
      return;
    }
    const left = group?.isConnected ? notices(group) : [];
    const next = left[at] ?? left.at(-1);
    if (next) {
      focusOn(next);
      return;
    }
    if (!candidates.some(takes)) focusMain(tree);
  };
}
