import type { ReactNode } from "react";

/**
 * What a button says, in the room of the longest that it says at rest and of what it says while it runs: nothing moves
 * under the pointer. What is shorter by a third needs no room of its own.
 */
export function steady(now: string, longest: string, running: string): ReactNode {
  const other = now !== longest && (now === running || longest.length > running.length) ? longest : running;
  return other.length * 1.5 > now.length ? (
    // In a box of its own: the button may be laid out by an app's classes, or be another kit's.
    <span data-now>
      <span>{now}</span>
      <span data-longest={other} aria-hidden />
    </span>
  ) : (
    now
  );
}
