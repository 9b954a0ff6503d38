"use client";
import type { MutateOptions, UseMutateFunction, UseMutationResult } from "@tanstack/react-query";
import { useCallback, useInsertionEffect, useRef, useState } from "react";
import type { RecourseProps } from "../react/outlet.js";
import { awaitTurn } from "./pace.js";
import { intentOf } from "../traffic/intent.js";
import type { Turn } from "../traffic/limit-types.js";
import { useHeldError } from "./use-held-error.js";

/** Props for `<Recourse>`. */
export type RecourseQueryProps = Pick<
  RecourseProps,
  "error" | "onRetry" | "operation" | "onDismiss" | "receivedAt" | "surface"
>;

/** What {@link useMutationRecourse} gives: props for `<Recourse>`, and a safer `mutate`. */
export interface MutationRecourse<Data, Failure, Variables, Context> extends RecourseQueryProps {
  /**
   * Like the mutation's own, but a second call with the same variables while the first is under way does nothing (a
   * double click is one request), and a retry from the notice calls these callbacks as well.
   */
  readonly mutate: UseMutateFunction<Data, Failure, Variables, Context>;
}

/** Calls under way by intent, of each `mutateAsync`: two notices about one mutation are one request. */
const calls = new WeakMap<object, Map<string, Promise<void>>>();

type Callbacks<Data, Failure, Variables, Context> = MutateOptions<Data, Failure, Variables, Context> | undefined;

/** Sends a mutation; with variables like those of a call that is under way, or waits for its turn, it joins that one. */
function useCalls<Data, Failure, Variables, Context>({
  mutateAsync,
  isIdle,
}: UseMutationResult<Data, Failure, Variables, Context>) {
  // Its rest parameter wants `undefined` spelt out where `Variables` has it.
  const start = mutateAsync as (
    variables: Variables,
    callbacks?: Callbacks<Data, Failure, Variables, Context>,
  ) => Promise<Data>;
  const [underWay] = useState(() => calls.get(start) ?? new Map<string, Promise<void>>());
  calls.set(start, underWay);
  const send = useCallback(
    (given: Variables, callbacks?: Callbacks<Data, Failure, Variables, Context>, refusal?: unknown): Promise<void> => {
      const intent = intentOf(given);
      const go = async (turn?: Turn | null): Promise<void> =>
        start(given, callbacks)
          .then(() => turn?.accepted())
          .finally(() => {
            turn?.ended();
            if (underWay.get(intent) === mine) underWay.delete(intent);
          });
      const mine: Promise<void> =
        underWay.get(intent) ??
        // Dismissed meanwhile, its turn is another's.
        awaitTurn(refusal)?.then((turn) => (underWay.get(intent) === mine ? go(turn) : turn?.ended(false))) ??
        go();
      underWay.set(intent, mine);
      return mine;
    },
    [start, underWay],
  );
  // Before all other effects: a child may send as it mounts.
  useInsertionEffect(() => {
    // Reset by the app: what is under way or waits is nobody's any more, and must not keep the next from starting.
    if (isIdle) underWay.clear();
  }, [isIdle, underWay]);
  return [send, underWay] as const;
}

/**
 * Props that make `<Recourse>` show a mutation's error. Its retry sends the mutation's own variables again; dismissing
 * resets the mutation.
 *
 * @example <Recourse {...useMutationRecourse(pay)} />
 * @example const { mutate, ...notice } = useMutationRecourse(pay);
 */
export function useMutationRecourse<Data, Failure, Variables, Context>(
  mutation: UseMutationResult<Data, Failure, Variables, Context>,
): MutationRecourse<Data, Failure, Variables, Context> {
  const { error, isPending, variables, reset } = mutation;
  const [send, underWay] = useCalls(mutation);
  const [shown, hold, release] = useHeldError(error, isPending);
  const sent = useRef<readonly [last?: Variables, callbacks?: Callbacks<Data, Failure, Variables, Context>]>([]);
  const mutate = useCallback(
    (given: Variables, callbacks?: Callbacks<Data, Failure, Variables, Context>): void => {
      if (underWay.has(intentOf(given))) return;
      sent.current = [given, callbacks];
      // The result carries the failure.
      send(given, callbacks).catch(() => undefined);
    },
    [send, underWay],
  ) as UseMutateFunction<Data, Failure, Variables, Context>;
  const onRetry = useCallback(() => {
    // Most calls without variables never came through our `mutate`: there is nothing of theirs to compare.
    const [last, callbacks] = sent.current;
    // `variables` is what the failed call was given; for a mutation without any it is `undefined`, as it was then.
    return hold(() => send(variables as Variables, last === variables ? callbacks : undefined, error));
  }, [hold, send, variables, error]);
  const onDismiss = useCallback(() => {
    underWay.clear();
    release([]);
    reset();
  }, [release, reset, underWay]);
  return { error: shown, onRetry, onDismiss, mutate };
}
