import { expectGiven, expectNames } from "../core/expect.js";
import type { AllNames } from "../core/names-of.js";
import type { ApiError } from "../core/api-error.js";
import type { RecourseInstance } from "../core/recourse.js";
import { type SingleFlight, createSingleFlight, orAborted } from "./single-flight.js";
import { acrossTabs } from "./tabs.js";

/** What {@link createAuthRecovery} takes. */
export interface AuthRecoveryOptions {
  /**
   * Gets a new session; rejects when it cannot. Its own requests must not go through {@link AuthRecovery.run}: they would
   * wait for it. `signal` is aborted when it takes too long and by {@link AuthRecovery.reset}: a session that comes
   * after that is not to be kept.
   */
  readonly refresh: (context: { readonly signal: AbortSignal }) => unknown;
  /**
   * Asks the person to prove who they are once more (RFC 9470): resolves when they have, rejects with an `AbortError`
   * when they would rather not, which is then no failure. Without it such an error is shown like any other.
   */
  readonly stepUp?: (error: ApiError) => unknown;
  /** How long a refresh may take, in this tab or another, milliseconds, before it counts as failed. Default 10,000. */
  readonly timeoutMs?: number;
  /** Tells the sessions of one origin apart, where there are several. Default `session`. */
  readonly name?: string;
  /**
   * Each tab keeps a token of its own, so that a refresh in one is of no use to another. Default `false`: the session is
   * a cookie or lies in a storage that all tabs read, and one refresh serves them all.
   */
  readonly perTab?: boolean;
}

/** Gets a session back, once for all who ask. */
export interface AuthRecovery {
  /**
   * Joins the refresh that is under way in this tab or another, else starts one. Rejects when it fails or hangs.
   *
   * @param sentAt When the refused request was sent, epoch milliseconds: one from before the last refresh was refused
   *   for the old session, and needs no other. Default: now.
   */
  readonly recover: (sentAt?: number) => Promise<void>;
  /**
   * Sends a request; where its session has expired, gets a new one and sends it once more. A second refusal is final,
   * and so is the first one when no session is to be had.
   */
  readonly run: <T>(recourse: RecourseInstance, send: () => Promise<T>) => Promise<T>;
  /**
   * Call it when somebody signs in or out: a refresh that is under way is called off, and what was sent before and
   * waits, or is refused from now on, is neither shown nor sent again as somebody else.
   */
  readonly reset: () => void;
}

/** RFC 9470 §3: the session is good, only not good enough for this. */
const STEP_UP = "insufficient_user_authentication";

const isAbort = (thrown: unknown): boolean => {
  const { name }: { readonly name?: unknown } = Object(thrown);
  return name === "AbortError";
};

/** Who is signed in, and what gets them their session back. */
interface Session {
  /** Who it is, by number. */
  readonly person: () => number;
  /** Whether it was this tab that got it. */
  readonly refreshing: SingleFlight<null, boolean>;
  /** `null`: the app asks nobody for more. */
  readonly proving: SingleFlight<ApiError, unknown> | null;
}

/** Refreshes in this tab what no other tab has refreshed since. */
function createRefreshing(options: AuthRecoveryOptions): Session["refreshing"] {
  const { refresh, timeoutMs = 10_000, name = "session", perTab = false } = options;
  const tabs = acrossTabs(perTab ? null : `recourse:${name}`);
  return createSingleFlight(async (_, signal, sentAt) => {
    const doneElsewhere = (): boolean => tabs.doneAt() > sentAt;
    if (doneElsewhere()) return false;
    return tabs.once(async () => {
      if (doneElsewhere() || signal.aborted) return false;
      // One that hangs must not keep the other tabs out as well.
      await orAborted(refresh({ signal }), signal);
      tabs.done();
      return true;
    });
  }, timeoutMs);
}

/** Sends a request, again once it has what it was refused for, and a third time where another tab's session did not do. */
async function sendOver<T>(session: Session, recourse: RecourseInstance, send: () => Promise<T>): Promise<T> {
  const sentAt = Date.now();
  const sentBy = session.person();
  const expectSame = (): void => {
    if (sentBy !== session.person()) throw new DOMException("Somebody else is signed in.", "AbortError");
  };
  /** Gets what the request lacks that failed so, unless it lacks nothing. Whether it was this tab that got it. */
  const mend = async (thrown: unknown, since: number, mayProve: boolean): Promise<boolean> => {
    const error = await recourse.read(thrown);
    const proving = error.code === STEP_UP ? session.proving : null;
    if (proving === null && recourse.verdict(error).rule !== "refresh") throw thrown;
    expectSame();
    if (proving && !mayProve) throw thrown;
    try {
      if (proving === null) return await session.refreshing.join(since, null);
      await proving.join(since, error);
      return true;
    } catch (failure) {
      // The refused request is what happened; that no session was to be had is why it stands.
      throw proving && isAbort(failure) ? failure : thrown;
    } finally {
      expectSame();
    }
  };
  try {
    return await send();
  } catch (thrown) {
    if (await mend(thrown, sentAt, true)) return send();
  }
  try {
    return await send();
  } catch (again) {
    // What another tab got is of no use here after all.
    await mend(again, Date.now(), false);
    return send();
  }
}

/**
 * Single-flight session refresh: twenty requests refused for the same expired token are one refresh. A second one at
 * once would present a refresh token that the first has just rotated away, and sign the person out everywhere.
 */
export function createAuthRecovery(options: AuthRecoveryOptions): AuthRecovery {
  if (process.env.NODE_ENV !== "production") {
    expectGiven(
      typeof options?.refresh === "function",
      "createAuthRecovery",
      "refresh",
      "Without it no session comes back, and every expired one ends at the sign-in",
      "Write createAuthRecovery({ refresh: () => session.refresh() })",
    );
    const all = {
      refresh: true,
      stepUp: true,
      timeoutMs: true,
      name: true,
      perTab: true,
    } satisfies AllNames<AuthRecoveryOptions>;
    expectNames(options, all, "createAuthRecovery");
  }
  const { stepUp } = options;
  const refreshing = createRefreshing(options);
  const proving = stepUp ? createSingleFlight(async (error: ApiError) => stepUp(error), Infinity) : null;
  let person = 0;
  const session: Session = { person: () => person, refreshing, proving };
  return {
    recover: async (sentAt = Date.now()) => {
      await refreshing.join(sentAt, null);
    },
    reset: () => {
      person += 1;
      refreshing.abort();
      proving?.abort();
    },
    run: (recourse, send) => sendOver(session, recourse, send),
  };
}
