"use client";
import { useEffect, useInsertionEffect, useMemo, useRef, useState } from "react";
import { isSpending } from "../core/action-names.js";
import type { ApiError } from "../core/api-error.js";
import type { RecourseInstance } from "../core/recourse.js";
import type { ActionInput } from "../core/ways-out.js";

/** How far the ways out of one error are. */
interface Progress {
  readonly error: ApiError | null;
  /** The way out that is running. */
  readonly pending: string | null;
  /** The way out that succeeded. */
  readonly completed: string | null;
  /** What the last one failed with. */
  readonly failure: ApiError | null;
  /** The request that waits to be confirmed, and what the person chose for it. */
  readonly asking: readonly [id: string, input: ActionInput] | null;
}

/** Runs the ways out of one error, one at a time. */
export interface Attempts extends Progress {
  /** One is running, or has ended and its outcome is not in the page yet. */
  readonly isBusy: () => boolean;
  /** Lets the next one start before the outcome of the last is in the page. */
  readonly free: () => void;
  /** Whether the error is still the one that is shown. */
  readonly stands: () => boolean;
  /** Aborted when the notice goes. */
  readonly signal: () => AbortSignal;
  /** Asks the person to confirm a request; `null` leaves it. */
  readonly ask: (asking: Progress["asking"]) => void;
  /** Runs one and keeps what became of it. Whether it succeeded; `false` too where another one is running. */
  readonly attempt: (id: string, work: () => unknown, success: Partial<Progress>) => Promise<boolean>;
}

/** What a person would tell of a failure. */
const tellOf = (error: ApiError | null): string =>
  JSON.stringify([error?.kind, error?.code, error?.message, error?.details]);

/** Whether one failed like the other, of the same thing. */
const isLike = (one: ApiError | null, other: ApiError | null): boolean => tellOf(one) === tellOf(other);

const IDLE: Progress = { error: null, pending: null, completed: null, failure: null, asking: null };

/** What is shown now, for what ends later. */
interface Shown {
  /** `null` also once nothing is. */
  error: ApiError | null;
  /** Of what the notice sent itself. */
  abort: AbortController | null;
}

function useShown(error: ApiError | null): { readonly current: Shown } {
  const shown = useRef<Shown>({ error, abort: null });
  useEffect(() => {
    shown.current.error = error;
  }, [error]);
  useEffect(
    () => () => {
      shown.current.abort?.abort();
      shown.current = { error: null, abort: null };
    },
    [],
  );
  return shown;
}

/**
 * Progress belongs to one failure: the next one starts anew, also when it comes while a way out is still running. But what
 * became of it counts for the same failure that came again meanwhile, and while money is on its way, that it runs.
 */
export function useAttempts(error: ApiError | null, recourse: RecourseInstance): Attempts {
  const [state, setState] = useState<Progress>(IDLE);
  const progress =
    state.error === error || (isSpending(state.pending ?? "") && isLike(state.error, error)) ? state : IDLE;
  // Of which failure: a handler that never ends must not block the ways out of the next one.
  const running = useRef<{ readonly id: string; readonly error: ApiError | null; ended?: boolean } | null>(null);
  const shown = useShown(error);
  useInsertionEffect(() => {
    // With the commit, not when it ends: until its outcome is in the page, a second click meets the same button. Not in a
    // layout effect, which React 18 warns of on a server.
    if (state.pending === null && running.current?.ended) running.current = null;
  }, [state]);
  return useMemo(() => {
    const isBusy = (): boolean => {
      const { current } = running;
      // A query that is asked again as the page is looked at fails the same way once more: no leave to pay twice.
      return current !== null && (current.error === error || (isSpending(current.id) && isLike(current.error, error)));
    };
    const patch = (change: Partial<Progress>, of = error): void => {
      setState((before) => ({ ...(before.error === of ? before : IDLE), error: of, ...change }));
    };
    return {
      ...progress,
      isBusy,
      free: () => {
        if (isBusy()) running.current = null;
      },
      stands: () => shown.current.error === error,
      signal: () => (shown.current.abort ??= new AbortController()).signal,
      ask: (asking) => patch({ asking }),
      attempt: async (id, work, success) => {
        if (isBusy()) return false;
        const run: typeof running.current = { id, error };
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
        const now = shown.current.error;
        // A query that was asked again meanwhile (a person came back from where they paid) failed the same way once more.
        if (now && now !== error && isLike(now, error) && (result.completed || isSpending(id))) patch(result, now);
        else setState((before) => ({ ...before, ...(before.error === error && { pending: null, ...result }) }));
        return result === success;
      },
    };
  }, [error, progress, recourse, shown]);
}
