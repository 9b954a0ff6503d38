import { MutationCache, QueryCache, type QueryClientConfig, type QueryPersister } from "@tanstack/react-query";
import { expectGiven, expectNames } from "../core/expect.js";
import { type AllNames, namesOf } from "../core/names-of.js";
import type { RecourseInstance } from "../core/recourse.js";
import { isObject } from "../core/shapes.js";
import { closest } from "../core/suggest.js";
import type { AuthRecovery } from "../traffic/auth-recovery.js";
import { holdQueries } from "./hold-queries.js";
import { createPace } from "./pace.js";
import { paceMutations } from "./pace-mutations.js";
import { DEFAULT_LONGEST_WAIT_MS, type RetryOptions, createRetry, createRetryDelay } from "./retry.js";
import { tellFailures } from "./tell-failures.js";

/** What {@link recourseQueryClientConfig} takes beside TanStack Query's own. */
export interface RecourseQueryClientConfig extends QueryClientConfig {
  /** How far the machine goes before it stops and shows. Default: as each of {@link RetryOptions} says. */
  readonly retry?: RetryOptions;
  /**
   * Gets expired sessions back, once for all queries that need it, and sends those again. Mutations: wrap what they call,
   * `mutationFn: (invoice) => auth.run(recourse, () => pay(invoice))`. Default: the refusal shows.
   */
  readonly auth?: AuthRecovery;
}

function check(recourse: Partial<RecourseInstance> | undefined, config: RecourseQueryClientConfig): void {
  const call = "recourseQueryClientConfig";
  if (typeof recourse?.verdict !== "function") {
    throw new TypeError(
      `Recourse: ${call}() got no recourse. Nothing would say what is sent again and what is shown. Pass what createRecourse() returned: ${call}(recourse).`,
    );
  }
  const all = {
    retry: true,
    auth: true,
    defaultOptions: true,
    queryCache: true,
    mutationCache: true,
  } satisfies AllNames<RecourseQueryClientConfig>;
  const retries = {
    attempts: true,
    longestWaitMs: true,
    budgetMs: true,
    random: true,
  } satisfies AllNames<RetryOptions>;
  // A later TanStack Query may take more than this one, and gets it.
  const meant = Object.keys(config).filter((name) => name in retries || closest(name, namesOf(all)) !== null);
  const ours = Object.fromEntries(meant.map((name) => [name, true]));
  expectNames(ours, all, call, (name) =>
    name in retries ? `Write ${call}(recourse, { retry: { ${name}: … } }).` : null,
  );
  expectGiven(
    config.retry === undefined || isObject(config.retry),
    call,
    "object as `retry`",
    "A number, a function or the like is ignored, so requests are sent again as by default",
    `Write ${call}(recourse, { retry: { attempts: 2 } }), or what TanStack Query takes into defaultOptions: { queries: { retry } }`,
  );
  expectNames(config.retry, retries, `The option \`retry\` of ${call}`);
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
  if (process.env.NODE_ENV !== "production") check(recourse, config);
  const {
    retry,
    auth,
    defaultOptions = {},
    queryCache = new QueryCache(),
    mutationCache = new MutationCache(),
    ...rest
  } = config;
  const options = retry ?? {};

  const pace = createPace(recourse, options.longestWaitMs ?? DEFAULT_LONGEST_WAIT_MS);
  tellFailures(recourse, queryCache, mutationCache, pace);

  const hold = holdQueries(recourse, { queryCache, pace, auth });
  const own = defaultOptions.queries?.persister;
  const persister: QueryPersister = own
    ? (queryFn, context, query) => own((inner) => hold(queryFn, inner, query), context, query)
    : hold;

  return {
    ...rest,
    queryCache,
    mutationCache,
    defaultOptions: {
      ...defaultOptions,
      queries: {
        retry: createRetry(recourse, "query", options),
        retryDelay: createRetryDelay(recourse, options, () => 0),
        // With a persister the default would be to fetch offline once, for what it may have stored.
        ...(!own && { networkMode: "online" }),
        ...defaultOptions.queries,
        persister,
      },
      mutations: { ...paceMutations(recourse, mutationCache, pace, options), ...defaultOptions.mutations },
    },
  };
}
