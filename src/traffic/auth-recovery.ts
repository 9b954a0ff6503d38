import type { ApiError } from "../core/api-error.js";
import type { RecourseInstance } from "../core/recourse.js";
import { acrossTabs } from "./tabs.js";

/** What {@link createAuthRecovery} takes. */
export interface AuthRecoveryOptions {
  /** Gets a new session; rejects when it cannot. */
  readonly refresh: () => unknown;
  /**
   * Asks the person to prove who they are once more (RFC 9470): resolves when they have, rejects with an `AbortError`
   * when they would rather not, which is then no failure. Without it such an error is shown like any other.
   */
  readonly stepUp?: (error: ApiError) => unknown;
  /** How long a refresh may take, milliseconds, before it counts as failed. Default 10,000. */
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
  const { refresh, stepUp, timeoutMs = 10_000, name = "session", perTab = false } = options;
  const tabs = acrossTabs(perTab ? null : `recourse:${name}`);
  let underWay: Promise<boolean> | null = null;
  let proving: Promise<unknown> | null = null;

  const refreshInTime = async (): Promise<void> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hanging = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new DOMException("The session was not refreshed in time.", "TimeoutError"));
      }, timeoutMs);
    });
    try {
      await Promise.race([refresh(), hanging]);
    } finally {
      clearTimeout(timer);
    }
  };

  /** Whether it was this tab that got the session. */
  const renew = (sentAt: number): Promise<boolean> => {
    if (tabs.doneAt() > sentAt) return Promise.resolve(tabs.doneHereAt() > sentAt);
    underWay ??= tabs
      .once(async () => {
        if (tabs.doneAt() > sentAt) return false;
        await refreshInTime();
        tabs.done();
        return true;
      })
      .finally(() => {
        underWay = null;
      });
    return underWay;
  };

  const prove = async (error: ApiError): Promise<void> => {
    proving ??= Promise.resolve(stepUp?.(error)).finally(() => {
      proving = null;
    });
    await proving;
  };

  const refusedFor = async (recourse: RecourseInstance, thrown: unknown): Promise<"session" | "strength" | null> => {
    const error = await recourse.read(thrown);
    if (stepUp && error.code === STEP_UP) return "strength";
    return recourse.verdict(error).rule === "refresh" ? "session" : null;
  };

  return {
    recover: async (sentAt = Date.now()) => {
      await renew(sentAt);
    },
    run: async (recourse, send) => {
      const sentAt = Date.now();
      try {
        return await send();
      } catch (thrown) {
        const reason = await refusedFor(recourse, thrown);
        if (reason === null) throw thrown;
        let here = true;
        try {
          if (reason === "session") here = await renew(sentAt);
          else await prove(await recourse.read(thrown));
        } catch (failure) {
          // The refused request is what happened; that no session was to be had is why it stands.
          throw isAbort(failure) ? failure : thrown;
        }
        if (here) return send();
        try {
          return await send();
        } catch (again) {
          // What another tab got is of no use here after all.
          if ((await refusedFor(recourse, again)) !== "session") throw again;
          await renew(Date.now()).catch(() => {
            throw again;
          });
          return send();
        }
      }
    },
  };
}
