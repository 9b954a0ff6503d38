import { LONGEST_WAIT_MS } from "../core/verdict.js";
import {
  budgetOf,
  hearAccepted,
  hearRefused,
  isUsedUp,
  keepTime,
  roomOf,
  settle,
  spreadMs,
  windowEnd,
} from "./limit-lessons.js";
import type { Limit, LimitContext, Turn } from "./limit-types.js";
import { createTally } from "./tally.js";

/** A request that is never answered must not block the others for ever. */
const SILENCE_MS = 10_000;

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
  since: Infinity,
  sent: 0,
  lastAt: 0,
  heard: false,
  refusals: 0,
  left: Infinity,
  resetAt: Infinity,
});

/** The turn of a request that goes now. */
export function take(limit: Limit): Turn {
  const sentAt = limit.now();
  const { start } = limit;
  let isOut = true;
  /** Only the first word counts. */
  const answer = (went: boolean, hear: () => void): void => {
    if (!isOut) return;
    isOut = false;
    limit.lastAt = limit.now();
    limit.out.delete(answer);
    limit.heard ||= went;
    hear();
    serve(limit);
  };
  limit.out.add(answer);
  limit.lastAt = sentAt;
  limit.sent += 1;
  limit.left -= 1;
  return {
    accepted: (told) => {
      answer(true, () => hearAccepted(limit, told));
    },
    refused: (waitMs, told) => {
      answer(true, () => hearRefused(limit, sentAt, waitMs, told));
    },
    ended: (went = true) => {
      answer(went, () => {
        if (went) return;
        // Its place is another's, as long as its window is open.
        if (start === limit.start) limit.sent -= 1;
        limit.left += 1;
      });
    },
  };
}

/** Lets those in line go whose turn has come, and looks after the others when there is more to know. */
function serve(limit: Limit): void {
  const at = limit.now();
  if (limit.queue.length > 0 && at >= limit.lastAt + SILENCE_MS) limit.out.clear();
  keepTime(limit, at);
  if (limit.phase === "shut") return holdUntil(limit, limit.start);
  for (const next of limit.queue.splice(0, roomOf(limit))) {
    const turn = take(limit);
    const go = (): void => {
      if (limit.phase !== "shut") return next.go(turn);
      // Another one was refused meanwhile.
      limit.queue.unshift(next);
      turn.ended(false);
    };
    setTimeout(go, limit.phase === "open" ? 0 : limit.random() * spreadMs(limit));
  }
  if (limit.queue.length === 0) settle(limit, at);
  else if (limit.budget || isUsedUp(limit, at)) holdUntil(limit, windowEnd(limit, at));
  else holdForAnswer(limit, at);
}

/** Tells those at once who would have to wait longer than they want to. `next`: when the first in line may go. */
function sendAway(limit: Limit, next: number): void {
  limit.queue = limit.queue.filter(({ until, go }, index) => {
    const windows = limit.budget && Math.floor(index / limit.budget);
    const isPatient = next + windows * (limit.windowMs + spreadMs(limit)) <= until;
    if (!isPatient) go(null);
    return isPatient;
  });
}

/** Looks after those who wait, if there are any, at that time. */
function lookAt(limit: Limit, at: number): void {
  if (limit.queue.length === 0) return;
  clearTimeout(limit.timer);
  // Node warns of a wait below nothing.
  limit.timer = setTimeout(serve, Math.min(Math.max(0, at - limit.now()), LONGEST_WAIT_MS), limit);
}

/** Holds the queue until its first may go. */
function holdUntil(limit: Limit, next: number): void {
  sendAway(limit, next);
  lookAt(limit, next);
}

/**
 * Holds the queue where nobody can tell until when: until nobody has answered for long, or the first in line would wait no
 * longer.
 */
function holdForAnswer(limit: Limit, earliest: number): void {
  sendAway(limit, earliest);
  lookAt(limit, Math.min(limit.lastAt + SILENCE_MS, (limit.queue[0]?.until ?? 0) + 1));
}

/** When the next request may go, epoch milliseconds; `null` while nothing speaks against it. */
export function opensAt(limit: Limit): number | null {
  const at = limit.now();
  if (limit.phase === "paced" && limit.queue.length === 0) settle(limit, at);
  if (limit.phase === "shut" && at >= limit.start && limit.queue.length + limit.out.size === 0) return null;
  return limit.phase === "open" ? null : Math.max(limit.start, at);
}

/**
 * Waits for a turn. Gives `null` as soon as it is clear that the turn would come later than `patienceMs` from now.
 *
 * @param firstBurst How many may go before the first answer ever. Default: all.
 */
export function enter(limit: Limit, patienceMs: number, firstBurst = Infinity): Promise<Turn | null> {
  const at = limit.now();
  // Where nobody knows how many may go, one goes to see first.
  if (limit.queue.length === 0 && budgetOf(limit)) settle(limit, at);
  const isOpen = limit.phase === "open" && !isUsedUp(limit, at);
  return new Promise((go) => {
    if (isOpen && (limit.heard || limit.out.size < firstBurst)) return go(take(limit));
    limit.queue.push({ until: at + patienceMs, go });
    // The first burst keeps nobody out in the end: silence lets them all go.
    if (isOpen) holdForAnswer(limit, -Infinity);
    else serve(limit);
  });
}

/**
 * Keeps a turn for a request that cannot wait for one. Gives when that is, milliseconds from now; `null`: it would
 * come later than `patienceMs`, and is not kept.
 */
export function reserve(limit: Limit, patienceMs: number): number | null {
  const at = limit.now();
  const budget = budgetOf(limit);
  const ahead = limit.queue.length;
  // Where nobody knows: one to see, then twice as many each time.
  const windows = Math.floor(budget ? ahead / budget : Math.log2(ahead + 1));
  const next = limit.phase === "shut" ? limit.start : windowEnd(limit, at);
  const waitMs =
    limit.phase !== "shut" && roomOf(limit) > ahead
      ? 0
      : Math.max(0, next - at) + windows * (limit.windowMs + spreadMs(limit));
  if (waitMs > patienceMs) return null;
  limit.queue.push({ until: Infinity, go: (turn) => turn?.ended() });
  serve(limit);
  return waitMs;
}
