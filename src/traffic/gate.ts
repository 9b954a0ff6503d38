import type { ApiError, RateLimit } from "../core/api-error.js";
import { attempt } from "../core/attempt.js";
import { createListeners } from "../core/listeners.js";
import type { RecourseInstance } from "../core/recourse.js";
import { asList, isObject } from "../core/shapes.js";
import { type Gate, findGate, keepGate } from "./gates.js";
import { enter, opensAt, reserve, take } from "./limit.js";
import { createLimits } from "./limits.js";
import { closeUnheld, openChannel } from "./tabs.js";
import { createTally } from "./tally.js";

/** What {@link createGate} takes. */
export interface GateOptions {
  /** Clock, epoch milliseconds. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Random number in `[0, 1)`. Default `Math.random`. */
  readonly random?: () => number;
  /**
   * Name of a `BroadcastChannel` by which the tabs of an origin tell one another of refusals: what is shut in one is shut
   * in all, as long as somebody holds the gate. Where a browser has none, and on a server, each is on its own. Default: not
   * shared.
   */
  readonly channel?: string;
}

/** Makes a {@link Gate}. One is enough for an app: {@link gateOf} keeps it beside the app's instance. */
export function createGate(options: GateOptions = {}): Gate {
  // The clock of the moment: a test may put another in its place later.
  const { now: given = () => Date.now(), random = Math.random } = options;
  let last = 0;
  let ahead = 0;
  /** Where the clock is set back, waits go on as they were. */
  const now = (): number => {
    const at = given();
    ahead = Math.max(ahead, last - at);
    last = at + ahead;
    return last;
  };
  const { subscribe, tell } = createListeners();
  const accepted = createTally();
  const limits = createLimits({ now, ahead: () => ahead, random, tell, elsewhere: accepted.since });
  const tabs = openChannel(options.channel);
  tabs?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const [key, waitMs] = asList(data);
    if (typeof key === "string" && typeof waitMs === "number" && waitMs > 0) take(limits.of(key)).refused(waitMs);
  });
  const watched = new Set<string | null>();
  const gate: Gate = {
    enter: (key, patienceMs, firstBurst) => enter(limits.of(key), patienceMs, firstBurst),
    refused: (key, waitMs, told) => {
      // Forty refusals of one burst are one piece of news, and one of an unknown origin is none to others.
      if (waitMs !== null && key.startsWith("http") && opensAt(limits.of(key)) === null)
        // Closed where only this function was kept of the gate.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin by nature
        attempt(() => tabs?.postMessage([key, waitMs]));
      take(limits.of(key)).refused(waitMs, told);
    },
    reserve: (key, patienceMs) => reserve(limits.of(key), patienceMs),
    accepted: () => {
      accepted.add(now());
    },
    opensAt: (of = "") => {
      const latest = limits.opensAt(of);
      return latest > 0 ? latest - ahead : null;
    },
    shut: limits.shut,
    watch: (origin) => {
      watched.add(origin);
    },
    watches: (origin) => watched.has(origin),
    subscribe,
  };
  return closeUnheld(gate, tabs);
}

/** The gate of an app's instance; made on first use. */
export const gateOf = (recourse: Pick<RecourseInstance, "options">): Gate =>
  findGate(recourse) ?? keepGate(recourse, createGate({ now: recourse.options.now, channel: "recourse:limits" }));

type Refusal = readonly [waitMs: number | null, told: RateLimit | null];

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

/** What an error tells its limit, as {@link Gate.refused} takes it. */
export const refusalOf = (recourse: Pick<RecourseInstance, "verdict">, error: ApiError): Refusal => [
  // "At once", from one who refuses all the same, is no time: ours grows.
  error.retryAfterMs ? recourse.verdict(error).waitMs : null,
  error.rateLimit,
];

/** Failures that the machine must leave at that, because the next turn is too far away. */
const final = new WeakSet<object>();

/** Notes that this failure is not to be retried, and may stand for a request that nobody sent. */
export function markFinal<T>(thrown: T): T {
  if (isObject(thrown)) final.add(thrown);
  return thrown;
}

/** Whether this failure is not to be retried: doing so at once would go round in circles. */
export const isFinal = (thrown: unknown): boolean => final.has(thrown as object);
