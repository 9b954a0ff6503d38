/** Something that the tabs of one origin do once for all of them. */
export interface AcrossTabs {
  /** When it was last done, in this tab or another, epoch milliseconds; 0: never. */
  readonly doneAt: () => number;
  /** When it was last done in this tab; 0: never. */
  readonly doneHereAt: () => number;
  /** Notes that it is done, and tells the other tabs. */
  readonly done: () => void;
  /** Runs `work` while no other tab does. */
  readonly once: <T>(work: () => Promise<T>) => Promise<T>;
}

/** A message of another tab may arrive a moment after its lock is free. */
const SETTLE_MS = 30;

/**
 * Shares one piece of work among tabs, by Web Locks and BroadcastChannel. Where a browser has not both (and on a
 * server), each tab is on its own. Nothing is stored.
 *
 * @param name What the tabs know it by; `null`: this tab is on its own.
 */
export function acrossTabs(name: string | null): AcrossTabs {
  let doneAt = 0;
  let doneHereAt = 0;
  const locks = typeof navigator === "undefined" ? undefined : navigator.locks;
  // Node has the channel too, and would not end while it is open.
  const able = typeof document !== "undefined" && typeof BroadcastChannel === "function";
  const channel = able && locks && name !== null ? new BroadcastChannel(name) : null;
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (typeof data === "number" && data <= Date.now() + 1000) doneAt = Math.max(doneAt, data);
  });
  return {
    doneAt: () => doneAt,
    doneHereAt: () => doneHereAt,
    done: () => {
      doneAt = doneHereAt = Date.now();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin by nature
      channel?.postMessage(doneAt);
    },
    once: async (work) => {
      if (!channel || !locks || name === null) return work();
      const { held = [] } = await locks.query();
      const waited = held.some((lock) => lock.name === name);
      return locks.request(name, async () => {
        if (waited) await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
        return work();
      });
    },
  };
}
