import { expectGiven } from "../core/expect.js";
import type { ApiError } from "../core/api-error.js";
import { readRateLimit } from "../core/rate-limit.js";
import type { RecourseInstance } from "../core/recourse.js";
import { toError } from "../core/to-error.js";
import { gateOf, limitKey, markFinal, tellsWait } from "./gate.js";
import type { Gate } from "./gates.js";
import type { Turn } from "./limit-types.js";

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

/** Rules of limits differ by path, and a page may call many. */
const MOST_PATHS = 500;

/**
 * A `fetch` that holds requests while a limit they fall under is shut, and that learns limits from refusals and from
 * the rate-limit headers of every answer. Refused responses are returned as they are: `recourse.ensureOk` throws them.
 *
 * @example const fetch = createGatedFetch(recourse);
 */
export function createGatedFetch(recourse: RecourseInstance, options: GatedFetchOptions = {}): typeof globalThis.fetch {
  if (process.env.NODE_ENV !== "production")
    expectGiven(
      recourse?.options,
      "createGatedFetch",
      "instance of the app",
      "It would share its limits with nobody and read no refusal",
      "Write createGatedFetch(recourse), with what createRecourse() gave",
    );
  const { longestWaitMs = 10_000, firstBurst = 6, gate = gateOf(recourse) } = options;
  const now = recourse.options.now ?? (() => Date.now());
  const policies = new Map<string, string>();
  const refusals = new Map<string, ApiError>();

  const enter = async (key: string, origin: string, signal: AbortSignal | null): Promise<Turn> => {
    const coming = gate.enter(key, longestWaitMs, firstBurst);
    let leave = (): void => undefined;
    const aborted = new Promise<never>((_resolve, reject) => {
      leave = () => {
        reject(signal?.reason);
      };
      if (signal?.aborted) leave();
      else signal?.addEventListener("abort", leave);
    });
    try {
      const turn = await Promise.race([coming, aborted]);
      if (turn) return turn;
    } catch (reason) {
      // Its turn is still to come; nobody will use it.
      void coming.then((turn) => turn?.ended(false));
      throw reason;
    } finally {
      signal?.removeEventListener("abort", leave);
    }
    const last = refusals.get(key);
    const at = now();
    if (last && last.receivedAt + (last.retryAfterMs ?? 0) > at) throw markFinal(toError(last));
    // Shut by what an accepted request told, or by another tab: that wait is nobody's refusal.
    const opensAt = gate.opensAt(key);
    throw markFinal(
      toError({
        ...(last ?? { ...recourse.normalize({ status: 429 }), status: null, origin }),
        receivedAt: at,
        retryAfterMs: opensAt && opensAt - at,
      }),
    );
  };

  return async (input, init) => {
    const request = typeof input === "string" || input instanceof URL ? null : input;
    const address = typeof input === "string" ? input : input instanceof URL ? input.href : input.url;
    const base = typeof location === "undefined" ? undefined : location.href;
    // What fetch itself refuses, it shall refuse.
    if (!URL.canParse(address, base)) return (options.fetch ?? fetch)(input, init);
    const { origin, pathname } = new URL(address, base);
    gate.watch(origin);
    const path = origin + pathname;
    const key = `${origin} limit ${policies.get(path) ?? ""}`;
    const turn = await enter(key, origin, init?.signal ?? request?.signal ?? null);
    try {
      const response = await (options.fetch ?? fetch)(input, init);
      const at = now();
      const date = Date.parse(response.headers.get("date") ?? "");
      const told = readRateLimit((name) => response.headers.get(name), at, Number.isNaN(date) ? at : date)?.rateLimit;
      if (told?.policy) {
        if (policies.size >= MOST_PATHS) policies.clear();
        policies.set(path, told.policy);
      }
      // With its body: a 429 may be about sessions or a plan, which no wait lifts, and its time may stand there alone.
      const error = response.ok ? null : await recourse.read(response);
      // What was refused for other reasons has passed the limit, and counts.
      if (error === null || limitKey(error) === null) turn.accepted(told);
      else if (tellsWait(error)) {
        if (refusals.size >= MOST_PATHS) refusals.clear();
        refusals.set(key, error);
        turn.refused(error.retryAfterMs === null ? null : recourse.verdict(error).waitMs, error.rateLimit);
      } else turn.ended();
      return response;
    } catch (thrown) {
      turn.ended();
      throw thrown;
    }
  };
}
