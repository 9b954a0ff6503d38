const SECOND_MS = 1000;
/** Second edges this close to each other are one: what was limited in one burst changes in one commit. */
const SAME_EDGE_MS = 8;
/** Deadlines are reached in steps of this, so that those close to each other take one commit. */
const STEP_MS = 25;
/** What `Date` moved further than the page's own clock while nobody looked: the computer slept. */
const SLEPT_MS = 1000;

/** Who is told of each second, and until when. */
const listeners = new Map<() => void, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** When the timer wakes us. */
let wake = 0;
/** A moment on the shared edges: the end of the first countdown, or of another of its burst. */
let anchor = 0;
/** What the page's own clock missed: it stands still in some browsers while the computer sleeps. */
let missed = 0;
/** How far `Date` was ahead when the page was hidden. */
let ahead = Infinity;

/** The page's own clock: somebody may set the computer's meanwhile. */
const now = (): number => performance.now() + missed;

/** When a deadline (epoch milliseconds) is reached, on the page's own clock. */
export const endOf = (deadline: number): number => now() + deadline - Date.now();

/** Milliseconds to an end, 0 when it is reached. In whole microseconds: what is left is no rounding error. */
export const leftUntil = (end: number): number => Math.max(0, Math.round((end - now()) * 1000) / 1000);

/** The first of the shared edges, or steps, that is not before a moment. */
const edgeFrom = (moment: number, step: number): number => anchor + Math.ceil((moment - anchor) / step) * step;

function wakeAt(moment: number): void {
  clearTimeout(timer);
  wake = moment;
  // Browsers cut fractions off, and would wake us too early.
  timer = setTimeout(tick, Math.ceil(moment - now() - 4e-4));
}

/** Sleeps until the next shared edge or, where an end comes before it, until that. */
function schedule(): void {
  clearTimeout(timer);
  if (listeners.size === 0 || document.hidden) return;
  // An edge that is no more than a rounding error away is this one: a clock may stand there for as long as it likes.
  let next = edgeFrom(now() + 5e-4, SECOND_MS);
  for (const end of listeners.values()) next = Math.min(next, edgeFrom(end, STEP_MS));
  wakeAt(next);
}

function tick(): void {
  // What is left then is less than half of a microsecond: none.
  const reached = now() + 5e-4;
  // A copy: a listener may add another, which must not be called in the same pass.
  for (const [listener, end] of new Map(listeners)) {
    if (end < reached) listeners.delete(listener);
    listener();
  }
  schedule();
}

function onVisibility(): void {
  const lead = Date.now() - now();
  if (document.hidden) {
    ahead = lead;
    schedule();
  } else {
    if (lead - ahead > SLEPT_MS) missed += lead - ahead;
    ahead = Infinity;
    tick();
  }
}

/**
 * Calls back once a second until `end` (of {@link endOf}), and at the end. One timer serves all; none runs while nothing
 * waits or the page is hidden.
 */
export function subscribeToSeconds(end: number, listener: () => void): () => void {
  // The same function each time, so that it is registered once.
  document.addEventListener("visibilitychange", onVisibility);
  const leads = listeners.size === 0 || edgeFrom(end, SECOND_MS) - end >= SECOND_MS - SAME_EDGE_MS;
  listeners.set(listener, end);
  if (leads) {
    anchor = end;
    schedule();
  } else if (end < wake && !document.hidden) wakeAt(edgeFrom(end, STEP_MS));
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearTimeout(timer);
  };
}
