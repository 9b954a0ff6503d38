"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { RecourseQueryProps } from "./use-mutation-recourse.js";
import { useHeldError } from "./use-held-error.js";

/**
 * What a result has beside: what its fetch failed with; of an infinite query, which page failed (not in its first
 * versions), and what fetches it again.
 */
interface Beside {
  readonly error?: { readonly message?: string } | null;
  readonly failureReason?: unknown;
  readonly dataUpdatedAt?: number;
  readonly isFetchNextPageError?: boolean;
  readonly isFetchPreviousPageError?: boolean;
  readonly isFetchingNextPage?: boolean;
  readonly isFetchingPreviousPage?: boolean;
  readonly fetchNextPage?: UseQueryResult["refetch"];
  readonly fetchPreviousPage?: UseQueryResult["refetch"];
}

/**
 * Props that make `<Recourse>` show a query's error. Its retry refetches; of an infinite query, the page that failed.
 *
 * @example
 * const notice = useQueryRecourse(invoices); // a hook: above any early return
 * return invoices.isPending ? <Spinner /> : <Recourse {...notice} />;
 */
export function useQueryRecourse(
  query: Pick<UseQueryResult<unknown, unknown>, "error" | "errorUpdatedAt" | "fetchStatus" | "refetch">,
): RecourseQueryProps {
  const { error, errorUpdatedAt, fetchStatus, refetch } = query;
  // A result has them, an infinite query's more.
  const pages = query as unknown as Beside;
  // The result as it is, and as it was on its way.
  const results = useRef<readonly [now: Beside, fetching: Beside]>([pages, {}]);
  useEffect(() => {
    results.current = [pages, fetchStatus === "fetching" ? pages : results.current[1]];
  });
  // A `select` written in place throws another one with each render: of the same data, the same is no other failure.
  const failure = (pages.failureReason === null && pages.error?.message) || error;
  // oxlint-disable-next-line react/memo-dependencies, react-hooks/exhaustive-deps -- what tells them apart
  const thrown = useMemo(() => error, [failure, pages.dataUpdatedAt]);
  // Offline a retry is paused: neither fetching nor over.
  const [shown, hold] = useHeldError(thrown, fetchStatus !== "idle", errorUpdatedAt);
  // Not instead of a fetch that is under way: coming back online, TanStack Query sends one of its own.
  const onRetry = useCallback(
    () =>
      hold(() => {
        const [now, fetching] = results.current;
        const next = now.isFetchNextPageError ?? fetching.isFetchingNextPage;
        const previous = now.isFetchPreviousPageError ?? fetching.isFetchingPreviousPage;
        const fetchPage = previous ? now.fetchPreviousPage : next && now.fetchNextPage;
        return (fetchPage || refetch)({ cancelRefetch: false });
      }),
    [hold, refetch],
  );
  // 0 where nothing failed yet, which is no time.
  return { error: shown, onRetry, operation: "query", receivedAt: errorUpdatedAt };
}
