"use client";
import {
  type ForwardedRef,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type PropsWithChildren,
  type ReactNode,
  type RefAttributes,
  forwardRef,
  isValidElement,
} from "react";
import { mergeProps } from "./merge-props.js";
import { type Notice, useNotice } from "./notice-context.js";
import { fill } from "./slot.js";

/** What every part takes beside its own props: the attributes of an element, and `asChild`. */
export type PartProps<Own extends object = object> = Own &
  Omit<HTMLAttributes<HTMLElement>, keyof Own> & {
    /**
     * Render the one child in place of the part's own element. A child without content of its own gets the part's. The
     * child of a root must allow `role="group"`: a `div`, `section` or `fieldset`, not an `aside`, `li` or `form`.
     */
    readonly asChild?: boolean | undefined;
  };

/** A part of a view. Takes a `ref` on React 18 and 19. */
export type Part<Own extends object = object> = ForwardRefExoticComponent<PartProps<Own> & RefAttributes<HTMLElement>>;

/** What a part fills its element with. `as`: another tag than the usual one. `after`: what follows the element. */
export type Filled = Record<string, unknown> & {
  readonly as?: string;
  readonly children?: ReactNode;
  readonly after?: ReactNode;
};

/** The props of any part, before its own are known. */
type AnyProps = HTMLAttributes<HTMLElement> & { readonly asChild?: boolean | undefined };

/**
 * Makes a part: one element with `data-part`, filled from the notice around it. What the app passes wins.
 *
 * @param name Becomes `data-part`.
 * @param tag The usual element.
 * @param useFill Hook that gives attributes and content; `null` renders nothing. With `children: null` it has none of its
 *   own: it is rendered around what the app puts into it, or into the child that takes its place, and else not at all.
 * @param own Names of props that are for `useFill` and not for the element.
 */
export function createPart<Own extends object = object>(
  name: string,
  tag: string,
  useFill: (notice: Notice, props: PartProps<Own>) => Filled | null,
  own: readonly (keyof Own & string)[] = [],
): Part<Own> {
  const without = ["asChild", "children", ...own];
  const useDrawn = (notice: Notice, props: AnyProps, ref?: ForwardedRef<HTMLElement>): ReactNode => {
    const { asChild, children } = props;
    // The type this function returns asks for them.
    const filled = useFill(notice, props as PartProps<Own>);
    const holder = asChild && isValidElement<PropsWithChildren>(children) ? children.props : props;
    if (filled === null || (filled.children === null && (holder.children ?? null) === null)) return null;
    const { as = tag, after, ...ours } = filled;
    ours["data-part"] = name;
    ours["ref"] = ref;
    const element = fill(as, mergeProps(ours, props, without), asChild, children);
    // By whether it may have a follower, not by whether it has: else the element would be mounted anew.
    return "after" in filled ? (
      <>
        {element}
        {after}
      </>
    ) : (
      element
    );
  };
  const Part = Object.assign(
    forwardRef<HTMLElement, AnyProps>((props, ref) => useDrawn(useNotice(), props, ref)),
    { useDrawn },
  );
  if (process.env.NODE_ENV !== "production") Part.displayName = name;
  // Typed by what it was made with.
  return Part as Part<Own>;
}

/**
 * What a part shows, drawn by who holds it: a page may show a thousand notices, and each part would be a component more.
 * For parts without hooks: `test/layers/drawn.ts` looks.
 */
export const draw = <Own extends object>(part: Part<Own>, notice: Notice, props: Partial<Own> = {}): ReactNode =>
  // Given to it above.
  (part as unknown as { readonly useDrawn: (notice: Notice, props: object) => ReactNode }).useDrawn(notice, props);
