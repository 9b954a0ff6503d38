function usable(element: Element | null): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element !== document.body &&
    element.isConnected &&
    element.tabIndex >= 0 &&
    !element.matches(":disabled") &&
    element.getClientRects().length > 0
  );
}

/**
 * Remembers where the focus is, and what stands around the place that asks; call it before the focus moves.
 *
 * @param place Element at the place in the page that the notice belongs to.
 * @param origin What has the focus, or had it before.
 * @returns What gives the focus back: to the element that had it, else to the nearest one before the place (a button
 *   that was disabled while its request ran loses the focus before the dialog opens), else after it, else to the
 *   page's main part. Never to `<body>`.
 */
export function focusReturn(place: Element | null, origin: Element | null = document.activeElement): () => void {
  const all = [...document.querySelectorAll("a[href],button,input,select,textarea,summary,[tabindex]")];
  const isAfter = (one: Element): boolean =>
    place === null || Boolean(place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  const candidates = [origin, ...all.filter((one) => !isAfter(one)).reverse(), ...all.filter((one) => isAfter(one))];
  return () => {
    let target = candidates.find(usable) ?? null;
    if (!target) {
      target =
        document.querySelector<HTMLElement>("main,[role=main],h1") ??
        document.querySelector<HTMLElement>("div:not([data-recourse])");
      target?.setAttribute("tabindex", "-1");
    }
    target?.focus({ preventScroll: true });
  };
}
