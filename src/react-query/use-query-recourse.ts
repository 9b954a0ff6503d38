"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { RecourseQueryProps } from "./use-mutation-recourse.js";
import { useHeldError } from "./use-held-error.js";

/**
 * Props that make `<Recourse>` show a query's error. Its retry refetches.
 *
 * @example <Recourse {...useQueryRecourse(invoices)} />
 */
export function useQueryRecourse(query: UseQueryResult<unknown, unknown>): RecourseQueryProps {
  const { error, errorUpdatedAt, fetchStatus, refetch } = query;
  // Offline a retry is paused: neither fetching nor over.
  const [shown, hold] = useHeldError(error, fetchStatus !== "idle");
  // Not instead of a fetch that is under way: coming back online, TanStack Query sends one of its own.
  const onRetry = useCallback(() => hold(() => refetch({ cancelRefetch: false })), [hold, refetch]);
  return useMemo(
    () => ({
      error: shown,
      onRetry,
      operation: "query",
      ...(errorUpdatedAt > 0 ? { receivedAt: errorUpdatedAt } : {}),
    }),
    [shown, onRetry, errorUpdatedAt],
  );
}
