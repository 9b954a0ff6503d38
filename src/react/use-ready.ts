"use client";
import { startTransition, useEffect, useState, useSyncExternalStore } from "react";

/** The page's origin. `document.baseURI` would let a `<base>` element redirect a server's relative links. */
const pageOrigin = (): string => {
  const origin = typeof location === "undefined" ? "" : location.origin;
  return origin.startsWith("http") ? origin : "";
};

const never = (): (() => void) => () => undefined;
const nothing = (): null => null;

// React asks for what the server knew only where a render takes over its markup, and on the server itself.
let asked = false;
const serverKnew = (): null => {
  asked = true;
  return null;
};
const wasAsked = (): boolean => {
  const was = asked;
  asked = false;
  return was;
};

/**
 * Whether there is a page: not on a server, and not in the first paint of what it sent, so that both agree. Told after
 * that in a transition, because React 18 gives up a boundary that is updated while it is taken over.
 */
export function useReady(): boolean {
  useSyncExternalStore(never, nothing, serverKnew);
  const takeover = wasAsked();
  const [ready, setReady] = useState(!takeover);
  useEffect(() => {
    if (!ready)
      startTransition(() => {
        setReady(true);
      });
  }, [ready]);
  return ready;
}

/** The page's origin, once there is a page (`""` where that has none); `null` before. */
export const usePageOrigin = (): string | null => (useReady() ? pageOrigin() : null);
