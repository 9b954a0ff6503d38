"use client";
import { useEffect, useInsertionEffect, useMemo, useRef, useState } from "react";
import type { ApiError } from "../core/api-error.js";
import { own } from "../core/own.js";
import { type PlannedWayOut, planWaysOut } from "../core/plan-ways-out.js";
import type { RecourseEventType } from "../core/events.js";
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
  /** The request that waits to be confirmed, and what the person chose for it. */
  readonly asking: readonly [id: string, input: ActionInput] | null;
}

const IDLE: Progress = { error: null, pending: null, completed: null, failure: null, asking: null };
const LONGEST_LABEL = 60;

/** The server's own words for what it proposes, where they may be shown and fit on a button. */
const callToAction = ({ resolve }: ApiError, { serverText }: Showing): string | null => {
  const text = serverText === "show" ? resolve?.message : null;
  return text && text.length <= LONGEST_LABEL ? text : null;
};

const RETRY = "retry";

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
  const running = useRef<{ readonly error: ApiError | null; ended?: boolean } | null>(null);
  const mounted = useRef<AbortController | null>(null);
  // What is shown: `null` also once nothing is.
  const latest = useRef(error);
  const { recourse } = showing;
  useEffect(
    () => () => {
      mounted.current?.abort();
      mounted.current = null;
      latest.current = null;
    },
    [],
  );
  useInsertionEffect(() => {
    // With the commit, not when it ends: until its outcome is in the page, a second click meets the same button. Not in a
    // layout effect, which React 18 warns of on a server.
    if (state.pending === null && running.current?.ended) running.current = null;
  }, [state]);
  useEffect(() => {
    latest.current = error;
    if (error !== null) recourse.tell?.("shown", error);
  }, [error, recourse]);

  return useMemo(() => {
    const { afterAction, locale } = showing;
    const { labels } = locale;
    const { pending, completed, failure, asking } = progress;
    const isBusy = (): boolean => running.current?.error === error;
    const tell = (type: RecourseEventType, action?: string): void => {
      if (error !== null) recourse.tell?.(type, error, action);
    };
    const patch = (change: Partial<Progress>): void => {
      setState((before) => ({ ...(before.error === error ? before : IDLE), error, ...change }));
    };
    const attempt = async (id: string, work: () => unknown, success: Partial<Progress>): Promise<boolean> => {
      if (isBusy()) return false;
      const run: typeof running.current = { error };
      running.current = run;
      patch({ pending: id, failure: null, asking: null });
      let result = success;
      try {
        await work();
      } catch (thrown) {
        const failure = await recourse.read(thrown);
        // Called off is no failure: whoever closes the plans knows that none was chosen.
        result = failure.kind === "aborted" ? {} : { failure };
      }
      run.ended = true;
      setState((before) => ({ ...before, ...(before.error === error && { pending: null, ...result }) }));
      return result === success;
    };
    const retry =
      error && onRetry
        ? async (): Promise<void> => {
            const send = (): unknown => {
              tell("retried");
              return onRetry();
            };
            await attempt(RETRY, send, {});
          }
        : null;

    const wire = (failed: ApiError): readonly WayOut[] => {
      const { rule } = recourse.verdict(failed);
      const words = wordsOf(showing, failed);
      const label = ({ name, transition, proposal }: PlannedWayOut): string => {
        if (transition !== null)
          return words.label(transition) ?? labels.changeTo(words.label(transition, "states") ?? humanize(transition));
        if (name === RETRY && completed !== null) return labels.retryAfterAction;
        const general = name === RETRY ? labels.retry : own(locale.actions, name);
        const said = words.label(name) ?? general;
        if (said) return said;
        const called = proposal ? callToAction(failed, showing) : null;
        return called ?? (proposal || name === "continue" ? labels.continue : humanize(name));
      };
      const planned = planWaysOut(failed, {
        ...showing,
        support: supportOf(showing, failed),
        facts: recourse.facts(failed),
        proposal: recourse.executor?.propose(failed),
        canRetry: retry !== null,
        rule,
        completed: completed !== null && afterAction !== "none",
      });
      return planned.map((way) => {
        const { handler, proposal, ...shown } = way;
        const { name, transition } = shown;
        const id = transition === null ? name : `${name} ${transition}`;
        const follow = async (work: () => unknown): Promise<void> => {
          if (!(await attempt(id, work, { completed: name }))) return;
          tell("resolved", name);
          // A refreshed session changes nothing a person would want to look at first.
          const replays =
            afterAction === "replay" || (afterAction === "offer" && rule === "refresh" && name === "refresh_session");
          // Sent by hand meanwhile, it is not sent once more: it may move money.
          if (!replays || (operation !== "query" && latest.current !== error)) return;
          if (isBusy()) running.current = null;
          await retry?.();
        };
        const send = (input: ActionInput): Promise<void> =>
          follow(async () => {
            const { signal } = (mounted.current ??= new AbortController());
            await recourse.executor?.execute(failed, input, signal);
            // Another notice may have waited for it longer than this one was there.
            signal.throwIfAborted();
          });
        const asked = asking?.[0] === id ? asking[1] : null;
        const done = completed === name && proposal?.safe === false;
        return {
          ...shown,
          label: label(way),
          pending: pending === id,
          request: proposal
            ? {
                method: proposal.method,
                host: proposal.host,
                state: done ? "done" : asked ? "asking" : "ready",
                confirm: async () => {
                  if (asked) await send(asked);
                },
                cancel: () => {
                  patch({ asking: null });
                },
              }
            : undefined,
          run: async (input = {}) => {
            if (name === RETRY) await retry?.();
            else if (handler)
              await follow(() =>
                handler({
                  error: failed,
                  retry: onRetry ?? null,
                  amount: input.amount,
                  plan: input.plan,
                  transition: input.transition ?? transition ?? undefined,
                }),
              );
            else if (!proposal || done || isBusy()) return;
            else if (proposal.asks) patch({ asking: [id, input] });
            else await send(input);
          },
        };
      });
    };
    // oxlint-disable-next-line react/refs -- read when a way out runs
    const all = error === null ? [] : wire(error);
    return {
      all,
      find: (name) => all.find((way) => way.name === name) ?? null,
      retry,
      repeatable: error !== null && onRetry !== undefined && recourse.verdict(error, { operation }).machine,
      retrying: pending === RETRY,
      dismiss: onDismiss
        ? () => {
            tell("dismissed");
            onDismiss();
          }
        : null,
      completed,
      failure,
    };
  }, [error, showing, recourse, progress, onRetry, onDismiss, operation, running]);
}
