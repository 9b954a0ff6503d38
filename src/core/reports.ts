import type { ApiError } from "./api-error.js";
import type { Surface } from "./view.js";

/** Who saw a failure, and what can be done about it from outside. */
export interface ReportSource {
  /** Name of what failed, e.g. a query's hash. When it recovers, or fails in another way, its notice goes. */
  readonly source?: string | undefined;
  /** Sends the failed request again. */
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

/** Failures on their way to a {@link RecourseRegion}: reported by whoever saw them, claimed by whoever shows them. */
export interface Reports {
  /** Tells of a failure. Aborted ones are nobody's business. */
  readonly report: (error: ApiError, from?: ReportSource) => void;
  /** What failed under this name works again: its notice goes, unless others still fail the same way. */
  readonly recovered: (source: string) => void;
  /** What failed under this name is gone: so is its notice, unless others still fail the same way. */
  readonly gone: (source: string) => void;
  /** An inline notice shows this error, so the region must not. Returns what gives it up again. */
  readonly claim: (error: ApiError) => () => void;
  /** Takes a notice out of the region; without a key all of them. */
  readonly dismiss: (key?: string) => void;
  /** For `useSyncExternalStore`. Told once for all that happens in one go. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Failures nobody has claimed, oldest first. The same array until something changes. */
  readonly unclaimed: () => readonly Report[];
  /** How many failures came beside them and are only counted: the last 100 different ones are held. */
  readonly dropped: () => number;
}

/** A page that fails in a loop must not fill the memory. */
const MOST_REPORTS = 100;
const MOST_SOURCES = 1000;

/** Of these kinds the details are figures of the moment. */
const PASSING = /^(rate_limit|unavailable|server|timeout|network|unknown)$/;
/** Members that differ from answer to answer to the same thing. */
const FLEETING = /^(request|trace|correlation|span|event|log|error)_?id$|(stamp|time|_at)$/i;

/** Equal for failures that a person cannot tell apart. */
export const fingerprint = (error: ApiError): string =>
  JSON.stringify([
    error.api,
    error.kind,
    error.code,
    error.status,
    error.origin,
    error.message,
    error.fieldErrors.slice(0, 20).map(({ path, message }) => [path, message]),
    // Two things that are missing are not one that is missing twice.
    !PASSING.test(error.kind) &&
      JSON.stringify(error.details, (key, value: unknown) => (FLEETING.test(key) ? undefined : value)).slice(0, 1000),
  ]);

/** A report while it grows; `seen` is what was last given out of it. */
interface Entry {
  error: ApiError;
  count: number;
  surface: Surface | undefined;
  background: boolean;
  readonly sources: Map<string, (() => unknown) | undefined>;
  seen: Report | null;
}

/**
 * Makes the meeting point of reports and claims. A report costs the same however many there are.
 *
 * @param onRecovered Told of a failure whose last source works again.
 */
export function createReports(onRecovered: (error: ApiError) => void = () => undefined): Reports {
  const entries = new Map<string, Entry>();
  /** Which entry a source is in; it is in one at most. */
  const places = new Map<string, string>();
  const claims = new Map<string, number>();
  /** What failed and is shown in place, by source. */
  const inPlace = new Map<string, ApiError>();
  const listeners = new Set<() => void>();
  let dropped = 0;
  let snapshot: readonly Report[] | null = [];
  let telling = false;

  const tell = async (): Promise<void> => {
    telling = true;
    await Promise.resolve();
    telling = false;
    for (const listener of listeners) listener();
  };
  const changed = (): void => {
    snapshot = null;
    if (entries.size === 0) dropped = 0;
    if (!telling) void tell();
  };

  const remove = (key: string): boolean => {
    for (const source of entries.get(key)?.sources.keys() ?? []) places.delete(source);
    return entries.delete(key);
  };

  const keep = (source: string, error: ApiError): void => {
    if (inPlace.size < MOST_SOURCES) inPlace.set(source, error);
  };

  /** Whether any notice was about this source, other than the one of `key`. */
  const leave = (source: string, key?: string): boolean => {
    const place = places.get(source);
    const entry = place === undefined || place === key ? undefined : entries.get(place);
    if (place === undefined || !entry) return false;
    places.delete(source);
    entry.sources.delete(source);
    entry.seen = null;
    if (entry.sources.size === 0) entries.delete(place);
    return true;
  };

  const open = (key: string, error: ApiError): Entry => {
    const known = entries.get(key);
    if (known) return known;
    const entry = { error, count: 0, surface: undefined, background: true, sources: new Map(), seen: null };
    entries.set(key, entry);
    if (entries.size > MOST_REPORTS) {
      const [oldest = key] = entries.keys();
      dropped += entries.get(oldest)?.count ?? 0;
      remove(oldest);
    }
    return entry;
  };

  return {
    report: (error, { source, retry, surface, inPlace: shown = false, background = false } = {}) => {
      if (error.kind === "aborted") return;
      const key = fingerprint(error);
      if (source !== undefined) {
        inPlace.delete(source);
        if (leave(source, shown ? undefined : key)) changed();
      }
      // Shown in place, it is seen there, and must not turn up here when that notice goes.
      if (shown || claims.has(key)) {
        if (source !== undefined) keep(source, error);
        return;
      }
      const entry = open(key, error);
      entry.error = error;
      entry.count += 1;
      entry.surface = surface ?? entry.surface;
      entry.background &&= background;
      entry.seen = null;
      // What has no name can be sent again all the same; of several, the latest.
      const name = source ?? (retry && "");
      if (name !== undefined && (entry.sources.has(name) || entry.sources.size < MOST_SOURCES)) {
        entry.sources.set(name, retry);
        if (name) places.set(name, key);
      }
      changed();
    },
    claim: (error) => {
      const key = fingerprint(error);
      claims.set(key, (claims.get(key) ?? 0) + 1);
      for (const source of entries.get(key)?.sources.keys() ?? []) keep(source, error);
      if (remove(key)) changed();
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        const left = (claims.get(key) ?? 1) - 1;
        if (left > 0) claims.set(key, left);
        else claims.delete(key);
      };
    },
    recovered: (source) => {
      const key = places.get(source) ?? "";
      const error = inPlace.get(source) ?? entries.get(key)?.error;
      inPlace.delete(source);
      if (leave(source)) changed();
      if (error && !entries.has(key)) onRecovered(error);
    },
    gone: (source) => {
      inPlace.delete(source);
      if (leave(source)) changed();
    },
    dismiss: (key) => {
      const gone = key === undefined ? [...entries.keys()] : [key];
      if (gone.filter((one) => remove(one)).length > 0) changed();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    unclaimed: () =>
      (snapshot ??= [...entries].map(([key, entry]) => {
        const { error, count, surface, background, sources } = entry;
        return (entry.seen ??= { key, error, count, surface, background, sources: new Map(sources) });
      })),
    dropped: () => dropped,
  };
}
