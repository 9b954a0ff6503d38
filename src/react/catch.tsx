"use client";
import { Component, type ErrorInfo, type ReactNode } from "react";
import { isNavigation } from "./navigation.js";

/** Why a boundary shows its children again. */
export type ResetReason = "retry" | "dismiss" | "keys";

/** What {@link Catch} takes. */
export interface CatchProps {
  readonly children?: ReactNode;
  /** Shown in place of children that threw. `retry` gives them another try. */
  readonly fallback: (thrown: unknown, retry: () => void) => ReactNode;
  /** When one of these changes, the children get another try. */
  readonly resetKeys: readonly unknown[];
  /** Told once per failure. */
  readonly onError?: ((thrown: unknown, info: ErrorInfo) => void) | undefined;
  /** Told before a retry, and after another try for other keys. */
  readonly onReset?: ((reason: ResetReason) => void) | undefined;
}

interface State {
  /** In an array: `undefined` and `null` can be thrown too. */
  readonly thrown: readonly [unknown] | null;
  readonly resetKeys: readonly unknown[];
}

/** Keeps what throws while rendering from taking the page, or the error it should show, with it. */
export class Catch extends Component<CatchProps, State> {
  override state: State = { thrown: null, resetKeys: this.props.resetKeys };

  static getDerivedStateFromError(thrown: unknown): Partial<State> {
    return { thrown: [thrown] };
  }

  static getDerivedStateFromProps({ resetKeys }: CatchProps, state: State): State | null {
    const before = state.resetKeys;
    return resetKeys.length === before.length && resetKeys.every((key, index) => Object.is(key, before[index]))
      ? null
      : { thrown: null, resetKeys };
  }

  override componentDidUpdate(_: CatchProps, { thrown, resetKeys }: State): void {
    if (thrown && !this.state.thrown && resetKeys !== this.state.resetKeys) this.props.onReset?.("keys");
  }

  override componentDidCatch(thrown: unknown, info: ErrorInfo): void {
    if (isNavigation(thrown)) return;
    try {
      this.props.onError?.(thrown, info);
    } catch (failure) {
      // A logger that throws must not take what the boundary shows with it. Tests in jsdom have no `reportError`.
      globalThis.reportError?.(failure);
    }
  }

  override render(): ReactNode {
    const { thrown } = this.state;
    const { children, fallback, onReset } = this.props;
    if (!thrown) return children;
    if (isNavigation(thrown[0])) throw thrown[0];
    return fallback(thrown[0], () => {
      onReset?.("retry");
      this.setState({ thrown: null });
    });
  }
}
