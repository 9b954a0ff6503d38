/** Milliseconds between ticks: what a countdown shows. */
const SECOND_MS = 1000;
// A browser may wake a timer a fraction of a millisecond early; a countdown must never be over too soon.
const EARLY_MS = 1;

const listeners = new Map<() => void, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

const hidden = (): boolean => typeof document !== "undefined" && document.visibilityState === "hidden";

function schedule(): void {
  clearTimeout(timer);
  timer = undefined;
  if (listeners.size === 0 || hidden()) return;
  const now = Date.now();
  // All countdowns share the edges of seconds; a deadline between two edges gets a wake-up of its own.
  let next = now - (now % SECOND_MS) + SECOND_MS;
  for (const deadline of listeners.values()) if (deadline > now && deadline < next) next = deadline;
  timer = setTimeout(tick, next - now + EARLY_MS);
}

function tick(): void {
  const now = Date.now();
  // One pass over a copy: a listener may add another, which must not be called in the same pass.
  for (const [listener, deadline] of new Map(listeners)) {
    if (deadline <= now) listeners.delete(listener);
    listener();
  }
  schedule();
}

function onVisibility(): void {
  if (!hidden()) tick();
}

/**
 * Calls back once a second until `deadline` (epoch milliseconds), and at the deadline. One timer serves all; none runs
 * while nothing waits or the page is hidden.
 */
export function subscribeToSeconds(deadline: number, listener: () => void): () => void {
  if (listeners.size === 0 && typeof document !== "undefined") {
    document.addEventListener("visibilitychange", onVisibility);
  }
  listeners.set(listener, deadline);
  schedule();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearTimeout(timer);
      timer = undefined;
      if (typeof document !== "undefined") document.removeEventListener("visibilitychange", onVisibility);
    }
  };
}
