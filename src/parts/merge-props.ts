/** Attributes and handlers for an element, ours or an app's; never a server's. */
export type Attributes = Readonly<Record<string, unknown>>;

type Handler = (event: { readonly defaultPrevented?: boolean }) => unknown;

/**
 * Attributes of two sources for one element. The outer one wins; class names and styles add up; both handlers run,
 * the outer one first, and ours not after `preventDefault()`.
 */
export function mergeProps(ours: Attributes, outer: Attributes): Attributes {
  const merged: Record<string, unknown> = { ...ours };
  for (const [name, theirs] of Object.entries(outer)) {
    const own = ours[name];
    if (typeof own === "function" && typeof theirs === "function") {
      const handler: Handler = (event) => {
        theirs(event);
        if (!event.defaultPrevented) own(event);
      };
      merged[name] = handler;
    } else if (name === "className") merged[name] = [own, theirs].filter(Boolean).join(" ");
    else if (name === "style") merged[name] = Object.assign({}, own, theirs);
    else if (theirs !== undefined) merged[name] = theirs;
  }
  return merged;
}
