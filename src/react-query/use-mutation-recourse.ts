"use client";
import type { UseMutationResult } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { RecourseProps } from "../react/outlet.js";
import { useHeldError } from "./use-held-error.js";

/** Props for `<Recourse>`. */
export type RecourseQueryProps = Pick<
  RecourseProps,
  "error" | "onRetry" | "operation" | "onDismiss" | "receivedAt" | "surface"
>;

/**
 * Props that make `<Recourse>` show a mutation's error. Its retry sends the mutation's own variables again; dismissing
 * resets the mutation.
 *
 * @example <Recourse {...useMutationRecourse(pay)} />
 */
export function useMutationRecourse<Data, Failure, Variables, Context>(
  mutation: UseMutationResult<Data, Failure, Variables, Context>,
): RecourseQueryProps {
  const { error, isPending, variables, mutateAsync, reset } = mutation;
  const [shown, hold, release] = useHeldError(error, isPending);
  const onRetry = useCallback(
    // `variables` is what the failed call was given; for a mutation without any it is `undefined`, as it was then.
    () => hold(() => mutateAsync(variables as Variables)),
    [hold, mutateAsync, variables],
  );
  const onDismiss = useCallback(() => {
    release();
    reset();
  }, [release, reset]);
  return useMemo(() => ({ error: shown, onRetry, onDismiss }), [shown, onRetry, onDismiss]);
}
