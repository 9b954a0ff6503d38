/** One caller's fixed window: it opens with the first request and closes by the clock, so no timer is needed. */
export interface RateWindow {
  openedAt: number;
  used: number;
}

export interface RateRule {
  readonly limit: number;
  readonly windowMs: number;
}

/** What a request found when it asked to pass. */
export interface Allowance {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Epoch milliseconds. */
  readonly resetAt: number;
  /** Whole seconds, rounded up: who waits this long is let through. */
  readonly retryAfterSeconds: number;
}

/** Counts a request against `key`'s window. A refused request costs nothing. */
export function takeTurn(windows: Map<string, RateWindow>, key: string, rule: RateRule, now: number): Allowance {
  const known = windows.get(key);
  const open = known && now < known.openedAt + rule.windowMs ? known : { openedAt: now, used: 0 };
  windows.set(key, open);
  const allowed = open.used < rule.limit;
  if (allowed) open.used++;
  const resetAt = open.openedAt + rule.windowMs;
  return {
    allowed,
    limit: rule.limit,
    remaining: rule.limit - open.used,
    resetAt,
    retryAfterSeconds: Math.max(1, Math.ceil((resetAt - now) / 1000)),
  };
}

/** `X-RateLimit-*` as most APIs send them: the reset is a Unix time in seconds. `Retry-After` only on a refusal. */
export function rateHeaders(turn: Allowance): Record<string, string> {
  const headers: Record<string, string> = {
    "X-RateLimit-Limit": String(turn.limit),
    "X-RateLimit-Remaining": String(turn.remaining),
    "X-RateLimit-Reset": String(Math.ceil(turn.resetAt / 1000)),
  };
  if (!turn.allowed) headers["Retry-After"] = String(turn.retryAfterSeconds);
  return headers;
}
