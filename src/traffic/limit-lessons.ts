import type { RateLimit } from "../core/api-error.js";
import { LONGEST_WAIT_MS } from "../core/verdict.js";
import type { Limit } from "./limit-types.js";

/** Timers may fire a little early by the wall clock, and a request before its time is refused for nothing. */
const MARGIN_MS = 5;
const FIRST_GUESS_MS = 250;
const LONGEST_GUESS_MS = 15_000;

/** Nobody fires at the very edge together, and the last of one window is a whole window away from the next. */
export const spreadMs = (limit: Limit): number => Math.min(1000, Math.max(20, limit.windowMs * 0.05));

/** Whether the server said that nothing is left now. */
export const isUsedUp = (limit: Limit, at: number): boolean => limit.left <= 0 && at < limit.resetAt;

/** When the window that is open now is over. */
export const windowEnd = (limit: Limit, at: number): number =>
  isUsedUp(limit, at) ? limit.resetAt + MARGIN_MS : limit.start + limit.windowMs + spreadMs(limit);

/** How many go per window, as far as the answers tell by now; 0 where they do not. */
export const budgetOf = (limit: Limit): number =>
  limit.accepted.since(limit.since) || limit.elsewhere(limit.since) || limit.budget;

/** How many may go now. Where nobody knows: one to see, and one more with each that is accepted. */
export function roomOf(limit: Limit): number {
  if (limit.phase === "open") return limit.left;
  const room = limit.budget ? limit.budget - limit.sent : 1 + limit.accepted.since(limit.start) - limit.out.size;
  return Math.min(limit.left, room);
}

function startWindow(limit: Limit, start: number): void {
  limit.start = start;
  limit.sent = 0;
  limit.left = limit.resetAt = Infinity;
}

function shut(limit: Limit, until: number): void {
  // A later answer never makes a wait shorter; the start of a window that is open lies behind.
  startWindow(limit, Math.max(limit.start, until));
  limit.phase = "shut";
  limit.tell();
}

/** A request was accepted just now. `told`: what the headers say. */
export function hearAccepted(limit: Limit, told: RateLimit | null | undefined): void {
  const at = limit.lastAt;
  limit.refusals = 0;
  limit.accepted.add(at);
  const resetAt = (told?.resetAt ?? 0) + limit.ahead();
  if (typeof told?.remaining !== "number" || resetAt <= at || limit.phase === "shut") return;
  limit.left = told.remaining - limit.out.size;
  limit.resetAt = resetAt;
  if (told.limit !== null) limit.budget = Math.max(1, told.limit);
  limit.windowMs = Math.max(limit.windowMs, resetAt - at);
}

/** How long to wait where the server does not say: longer each time, and never as long as somebody else. */
const guessMs = (limit: Limit): number =>
  Math.min(LONGEST_GUESS_MS, FIRST_GUESS_MS * 2 ** limit.refusals) * (1 + limit.random());

/**
 * A request was refused just now: the first of a window tells what the window is, all tell until when it is shut.
 *
 * @param sentAt When it went.
 * @param waitMs How long the server asks to wait; `null` where it did not say.
 */
export function hearRefused(limit: Limit, sentAt: number, waitMs: number | null, told?: RateLimit | null): void {
  const { phase, lastAt: at } = limit;
  const isTold = waitMs !== null;
  const wait = Math.min(waitMs ?? guessMs(limit), LONGEST_WAIT_MS);
  // A limit of none tells nothing of the next window.
  const budget = told?.limit ?? 0;
  if (phase === "open") {
    // The wait is the rest of a window, at most a whole one. What was accepted in it tells how many it takes.
    limit.windowMs = wait;
    limit.budget = isTold ? budget : 0;
    limit.since = isTold ? at - wait : Infinity;
    limit.refusals += 1;
  } else if (phase === "paced" && sentAt >= limit.start) {
    // From one opening to the next is the whole window.
    limit.windowMs = at - limit.start + wait;
    limit.budget = isTold ? limit.accepted.since(limit.start) || Math.ceil(limit.budget / 2) || budget : 0;
    limit.refusals += 1;
  }
  if (phase !== "shut" || isTold) shut(limit, at + wait + MARGIN_MS);
}

/** Shuts it where nothing is left, lets it pace when its wait is over, and starts the next window after the last. */
export function keepTime(limit: Limit, at: number): void {
  if (limit.phase === "open" && isUsedUp(limit, at)) shut(limit, limit.resetAt + MARGIN_MS);
  if (limit.phase === "shut" && at >= limit.start) {
    limit.phase = "paced";
    limit.budget = budgetOf(limit);
    limit.since = Infinity;
  }
  if (at >= limit.resetAt || (limit.phase === "paced" && limit.budget && at >= windowEnd(limit, at)))
    startWindow(limit, at);
}

/** Nobody waits any more: once a whole window has passed as well, nothing speaks against sending. */
export function settle(limit: Limit, at: number): void {
  if (limit.phase === "open" || limit.out.size > 0 || at < limit.start + (budgetOf(limit) && limit.windowMs)) return;
  limit.phase = "open";
  limit.refusals = 0;
  limit.tell();
}
