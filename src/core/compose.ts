import type { ApiError } from "./api-error.js";
import type { Carried } from "./carried.js";
import { type Evidence, readEvidence, readText } from "./evidence.js";
import type { Format, Reading } from "./format.js";
import { readChallenge, readRequestId } from "./headers.js";
import { isRetryable, kindOf, waitHelps } from "./kinds.js";
import { readRateLimit } from "./rate-limit.js";
import type { ReadOptions } from "./reader.js";
import { originOf, relate, seal, statusOf } from "./seal.js";
import { parseJson } from "./sources.js";
import { parseHttpDate, parseRetryAfter, parseWait } from "./times.js";

/** A longer text is no JSON worth waiting for. */
const MAX_JSON = 8_000_000;

/** A text that is JSON is read as JSON, whatever its media type says; a byte order mark is not part of it. */
export function parseBody(body: unknown): unknown {
  if (typeof body !== "string") return body;
  const text = body.replace(/^\ufeff/, "");
  return (text.length <= MAX_JSON ? parseJson(text) : undefined) ?? text;
}

/** What the formats are sure of, laid over what the evidence says; the first with an opinion counts. */
function refine(evidence: Evidence, carried: Carried, formats: readonly Format[]): Evidence & Reading {
  const result: Evidence & Reading = { ...evidence };
  for (const format of [...formats].reverse()) {
    try {
      for (const [key, value] of Object.entries(format.read(carried) ?? {})) {
        if (value !== undefined) Object.assign(result, { [key]: value });
      }
    } catch {
      // A format of the app's own that stumbles over a strange body.
    }
  }
  return result;
}

/** `x-should-retry` and `stripe-should-retry`: the server knows better than any rule. */
function hinted({ headers }: Carried): boolean | null {
  const hint = headers("x-should-retry") ?? headers("stripe-should-retry");
  return hint === "true" || hint === "false" ? hint === "true" : null;
}

/** Puts together what carrier, headers, formats, evidence and catalogs say. */
export function composeError(arrived: Carried, formats: readonly Format[], options: ReadOptions, at: number): ApiError {
  const carried: Carried = { ...arrived, body: parseBody(arrived.body) };
  const { headers } = carried;
  // A server counts by its own clock. What a cache kept (`Age`) says nothing about now.
  const serverNow = (headers("age") === null ? parseHttpDate(headers("date") ?? "", at) : null) ?? at;
  const status = statusOf(carried.status);
  const found = refine(readEvidence(carried.body, status, serverNow), carried, formats);
  const challenge = readChallenge(headers);

  const code = found.code ?? challenge.get("error") ?? headers("x-error-code") ?? headers("x-ms-error-code");
  const message =
    found.message ?? readText(challenge.get("error_description")) ?? (carried.kind ? null : readText(carried.text));

  const limit = readRateLimit(headers, at, serverNow);
  const exactWait = parseWait(headers("retry-after-ms"), serverNow, 1);
  const headerWait = parseRetryAfter(headers("retry-after") ?? "", serverNow);
  const asked =
    exactWait ?? headerWait ?? parseWait(headers("x-ratelimit-retry-after"), serverNow) ?? found.retryAfterMs;
  const exhausted = limit?.rateLimit.remaining === 0 || (headerWait ?? 0) > 0;

  // Some servers answer 200 and tell the failure in the body.
  const told = status === null || status < 400 ? (found.status ?? status) : status;
  const kind = carried.kind ?? found.kind ?? kindOf(code ?? null, told, exhausted);
  const draft = {
    ...found,
    kind,
    code,
    message: message === found.title ? null : message,
    status: status ?? found.status,
    rateLimit: limit?.rateLimit,
    requestId: found.requestId ?? readRequestId(headers),
    method: carried.method?.toUpperCase(),
    origin: originOf(carried.url),
    receivedAt: at,
    retryable: isRetryable(kind, told),
    details: challenge.has("scope") ? { scope: challenge.get("scope"), ...found.details } : found.details,
    api: null,
  };
  const read = relate(seal(draft, options.urls), options.catalogs ?? []);
  const { kind: final } = read;
  const hint = hinted(carried) ?? found.retryable;
  const used = limit && limit.rateLimit.remaining !== null && limit.rateLimit.remaining > 0 ? null : limit?.resetMs;
  return seal(
    {
      ...read,
      retryable: hint ?? read.retryable,
      retryAfterMs:
        asked !== null && asked !== undefined && waitHelps(final) ? asked : final === "rate_limit" ? used : null,
    },
    options.urls,
  );
}
