import type { RateLimit } from "../core/api-error.js";
import { LONGEST_WAIT_MS } from "../core/verdict.js";
import type { Limit, LimitContext, Turn } from "./limit-types.js";
import { createTally } from "./tally.js";

/** Timers may fire a little early by the wall clock, and a request before its time is refused for nothing. */
const MARGIN_MS = 5;
/** A request that is never answered must not block the others for ever. */
const SILENCE_MS = 10_000;

/** Nobody fires at the very edge together, and the last of one window is a whole window away from the next. */
const spread = ({ windowMs }: Limit): number => Math.min(1000, Math.max(20, windowMs * 0.05));

const usedUp = ({ left, resetAt }: Limit, at: number): boolean => left <= 0 && at < resetAt;

/** When the window that is open now is over. */
const windowEnd = (limit: Limit, at: number): number =>
  usedUp(limit, at) ? limit.resetAt + MARGIN_MS : limit.start + limit.windowMs + spread(limit);

/** How many go per window, as far as the answers tell by now; 0 where they do not. */
const learned = ({ accepted, elsewhere, from, budget }: Limit): number =>
  accepted.since(from) || elsewhere(from) || budget;

/** How many may go now. */
const room = ({ phase, left, budget, accepted, start, out, sent }: Limit): number =>
  Math.min(left, phase === "open" ? Infinity : budget ? budget - sent : 1 + accepted.since(start) - out.size);

function begin(limit: Limit, start: number): void {
  limit.start = start;
  limit.sent = 0;
  limit.left = limit.resetAt = Infinity;
}

function shut(limit: Limit, until: number): void {
  // A later answer never makes a wait shorter.
  begin(limit, limit.phase === "shut" ? Math.max(limit.start, until) : until);
  limit.phase = "shut";
  limit.tell();
}

function hearAccepted(limit: Limit, at: number, told: RateLimit | null | undefined): void {
  limit.refused = 0;
  limit.accepted.add(at);
  const resetAt = (told?.resetAt ?? 0) + limit.ahead();
  if (typeof told?.remaining !== "number" || resetAt <= at || limit.phase === "shut") return;
  limit.left = told.remaining - limit.out.size;
  limit.resetAt = resetAt;
  if (told.limit !== null) limit.budget = Math.max(1, told.limit);
  limit.windowMs = Math.max(limit.windowMs, resetAt - at);
}

function hearRefused(limit: Limit, at: number, sentAt: number, told: number | null, most: number): void {
  const { phase, start, budget } = limit;
  // Where the server does not say how long: 250 ms at first, at most 15 s, and up to twice that.
  const wait = Math.min(told ?? Math.min(15_000, 250 * 2 ** limit.refused) * (1 + limit.random()), LONGEST_WAIT_MS);
  const first = phase === "open";
  if (first || (phase === "paced" && sentAt >= start)) {
    limit.refused += 1;
    // From one opening to the next is the whole window; the first wait may have been the rest of one.
    limit.windowMs = first ? wait : at - start + wait;
    limit.budget = told === null ? 0 : (!first && (limit.accepted.since(start) || Math.ceil(budget / 2))) || most;
    if (first) limit.from = told === null ? Infinity : at - wait;
  }
  if (phase !== "shut" || told !== null) shut(limit, at + wait + MARGIN_MS);
}

/** The turn of a request that goes now. */
export function take(limit: Limit): Turn {
  const sentAt = limit.now();
  const { start } = limit;
  let pending = true;
  const once = (went: boolean, hear: (at: number) => void): void => {
    if (!pending) return;
    pending = false;
    limit.lastAt = limit.now();
    limit.out.delete(once);
    limit.heard ||= went;
    hear(limit.lastAt);
    pump(limit);
  };
  limit.out.add(once);
  limit.lastAt = sentAt;
  limit.sent += 1;
  limit.left -= 1;
  return {
    accepted: (told) => {
      once(true, (at) => hearAccepted(limit, at, told));
    },
    refused: (waitMs, told) => {
      // A limit of none tells nothing of the next window.
      once(true, (at) => hearRefused(limit, at, sentAt, waitMs, told?.limit ?? 0));
    },
    ended: (went = true) => {
      once(went, () => {
        if (went) return;
        if (start === limit.start) limit.sent -= 1;
        limit.left += 1;
      });
    },
  };
}

/**
 * Those who would have to wait longer than they want to are told so at once, the others are looked after when the next
 * may go. Where nobody can tell: when nobody has answered for long, or the first in line would wait no longer.
 */
function hold(limit: Limit, next: number, known = true): void {
  const { queue, budget, windowMs } = limit;
  const stay = queue.filter(({ until, go }, index) => {
    const windows = Math.floor(index / (budget || Infinity));
    const patient = next + windows * (windowMs + spread(limit)) <= until;
    if (!patient) go(null);
    return patient;
  });
  queue.splice(0, queue.length, ...stay);
  const [first] = queue;
  if (!first) return;
  const at = known ? next : Math.min(limit.lastAt + SILENCE_MS, first.until + 1);
  clearTimeout(limit.timer);
  limit.timer = setTimeout(pump, Math.min(Math.max(0, at - limit.now()), LONGEST_WAIT_MS), limit);
}

function pump(limit: Limit): void {
  const at = limit.now();
  const { queue } = limit;
  if (queue.length > 0 && at >= limit.lastAt + SILENCE_MS) limit.out.clear();
  if (limit.phase === "open" && usedUp(limit, at)) shut(limit, limit.resetAt + MARGIN_MS);
  if (limit.phase === "shut") {
    if (at < limit.start) return hold(limit, limit.start);
    limit.phase = "paced";
    limit.budget = learned(limit);
    limit.from = Infinity;
  }
  if (at >= limit.resetAt || (limit.phase === "paced" && limit.budget && at >= windowEnd(limit, at))) begin(limit, at);
  for (const next of queue.splice(0, room(limit))) {
    const turn = take(limit);
    const go = (): void => {
      if (limit.phase !== "shut") return next.go(turn);
      // Another one was refused meanwhile.
      queue.unshift(next);
      turn.ended(false);
    };
    setTimeout(go, limit.phase === "open" ? 0 : limit.random() * spread(limit));
  }
  if (queue.length === 0) settle(limit, at);
  else if (limit.budget || usedUp(limit, at)) hold(limit, windowEnd(limit, at));
  else hold(limit, at, false);
}

/** Nobody waits any more: once a whole window has passed as well, nothing speaks against sending. */
function settle(limit: Limit, at: number): void {
  const { phase, out, start, windowMs } = limit;
  if (phase === "open" || out.size > 0 || at < start + (learned(limit) && windowMs)) return;
  limit.phase = "open";
  limit.refused = 0;
  limit.tell();
}

/**
 * Makes a limit. It is open until the first refusal, then shut until the server's wait is over. After that it paces:
 * as many requests per window as were accepted before the refusal or, where nobody knows, one to see, and one more at
 * a time with each that is accepted. A window without anybody waiting opens it again.
 */
export const createLimit = (context: LimitContext): Limit => ({
  ...context,
  queue: [],
  out: new Set(),
  accepted: createTally(),
  phase: "open",
  start: 0,
  windowMs: 0,
  budget: 0,
  from: Infinity,
  sent: 0,
  lastAt: 0,
  heard: false,
  refused: 0,
  left: Infinity,
  resetAt: Infinity,
});

/** When the next request may go, epoch milliseconds; `null` while nothing speaks against it. */
export function opensAt(limit: Limit): number | null {
  const at = limit.now();
  const { queue, out, start } = limit;
  if (limit.phase === "paced" && queue.length === 0) settle(limit, at);
  if (limit.phase === "shut" && at >= start && queue.length + out.size === 0) return null;
  return limit.phase === "open" ? null : Math.max(start, at);
}

/**
 * Waits for a turn. Gives `null` as soon as it is clear that the turn would come later than `patienceMs` from now.
 *
 * @param firstBurst How many may go before the first answer ever. Default: all.
 */
export function enter(limit: Limit, patienceMs: number, firstBurst = Infinity): Promise<Turn | null> {
  const at = limit.now();
  const { queue } = limit;
  // Where nobody knows how many may go, one goes to see first.
  if (queue.length === 0 && learned(limit)) settle(limit, at);
  const open = limit.phase === "open" && !usedUp(limit, at);
  if (open && (limit.heard || limit.out.size < firstBurst)) return Promise.resolve(take(limit));
  return new Promise((go) => {
    queue.push({ until: at + patienceMs, go });
    // The first burst keeps nobody out in the end: silence lets them all go.
    if (open) hold(limit, -Infinity, false);
    else pump(limit);
  });
}

/**
 * Keeps a turn for a request that cannot wait for one. Gives when that is, milliseconds from now; `null`: it would
 * come later than `patienceMs`, and is not kept.
 */
export function reserve(limit: Limit, patienceMs: number): number | null {
  const at = limit.now();
  const { queue, windowMs } = limit;
  const most = learned(limit);
  const index = queue.length;
  const isShut = limit.phase === "shut";
  // Where nobody knows: one to see, then twice as many each time.
  const windows = Math.floor(most ? index / most : Math.log2(index + 1));
  const next = isShut ? limit.start : windowEnd(limit, at);
  const waitMs = !isShut && room(limit) > index ? 0 : Math.max(0, next - at) + windows * (windowMs + spread(limit));
  if (waitMs > patienceMs) return null;
  queue.push({ until: Infinity, go: (turn) => turn?.ended() });
  pump(limit);
  return waitMs;
}
