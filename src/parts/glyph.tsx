import type { ReactNode } from "react";

/** Attributes of a picture drawn as strokes. Says nothing to screen readers: the words around it do. */
export const picture = (size: number): Readonly<Record<string, unknown>> => ({
  viewBox: `0 0 ${size} ${size}`,
  width: size,
  height: size,
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.5,
  "aria-hidden": true,
});

/** A small picture inside a button, 16 px. */
export const Glyph = ({ path }: { readonly path: string }): ReactNode => (
  <svg {...picture(16)}>
    <path d={path} />
  </svg>
);
