import type { ApiError } from "../core/api-error.js";
import type { RecourseInstance } from "../core/recourse.js";
import { isObject } from "../core/snapshot.js";
import { type Gate, findGate, keepGate } from "./gates.js";
import { createLimit } from "./limit.js";
import type { Limit } from "./limit-types.js";
import { openChannel } from "./tabs.js";

/** What {@link createGate} takes. */
export interface GateOptions {
  /** Clock, epoch milliseconds. Default `Date.now`. */
  readonly now?: () => number;
  /** Random number in `[0, 1)`. Default `Math.random`. */
  readonly random?: () => number;
  /**
   * Name of a `BroadcastChannel` by which the tabs of an origin tell one another of refusals: what is shut in one is shut
   * in all. Where a browser has none, and on a server, each is on its own. Default: not shared.
   */
  readonly channel?: string;
}

/** Origins come from responses, so their number is a stranger's. */
const MOST_LIMITS = 200;
const MOST_REMEMBERED = 1000;

/** Makes a {@link Gate}. One is enough for an app: {@link gateOf} keeps it beside the app's instance. */
export function createGate(options: GateOptions = {}): Gate {
  // The clock of the moment: a test may put another in its place later.
  const { now = () => Date.now(), random = Math.random, channel: name } = options;
  let [last, ahead] = [0, 0];
  /** Where the clock is set back, waits go on as they were. */
  const clock = (): number => {
    const at = now() + ahead;
    ahead += Math.max(0, last - at);
    last = Math.max(last, at);
    return last;
  };
  const limits = new Map<string, Limit>();
  const listeners = new Set<() => void>();
  const watched = new Set<string | null>();
  const acceptedAt: number[] = [];
  const context = {
    now: clock,
    ahead: () => ahead,
    random,
    changed: () => {
      for (const listener of listeners) listener();
    },
    acceptedElsewhere: (since: number) => acceptedAt.filter((at) => at >= since).length,
  };
  const limitOf = (key: string): Limit => {
    const limit = limits.get(key) ?? createLimit(context);
    limits.set(key, limit);
    if (limits.size > MOST_LIMITS) {
      for (const [other, { opensAt }] of limits) if (other !== key && opensAt() === null) limits.delete(other);
      const [oldest = key] = limits.keys();
      // The names of limits come from responses as well.
      if (limits.size > MOST_LIMITS) limits.delete(oldest);
    }
    return limit;
  };
  const channel = name === undefined ? null : openChannel(name);
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const [key, waitMs]: unknown[] = Array.isArray(data) ? data : [];
    if (typeof key === "string" && typeof waitMs === "number" && waitMs > 0) limitOf(key).pass().refused(waitMs);
  });
  const tellTabs = (key: string, waitMs: number | null): void => {
    // Forty refusals of one burst are one piece of news, and one of an unknown origin is none to others.
    if (waitMs !== null && key.startsWith("http") && limitOf(key).opensAt() === null)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin by nature
      channel?.postMessage([key, waitMs]);
  };
  return {
    enter: (key, patienceMs, firstBurst) => limitOf(key).enter(patienceMs, firstBurst),
    refused: (key, waitMs, told) => {
      tellTabs(key, waitMs);
      limitOf(key).pass().refused(waitMs, told);
    },
    reserve: (key, patienceMs) => limitOf(key).reserve(patienceMs),
    accepted: () => {
      acceptedAt.push(clock());
      if (acceptedAt.length > MOST_REMEMBERED) acceptedAt.shift();
    },
    opensAt: (of = "") => {
      const times = [...limits].map(([key, limit]) => (`${key} `.startsWith(of && `${of} `) && limit.opensAt()) || 0);
      const latest = Math.max(...times);
      return latest > 0 ? latest - ahead : null;
    },
    shut: () => {
      const [first = null, second] = [...limits.keys()].filter((key) => limits.get(key)?.opensAt());
      return second === undefined ? first : null;
    },
    watch: (origin) => {
      watched.add(origin);
    },
    watches: (origin) => watched.has(origin),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The gate of an app's instance; made on first use. */
export const gateOf = (recourse: Pick<RecourseInstance, "options">): Gate =>
  findGate(recourse) ??
  keepGate(
    recourse,
    createGate({ ...(recourse.options.now && { now: recourse.options.now }), channel: "recourse:limits" }),
  );

const DOWN = /^(unavailable|timeout|network)$/;

/**
 * Under which limit an error falls: the policy of an origin, or an origin that is down. `null`: it is about the request
 * itself, so others need not wait for it.
 */
export function limitKey({ kind, origin, api, rateLimit }: ApiError): string | null {
  const place = origin ?? api ?? "";
  if (kind === "rate_limit") return `${place} limit ${rateLimit?.policy ?? ""}`;
  return DOWN.test(kind) ? `${place} down` : null;
}

/** Whether an error of a limit says itself until when nobody should ask: a rate limit, or a server that is back later. */
export const tellsWait = ({ kind, retryAfterMs }: ApiError): boolean => kind === "rate_limit" || retryAfterMs !== null;

/** Failures that the machine must leave at that, because the next turn is too far away. */
const final = new WeakSet<object>();

/** Notes that this failure is not to be retried, and may stand for a request that nobody sent. */
export function markFinal<T>(thrown: T): T {
  if (isObject(thrown)) final.add(thrown);
  return thrown;
}

/** Whether this failure is not to be retried: doing so at once would go round in circles. */
export const isFinal = (thrown: unknown): boolean => final.has(thrown as object);
