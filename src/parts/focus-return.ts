const FOCUSABLE = "a[href],button,input,select,textarea,summary,[tabindex]";

const usable = (element: HTMLElement): boolean =>
  element.isConnected && element.tabIndex >= 0 && !element.matches(":disabled") && element.getClientRects().length > 0;

/**
 * Remembers where the focus is, and what stands around the place that asks; call it before the focus moves.
 *
 * @param place Element at the place in the page that the dialog belongs to.
 * @returns What gives the focus back: to the element that had it, else to the nearest one before the place (a button
 *   that was disabled while its request ran loses the focus before the dialog opens), else after it, else to the
 *   page's main part. Never to `<body>`.
 */
export function focusReturn(place: HTMLElement | null): () => void {
  const origin = document.activeElement;
  const all = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const isBefore = (one: HTMLElement): boolean =>
    place !== null && Boolean(place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING);
  const candidates = [...all.filter(isBefore).reverse(), ...all.filter((one) => !isBefore(one))];
  if (origin instanceof HTMLElement && origin !== document.body) candidates.unshift(origin);
  return () => {
    const target = candidates.find(usable);
    if (target) {
      target.focus({ preventScroll: true });
      return;
    }
    const main = document.querySelector<HTMLElement>("main,[role=main],h1") ?? document.body.querySelector("div");
    if (main === null) return;
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  };
}
