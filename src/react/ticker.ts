/** Milliseconds between ticks: what a countdown shows. */
const SECOND_MS = 1000;
// A browser may wake a timer a fraction of a millisecond early; a countdown must never be over too soon.
const EARLY_MS = 1;

const listeners = new Map<() => void, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

function schedule(): void {
  clearTimeout(timer);
  if (listeners.size === 0 || document.hidden) return;
  const now = Date.now();
  // All countdowns share the edges of seconds; a deadline between two edges gets a wake-up of its own.
  const deadlines = [...listeners.values()].filter((deadline) => deadline > now);
  timer = setTimeout(tick, Math.min(now - (now % SECOND_MS) + SECOND_MS, ...deadlines) - now + EARLY_MS);
}

function tick(): void {
  // One pass over a copy: a listener may add another, which must not be called in the same pass.
  for (const [listener, deadline] of new Map(listeners)) {
    if (deadline <= Date.now()) listeners.delete(listener);
    listener();
  }
  schedule();
}

/**
 * Calls back once a second until `deadline` (epoch milliseconds), and at the deadline. One timer serves all; none runs
 * while nothing waits or the page is hidden.
 */
export function subscribeToSeconds(deadline: number, listener: () => void): () => void {
  // The same function each time, so that it is registered once.
  document.addEventListener("visibilitychange", onVisibility);
  listeners.set(listener, deadline);
  schedule();
  return () => {
    listeners.delete(listener);
    schedule();
  };
}

function onVisibility(): void {
  if (!document.hidden) tick();
}
