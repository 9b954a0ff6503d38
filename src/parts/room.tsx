"use client";
import { Component, type ReactNode, createRef } from "react";
import type { Notice } from "./notice-context.js";
import { Outcome } from "./outcome.js";

/**
 * Whether a way out has worked, so that what the error tells is how things stood before. A line says so outside of its
 * fold, in which nothing moves then.
 *
 * @param way Default: any.
 */
export const isPast = ({ actions: { completed }, density }: Notice, way?: string): boolean =>
  !density && completed !== null && completed === (way ?? completed);

interface RoomProps {
  /** A way out has worked: what is told here is how things stood before. */
  readonly past: boolean;
  readonly children: ReactNode;
}

/** What tells how things stand. Once that is past, what became of it stands in the same room: nothing below it moves. */
export class Room extends Component<RoomProps> {
  readonly element: React.RefObject<HTMLDivElement | null> = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate({ past }: RoomProps): number | null {
    return this.props.past && !past ? (this.element.current?.getBoundingClientRect().height ?? null) : null;
  }

  override componentDidUpdate(_: RoomProps, __: unknown, height: number | null): void {
    if (height && this.element.current) this.element.current.style.minBlockSize = `${height}px`;
  }

  override render(): ReactNode {
    const { past, children } = this.props;
    return (
      // A new element for each, so that the next error's has no height of the last one's.
      <div key={String(past)} ref={this.element} data-part="room">
        {past ? <Outcome /> : children}
      </div>
    );
  }
}
