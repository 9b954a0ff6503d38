"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { RecourseQueryProps } from "./use-mutation-recourse.js";
import { useHeldError } from "./use-held-error.js";

/** What an infinite query has beside: which page failed, and what fetches it again. */
interface Pages {
  readonly isFetchNextPageError?: boolean;
  readonly isFetchPreviousPageError?: boolean;
  readonly fetchNextPage?: () => Promise<unknown>;
  readonly fetchPreviousPage?: () => Promise<unknown>;
}

/**
 * Props that make `<Recourse>` show a query's error. Its retry refetches; of an infinite query, the page that failed
 * (where TanStack Query tells which; its first versions do not, and all pages are fetched again).
 *
 * @example <Recourse {...useQueryRecourse(invoices)} />
 */
export function useQueryRecourse(query: UseQueryResult<unknown, unknown>): RecourseQueryProps {
  const { error, errorUpdatedAt, fetchStatus, refetch } = query;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an infinite query's result has them, a plain one has not
  const pages = query as unknown as Pages;
  const next = pages.isFetchNextPageError ? pages.fetchNextPage : undefined;
  const fetchPage = pages.isFetchPreviousPageError ? pages.fetchPreviousPage : next;
  // Offline a retry is paused: neither fetching nor over.
  const [shown, hold] = useHeldError(error, fetchStatus !== "idle", errorUpdatedAt);
  // Not instead of a fetch that is under way: coming back online, TanStack Query sends one of its own.
  const onRetry = useCallback(
    () => hold(() => (fetchPage ? fetchPage() : refetch({ cancelRefetch: false }))),
    [hold, refetch, fetchPage],
  );
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
