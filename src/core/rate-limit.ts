import type { RateLimit } from "./api-error.js";
import type { HeaderReader } from "./carried.js";
import { parseWait } from "./times.js";

/** One item of a structured-field list (RFC 9651), as far as the rate-limit fields need it: a name and its parameters. */
export interface PolicyItem {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string | number>;
}

const ITEM = /[ \t]*("(?:[ !#-[\]-~]|\\["\\])*"|[A-Za-z*][\w:/!#$%&'*+.^`|~-]*)/y;
const PARAMETER =
  /; *([a-z*][\w.*-]*)(?:=(-?\d{1,15}(?:\.\d{1,3})?|"(?:[ !#-[\]-~]|\\["\\])*"|:[A-Za-z\d+/=]*:|\?[01]|[A-Za-z*][\w:/!#$%&'*+.^`|~-]*))?/y;

const unquote = (text: string): string => text.replace(/^"(.*)"$/, "$1").replace(/\\(.)/g, "$1");

/**
 * Strict reader for the part of structured fields (RFC 9651) that `RateLimit` and `RateLimit-Policy` use: a list of
 * strings or tokens with parameters. A malformed field is `null` as a whole, as the RFC says.
 */
export function parsePolicyList(value: string): readonly PolicyItem[] | null {
  const items: PolicyItem[] = [];
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(value);
    if (found) at = pattern.lastIndex;
    return found;
  };
  for (;;) {
    const item = next(ITEM);
    if (!item) return null;
    const parameters = new Map<string, string | number>();
    for (let found = next(PARAMETER); found; found = next(PARAMETER)) {
      const [, key = "", raw = "?1"] = found;
      parameters.set(key, /^-?\d/.test(raw) ? Number(raw) : unquote(raw));
    }
    items.push({ name: unquote(item[1] ?? ""), parameters });
    if (/^[ \t]*$/.test(value.slice(at))) return items;
    if (!next(/[ \t]*,/y)) return null;
  }
}

/** Names of the header triples in use; `*` is `limit`, `remaining`, `reset`. The standard's own older names come first. */
const TRIPLES =
  "ratelimit-* x-ratelimit-* x-rate-limit-* x-ratelimit-*-requests x-ratelimit-*-tokens anthropic-ratelimit-requests-* anthropic-ratelimit-tokens-*".split(
    " ",
  );

const count = (raw: unknown): number | null => {
  const text = typeof raw === "number" ? String(raw) : raw;
  return typeof text === "string" && /^\s*\d{1,15}\s*(?:[,;]|$)/.test(text) ? Number.parseInt(text, 10) : null;
};

/** Rate-limit headers as they were told, before any clock is applied. */
export interface ToldLimit {
  readonly rateLimit: RateLimit;
  /** Until the window starts anew, in milliseconds. */
  readonly resetMs: number | null;
}

function told(
  limit: unknown,
  remaining: unknown,
  resetMs: number | null,
  policy: string | null,
  at: number,
): ToldLimit {
  return {
    resetMs,
    rateLimit: {
      limit: count(limit),
      remaining: count(remaining),
      resetAt: resetMs === null ? null : at + resetMs,
      policy,
    },
  };
}

/** `RateLimit: "default";r=0;t=30` with `RateLimit-Policy: "default";q=100;w=60` (draft-ietf-httpapi-ratelimit-headers). */
function fromField(headers: HeaderReader, at: number): ToldLimit[] {
  const field = headers("ratelimit");
  if (!field) return [];
  // Draft 07 wrote one dictionary: `limit=100, remaining=50, reset=5`.
  const old = /^limit=(\d{1,15}), *remaining=(\d{1,15}), *reset=(\d{1,15})$/.exec(field);
  if (old) return [told(old[1], old[2], parseWait(old[3], at), null, at)];
  const policies = parsePolicyList(headers("ratelimit-policy") ?? "");
  return (parsePolicyList(field) ?? [])
    .filter((item) => count(item.parameters.get("r")) !== null)
    .map(({ name, parameters }) => {
      const quota = policies?.find((policy) => policy.name === name)?.parameters.get("q");
      return told(quota, parameters.get("r"), parseWait(parameters.get("t"), at), name, at);
    });
}

/**
 * The rate limit that the headers tell; of several, one that is used up, and of those the one with the longest wait.
 * @param at when the response arrived, epoch ms.
 * @param serverNow the server's clock, epoch ms: what absolute times are measured from.
 */
export function readRateLimit(headers: HeaderReader, at: number, serverNow: number): ToldLimit | null {
  const all = fromField(headers, at);
  for (const triple of TRIPLES) {
    const get = (part: string): string | null => headers(triple.replace("*", part));
    const reset = parseWait(get("reset"), serverNow);
    const found = told(get("limit"), get("remaining"), reset, null, at);
    if (found.rateLimit.limit !== null || found.rateLimit.remaining !== null || reset !== null) all.push(found);
  }
  const usedUp = all.filter((one) => one.rateLimit.remaining === 0);
  return usedUp.toSorted((a, b) => (b.resetMs ?? 0) - (a.resetMs ?? 0))[0] ?? all[0] ?? null;
}
