import type { RateLimit } from "./api-error.js";
import type { HeaderReader } from "./carried.js";
import { expectReader } from "./expect.js";
import { readParameters } from "./headers.js";
import { scalar } from "./text.js";
import { parseWait } from "./times.js";

/** One item of a structured-field list: a string and its parameters, as they were written. */
export interface PolicyItem {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/**
 * Reads the part of structured fields (RFC 9651) that `RateLimit` and `RateLimit-Policy` use: a list of strings with
 * parameters. Of a malformed field nothing is read, as the RFC says.
 */
export function parsePolicyList(value: string): readonly PolicyItem[] {
  const items: PolicyItem[] = [];
  let end = -1;
  for (const [all, name = "", rest = ""] of value.matchAll(
    /[ \t]*"([ !#-[\]-~]*)"((?:; *[a-z*][\w.*-]*(?:=(?:-?\d{1,15}(?:\.\d{1,3})?|[A-Za-z*][\w.:/*-]*|"[ !#-[\]-~]*"|:[\w+/=]*:|\?[01]))?)*)[ \t]*(?:,|$)/gy,
  )) {
    end += all.length;
    items.push({ name, parameters: readParameters(rest) });
  }
  // All of it was read, and nothing was still to come after a comma.
  return end === value.length - 1 && !value.endsWith(",") ? items : [];
}

/** Rate-limit headers as they were told. */
export interface ToldLimit {
  /** The limit as the value holds it. */
  readonly rateLimit: RateLimit;
  /** Until the window starts anew, in milliseconds. */
  readonly resetMs: number | null;
}

/** Where servers tell a limit, what is left of it and when it starts anew; OpenAI and Anthropic count several things. */
const PLACES =
  /* @__PURE__ */ "ratelimit-* x-ratelimit-* x-rate-limit-* x-ratelimit-*-requests anthropic-ratelimit-requests-* x-ratelimit-*-tokens anthropic-ratelimit-tokens-* anthropic-ratelimit-input-tokens-* anthropic-ratelimit-output-tokens-*"
    .split(" ")
    .map((place) => ["limit", "remaining", "reset"].map((part) => place.replace("*", part)));

/**
 * The rate limit that the headers tell; of several, one that is used up, and of those the one with the longest wait.
 * @param at when the response arrived, epoch ms.
 * @param serverNow the server's clock, epoch ms: what absolute times are measured from.
 */
export function readRateLimit(headers: HeaderReader, at: number, serverNow: number): ToldLimit | null {
  if (process.env.NODE_ENV !== "production") expectReader(headers, "readRateLimit");
  let best: ToldLimit | null = null;
  const count = (text: unknown): number | null => {
    const digits = /^\d{1,15}\b(?!\.)/.exec(scalar(text));
    return digits && Number(digits[0]);
  };
  let top = -1;
  const tell = (limited: unknown, left: unknown, reset: unknown, policy: string | null): void => {
    const limit = count(limited);
    const remaining = count(left);
    const resetMs = parseWait(reset, serverNow);
    const resetAt = resetMs === null ? null : at + resetMs;
    const rank = remaining === 0 ? 1 + (resetMs ?? 0) : 0;
    if ((limit ?? remaining ?? resetMs) === null || rank <= top) return;
    top = rank;
    best = { resetMs, rateLimit: { limit, remaining, resetAt, policy } };
  };

  // draft-ietf-httpapi-ratelimit-headers; draft 07 wrote one dictionary.
  // What a cache kept says nothing about now.
  const field = Number(headers("age")) > 0 ? null : headers("ratelimit");
  if (field) {
    const old = readParameters(/^(reset|remaining|limit)=/.test(field) ? field : null);
    tell(old.get("limit"), old.get("remaining"), old.get("reset"), null);
    const policies = parsePolicyList(headers("ratelimit-policy") ?? "");
    for (const { name, parameters } of parsePolicyList(field)) {
      const quota = policies.find((policy) => policy.name === name)?.parameters.get("q");
      if (parameters.has("r")) tell(quota, parameters.get("r"), parameters.get("t"), name);
    }
  }
  for (const [first = "", second = "", third = ""] of PLACES) {
    const limited = headers(first);
    const left = headers(second);
    const reset = headers(third);
    if (limited ?? left ?? reset)
      tell(limited, left, reset, /((in|out)put-)?(requests|tokens)/.exec(first)?.[0] ?? null);
  }
  return best;
}
