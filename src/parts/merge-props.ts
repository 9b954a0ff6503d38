/** Attributes and handlers for an element, ours or an app's; never a server's. */
export type Attributes = Readonly<Record<string, unknown>>;

type Handler = (event: { readonly defaultPrevented?: boolean }) => unknown;

const isHandler = (name: string, value: unknown): value is Handler =>
  /^on[A-Z]/.test(name) && typeof value === "function";

/**
 * Attributes of two sources for one element. The outer one wins; class names and styles add up; both handlers run,
 * the outer one first, and ours not after `preventDefault()`.
 */
export function mergeProps(ours: Attributes, outer: Attributes): Attributes {
  const merged: Record<string, unknown> = { ...ours };
  for (const [name, theirs] of Object.entries(outer)) {
    const own = ours[name];
    if (isHandler(name, own) && isHandler(name, theirs)) {
      merged[name] = (event: Parameters<Handler>[0]) => {
        theirs(event);
        if (!event.defaultPrevented) own(event);
      };
    } else if (name === "className") merged[name] = [own, theirs].filter(Boolean).join(" ");
    else if (name === "style") merged[name] = Object.assign({}, own, theirs);
    else if (theirs !== undefined) merged[name] = theirs;
  }
  return merged;
}
