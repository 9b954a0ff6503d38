/** What {@link createAuthRecovery} takes. */
export interface AuthRecoveryOptions {
  /** Gets a new session; rejects when it cannot. */
  readonly refresh: () => unknown;
  /** How long a refresh may take, milliseconds, before it counts as failed. Default 10,000. */
  readonly timeoutMs?: number;
}

/** Gets a session back, once for all who ask. */
export interface AuthRecovery {
  /** Joins the refresh that is under way, else starts one. Rejects when it fails or hangs. */
  readonly recover: () => Promise<void>;
}

/**
 * Single-flight session refresh: twenty requests refused for the same expired token are one refresh. A second one at
 * once would present a refresh token that the first has just rotated away, and sign the person out everywhere.
 */
export function createAuthRecovery({ refresh, timeoutMs = 10_000 }: AuthRecoveryOptions): AuthRecovery {
  let underWay: Promise<void> | null = null;

  const run = async (): Promise<void> => {
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

  return {
    recover: () => {
      underWay ??= run().finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
}
