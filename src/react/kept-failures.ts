/**
 * How who keeps a failure forgets it, by what was thrown. A cache throws what it keeps at each render, and asks anew only
 * for who comes without it: called when the boundary that shows it gives its children another try, or leaves the page.
 */
export const keptFailures = new WeakMap<object, () => void>();
