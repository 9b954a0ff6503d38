"use client";
import { Component, type ReactNode, createRef } from "react";
import { Outcome } from "./outcome.js";

interface RoomProps {
  /** A way out has worked: what is told here is how things stood before. */
  readonly past: boolean;
  readonly children: ReactNode;
}

/** What tells how things stand. Once that is past, what became of it stands in the same room: nothing below it moves. */
export class Room extends Component<RoomProps> {
  readonly #element = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(before: RoomProps): number | null {
    return this.props.past && !before.past ? (this.#element.current?.getBoundingClientRect().height ?? null) : null;
  }

  override componentDidUpdate(_: RoomProps, __: unknown, height: number | null): void {
    const { current } = this.#element;
    if (current && (height !== null || !this.props.past))
      current.style.minBlockSize = height === null ? "" : `${height}px`;
  }

  override render(): ReactNode {
    const { past, children } = this.props;
    return (
      <div ref={this.#element} data-part="room" data-state={past ? "past" : "present"}>
        {past ? <Outcome /> : children}
      </div>
    );
  }
}
