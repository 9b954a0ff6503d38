const SECOND_MS = 1000;
/** Second edges this close to each other are one: what was limited in one burst changes in one commit. */
const SAME_EDGE_MS = 8;
/** Deadlines this close to each other are reached in one commit. */
const SAME_END_MS = 40;
/** What `Date` moved further than the page's own clock while nobody looked: the computer slept. */
const SLEPT_MS = 1000;

interface Known {
  /** When it is over, on the page's own clock: somebody may set the computer's clock meanwhile. */
  end: number;
  /** How many wait for it, or have. */
  users: number;
}

/** Deadlines that are waited for, by epoch milliseconds. */
const known = new Map<number, Known>();
/** Who is told of each second, and until when. */
const listeners = new Map<() => void, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** When the timer wakes us. */
let wake = Infinity;
/** A moment on the shared edges: the first countdown's end, and how much later those of its burst are. */
let anchor = 0;
let spread = 0;
/** Both clocks when the page was hidden. */
let hiddenAt: readonly [date: number, own: number] | null = null;

const endOf = (deadline: number): number => known.get(deadline)?.end ?? performance.now() + deadline - Date.now();

/**
 * Milliseconds to a deadline, 0 when it is over. Counted on a clock that nobody can set, from when somebody
 * began to wait.
 */
export const remainingMs = (deadline: number): number =>
  // Whole microseconds: what is left is no rounding error.
  Math.max(0, Math.round((endOf(deadline) - performance.now()) * 1000) / 1000);

/** How far behind the shared edge before it a moment is. */
const phase = (moment: number): number => (((moment - anchor) % SECOND_MS) + SECOND_MS) % SECOND_MS;

function wakeAt(moment: number): void {
  clearTimeout(timer);
  wake = moment;
  // Browsers cut fractions off, and would wake us too early.
  timer = setTimeout(tick, Math.ceil(moment - performance.now()));
}

function nextEdge(): number {
  const now = performance.now() - spread;
  return now + spread + SECOND_MS - phase(now);
}

/** Sleeps until the next shared edge or, where deadlines come well before it, until the first and those right after it. */
function schedule(): void {
  clearTimeout(timer);
  timer = undefined;
  wake = Infinity;
  if (listeners.size === 0 || document.hidden) return;
  const now = performance.now();
  const edge = nextEdge();
  const due = [...listeners.values()].map((deadline) => endOf(deadline)).filter((end) => end > now);
  const first = due.reduce((one, end) => Math.min(one, end), Infinity);
  const together = first + SAME_END_MS;
  wakeAt(edge <= together ? edge : due.reduce((last, end) => (end <= together ? Math.max(last, end) : last), first));
}

function tick(): void {
  // A copy: a listener may add another, which must not be called in the same pass.
  for (const [listener, deadline] of new Map(listeners)) {
    if (remainingMs(deadline) === 0) listeners.delete(listener);
    listener();
  }
  schedule();
}

function onVisibility(): void {
  if (document.hidden) {
    hiddenAt = [Date.now(), performance.now()];
    schedule();
    return;
  }
  // The own clock stands still in some browsers while the computer sleeps.
  const slept = hiddenAt ? Date.now() - hiddenAt[0] - (performance.now() - hiddenAt[1]) : 0;
  if (slept > SLEPT_MS) for (const one of known.values()) one.end -= slept;
  hiddenAt = null;
  tick();
}

/**
 * Calls back once a second until `deadline` (epoch milliseconds), and at the deadline. One timer serves all; none runs
 * while nothing waits or the page is hidden.
 */
export function subscribeToSeconds(deadline: number, listener: () => void): () => void {
  const mine = known.get(deadline) ?? { end: endOf(deadline), users: 0 };
  mine.users += 1;
  known.set(deadline, mine);
  const { end } = mine;
  const first = listeners.size === 0;
  listeners.set(listener, deadline);
  if (first) {
    document.addEventListener("visibilitychange", onVisibility);
    [anchor, spread] = [end, 0];
    schedule();
  } else if (phase(end) > spread && phase(end) <= SAME_EDGE_MS) {
    spread = phase(end);
    schedule();
  } else if (end < wake && !document.hidden) wakeAt(end);
  return () => {
    listeners.delete(listener);
    mine.users -= 1;
    if (mine.users === 0) known.delete(deadline);
    if (listeners.size > 0) return;
    document.removeEventListener("visibilitychange", onVisibility);
    schedule();
  };
}
