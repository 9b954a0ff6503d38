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

/** A line to the other tabs. */
interface Line {
  readonly channel: BroadcastChannel;
  readonly hear: (data: unknown) => void;
}

/** Browsers keep a channel that somebody listens on, and whoever hears it, as long as the page: an app may make many. */
const unheard = /* @__PURE__ */ new FinalizationRegistry<BroadcastChannel>((channel) => {
  channel.close();
});

/** Apart, for it must see nothing that leads to the line. */
const listen = (channel: BroadcastChannel, line: WeakRef<Line>): void => {
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => line.deref()?.hear(data));
};

/**
 * A line to the other tabs, for as long as somebody holds it; `null` where there is none: on a server, in old browsers, in
 * frames without an origin.
 *
 * @param hear Told of what the others say.
 */
export function openLine(name: string, hear: Line["hear"]): Line | null {
  if (typeof document === "undefined") return null;
  return attempt(() => {
    const channel: BroadcastChannel & { readonly unref?: () => void } = new BroadcastChannel(name);
    const line = { channel, hear };
    listen(channel, new WeakRef(line));
    unheard.register(line, channel);
    // Node's, under a page that tests make up, would keep the process from ending.
    channel.unref?.();
    return line;
  });
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
  const hear = (data: unknown): void => {
    if (typeof data === "number" && data <= Date.now() + CLOCK_MS) doneAt = Math.max(doneAt, data);
  };
  const line = locks && name !== null ? openLine(name, hear) : null;
  return {
    // Where the clock was set back since, nobody knows.
    doneAt: () => (doneAt <= Date.now() + CLOCK_MS ? doneAt : 0),
    done: () => {
      doneAt = Date.now();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin by nature
      line?.channel.postMessage(doneAt);
    },
    once: async (work) => {
      if (!line || !locks || name === null) return work();
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
}
