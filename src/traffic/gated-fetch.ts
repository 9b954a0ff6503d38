import { expectGiven, expectNames } from "../core/expect.js";
import type { AllNames } from "../core/names-of.js";
import type { ApiError, RateLimit } from "../core/api-error.js";
import type { HeaderReader } from "../core/carried.js";
import { readRateLimit } from "../core/rate-limit.js";
import type { RecourseInstance } from "../core/recourse.js";
import { attempt } from "../core/attempt.js";
import { serverNowOf } from "../core/times.js";
import { toError } from "../core/to-error.js";
import { gateOf, limitKey, markFinal, refusalOf, tellsWait } from "./gate.js";
import type { Gate } from "./gates.js";
import type { Turn } from "./limit-types.js";
import { orAborted } from "./single-flight.js";

/** What {@link createGatedFetch} takes. */
export interface GatedFetchOptions {
  /** Sends the request. Default: the page's `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Which limits are shared. Default: those of the app's instance, so that queries and this `fetch` share them. */
  readonly gate?: Gate;
  /**
   * The longest a request is held, milliseconds. One whose turn would come later is not sent: what its limit was last
   * refused with is thrown, with the wait there is now; a rate limit of no status where nothing was refused yet. Default
   * 10,000.
   */
  readonly longestWaitMs?: number;
  /** How many requests may go to an origin before its first answer, which may tell its limit. Default 6. */
  readonly firstBurst?: number;
}

function expectInstance(recourse: Partial<RecourseInstance> | undefined, options: GatedFetchOptions): void {
  expectGiven(
    recourse?.options,
    "createGatedFetch",
    "instance of the app",
    "It would share its limits with nobody and read no refusal",
    "Write createGatedFetch(recourse), with what createRecourse() gave",
  );
  const all = { fetch: true, gate: true, longestWaitMs: true, firstBurst: true } satisfies AllNames<GatedFetchOptions>;
  expectNames(options, all, "createGatedFetch");
}

/** Rules of limits differ by path, and a page may call many. */
const MOST_PATHS = 500;

/**
 * Keeps what is known by a key, or what has been until now, and gives it back. What is asked for stays: forgotten while its
 * limit is shut, a path would be sent before its time.
 */
function keep<Value>(kept: Map<string, Value>, key: string, value = kept.get(key)): Value | undefined {
  if (value === undefined) return undefined;
  // The latest stand last, so that the oldest go first.
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) if (kept.size > MOST_PATHS) kept.delete(oldest);
  return value;
}

/** Where a request goes; `null`: nowhere. */
function targetOf(input: RequestInfo | URL): URL | null {
  const address = typeof input === "object" && "url" in input ? input.url : String(input);
  return attempt(() => new URL(address, typeof location === "undefined" ? undefined : location.href));
}

/** The turn that comes; who is called off before has none, and leaves it to others. */
async function turnOf(coming: Promise<Turn | null>, signal: AbortSignal | null | undefined): Promise<Turn | null> {
  try {
    return await orAborted(coming, signal);
  } catch (reason) {
    void coming.then((turn) => turn?.ended(false));
    throw reason;
  }
}

/** What the headers of an answer say of its limit. */
function rateLimitOf({ headers }: Response, now: number): RateLimit | null | undefined {
  const read: HeaderReader = (name) => headers.get(name);
  return readRateLimit(read, now, serverNowOf(read, now))?.rateLimit;
}

/**
 * A `fetch` that holds requests while a limit they fall under is shut, and that learns limits from refusals and from
 * the rate-limit headers of every answer. Refused responses are returned as they are: `recourse.ensureOk` throws them.
 *
 * @example const fetch = createGatedFetch(recourse);
 */
export function createGatedFetch(recourse: RecourseInstance, options: GatedFetchOptions = {}): typeof globalThis.fetch {
  if (process.env.NODE_ENV !== "production") expectInstance(recourse, options);
  const { longestWaitMs = 10_000, firstBurst = 6, gate = gateOf(recourse) } = options;
  const now = recourse.options.now ?? (() => Date.now());
  /** By path. */
  const policies = new Map<string, string>();
  /** By limit, the latest. */
  const refusals = new Map<string, ApiError>();

  /** What a request fails with that is not sent. */
  const unsentError = (key: string, origin: string): Error => {
    const last = refusals.get(key);
    const at = now();
    if (last && last.receivedAt + (last.retryAfterMs ?? 0) > at) return toError(last);
    // Shut by what an accepted request told, or by another tab: that wait is nobody's refusal.
    const opensAt = gate.opensAt(key);
    const error = last ?? { ...recourse.normalize({ status: 429 }), status: null, origin };
    return toError({ ...error, receivedAt: at, retryAfterMs: opensAt && opensAt - at });
  };

  const learn = async (response: Response, path: string, key: string, turn: Turn): Promise<void> => {
    const told = rateLimitOf(response, now());
    if (told?.policy) keep(policies, path, told.policy);
    // With its body: a 429 may be about sessions or a plan, which no wait lifts, and its time may stand there alone.
    const error = response.ok ? null : await recourse.read(response);
    // What was refused for other reasons has passed the limit, and counts.
    if (error === null || limitKey(error) === null) turn.accepted(told);
    else if (tellsWait(error)) {
      keep(refusals, key, error);
      const refusal = refusalOf(recourse, error);
      // The first refusal of a limit is news to the other tabs too, which a turn does not tell.
      if (gate.opensAt(key) === null) gate.refused(key, ...refusal);
      else turn.refused(...refusal);
    }
    turn.ended();
  };

  return async (input, init) => {
    const target = targetOf(input);
    // What fetch itself refuses, it shall refuse.
    if (!target) return (options.fetch ?? fetch)(input, init);
    const { origin, pathname } = target;
    gate.watch(origin);
    const path = origin + pathname;
    const key = `${origin} limit ${keep(policies, path) ?? ""}`;
    const signal = init?.signal ?? (input as Partial<Request>).signal;
    const turn = await turnOf(gate.enter(key, longestWaitMs, firstBurst), signal);
    if (!turn) throw markFinal(unsentError(key, origin));
    try {
      const response = await (options.fetch ?? fetch)(input, init);
      await learn(response, path, key, turn);
      return response;
    } catch (thrown) {
      turn.ended();
      throw thrown;
    }
  };
}
