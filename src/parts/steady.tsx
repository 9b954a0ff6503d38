import type { ReactNode } from "react";

/** How much wider than its letters say a text may be beside another. */
const DOUBT = 1.5;

/**
 * What a button says, in the room of whatever else it may say, so that nothing moves under the pointer. What is clearly
 * shorter needs no room of its own.
 */
export function steady(now: string, ...others: readonly string[]): ReactNode {
  const rest = others.filter((one) => one !== now && one.length * DOUBT > now.length);
  return rest.length === 0
    ? now
    : [<span key="">{now}</span>, ...rest.map((one) => <span key={one} data-longest={one} aria-hidden />)];
}
