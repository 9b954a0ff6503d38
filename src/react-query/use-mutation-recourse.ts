"use client";
import type { MutateOptions, UseMutationResult } from "@tanstack/react-query";
import { useCallback, useMemo, useRef } from "react";
import type { RecourseProps } from "../react/outlet.js";
import { useHeldError } from "./use-held-error.js";

/** Props for `<Recourse>`. */
export type RecourseQueryProps = Pick<
  RecourseProps,
  "error" | "onRetry" | "operation" | "onDismiss" | "receivedAt" | "surface"
>;

/** What {@link useMutationRecourse} gives: props for `<Recourse>`, and a safer `mutate`. */
export interface MutationRecourse<Data, Failure, Variables, Context> extends RecourseQueryProps {
  /**
   * Like the mutation's own, but a second call while the first is under way does nothing (a double click is one
   * request), and a retry from the notice calls these callbacks as well.
   */
  readonly mutate: (variables: Variables, callbacks?: MutateOptions<Data, Failure, Variables, Context>) => void;
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
  const { error, isPending, variables, mutateAsync, reset } = mutation;
  const [shown, hold, release] = useHeldError(error, isPending);
  const sent = useRef<{
    readonly variables: Variables;
    readonly callbacks: MutateOptions<Data, Failure, Variables, Context> | undefined;
  } | null>(null);
  const underWay = useRef(false);
  // Its rest parameter wants `undefined` spelt out where `Variables` has it.
  const start = mutateAsync as (
    variables: Variables,
    callbacks?: MutateOptions<Data, Failure, Variables, Context>,
  ) => Promise<Data>;
  const send = useCallback(
    (given: Variables, callbacks?: MutateOptions<Data, Failure, Variables, Context>): Promise<unknown> => {
      underWay.current = true;
      return start(given, callbacks).finally(() => {
        underWay.current = false;
      });
    },
    [start],
  );
  const mutate = useCallback(
    (given: Variables, callbacks?: MutateOptions<Data, Failure, Variables, Context>): void => {
      if (underWay.current) return;
      sent.current = { variables: given, callbacks };
      // The result carries the failure.
      send(given, callbacks).catch(() => undefined);
    },
    [send],
  );
  const onRetry = useCallback(() => {
    // `variables` is what the failed call was given; for a mutation without any it is `undefined`, as it was then.
    const given = variables as Variables;
    // Most calls without variables never came through our `mutate`: there is nothing of theirs to compare.
    const last = sent.current;
    const callbacks = last !== null && last.variables === given ? last.callbacks : undefined;
    return hold(() => send(given, callbacks));
  }, [hold, send, variables]);
  const onDismiss = useCallback(() => {
    release();
    reset();
  }, [release, reset]);
  return useMemo(() => ({ error: shown, onRetry, onDismiss, mutate }), [shown, onRetry, onDismiss, mutate]);
}
