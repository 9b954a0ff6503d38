"use client";
import {
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefCallback,
  cloneElement,
  forwardRef,
  isValidElement,
  useCallback,
  version,
} from "react";
import { mergeProps } from "./merge-props.js";

/** React 19 keeps the ref among the props; either version warns when it is looked for in the other's place. */
const refOutside = /* @__PURE__ */ version.startsWith("18");

type AnyRef = Ref<HTMLElement> | undefined;

/** Gives the element to a ref; returns what takes it back. */
const hand = (ref: AnyRef, node: HTMLElement | null): (() => void) => {
  let cleanup: unknown;
  if (typeof ref === "function") cleanup = ref(node);
  else if (ref) ref.current = node;
  return typeof cleanup === "function" ? () => void cleanup() : () => void hand(ref, null);
};

/** One ref for two; the same function as long as both stay the same, so that React does not detach and attach anew. */
const useBothRefs = (a: AnyRef, b: AnyRef): RefCallback<HTMLElement> =>
  useCallback(
    (node) => {
      const undo = [a, b].map((ref) => hand(ref, node));
      // React 18 calls with `null` instead, and complains about a function it did not expect.
      if (refOutside) return undefined;
      return () => {
        for (const one of undo) one();
      };
    },
    [a, b],
  );

interface SlotProps {
  /** The element that becomes the part. */
  readonly children?: ReactNode;
  /** What it holds where it holds nothing itself: `<Title asChild><h2 /></Title>`. */
  readonly content?: ReactNode;
}

interface Held {
  readonly ref?: Ref<HTMLElement> | undefined;
  readonly children?: ReactNode;
}

const refOf = (child: ReactElement<Held> | null): AnyRef =>
  // React 18's elements have it there.
  refOutside ? (child as { ref?: AnyRef } | null)?.ref : child?.props.ref;

/** Renders its one child in place of a part's own element (`asChild`). Anything else than one element stays as it is. */
const Slot = /* @__PURE__ */ forwardRef<HTMLElement, SlotProps>(function Slot({ children, content, ...props }, ref) {
  const child = isValidElement<Held>(children) ? children : null;
  const both = useBothRefs(ref, refOf(child));
  if (child === null) return children;
  return cloneElement(child, { ...mergeProps({ ...props }, child.props), ref: both }, child.props.children ?? content);
});

/**
 * The element of a part or, with `asChild`, its one child in its place.
 *
 * @param attributes For the element, and `children`: what it holds where the part has none of its own. Becomes its props.
 */
export function fill(
  tag: string,
  attributes: Record<string, unknown>,
  asChild: boolean | undefined,
  children: ReactNode,
): ReactNode {
  const { children: content } = attributes;
  attributes["children"] = asChild ? children : (children ?? content);
  const Tag = tag as "div";
  return asChild ? <Slot {...({ ...attributes, content } as SlotProps)} /> : <Tag {...attributes} />;
}
