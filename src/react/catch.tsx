"use client";
import { Component, type ErrorInfo, type ReactNode } from "react";
import { isNavigation } from "./navigation.js";

/** Why a boundary shows its children again. */
export type ResetReason = "retry" | "keys";

/** What {@link Catch} takes. */
export interface CatchProps {
  readonly children?: ReactNode;
  /** Shown in place of children that threw. `retry` gives them another try. */
  readonly fallback: (thrown: unknown, retry: () => void) => ReactNode;
  /** When one of these changes, the children get another try. */
  readonly resetKeys: readonly unknown[];
  /** Told once per failure. */
  readonly onError?: ((thrown: unknown, info: ErrorInfo) => void) | undefined;
  /** Told before the children get another try. */
  readonly onReset?: ((reason: ResetReason) => void) | undefined;
  /** Told the same after that, and without a reason as it leaves the page. */
  readonly forget?: (thrown: unknown, reason?: ResetReason) => void;
  /** Whether another one showed it, and has left: asked of what the children throw as they are first shown. */
  readonly wasLeft?: (thrown: unknown) => boolean;
}

interface State {
  /** In an array of its own for each throw: the same thing may be thrown twice. */
  readonly thrown: readonly [unknown] | null;
}

/** Keeps what throws while rendering from taking the page, or the error it should show, with it. */
export class Catch extends Component<CatchProps, State> {
  override state: State = { thrown: null };
  private isNew = true;
  private wasTold = false;

  static getDerivedStateFromError(thrown: unknown): State {
    // `throw null` threw something too, and once.
    return { thrown: [thrown ?? new Error(String(thrown))] };
  }

  /** Not again when it is shown again after it was hidden: two that hide each other while they ask would never end. */
  override componentDidMount(): void {
    const { isNew } = this;
    const { thrown } = this.state;
    this.isNew = false;
    // One with another key has left with this very commit: until then, what it showed was kept.
    this.wasTold = Boolean(isNew && thrown && this.props.wasLeft?.(thrown[0]));
    if (this.wasTold) this.clear();
  }

  override componentDidUpdate({ resetKeys: before }: CatchProps, { thrown }: State): void {
    const { resetKeys } = this.props;
    const same = resetKeys.length === before.length && resetKeys.every((key, index) => Object.is(key, before[index]));
    // What was thrown for these very keys stays.
    if (!same && thrown && thrown === this.state.thrown) this.again("keys");
  }

  /** Who left a page that failed, and comes back, finds it asked anew. */
  override componentWillUnmount(): void {
    this.forget();
  }

  private forget(reason?: ResetReason): void {
    const { thrown } = this.state;
    if (thrown) this.props.forget?.(thrown[0], reason);
  }

  /** Gives the children another try. The app is told first. */
  private again(reason: ResetReason): void {
    this.props.onReset?.(reason);
    this.forget(reason);
    this.clear();
  }

  private clear(): void {
    this.setState({ thrown: null });
  }

  override componentDidCatch(thrown: unknown, info: ErrorInfo): void {
    const { wasTold } = this;
    this.wasTold = false;
    // The one that left has told it.
    if (wasTold) return;
    try {
      this.props.onError?.(thrown, info);
    } catch (failure) {
      // A logger that throws must not take what the boundary shows with it. Tests in jsdom have no `reportError`.
      globalThis.reportError?.(failure);
    }
  }

  override render(): ReactNode {
    const { thrown } = this.state;
    const { children, fallback } = this.props;
    if (!thrown) return children;
    if (isNavigation(thrown[0])) throw thrown[0];
    return fallback(thrown[0], () => {
      this.again("retry");
    });
  }
}
