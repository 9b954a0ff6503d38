import type { RateLimit } from "../core/api-error.js";
import { LONGEST_WAIT_MS } from "../core/verdict.js";
import type { Limit, LimitContext, Turn } from "./limit-types.js";
import { createTally } from "./tally.js";

interface Waiting {
  readonly until: number;
  readonly go: (turn: Turn | null) => void;
}

/** Timers may fire a little early by the wall clock, and a request before its time is refused for nothing. */
const MARGIN_MS = 5;
/** A request that is never answered must not block the others for ever. */
const SILENCE_MS = 10_000;
/** Where the server does not say how long to wait. */
const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 30_000;

/**
 * Makes a limit. It is open until the first refusal, then shut until the server's wait is over. After that it paces:
 * as many requests per window as were accepted before the refusal or, where nobody knows, one to see, and one more at
 * a time with each that is accepted. A window without anybody waiting opens it again.
 */
export function createLimit({ now, ahead, random, changed, acceptedElsewhere }: LimitContext): Limit {
  const queue: Waiting[] = [];
  const accepted = createTally();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let phase: "open" | "shut" | "pacing" = "open";
  /** Shut: when it opens. Pacing: when the window began. */
  let start = 0;
  let windowMs = 0;
  /** Requests per window; `null` while nobody knows. */
  let budget: number | null = null;
  /** From when on accepted requests tell the budget; `null` when it is known. */
  let countFrom: number | null = null;
  let sent = 0;
  let inFlight = 0;
  /** Since when no request went and no answer came. */
  let quietSince = 0;
  /** How often those under way were given up. */
  let givenUp = 0;
  let heard = false;
  let refusals = 0;
  /** What the server said is left, less what was sent since. */
  let left: { count: number; readonly resetAt: number } | null = null;

  /** Nobody fires at the very edge together, and the last of one window is a whole window away from the next. */
  const spread = (): number => Math.min(1000, Math.max(20, windowMs * 0.05));
  const enough = (at: number): boolean => left !== null && left.count <= 0 && at < left.resetAt;

  /** When the window that is open now is over. */
  const windowEnd = (at: number): number =>
    left && enough(at) ? left.resetAt + MARGIN_MS : start + windowMs + spread();

  const shutUntil = (until: number): void => {
    // A later answer never makes a wait shorter.
    start = phase === "shut" ? Math.max(start, until) : until;
    phase = "shut";
    sent = 0;
    left = null;
    changed();
  };

  const hearAccepted = (at: number, told: RateLimit | null): void => {
    refusals = 0;
    accepted.add(at);
    const resetAt = (told?.resetAt ?? 0) + ahead();
    if (typeof told?.remaining !== "number" || resetAt <= at || phase === "shut") return;
    left = { count: told.remaining - inFlight, resetAt };
    if (told.limit !== null) budget = Math.max(1, told.limit);
    windowMs = Math.max(windowMs, resetAt - at);
  };

  /** How many go per window, as far as the answers tell by now. */
  const learned = (): number | null =>
    countFrom === null ? budget : accepted.since(countFrom) || acceptedElsewhere(countFrom) || budget;

  const hearRefused = (at: number, sentAt: number, told: number | null, limit: number | null): void => {
    const backoff = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** refusals) * (0.5 + random() / 2);
    const wait = Math.min(told ?? backoff, LONGEST_WAIT_MS);
    if (phase === "pacing" && sentAt >= start) {
      refusals += 1;
      // From one opening to the next is the whole window; the first wait may have been the rest of one.
      windowMs = at - start + wait;
      budget = told === null ? null : accepted.since(start) || (budget === null ? limit : Math.ceil(budget / 2));
    } else if (phase === "open") {
      refusals += 1;
      windowMs = wait;
      budget = told === null ? null : limit;
      countFrom = told === null ? null : at - wait;
    }
    if (phase !== "shut" || told !== null) shutUntil(at + wait + MARGIN_MS);
  };

  const take = (): Turn => {
    const sentAt = now();
    const among = givenUp;
    const window = start;
    const inLeft = left;
    let pending = true;
    quietSince = sentAt;
    inFlight += 1;
    sent += 1;
    if (left) left.count -= 1;
    const once = (hear: (at: number) => void): void => {
      if (!pending) return;
      pending = false;
      quietSince = now();
      if (among === givenUp) inFlight -= 1;
      hear(quietSince);
      pump();
    };
    return {
      accepted: (told = null) => {
        once((at) => {
          heard = true;
          hearAccepted(at, told);
        });
      },
      refused: (waitMs, told = null) => {
        once((at) => {
          heard = true;
          // A limit of none tells nothing of the next window.
          hearRefused(at, sentAt, waitMs, told?.limit || null);
        });
      },
      ended: (went = true) => {
        once(() => {
          heard ||= went;
          if (went) return;
          if (window === start) sent -= 1;
          if (inLeft) inLeft.count += 1;
        });
      },
    };
  };

  /** Default: when nobody has answered for long, or the first in line would wait no longer. */
  const wake = (at = Math.min(quietSince + SILENCE_MS, (queue[0]?.until ?? Infinity) + 1)): void => {
    clearTimeout(timer);
    timer = setTimeout(pump, Math.min(Math.max(0, at - now()), LONGEST_WAIT_MS));
  };

  /** Those who would have to wait longer than they want to are told so at once. */
  const turnAway = (next: number): void => {
    const stay = queue.filter(({ until, go }, index) => {
      const windows = Math.floor(index / (budget ?? Infinity));
      const patient = next + windows * (windowMs + spread()) <= until;
      if (!patient) go(null);
      return patient;
    });
    queue.splice(0, queue.length, ...stay);
  };

  /** How many may go now. */
  const room = (): number => {
    const known = left?.count ?? Infinity;
    if (phase === "open") return known;
    return Math.min(known, budget === null ? 1 + accepted.since(start) - inFlight : budget - sent);
  };

  function pump(): void {
    const at = now();
    if (inFlight > 0 && queue.length > 0 && at >= quietSince + SILENCE_MS) {
      inFlight = 0;
      givenUp += 1;
    }
    if (phase === "open" && left && enough(at)) shutUntil(left.resetAt + MARGIN_MS);
    if (phase === "shut") {
      if (at < start) {
        turnAway(start);
        if (queue.length > 0) wake(start);
        return;
      }
      phase = "pacing";
      budget = learned();
      countFrom = null;
    }
    const over = left !== null && at >= left.resetAt;
    if (over) left = null;
    if (phase === "pacing" && (over || (budget !== null && at >= windowEnd(at)))) {
      start = at;
      sent = 0;
      left = null;
    }
    for (let free = room(); free > 0 && queue.length > 0; free -= 1) {
      const next = queue.splice(0, 1);
      const turn = take();
      const go = (): void => {
        if (phase !== "shut") return next[0]?.go(turn);
        // Another one was refused meanwhile.
        queue.unshift(...next);
        turn.ended(false);
      };
      setTimeout(go, phase === "open" ? 0 : random() * spread());
    }
    if (queue.length === 0) settle(at);
    else if (budget === null && !enough(at)) {
      turnAway(at);
      wake();
    } else {
      const next = windowEnd(at);
      turnAway(next);
      wake(next);
    }
  }

  /** Nobody waits any more: once a whole window has passed as well, nothing speaks against sending. */
  function settle(at: number): void {
    if (phase === "open" || inFlight > 0 || at < start + (learned() === null ? 0 : windowMs)) return;
    phase = "open";
    refusals = 0;
    changed();
  }

  return {
    opensAt: () => {
      const at = now();
      if (phase === "pacing" && queue.length === 0) settle(at);
      if (phase === "shut" && at >= start && queue.length === 0 && inFlight === 0) return null;
      return phase === "open" ? null : Math.max(start, at);
    },
    enter: (patienceMs, firstBurst = Infinity) => {
      const at = now();
      // Where nobody knows how many may go, one goes to see first.
      if (queue.length === 0 && learned() !== null) settle(at);
      if (phase === "open" && !enough(at) && (heard || inFlight < firstBurst)) return Promise.resolve(take());
      return new Promise((go) => {
        queue.push({ until: at + patienceMs, go });
        if (phase === "open" && !enough(at)) wake();
        else pump();
      });
    },
    reserve: (patienceMs) => {
      const at = now();
      const most = learned();
      const index = queue.length;
      const free = phase === "shut" ? 0 : room();
      // Where nobody knows: one to see, then twice as many each time.
      const windows = Math.floor(most === null ? Math.log2(index + 1) : index / most);
      const next = phase === "shut" ? start : windowEnd(at);
      const waitMs = free > index ? 0 : Math.max(0, next - at) + windows * (windowMs + spread());
      if (waitMs > patienceMs) return null;
      queue.push({ until: Infinity, go: (turn) => turn?.ended() });
      pump();
      return waitMs;
    },
    pass: take,
  };
}
