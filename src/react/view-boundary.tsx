"use client";
import { Component, type ErrorInfo, type ReactNode } from "react";

/** What {@link ViewBoundary} takes. */
export interface ViewBoundaryProps {
  readonly children: ReactNode;
  /** Shown in place of children that threw. */
  readonly fallback: ReactNode;
  /** A new one gives the children another try. */
  readonly resetKey: unknown;
  /** Told once per failure. */
  readonly onFailed?: ((thrown: unknown, componentStack: string | null) => void) | undefined;
}

interface State {
  readonly failed: boolean;
  readonly resetKey: unknown;
}

/** Keeps a view that throws from taking the error it should show with it. */
export class ViewBoundary extends Component<ViewBoundaryProps, State> {
  override state: State = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: ViewBoundaryProps, state: State): Partial<State> | null {
    return Object.is(props.resetKey, state.resetKey) ? null : { failed: false, resetKey: props.resetKey };
  }

  override componentDidCatch(thrown: unknown, info: ErrorInfo): void {
    this.props.onFailed?.(thrown, info.componentStack ?? null);
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
