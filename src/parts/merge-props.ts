/** Attributes and handlers for an element, ours or an app's; never a server's. */
export type Attributes = Readonly<Record<string, unknown>>;

type Handler = (event?: { readonly defaultPrevented?: boolean }) => unknown;

/**
 * Adds the attributes of an outer source to `ours`, which is changed. The outer one wins; class names and styles add up;
 * both handlers run, the outer one first, and ours not after `preventDefault()`.
 *
 * @param without Names that are for the component and not for its element.
 */
export function mergeProps(
  ours: Record<string, unknown>,
  outer: object,
  without?: readonly string[],
): Record<string, unknown> {
  // Whatever it is, its members are unknown.
  const given = outer as Attributes;
  for (const name of Object.keys(given)) {
    if (without?.includes(name)) continue;
    const own = ours[name];
    const theirs = given[name];
    if (typeof own === "function" && typeof theirs === "function") {
      const handler: Handler = (event) => {
        theirs(event);
        if (!event?.defaultPrevented) own(event);
      };
      ours[name] = handler;
    } else if (name === "className") ours[name] = [own, theirs].filter(Boolean).join(" ");
    else if (name === "style") ours[name] = Object.assign({}, own, theirs);
    else if (theirs !== undefined) ours[name] = theirs;
  }
  return ours;
}
