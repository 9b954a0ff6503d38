import { MutationCache, QueryCache, type QueryClientConfig } from "@tanstack/react-query";
import type { ApiError } from "../core/api-error.js";
import type { RecourseInstance } from "../core/recourse.js";
import type { ReportSource } from "../core/reports.js";
import type { AuthRecovery } from "../traffic/auth-recovery.js";
import { holdQueries } from "./hold-queries.js";
import { installOnce } from "./installed.js";
import { LONGEST_WAIT_MS, type RetryOptions, createRetry, createRetryDelay } from "./retry.js";

/**
 * What a query or mutation may say in its `meta`. To have it checked, augment TanStack Query's `Register`:
 * `declare module "@tanstack/react-query" { interface Register { mutationMeta: RecourseMeta; queryMeta: RecourseMeta } }`.
 */
export interface RecourseMeta extends Record<string, unknown> {
  /**
   * `banner` and `toast` say where `RecourseRegion` shows the error; `inline` (a `<Recourse>` shows it) and `silent` keep
   * it out. Default: it shows there, as the region shows all, unless claimed in place.
   */
  readonly recourse?: "inline" | "banner" | "toast" | "silent";
}

/** What {@link recourseQueryClientConfig} takes beside TanStack Query's own. */
export interface RecourseQueryClientConfig extends QueryClientConfig {
  /** How far the machine goes before it stops and shows. */
  readonly retry?: RetryOptions;
  /**
   * Gets expired sessions back, once for all queries that need it, and sends those again. Mutations: wrap what they call,
   * `mutationFn: (invoice) => auth.run(recourse, () => pay(invoice))`.
   */
  readonly auth?: AuthRecovery;
}

/**
 * A `QueryClientConfig` whose retries follow the verdict and whose failures reach `RecourseRegion`. The app's own
 * options and cache callbacks stay and win.
 *
 * @example const queryClient = new QueryClient(recourseQueryClientConfig(recourse));
 */
export function recourseQueryClientConfig(
  recourse: RecourseInstance,
  config: RecourseQueryClientConfig = {},
): QueryClientConfig {
  const { retry: options = {}, auth, defaultOptions = {}, ...rest } = config;
  const queryCache = config.queryCache ?? new QueryCache();
  const mutationCache = config.mutationCache ?? new MutationCache();

  const { reports } = recourse;
  const tell = (error: unknown, meta: RecourseMeta | undefined, from: ReportSource = {}): void => {
    const wish = meta?.recourse;
    if (wish === "silent" || wish === "inline") return;
    const report = (read: ApiError): void => {
      reports.report(read, { ...from, surface: wish });
    };
    // TanStack Query awaits these callbacks: one that throws would turn a shown failure into an unhandled one.
    try {
      if (recourse.unread(error)) recourse.read(error).then(report, () => undefined);
      else report(recourse.normalize(error));
    } catch {
      // Nothing to tell.
    }
  };

  if (installOnce(queryCache, recourse)) {
    const { onError, onSuccess } = queryCache.config;
    queryCache.config = {
      ...queryCache.config,
      onError: (error, query) => {
        // With something older to show, nobody waits for it.
        const background = query.state.data !== undefined;
        tell(error, query.meta, { source: query.queryHash, retry: () => query.fetch(), background });
        onError?.(error, query);
      },
      onSuccess: (data, query) => {
        reports.recovered(query.queryHash);
        onSuccess?.(data, query);
      },
    };
  }
  if (installOnce(mutationCache, recourse)) {
    const own = mutationCache.config.onError;
    mutationCache.config = {
      ...mutationCache.config,
      onError: (...args) => {
        tell(args[0], args[3].meta);
        return own?.(...args);
      },
    };
  }

  return {
    ...rest,
    queryCache,
    mutationCache,
    defaultOptions: {
      ...defaultOptions,
      queries: {
        retry: createRetry(recourse, "query", options),
        retryDelay: createRetryDelay(recourse, options, true),
        persister: holdQueries(recourse, options.longestWaitMs ?? LONGEST_WAIT_MS, auth),
        // With a persister the default would be to fetch offline once, for what it may have stored.
        networkMode: "online",
        ...defaultOptions.queries,
      },
      mutations: {
        retry: createRetry(recourse, "mutation", options),
        retryDelay: createRetryDelay(recourse, options),
        ...defaultOptions.mutations,
      },
    },
  };
}
