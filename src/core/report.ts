import type { ApiError } from "./api-error.js";
import type { Surface } from "./view.js";

/** Who saw a failure, and what can be done about it from outside. */
export interface ReportSource {
  /** Name of what failed, e.g. a query's hash. When it recovers, or fails in another way, its notice goes. Default: none. */
  readonly source?: string | undefined;
  /**
   * Sends the failed request again. What has no `source` is over when it resolves, unless it reports the same again; what
   * fails otherwise has to reject. Default: no retry is offered.
   */
  readonly retry?: (() => unknown) | undefined;
  /** Where its notice should stand. Default: what the app says for its code or kind, else where it came from tells. */
  readonly surface?: Surface | undefined;
  /** Its own place shows it: only that it recovers is of interest here. Default `false`. */
  readonly inPlace?: boolean | undefined;
  /** Nobody waits for it: there is something older to show, as when a query is fetched again. Default `false`. */
  readonly background?: boolean | undefined;
}

/** One or more equal failures, shown as one notice. */
export interface Report {
  /** Equal for failures that read the same. */
  readonly key: string;
  /** The latest of them. */
  readonly error: ApiError;
  /** How many arrived. */
  readonly count: number;
  /** Where its notice should stand, if somebody asked for it. */
  readonly surface: Surface | undefined;
  /** Nobody waits for any of them. */
  readonly background: boolean;
  /** What failed, by name (`""` where it has none), with what sends it again. At most 1,000. */
  readonly sources: ReadonlyMap<string, (() => unknown) | undefined>;
}
