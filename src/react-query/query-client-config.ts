import { MutationCache, QueryCache, type QueryClientConfig } from "@tanstack/react-query";
import type { RecourseInstance } from "../core/recourse.js";
import { type RetryOptions, createRetry, createRetryDelay } from "./retry.js";

/**
 * What a query or mutation may say in its `meta`. To have it checked, augment TanStack Query's `Register`:
 * `declare module "@tanstack/react-query" { interface Register { mutationMeta: RecourseMeta; queryMeta: RecourseMeta } }`.
 */
export interface RecourseMeta extends Record<string, unknown> {
  /** `inline` and `silent` keep the error out of `RecourseRegion`. Default: it shows there unless claimed in place. */
  readonly recourse?: "inline" | "banner" | "toast" | "silent";
}

/** What {@link recourseQueryClientConfig} takes beside TanStack Query's own. */
export interface RecourseQueryClientConfig extends QueryClientConfig {
  /** How far the machine goes before it stops and shows. */
  readonly retry?: RetryOptions;
}

const installed = new WeakMap<object, WeakSet<RecourseInstance>>();

/** Whether this cache tells this instance already: configuring twice must not report twice. */
const installOnce = (cache: object, recourse: RecourseInstance): boolean => {
  const known = installed.get(cache) ?? new WeakSet();
  installed.set(cache, known);
  if (known.has(recourse)) return false;
  known.add(recourse);
  return true;
};

const isSilent = (meta: unknown): boolean => {
  const wish = typeof meta === "object" && meta !== null ? (meta as RecourseMeta).recourse : undefined;
  return wish === "silent" || wish === "inline";
};

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
  const { retry: options = {}, defaultOptions = {}, ...rest } = config;
  const queryCache = config.queryCache ?? new QueryCache();
  const mutationCache = config.mutationCache ?? new MutationCache();

  const tell = (error: unknown, meta: unknown): void => {
    // TanStack Query awaits these callbacks: one that throws would turn a shown failure into an unhandled one.
    try {
      if (isSilent(meta)) return;
      if (recourse.unread(error)) recourse.read(error).then(recourse.reports.report, () => undefined);
      else recourse.reports.report(recourse.normalize(error));
    } catch {
      // Nothing to tell.
    }
  };

  if (installOnce(queryCache, recourse)) {
    const own = queryCache.config.onError;
    queryCache.config = {
      ...queryCache.config,
      onError: (error, query) => {
        tell(error, query.meta);
        own?.(error, query);
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

  const retryDelay = createRetryDelay(recourse, options);
  return {
    ...rest,
    queryCache,
    mutationCache,
    defaultOptions: {
      ...defaultOptions,
      queries: { retry: createRetry(recourse, "query", options), retryDelay, ...defaultOptions.queries },
      mutations: { retry: createRetry(recourse, "mutation", options), retryDelay, ...defaultOptions.mutations },
    },
  };
}
