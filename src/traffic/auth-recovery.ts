import { expectGiven } from "../core/expect.js";
import type { ApiError } from "../core/api-error.js";
import type { RecourseInstance } from "../core/recourse.js";
import { createSingleFlight, untilAborted } from "./single-flight.js";
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

const isAbort = (thrown: unknown): boolean =>
  typeof thrown === "object" && thrown !== null && "name" in thrown && thrown.name === "AbortError";

/**
 * Single-flight session refresh: twenty requests refused for the same expired token are one refresh. A second one at
 * once would present a refresh token that the first has just rotated away, and sign the person out everywhere.
 */
export function createAuthRecovery(options: AuthRecoveryOptions): AuthRecovery {
  if (process.env.NODE_ENV !== "production")
    expectGiven(
      typeof options?.refresh === "function",
      "createAuthRecovery",
      "refresh",
      "Without it no session comes back, and every expired one ends at the sign-in",
      "Write createAuthRecovery({ refresh: () => session.refresh() })",
    );
  const { refresh, stepUp, timeoutMs = 10_000, name = "session", perTab = false } = options;
  const tabs = acrossTabs(perTab ? null : `recourse:${name}`);
  /** Who is signed in, by number. */
  let person = 0;

  /** Whether it was this tab that got the session. */
  const refreshing = createSingleFlight<null, boolean>(async (_, signal, sentAt) => {
    const doneElsewhere = (): boolean => tabs.doneAt() > sentAt;
    if (doneElsewhere()) return false;
    return tabs.once(async () => {
      if (doneElsewhere() || signal.aborted) return false;
      // One that hangs must not keep the other tabs out as well.
      await Promise.race([refresh({ signal }), untilAborted(signal)]);
      tabs.done();
      return true;
    });
  }, timeoutMs);
  const proving = createSingleFlight<ApiError, unknown>(async (error) => stepUp?.(error), Infinity);

  const refusedFor = async (recourse: RecourseInstance, thrown: unknown): Promise<"session" | "strength" | null> => {
    const error = await recourse.read(thrown);
    if (stepUp && error.code === STEP_UP) return "strength";
    return recourse.verdict(error).rule === "refresh" ? "session" : null;
  };

  return {
    recover: async (sentAt = Date.now()) => {
      await refreshing.join(sentAt, null);
    },
    reset: () => {
      person += 1;
      refreshing.abort();
      proving.abort();
    },
    run: async (recourse, send) => {
      const sentAt = Date.now();
      const sentBy = person;
      const refused = async (thrown: unknown): Promise<"session" | "strength" | null> => {
        const reason = await refusedFor(recourse, thrown);
        if (reason !== null && sentBy !== person) throw new DOMException("Somebody else is signed in.", "AbortError");
        return reason;
      };
      try {
        return await send();
      } catch (thrown) {
        const reason = await refused(thrown);
        if (reason === null) throw thrown;
        let here = true;
        try {
          if (reason === "session") here = await refreshing.join(sentAt, null);
          else await proving.join(sentAt, await recourse.read(thrown));
        } catch (failure) {
          await refused(thrown);
          // The refused request is what happened; that no session was to be had is why it stands.
          throw reason === "strength" && isAbort(failure) ? failure : thrown;
        }
        await refused(thrown);
        if (here) return send();
        try {
          return await send();
        } catch (again) {
          // What another tab got is of no use here after all.
          if ((await refused(again)) !== "session") throw again;
          await refreshing.join(Date.now(), null).catch(() => {
            throw again;
          });
          await refused(again);
          return send();
        }
      }
    },
  };
}
