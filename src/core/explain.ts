import type { ApiError } from "./api-error.js";
import { arrive, linksOf } from "./arrive.js";
import { parseBody } from "./parse-body.js";
import type { ReadingShelves } from "./format.js";
import type { ReadOptions } from "./read-options.js";
import { createReader } from "./reader.js";
import { asList, createGlance } from "./snapshot.js";

/** How an error was read, for a developer who wonders why. */
export interface Explanation {
  /** What `normalizeError` makes of it. */
  readonly error: ApiError;
  /** Name of the carrier that recognised how it arrived; `null` when none did. */
  readonly carrier: string | null;
  /** Names of the formats that recognised how its body is written. */
  readonly formats: readonly string[];
  /**
   * Where each member came from: a path in the body (`body.error.code`), `headers`, `status`, `catalog`, or `derived`.
   * Members that are empty are left out.
   */
  readonly evidence: Readonly<Partial<Record<keyof ApiError, string>>>;
}

const TRACED = ["code", "title", "message", "type", "requestId", "docsUrl", "retryAfterMs"] as const;

/** Where in plain data a value stands, breadth first; bounded. */
function whereIs(body: unknown, value: unknown): string | null {
  const queue: (readonly [unknown, string])[] = [[body, "body"]];
  for (const [item, path] of queue) {
    if (item === value || (typeof item === "string" && item.trim() === value)) return path;
    if (typeof item !== "object" || item === null || queue.length > 2000) continue;
    for (const [key, member] of Object.entries(item)) queue.push([member, `${path}.${key}`]);
  }
  return null;
}

/** Reads an error as `normalizeError` does, and tells how. For developers: the shape of `evidence` may change. */
export function explainWith(shelves: ReadingShelves, thrown: unknown, given?: ReadOptions): Explanation {
  const options = given ?? {};
  const error = createReader(shelves).normalize(thrown, options);
  const glance = createGlance();
  const links = linksOf(thrown, glance.peek);
  const nothing = arrive([], [], glance);
  const carrier = [...asList(options.carriers), ...shelves.carriers].find(
    (one) => arrive(links, [one], glance) !== nothing,
  );
  const arrived = arrive(links, carrier ? [carrier] : [], glance);
  const carried = { ...arrived, body: parseBody(arrived.body) };
  const formats = [...asList(options.formats), ...shelves.formats].filter((format) => {
    try {
      return format.read(carried) !== null;
    } catch {
      return false;
    }
  });
  const evidence: Partial<Record<keyof ApiError, string>> = { kind: error.api === null ? "derived" : "catalog" };
  if (error.status !== null) evidence.status = carried.status === error.status ? "status" : "body";
  for (const key of TRACED) {
    if (error[key] !== null)
      evidence[key] = whereIs(carried.body, error[key]) ?? (key === "title" ? "derived" : "headers");
  }
  for (const key of ["fieldErrors", "formErrors"] as const) if (error[key].length > 0) evidence[key] = "body";
  for (const key of ["resolve", "rateLimit"] as const)
    if (error[key]) evidence[key] = key === "resolve" ? "body" : "headers";
  return { error, carrier: carrier?.name ?? null, formats: formats.map(({ name }) => name), evidence };
}
