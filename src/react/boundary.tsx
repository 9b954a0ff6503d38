"use client";
import type { ComponentType, ErrorInfo, ReactNode } from "react";
import { Catch, type CatchProps, type ResetReason } from "./catch.js";
import { keptFailures } from "./kept-failures.js";
import type { OutletProps, RecourseProps } from "./outlet.js";

export type { ResetReason } from "./catch.js";

/** What `RecourseBoundary` takes. */
export interface RecourseBoundaryProps extends Pick<RecourseProps, "view"> {
  /** Where the notice stands. Default: as the provider says for its code or kind, else `page`. */
  readonly surface?: RecourseProps["surface"];
  /** What may throw while it renders. */
  readonly children?: ReactNode;
  /** When one of these changes, the children get another try. Default: none. */
  readonly resetKeys?: readonly unknown[] | undefined;
  /**
   * Called before the children get another try, for what keeps a failure by itself; queries of a client that was
   * configured with ours forget theirs. Default: nobody.
   */
  readonly onReset?: ((reason: ResetReason) => void) | undefined;
  /** Called once per thrown thing, for logging. Default: nobody. */
  readonly onError?: ((thrown: unknown, info: ErrorInfo) => void) | undefined;
}

/** What {@link Boundary} takes beside: the outlet of its door. */
interface BoundaryProps extends RecourseBoundaryProps {
  readonly Outlet: ComponentType<OutletProps>;
}

const NO_KEYS: readonly unknown[] = [];

/** What was kept, and shown by a boundary that has left. */
const left = new WeakSet<object>();

/** Whoever keeps what was thrown would throw it once more. */
const forget = (thrown: unknown, reason?: ResetReason): void => {
  const forgetAll = keptFailures.get(thrown as object);
  if (forgetAll && !reason) left.add(thrown as object);
  forgetAll?.(reason === "retry" && thrown);
};

const wasLeft = (thrown: unknown): boolean => left.has(thrown as object);

/**
 * Shows what was thrown while rendering by the same registry as `<Recourse>`. Does not catch errors of event handlers,
 * of effects' promises, of server rendering, or its own.
 */
export function Boundary({ surface, view, resetKeys = NO_KEYS, Outlet, ...rest }: BoundaryProps): ReactNode {
  const show: CatchProps["fallback"] = (thrown, onRetry) => (
    <Outlet error={thrown} usual="page" {...{ surface, view, onRetry }} />
  );
  return <Catch {...rest} resetKeys={resetKeys} fallback={show} {...{ forget, wasLeft }} />;
}
