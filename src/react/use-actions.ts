"use client";
import { useCallback, useMemo, useRef, useState } from "react";
import type { ApiError } from "../core/api-error.js";
import { describeError } from "../core/describe.js";
import { type PlannedWayOut, planWaysOut } from "../core/plan-ways-out.js";
import { humanize } from "../core/titles.js";
import type { ActionInput, RecourseActions, WayOut } from "../core/ways-out.js";
import type { Showing } from "./showing.js";
import { wordingOf } from "./wording.js";

/** What the place that shows an error can do about it. */
export interface ActionOptions {
  /** Sends the failed request again. Without it no retry is offered. */
  readonly onRetry?: (() => unknown) | undefined;
  /** Takes the notice away. Without it the notice stays until its error goes. */
  readonly onDismiss?: (() => void) | undefined;
}

interface Progress {
  readonly error: ApiError | null;
  readonly pending: string | null;
  readonly completed: string | null;
  readonly failure: ApiError | null;
}

const IDLE: Progress = { error: null, pending: null, completed: null, failure: null };
const idOf = (way: Pick<PlannedWayOut, "name" | "transition">): string => `${way.name} ${way.transition ?? ""}`;

/** The ways out of an error, wired: one at a time, double-click safe, and what follows them. */
export function useActions(error: ApiError, showing: Showing, options: ActionOptions): RecourseActions {
  const { onRetry, onDismiss } = options;
  const { recourse, actions, afterAction, urls } = showing;
  const [state, setState] = useState<Progress>(IDLE);
  // Progress belongs to one failure: the next one starts anew, also when it comes while a way out is still running.
  const progress = state.error === error ? state : IDLE;
  const running = useRef(false);

  const attempt = useCallback(
    async (id: string, work: () => unknown, completes: string | null): Promise<boolean> => {
      if (running.current) return false;
      running.current = true;
      setState((before) => ({ ...(before.error === error ? before : IDLE), error, pending: id, failure: null }));
      try {
        await work();
        setState((before) =>
          before.error === error ? { ...before, pending: null, completed: completes ?? before.completed } : before,
        );
        return true;
      } catch (thrown) {
        const failure = await recourse.read(thrown);
        setState((before) => (before.error === error ? { ...before, pending: null, failure } : before));
        return false;
      } finally {
        running.current = false;
      }
    },
    [error, recourse],
  );

  const planned = useMemo(() => {
    const facts = recourse.facts(error);
    return planWaysOut(error, {
      facts,
      actions,
      urls,
      support: { ...recourse.catalog(error)?.support, ...showing.support },
      canRetry: onRetry !== undefined,
      rule: recourse.verdict(error).rule,
      completed: progress.completed !== null && afterAction !== "none",
    });
  }, [error, recourse, actions, urls, showing.support, onRetry, progress.completed, afterAction]);

  const label = useMemo(() => {
    const { label: byCode } = describeError(error, wordingOf(showing, error));
    const { labels, actions: general } = showing.locale;
    return (way: PlannedWayOut): string => {
      if (way.transition !== null) return humanize(way.transition);
      if (way.name === "retry")
        return (progress.completed === null ? byCode("retry") : labels.retryAfterAction) ?? labels.retry;
      if (way.name === "continue") return labels.continue;
      const words: Readonly<Record<string, string>> = general;
      return byCode(way.name) ?? (Object.hasOwn(words, way.name) ? words[way.name] : undefined) ?? humanize(way.name);
    };
  }, [error, showing, progress.completed]);

  const retry = useMemo(
    () =>
      onRetry === undefined
        ? null
        : async (): Promise<void> => {
            await attempt("retry ", onRetry, null);
          },
    [onRetry, attempt],
  );

  return useMemo(() => {
    const refreshes = recourse.verdict(error).rule === "refresh";
    const wire = (way: PlannedWayOut): WayOut => {
      const id = idOf(way);
      const run = async (input: ActionInput = {}): Promise<void> => {
        if (way.name === "retry") return retry?.();
        const { handler } = way;
        if (handler === null) return undefined;
        const context = {
          error,
          retry: onRetry ?? null,
          amount: input.amount,
          transition: input.transition ?? way.transition ?? undefined,
        };
        const done = await attempt(id, () => handler(context), way.name);
        // A refreshed session changes nothing a person would want to look at first.
        const replays =
          afterAction === "replay" || (refreshes && way.name === "refresh_session" && afterAction !== "none");
        if (done && replays) await retry?.();
        return undefined;
      };
      const { name, transition, url, host, primary } = way;
      return { name, transition, label: label(way), url, host, primary, pending: progress.pending === id, run };
    };
    const all = planned.map(wire);
    return {
      all,
      find: (name) => all.find((way) => way.name === name) ?? null,
      retry,
      retrying: progress.pending === "retry ",
      dismiss: onDismiss ?? null,
      completed: progress.completed,
      failure: progress.failure,
    };
  }, [planned, label, progress, error, recourse, retry, onRetry, onDismiss, afterAction, attempt]);
}
