"use client";
import { Component, type ErrorInfo, type ReactNode } from "react";
import type { RecourseProps } from "./outlet.js";

/** Why a boundary shows its children again. */
export type ResetReason = "retry" | "dismiss" | "keys";

/** What `RecourseBoundary` takes. */
export interface RecourseBoundaryProps extends Pick<RecourseProps, "surface" | "view"> {
  readonly children?: ReactNode;
  /** When one of these changes, the children get another try. */
  readonly resetKeys?: readonly unknown[] | undefined;
  /** Called before the children get another try, e.g. `QueryErrorResetBoundary`'s `reset`. */
  readonly onReset?: ((reason: ResetReason) => void) | undefined;
  /** Called once per thrown thing, for logging. */
  readonly onError?: ((thrown: unknown, info: ErrorInfo) => void) | undefined;
}

/** What {@link Boundary} takes beside: the outlet of its door. */
interface BoundaryProps extends RecourseBoundaryProps {
  readonly renderError: (props: RecourseProps) => ReactNode;
}

interface State {
  /** In an array: `undefined` and `null` can be thrown too. */
  readonly thrown: readonly [unknown] | null;
  readonly resetKeys: readonly unknown[];
}

const NO_KEYS: readonly unknown[] = [];
const changed = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length !== b.length || a.some((one, index) => !Object.is(one, b[index]));

/**
 * Shows what was thrown while rendering by the same registry as `<Recourse>`. Does not catch errors of event handlers,
 * of effects' promises, of server rendering, or its own.
 */
export class Boundary extends Component<BoundaryProps, State> {
  override state: State = { thrown: null, resetKeys: this.props.resetKeys ?? NO_KEYS };

  static getDerivedStateFromError(thrown: unknown): Partial<State> {
    return { thrown: [thrown] };
  }

  static getDerivedStateFromProps({ resetKeys = NO_KEYS }: BoundaryProps, state: State): State | null {
    return changed(resetKeys, state.resetKeys) ? { thrown: null, resetKeys } : null;
  }

  override componentDidUpdate(_: BoundaryProps, before: State): void {
    if (before.thrown !== null && this.state.thrown === null && before.resetKeys !== this.state.resetKeys) {
      this.props.onReset?.("keys");
    }
  }

  override componentDidCatch(thrown: unknown, info: ErrorInfo): void {
    this.props.onError?.(thrown, info);
  }

  reset(reason: ResetReason): void {
    this.props.onReset?.(reason);
    this.setState({ thrown: null });
  }

  override render(): ReactNode {
    const { thrown } = this.state;
    if (thrown === null) return this.props.children;
    const { surface = "page", view, renderError } = this.props;
    return renderError({
      // `<Recourse error={null}>` shows nothing, but here something was thrown.
      error: thrown[0] ?? new Error(String(thrown[0])),
      surface,
      view,
      onRetry: () => {
        this.reset("retry");
      },
    });
  }
}
