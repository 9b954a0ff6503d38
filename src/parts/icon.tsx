"use client";
import type { ReactNode } from "react";
import { type Part, createPart, draw } from "./create-part.js";
import type { Notice } from "./notice-context.js";
import type { Tone } from "./tone.js";

/** A picture drawn as strokes. Says nothing to screen readers: the words around it do. */
const picture = (size: number, d: string): Readonly<Record<string, unknown>> => ({
  viewBox: `0 0 ${size} ${size}`,
  width: size,
  height: size,
  stroke: "currentColor",
  strokeWidth: 1.5,
  "aria-hidden": true,
  // On the path: pages say `svg { fill: currentColor }`.
  children: <path fill="none" d={d} />,
});

/** A small picture inside a button, 16 px. Made once, outside of any render: React passes over what is the same element. */
export const glyph = (path: string): ReactNode => <svg {...picture(16, path)} />;

const CIRCLE = "M10 2.5a7.5 7.5 0 1 0 .1 0Z";

/** Strokes by tone, on a grid of 20. */
const SHAPES: Readonly<Record<Tone, string>> = {
  accent: `${CIRCLE}M10 13.5v-7m-3 3 3-3 3 3`,
  caution: "M10 3 1.8 16.8h16.4ZM10 8v4m0 2.4v.1",
  danger: `${CIRCLE}M10 6v4.5m0 2.9v.1`,
  wait: `${CIRCLE}M10 5.8V10l2.8 1.7`,
  neutral: `${CIRCLE}M10 9.2V14m0-7.5v-.1`,
};

/** Props of {@link Icon}. */
export interface IconProps {
  /** Path on a 20 × 20 grid, drawn as strokes. Default: the tone's own. */
  readonly shape?: string | undefined;
}

/** The tone as a picture, 20 px. Says nothing to screen readers: the words do. */
export const Icon: Part<IconProps> = /* @__PURE__ */ createPart<IconProps>(
  "icon",
  "svg",
  ({ tone }, { shape }) => ({
    ...picture(20, shape ?? SHAPES[tone]),
    strokeLinecap: "round",
    strokeLinejoin: "round",
  }),
  ["shape"],
);

/**
 * Makes a picture of what is the matter, in a frame of its own.
 *
 * @param shapeOf Path on a 20 × 20 grid.
 */
export const createEmblem = (shapeOf: (notice: Notice) => string): Part =>
  createPart("emblem", "span", (notice) => ({
    "aria-hidden": true,
    children: draw(Icon, notice, { shape: shapeOf(notice) }),
  }));
