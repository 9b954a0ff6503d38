import type { ApiError } from "../core/api-error.js";

/** What became of a request, as far as anybody knows. */
export type Outcome = "done" | "refused" | "unknown";

/** Keys of intents whose outcome nobody knows yet. */
export interface IdempotencyKeys {
  /** The key of an intent: the same until it is settled. */
  readonly keyOf: (intent: string, generate?: () => string) => string;
  /**
   * Tells what became of a request with this key. Its intent has another key once the outcome is known; an unknown
   * outcome keeps it, so that sending again is the same request.
   */
  readonly settle: (intent: string, key: string, outcome: Outcome) => void;
}

/** A page that pays in a loop must not fill the memory. Those under way are kept beside. */
const MOST_INTENTS = 2000;

/** `Crypto.randomUUID` is missing on pages without TLS. */
const randomKey = (): string =>
  (crypto as Partial<Crypto>).randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join("-");

/** Makes a memory of idempotency keys. */
export function createIdempotencyKeys(): IdempotencyKeys {
  const kept = new Map<string, { readonly key: string; underWay: number }>();
  return {
    keyOf: (intent, generate = randomKey) => {
      const entry = kept.get(intent) ?? { key: generate(), underWay: 0 };
      entry.underWay += 1;
      // The latest stand last, so that the oldest go first.
      kept.delete(intent);
      kept.set(intent, entry);
      if (kept.size > MOST_INTENTS) {
        const oldest = [...kept].find(([, { underWay }]) => underWay === 0);
        if (oldest) kept.delete(oldest[0]);
      }
      return entry.key;
    },
    settle: (intent, key, outcome) => {
      const entry = kept.get(intent);
      if (entry?.key !== key) return;
      entry.underWay -= 1;
      // Another one under way with it may still lose its answer, and is sent again as the same request then.
      if (outcome === "refused" || (outcome === "done" && entry.underWay === 0)) kept.delete(intent);
    },
  };
}

/**
 * Kinds that say nothing of what the server did, or that it is still at it; the status where nobody has read the kind, for
 * a 429 may also tell what is used up. Who asks is looked at before the key is: a sign-in, or the token of a form, that has
 * expired since says nothing of an answer that was lost before.
 */
const UNSETTLED = /^(403|429|auth|permission|timeout|rate_limit|unavailable)$/;
const UNDER_WAY = /in.?progress|processing|under.?way|key.?in.?use|concurrent|(?<!b)locked/i;

/**
 * Whether an error means that the server did nothing with this key. A 4xx does; a conflict about the key itself does
 * too, for this key must not be sent again. A server error, a timeout or a lost connection leave it open.
 */
export function outcomeOf({
  status,
  code,
  kind,
  message,
}: Pick<ApiError, "status"> & Partial<Pick<ApiError, "code" | "kind" | "message">>): Outcome {
  // These stand whatever the words: a 408 of PAYMENT_TIMEOUT is called a payment, and may have been paid.
  if (status === null || status >= 500 || status < 400 || [401, 408, 425].includes(status)) return "unknown";
  if (UNSETTLED.test(`${kind ?? status}`)) return "unknown";
  // draft-ietf-httpapi-idempotency-key-header has a text for it and no code.
  const underWay = UNDER_WAY.test(code ?? "") || /being processed|request.{0,99} in progress/i.test(message ?? "");
  return status === 409 && underWay ? "unknown" : "refused";
}
