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

const hand = (ref: Ref<HTMLElement> | undefined, node: HTMLElement | null): unknown => {
  if (typeof ref === "function") return ref(node);
  if (ref) ref.current = node;
  return undefined;
};

/** One ref for two; the same function as long as both stay the same, so that React does not detach and attach anew. */
function useBothRefs(a: Ref<HTMLElement> | undefined, b: Ref<HTMLElement> | undefined): RefCallback<HTMLElement> {
  return useCallback(
    (node) => {
      const cleanups = [a, b].map((ref) => hand(ref, node));
      // React 18 complains about a function it did not expect; only one made for React 19 returns one.
      if (!cleanups.some((cleanup) => typeof cleanup === "function")) return undefined;
      return () => {
        for (const [index, ref] of [a, b].entries()) {
          const cleanup = cleanups[index];
          if (typeof cleanup === "function") cleanup();
          else hand(ref, null);
        }
      };
    },
    [a, b],
  );
}

/** What {@link Slot} takes beside attributes and handlers for the element. */
export interface SlotProps {
  /** The element that becomes the part. */
  readonly children?: ReactNode;
  /** What it holds where it holds nothing itself: `<Title asChild><h2 /></Title>`. */
  readonly content?: ReactNode;
}

interface Held {
  readonly ref?: Ref<HTMLElement> | undefined;
  readonly children?: ReactNode;
}

/** React 19 keeps the ref among the props; either version warns when it is looked for in the other's place. */
const refOutside = /* @__PURE__ */ version.startsWith("18");

const refOf = (child: ReactElement<Held> | null): Ref<HTMLElement> | undefined =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- React 18's elements have it there
  refOutside ? (child as { ref?: Ref<HTMLElement> } | null)?.ref : child?.props.ref;

/** Renders its one child in place of a part's own element (`asChild`). Anything else than one element stays as it is. */
export const Slot = /* @__PURE__ */ forwardRef<HTMLElement, SlotProps>(function Slot(
  { children, content, ...props },
  ref,
) {
  const child = isValidElement<Held>(children) ? children : null;
  const both = useBothRefs(ref, refOf(child));
  if (child === null) return children;
  const outer: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(child.props)) if (name !== "ref") outer[name] = value;
  return cloneElement(child, { ...mergeProps({ ...props }, outer), ref: both }, child.props.children ?? content);
});
