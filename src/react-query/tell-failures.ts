import type { Mutation, MutationCache, QueryCache } from "@tanstack/react-query";
import type { ApiError } from "../core/api-error.js";
import { attempt } from "../core/attempt.js";
import type { RecourseInstance } from "../core/recourse.js";
import type { ReportSource, Reports } from "../core/reports.js";
import { isObject } from "../core/shapes.js";
import { warnOnce } from "../core/warn.js";
import { keptFailures } from "../react/kept-failures.js";
import { isFinal } from "../traffic/gate.js";
import { intentOf } from "../traffic/intent.js";
import { installOnce } from "./installed.js";
import type { RecourseMeta } from "./meta.js";
import type { Pace } from "./pace.js";

/** Reports a failure. `stands`: whether it is still one, once it is read. */
type ReportFailure = (
  error: unknown,
  meta: RecourseMeta | undefined,
  from: ReportSource,
  stands?: () => boolean,
) => void;

/** Notes what a cache throws at whoever comes to it, and how the cache forgets that. */
type KeepFailure = (error: unknown) => void;

function createKeepFailure(queryCache: QueryCache): KeepFailure {
  /** Whoever comes to what failed, and nobody watches, asks anew: TanStack Query would throw at them what it keeps. */
  const forget = (again?: unknown): void => {
    for (const query of queryCache.getAll()) {
      const { status, data, error } = query.state;
      if (status !== "error" || data !== undefined) continue;
      // The error stays until then: what forgets it too is a reset, and nobody would be told that it works again.
      if (!query.getObserversCount()) query.setState({ status: "pending" });
      else if (error === again) query.fetch().catch(() => undefined);
    }
  };
  return (error) => {
    // On a server nobody looks, and what it holds would keep the data of others.
    if (typeof window !== "undefined" && isObject(error)) keptFailures.set(error, forget);
  };
}

function createReportFailure(recourse: RecourseInstance, keep: KeepFailure): ReportFailure {
  const reported = new WeakSet<object>();
  return (error, meta, from, stands = () => true) => {
    const wish = meta?.recourse;
    if (typeof window === "undefined") return;
    keep(error);
    // Nothing was sent, so nothing is new.
    if (wish === "silent" || (isFinal(error) && reported.has(error as object))) return;
    if (isObject(error)) reported.add(error);
    const report = (read: ApiError): void => {
      // A body takes its time to read; what has recovered meanwhile is no news.
      if (stands()) recourse.reports.report(read, { ...from, surface: wish, inPlace: wish === "inline" });
    };
    // TanStack Query awaits these callbacks: one that throws would turn a shown failure into an unhandled one.
    attempt(() => {
      if (recourse.unread(error)) recourse.read(error).then(report, () => undefined);
      else report(recourse.normalize(error));
    });
  };
}

/** Two clients may have the same keys. */
let clients = 0;

function watchQueries(
  cache: QueryCache,
  { recovered, gone }: Reports,
  reportFailure: ReportFailure,
  keepFailure: KeepFailure,
): void {
  const client = (clients += 1);
  const sourceOf = ({ queryHash }: { readonly queryHash: string }): string => `${client} ${queryHash}`;
  const { config } = cache;
  cache.config = {
    ...config,
    onError: (error, query) => {
      reportFailure(
        error,
        query.meta,
        {
          source: sourceOf(query),
          // Of an infinite query the page that failed, not all that are there.
          retry: () => query.fetch(undefined, { meta: query.state.fetchMeta ?? {} }),
          // With something older to show, nobody waits for it.
          background: query.state.data !== undefined,
        },
        () => query.state.error === error,
      );
      config.onError?.(error, query);
    },
  };
  // Data may come by `setQueryData` too, and a query may be reset or removed.
  cache.subscribe((event) => {
    // What failed on a server, or in a page before this one, comes without any failure here.
    keepFailure(event.query.state.error);
    const action = event.type === "updated" ? event.action.type : event.type;
    if (action === "success") recovered(sourceOf(event.query));
    else if (action === "removed" || (action === "setState" && !event.query.state.error)) gone(sourceOf(event.query));
  });
}

function watchMutations(
  cache: MutationCache,
  recourse: RecourseInstance,
  reportFailure: ReportFailure,
  pace: Pace,
): void {
  const client = (clients += 1);
  // The same again, as far as anybody can tell: a mutation is another one with each call.
  const sourceOf = ({ options, state }: Mutation<unknown, unknown>): string =>
    `${client} ${intentOf(options.mutationKey ?? String(options.mutationFn), state.variables)}`;
  const { config } = cache;
  cache.config = {
    ...config,
    onError: (...args) => {
      const [error, , , mutation] = args;
      pace.refused(error);
      reportFailure(error, mutation.meta, { source: sourceOf(mutation) });
      if (process.env.NODE_ENV !== "production" && mutation.options.mutationFn === undefined)
        warnOnce(
          "mutation:fn",
          "a restored mutation has no mutationFn, so nothing was sent. Set it before you restore: queryClient.setMutationDefaults(mutationKey, { mutationFn }).",
        );
      return config.onError?.(...args);
    },
    onSuccess: (...args) => {
      pace.gate.accepted();
      recourse.reports.recovered(sourceOf(args[3]));
      return config.onSuccess?.(...args);
    },
  };
}

/**
 * Lets what fails in these caches reach `RecourseRegion`, and leave it when it works again or is gone. The caches' own
 * callbacks stay, after ours.
 */
export function tellFailures(
  recourse: RecourseInstance,
  queryCache: QueryCache,
  mutationCache: MutationCache,
  pace: Pace,
): void {
  const keepFailure = createKeepFailure(queryCache);
  const reportFailure = createReportFailure(recourse, keepFailure);
  if (installOnce(queryCache, recourse)) watchQueries(queryCache, recourse.reports, reportFailure, keepFailure);
  if (installOnce(mutationCache, recourse)) watchMutations(mutationCache, recourse, reportFailure, pace);
}
