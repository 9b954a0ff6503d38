"use client";
import { useEffect, useMemo } from "react";
import { mayHelp } from "../core/action-names.js";
import type { ApiError } from "../core/api-error.js";
import { planWaysOut } from "../core/plan-ways-out.js";
import type { RecourseEventType } from "../core/events.js";
import type { RecourseActions, WayOut } from "../core/ways-out.js";
import type { Showing } from "./showing.js";
import { useAttempts } from "./use-attempts.js";
import { RETRY, type Wires, wireWayOut } from "./wire-ways-out.js";
import { supportOf } from "./wording.js";

/** What the place that shows an error can do about it. */
export interface ActionOptions {
  /**
   * Sends the failed request again. What it promises is awaited, and what that rejects with is shown beside the error.
   * Without it no retry is offered.
   */
  readonly onRetry?: (() => unknown) | undefined;
  /**
   * What failed, where the error does not tell its method: a query may be sent again by the machine, a mutation not.
   * Default `mutation`.
   */
  readonly operation?: "query" | "mutation" | undefined;
  /** Takes the notice away. Without it the notice stays until its error goes; a dialog closes itself. */
  readonly onDismiss?: (() => void) | undefined;
}

/** Plans the ways out of an error and wires each of them. */
function wire(wires: Wires): readonly WayOut[] {
  const { error, showing, attempts, retry } = wires;
  const { recourse, afterAction, actions, urls } = showing;
  const planned = planWaysOut(error, {
    actions,
    urls,
    support: supportOf(showing, error),
    facts: recourse.facts(error),
    proposal: recourse.executor?.propose(error),
    canRetry: retry !== null,
    rule: recourse.verdict(error).rule,
    completed: mayHelp(attempts.completed) && afterAction !== "none",
  });
  return planned.map((way) => wireWayOut(way, wires));
}

/**
 * The ways out of an error, wired: one at a time, double-click safe, and what follows them.
 *
 * @param error `null` has none.
 */
export function useActions(error: ApiError | null, showing: Showing, options: ActionOptions): RecourseActions {
  const { onRetry, onDismiss, operation = "mutation" } = options;
  const { recourse } = showing;
  const attempts = useAttempts(error, recourse);
  useEffect(() => {
    // What only the headers tell is told with the rest: one response is one failure.
    if (error !== null && !recourse.unread(error)) recourse.tell?.("shown", error);
  }, [error, recourse]);
  return useMemo(() => {
    const { pending, completed, failure } = attempts;
    const tell = (type: RecourseEventType, action?: string): void => {
      if (error) recourse.tell?.(type, error, action);
    };
    const retry =
      error && onRetry
        ? async (): Promise<void> => {
            const send = (): unknown => {
              tell("retried");
              return onRetry();
            };
            await attempts.attempt(RETRY, send, {});
          }
        : null;
    const all = error === null ? [] : wire({ error, showing, attempts, operation, onRetry, retry, tell });
    return {
      all,
      find: (name) => all.find((way) => way.name === name) ?? null,
      retry,
      repeatable: error !== null && retry !== null && recourse.verdict(error, { operation }).machine,
      retrying: pending === RETRY,
      dismiss:
        error && onDismiss
          ? () => {
              tell("dismissed");
              onDismiss();
            }
          : null,
      completed,
      failure,
    };
  }, [error, showing, recourse, attempts, onRetry, onDismiss, operation]);
}
