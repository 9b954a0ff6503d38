import type { ReactNode } from "react";

/** A small picture inside a button, 16 px. Says nothing to screen readers: the button has a name. */
export const Glyph = ({ path }: { readonly path: string }): ReactNode => (
  <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
    <path d={path} />
  </svg>
);
