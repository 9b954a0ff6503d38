"use client";
import { useMemo, useRef, useState } from "react";
import type { ApiError } from "../core/api-error.js";
import { own } from "../core/own.js";
import { planWaysOut } from "../core/plan-ways-out.js";
import { humanize } from "../core/titles.js";
import type { ActionInput, RecourseActions, WayOut } from "../core/ways-out.js";
import type { Showing } from "./showing.js";
import { supportOf, wordsOf } from "./wording.js";

/** What the place that shows an error can do about it. */
export interface ActionOptions {
  /** Sends the failed request again. Without it no retry is offered. */
  readonly onRetry?: (() => unknown) | undefined;
  /**
   * What failed, where the error does not tell its method: a query may be sent again by the machine, a mutation not.
   * Default `mutation`.
   */
  readonly operation?: "query" | "mutation" | undefined;
  /** Takes the notice away. Without it the notice stays until its error goes; a dialog closes itself. */
  readonly onDismiss?: (() => void) | undefined;
}

interface Progress {
  readonly error: ApiError | null;
  readonly pending: string | null;
  readonly completed: string | null;
  readonly failure: ApiError | null;
}

const IDLE: Progress = { error: null, pending: null, completed: null, failure: null };
const idOf = (name: string, transition: string | null): string => `${name} ${transition ?? ""}`;

/**
 * The ways out of an error, wired: one at a time, double-click safe, and what follows them.
 *
 * @param error `null` has none.
 */
export function useActions(error: ApiError | null, showing: Showing, options: ActionOptions): RecourseActions {
  const { onRetry, onDismiss, operation = "mutation" } = options;
  const [state, setState] = useState<Progress>(IDLE);
  // Progress belongs to one failure: the next one starts anew, also when it comes while a way out is still running.
  const progress = state.error === error ? state : IDLE;
  // Of which failure: a handler that never ends must not block the ways out of the next one.
  const running = useRef<ApiError | null>(null);

  return useMemo(() => {
    const { recourse, afterAction, locale } = showing;
    const { pending, completed, failure } = progress;
    const attempt = async (id: string, work: () => unknown, success: Partial<Progress>): Promise<boolean> => {
      if (running.current === error) return false;
      running.current = error;
      setState((before) => ({ ...(before.error === error ? before : IDLE), error, pending: id, failure: null }));
      let result = success;
      try {
        await work();
      } catch (thrown) {
        result = { failure: await recourse.read(thrown) };
      }
      if (running.current === error) running.current = null;
      setState((before) => (before.error === error ? { ...before, pending: null, ...result } : before));
      return result === success;
    };
    const retryId = idOf("retry", null);
    const retry = onRetry
      ? async (): Promise<void> => {
          await attempt(retryId, onRetry, {});
        }
      : null;

    const wire = (failed: ApiError): readonly WayOut[] => {
      const { rule } = recourse.verdict(failed);
      const words = wordsOf(showing, failed);
      const { labels } = locale;
      const general = { ...locale.actions, retry: labels.retry, continue: labels.continue };
      const label = (name: string, transition: string | null): string => {
        if (transition !== null) return words.label(transition) ?? labels.changeTo(humanize(transition));
        if (name === "retry" && completed !== null) return labels.retryAfterAction;
        return words.label(name) ?? own(general, name) ?? humanize(name);
      };
      const planned = planWaysOut(failed, {
        ...showing,
        support: supportOf(showing, failed),
        facts: recourse.facts(failed),
        canRetry: retry !== null,
        rule,
        completed: completed !== null && afterAction !== "none",
      });
      return planned.map(({ handler, ...way }) => {
        const { name, transition } = way;
        const id = idOf(name, transition);
        const run = async (input: ActionInput = {}): Promise<void> => {
          if (name === "retry") return retry?.();
          const context = {
            error: failed,
            retry: onRetry ?? null,
            amount: input.amount,
            transition: input.transition ?? transition ?? undefined,
            plan: input.plan,
          };
          const done = handler !== null && (await attempt(id, () => handler(context), { completed: name }));
          // A refreshed session changes nothing a person would want to look at first.
          const replays =
            afterAction === "replay" || (afterAction === "offer" && rule === "refresh" && name === "refresh_session");
          return done && replays ? retry?.() : undefined;
        };
        return { ...way, label: label(name, transition), pending: pending === id, run };
      });
    };
    // oxlint-disable-next-line react/refs -- read when a way out runs
    const all = error === null ? [] : wire(error);
    return {
      all,
      find: (name) => all.find((way) => way.name === name) ?? null,
      retry,
      repeatable: error !== null && onRetry !== undefined && recourse.verdict(error, { operation }).machine,
      retrying: pending === retryId,
      dismiss: onDismiss ?? null,
      completed,
      failure,
    };
  }, [error, showing, progress, onRetry, onDismiss, operation, running]);
}
