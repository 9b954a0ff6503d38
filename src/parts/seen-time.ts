// Time that passes only while somebody sees the page: no timer wakes a hidden one.

const STEP_MS = 1000;

/** Calls back as the page is hidden, and as it is seen again. Returns what ends it. */
export function watchVisibility(listener: () => void): () => void {
  // Tests take it away before the last timer has ended.
  const page = document;
  page.addEventListener("visibilitychange", listener);
  return () => {
    page.removeEventListener("visibilitychange", listener);
  };
}

/** What waits until the page has been seen for so long. */
export interface Waiting {
  /** When its time has come, epoch milliseconds. */
  due: number;
  /** What it waits by; `false`: nobody sees the page. Tests replace it, and nothing waits by the old one any more. */
  clock?: unknown;
}

/** Does something once the page has been seen for so long at a stretch. */
export function afterSeen(ms: number, work: () => void, waiting: Waiting = { due: 0 }): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = watchVisibility(wait);
  function wait(): void {
    // Tests replace the clock: what waited for the old one has gone with it, or still comes at its time.
    if (waiting.clock && waiting.clock !== setTimeout) {
      end();
      return;
    }
    clearTimeout(timer);
    waiting.clock = !document.hidden && setTimeout;
    if (!waiting.clock) return;
    waiting.due = Date.now() + ms;
    timer = setTimeout(() => {
      end();
      work();
    }, ms);
  }
  wait();
}

/** Does something once a second, as long as somebody sees the page. Returns what ends it. */
export function whileSeen(step: (passedMs: number) => void): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const run = (): void => {
    clearInterval(timer);
    if (!document.hidden) timer = setInterval(step, STEP_MS, STEP_MS);
  };
  run();
  const end = watchVisibility(run);
  return () => {
    end();
    clearInterval(timer);
  };
}
