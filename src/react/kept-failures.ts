/**
 * How who keeps a failure forgets it, by what was thrown. A cache throws what it keeps at each render, and asks anew only
 * for who comes without it: called when the boundary that shows it gives its children another try, or leaves the page.
 * `again`: what a person asked to be tried again; others may show it too, and would keep it.
 */
export const keptFailures = new WeakMap<object, (again?: unknown) => void>();
