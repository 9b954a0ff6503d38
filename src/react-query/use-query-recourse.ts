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
  const { error, errorUpdatedAt, isFetching, refetch } = query;
  const [shown, hold] = useHeldError(error, isFetching);
  const onRetry = useCallback(() => hold(() => refetch()), [hold, refetch]);
  return useMemo(
    () => ({ error: shown, onRetry, ...(errorUpdatedAt > 0 ? { receivedAt: errorUpdatedAt } : {}) }),
    [shown, onRetry, errorUpdatedAt],
  );
}
