import type { ApiError } from "./api-error.js";
import type { Report, ReportSource } from "./report.js";

/** A report while it grows. */
type Notice = { -readonly [Member in keyof Report]: Report[Member] } & {
  readonly sources: Map<string, ReportSource["retry"]>;
};

/** A notice as it is taken out. */
type Taken = Pick<Notice, "error" | "sources"> | undefined;

/** One notice for all failures that read the same. What failed, by name, is in one of them at most. */
export interface Notices {
  /** Adds a failure to the notice of its key. */
  readonly add: (key: string, error: ApiError, from: ReportSource) => void;
  /** Takes out the notice of this key. */
  readonly remove: (key: string) => Taken;
  /**
   * Takes what failed out of its notice, and that one out with the last that was in it.
   *
   * @param but Not out of the notice of this key.
   */
  readonly leave: (source: string, but?: string) => Taken;
  /** Oldest first. The same array until something changes. */
  readonly list: () => readonly Report[];
  /** How many failures had a notice that made room for others. */
  readonly dropped: () => number;
}

const EMPTY = { count: 0, surface: undefined, background: true } as const;

/** Reports of the notices as they are now; of those that have not changed, what was `given` out before. */
const reportsOf = (notices: ReadonlyMap<string, Notice>, given: Map<string, Report>): readonly Report[] =>
  [...notices].map(([key, notice]) => {
    const report = given.get(key) ?? { ...notice, sources: new Map(notice.sources) };
    given.set(key, report);
    return report;
  });

/** A page that fails in a loop must not fill the memory. */
const MOST_NOTICES = 100;
export const MOST_SOURCES = 1000;

/**
 * Makes an empty {@link Notices}. A failure costs the same however many there are.
 *
 * @param changed Told of each change.
 */
export function createNotices(changed: () => void): Notices {
  const notices = new Map<string, Notice>();
  /** By what failed. */
  const places = new Map<string, Notice>();
  let dropped = 0;
  const given = new Map<string, Report>();
  let snapshot: readonly Report[] | null = [];
  const touch = ({ key }: Notice): void => {
    given.delete(key);
    snapshot = null;
    if (notices.size === 0) dropped = 0;
    changed();
  };
  const remove = (key: string): Notice | undefined => {
    const notice = notices.get(key);
    for (const source of notice?.sources.keys() ?? []) places.delete(source);
    notices.delete(key);
    if (notice) touch(notice);
    return notice;
  };
  return {
    add: (key, error, { source, retry, surface, background = false }) => {
      const notice = notices.get(key) ?? { ...EMPTY, key, error, sources: new Map() };
      notices.set(key, notice);
      const [oldest = key] = notices.keys();
      if (notices.size > MOST_NOTICES) dropped += remove(oldest)?.count ?? 0;
      notice.error = error;
      notice.count += 1;
      notice.surface = surface ?? notice.surface;
      notice.background &&= background;
      // What has no name can be sent again all the same; of several, the latest.
      const name = source ?? (retry && "");
      if (name !== undefined && (notice.sources.has(name) || notice.sources.size < MOST_SOURCES)) {
        notice.sources.set(name, retry);
        if (name) places.set(name, notice);
      }
      touch(notice);
    },
    remove,
    leave: (source, but) => {
      const notice = places.get(source);
      if (!notice || notice.key === but) return undefined;
      places.delete(source);
      notice.sources.delete(source);
      if (notice.sources.size === 0) notices.delete(notice.key);
      touch(notice);
      return notice;
    },
    list: () => (snapshot ??= reportsOf(notices, given)),
    dropped: () => dropped,
  };
}
