import { fireEvent, render, waitFor } from "@testing-library/react";
import { type ComponentType, type ElementType, type ReactNode, type RefAttributes, StrictMode, createRef } from "react";
import { expect, it, vi } from "vitest";

/** What every part must take, whatever else it takes. */
interface Common {
  readonly asChild?: boolean | undefined;
  readonly className?: string | undefined;
  readonly style?: { readonly opacity: number } | undefined;
  readonly children?: ReactNode;
  readonly onClick?: ((event: { preventDefault: () => void }) => void) | undefined;
}

/** A part of any props; the test hands it what it needs. */
// oxlint-disable-next-line typescript/no-explicit-any -- the props of parts differ, and this is about what they share
export type AnyPart = ComponentType<any>;

interface Conformance {
  /** `data-part`, or for a root `data-recourse`. */
  readonly name: string;
  readonly part: AnyPart;
  /** The part's own props, without which it shows nothing. */
  readonly props?: object;
  /** Its place: a notice with an error that gives it something to show. */
  readonly within?: (part: ReactNode) => ReactNode;
  readonly isRoot?: boolean;
  /** What stands in its place with `asChild`. Default `em`; what holds shapes needs an `svg`. */
  readonly child?: "em" | "svg";
}

/** T09: one part takes `ref`, `className`, `style`, handlers and `asChild`, and carries its data attributes. */
export function itConforms(conformance: Conformance): void {
  const { name, part, props = {}, within = (one) => one, isRoot = false, child = "em" } = conformance;
  const Child = child as ElementType;
  const Part = part as ComponentType<Common & RefAttributes<Element>>;
  const selector = isRoot ? `[data-recourse="${name}"]` : `[data-part="${name}"]`;
  const show = (element: ReactNode) => {
    const { container, rerender } = render(<StrictMode>{within(element)}</StrictMode>);
    const found = container.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`${name} shows nothing`);
    return { found, again: () => rerender(<StrictMode>{within(element)}</StrictMode>) };
  };

  it(`T09 ${name}: ref, class name, style and handlers reach its element`, () => {
    const ref = createRef<Element>();
    const onClick = vi.fn((event: { preventDefault: () => void }) => {
      event.preventDefault();
    });
    const { found } = show(
      <Part {...props} ref={ref} className="mine" style={{ opacity: 0.5 }} onClick={onClick} data-mine="yes" />,
    );
    expect(ref.current).toBe(found);
    expect(found.getAttribute("class")).toContain("mine");
    expect(found.style.opacity).toBe("0.5");
    expect(found.dataset["mine"]).toBe("yes");
    fireEvent.click(found);
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  it(`T09 ${name}: asChild hands everything to the child, refs stay put over a new render`, async () => {
    const outer = vi.fn();
    const inner = vi.fn();
    const clicks: string[] = [];
    const { found, again } = show(
      <Part
        {...props}
        asChild
        ref={outer}
        className="mine"
        onClick={(event) => {
          event.preventDefault();
          clicks.push("part");
        }}
      >
        <Child ref={inner} className="own" onClick={() => clicks.push("child")} />
      </Part>,
    );
    expect(found.localName).toBe(child);
    expect(found.getAttribute("class")?.split(" ").toSorted()).toEqual(["mine", "own"]);
    expect(outer).toHaveBeenLastCalledWith(found);
    expect(inner).toHaveBeenLastCalledWith(found);
    const calls = outer.mock.calls.length;
    again();
    await waitFor(() => {
      expect(outer.mock.calls.length).toBe(calls);
    });
    fireEvent.click(found);
    expect(clicks).toEqual(["child", "part"]);
  });
}
