import { attempt } from "../core/attempt.js";

/** Something that the tabs of one origin do once for all of them. */
export interface AcrossTabs {
  /** When it was last done, in this tab or another, epoch milliseconds; 0: never. */
  readonly doneAt: () => number;
  /** Notes that it is done, and tells the other tabs. */
  readonly done: () => void;
  /** Runs `work` while no other tab does. */
  readonly once: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * A message of another tab may arrive a moment after its lock is free. Nobody can tell whether there was one: tabs that
 * ask in the same moment all see it free.
 */
const SETTLE_MS = 30;
/** How far the clocks of two tabs may differ. */
const CLOCK_MS = 1000;

/** A channel to the other tabs; `null` where there is none: on a server, in old browsers, in frames without an origin. */
export function openChannel(name: string | null | undefined): BroadcastChannel | null {
  if (typeof document === "undefined" || !name) return null;
  return attempt(() => {
    const channel: BroadcastChannel & { readonly unref?: () => void } = new BroadcastChannel(name);
    // Node's, under a page that tests make up, would keep the process from ending.
    channel.unref?.();
    return channel;
  });
}

/** Made where the first is open: this is loaded on servers too, and some of them have none. */
let unheld: FinalizationRegistry<BroadcastChannel> | undefined;

/**
 * Closes the channel of what nobody holds any more: browsers keep one that somebody listens on as long as the page, and an
 * app may make many. Who listens must not know whose channel it is.
 */
export function closeUnheld<Holder extends object>(holder: Holder, channel: BroadcastChannel | null): Holder {
  if (channel) (unheld ??= new FinalizationRegistry((one) => one.close())).register(holder, channel);
  return holder;
}

/**
 * Shares one piece of work among tabs, by Web Locks and BroadcastChannel. Where a browser has not both (and on a
 * server), each tab is on its own. Nothing is stored.
 *
 * @param name What the tabs know it by; `null`: this tab is on its own.
 */
export function acrossTabs(name: string | null): AcrossTabs {
  let doneAt = 0;
  const locks = typeof navigator === "undefined" ? undefined : navigator.locks;
  const channel = locks ? openChannel(name) : null;
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (typeof data === "number" && data <= Date.now() + CLOCK_MS) doneAt = Math.max(doneAt, data);
  });
  const across: AcrossTabs = {
    // Where the clock was set back since, nobody knows.
    doneAt: () => (doneAt <= Date.now() + CLOCK_MS ? doneAt : 0),
    done: () => {
      doneAt = Date.now();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin by nature
      channel?.postMessage(doneAt);
    },
    once: async (work) => {
      if (!channel || !locks || name === null) return work();
      let begun = false;
      try {
        return await locks.request(name, async () => {
          begun = true;
          await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
          return work();
        });
      } catch (failure) {
        if (begun) throw failure;
        // A frame without an origin has the locks, and may not use them.
        return work();
      }
    },
  };
  return closeUnheld(across, channel);
}
