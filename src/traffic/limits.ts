import { createLimit, opensAt } from "./limit.js";
import type { Limit, LimitContext } from "./limit-types.js";

/** The limits of all servers, by key. */
export interface Limits {
  /** The limit of this key; made on first use. */
  readonly of: (key: string) => Limit;
  /** When the last of those opens whose keys begin with these words; 0 or less: all are open. */
  readonly opensAt: (words: string) => number;
  /** Key of the one limit that is shut; `null` where none is, or several are. */
  readonly shut: () => string | null;
}

/** Origins and the names of limits come from responses, so their number is a stranger's. */
const MOST_LIMITS = 200;

/** Makes an empty {@link Limits}. */
export function createLimits(context: LimitContext): Limits {
  const limits = new Map<string, Limit>();
  /** Those that are open are forgotten first. */
  const makeRoom = (key: string): void => {
    for (const [other, limit] of limits) if (other !== key && opensAt(limit) === null) limits.delete(other);
    for (const oldest of limits.keys()) if (limits.size > MOST_LIMITS) limits.delete(oldest);
  };
  return {
    of: (key) => {
      const limit = limits.get(key) ?? createLimit(context);
      limits.set(key, limit);
      if (limits.size > MOST_LIMITS) makeRoom(key);
      return limit;
    },
    opensAt: (words) =>
      Math.max(
        ...[...limits].map(([key, limit]) => (`${key} `.startsWith(words && `${words} `) && opensAt(limit)) || 0),
      ),
    shut: () => {
      const [first, second] = [...limits].filter(([, limit]) => opensAt(limit));
      return first && !second ? first[0] : null;
    },
  };
}
