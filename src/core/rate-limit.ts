import type { RateLimit } from "./api-error.js";
import type { HeaderReader } from "./carried.js";
import { scalar } from "./text.js";
import { parseWait } from "./times.js";

/** One item of a structured-field list: a string and its parameters, as they were written. */
export interface PolicyItem {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const TEXT = String.raw`"([ !#-[\]-~]*)"`;
const ITEM = String.raw`[ \t]*${TEXT}((?:; *[a-z*][\w.*-]*(?:=(?:-?\d{1,15}|${TEXT}|:[\w+/=]*:|\?[01]))?)*)[ \t]*`;

/**
 * Reads the part of structured fields (RFC 9651) that `RateLimit` and `RateLimit-Policy` use: a list of strings with
 * parameters. A malformed field is `null` as a whole, as the RFC says; so is one over 2,000 characters.
 */
export function parsePolicyList(value: string): readonly PolicyItem[] | null {
  if (value === "" || value.length > 2000 || !new RegExp(`^${ITEM}(,${ITEM})*$`).test(value)) return null;
  return [...value.matchAll(new RegExp(ITEM, "g"))].map(([, name = "", rest = ""]) => ({
    name,
    parameters: new Map(
      [...rest.matchAll(/; *([a-z*][\w.*-]*)=?("[^"]*"|[^;"]*)/g)].map(([, key = "", raw = ""]) => [key, raw]),
    ),
  }));
}

/** Rate-limit headers as they were told. */
export interface ToldLimit {
  readonly rateLimit: RateLimit;
  /** Until the window starts anew, in milliseconds. */
  readonly resetMs: number | null;
}

/**
 * The rate limit that the headers tell; of several, one that is used up, and of those the one with the longest wait.
 * @param at when the response arrived, epoch ms.
 * @param serverNow the server's clock, epoch ms: what absolute times are measured from.
 */
export function readRateLimit(headers: HeaderReader, at: number, serverNow: number): ToldLimit | null {
  let best: ToldLimit | null = null;
  const count = (text: unknown): number | null =>
    /^\d{1,15}\b(?!\.)/.test(scalar(text)) ? Number.parseInt(scalar(text), 10) : null;
  const rank = (one: ToldLimit): number => (one.rateLimit.remaining === 0 ? 1 + (one.resetMs ?? 0) : 0);
  const tell = (limit: unknown, remaining: unknown, reset: unknown, policy: string | null): void => {
    const resetMs = parseWait(reset, serverNow);
    const one = {
      resetMs,
      rateLimit: {
        limit: count(limit),
        remaining: count(remaining),
        resetAt: resetMs === null ? null : at + resetMs,
        policy,
      },
    };
    if (one.rateLimit.limit === null && one.rateLimit.remaining === null && resetMs === null) return;
    if (best === null || rank(one) > rank(best)) best = one;
  };

  // draft-ietf-httpapi-ratelimit-headers; draft 07 wrote one dictionary.
  const field = headers("ratelimit") ?? "";
  const old = /^limit=(\d+), *remaining=(\d+), *reset=(\d+)$/.exec(field);
  if (old) tell(old[1], old[2], old[3], null);
  const policies = parsePolicyList(headers("ratelimit-policy") ?? "");
  for (const { name, parameters } of parsePolicyList(field) ?? []) {
    const quota = policies?.find((policy) => policy.name === name)?.parameters.get("q");
    if (parameters.has("r")) tell(quota, parameters.get("r"), parameters.get("t"), name);
  }
  for (const prefix of ["ratelimit-", "x-ratelimit-", "x-rate-limit-"]) {
    tell(headers(`${prefix}limit`), headers(`${prefix}remaining`), headers(`${prefix}reset`), null);
  }
  // One for each thing that is counted: OpenAI's and Anthropic's.
  for (const what of ["requests", "tokens", "input-tokens", "output-tokens"]) {
    for (const name of [
      (part: string) => `x-ratelimit-${part}-${what}`,
      (part: string) => `anthropic-ratelimit-${what}-${part}`,
    ])
      tell(headers(name("limit")), headers(name("remaining")), headers(name("reset")), what);
  }
  return best;
}
