import type { ApiError } from "./api-error.js";
import { arrive, linksOf } from "./arrive.js";
import type { ReadingShelves } from "./format.js";
import { BIT, type Role, nameOf } from "./names.js";
import type { ReadOptions } from "./read-options.js";
import { look } from "./reader.js";
import { attempt } from "./attempt.js";
import { composeError } from "./compose.js";
import { asList } from "./shapes.js";
import { createGlance } from "./snapshot.js";
import { findFacts } from "./speak.js";
import { isCodeWord, isEcho, readText, scalar } from "./text.js";
import { gateDocs, gateLink } from "./url-gate.js";

/** A value that could have been a member of the error, and why it is none. */
export interface Rejected {
  /** Where it stands: `body.error.message`. */
  readonly path: string;
  /**
   * - `echo`: repeats the status, or says no more than that something failed;
   * - `machine-word`: no text, but a word for programs;
   * - `unfit`: markup, a trace, a query, a secret, what an engine says of itself;
   * - `unsafe-url`: refused by the URL gate;
   * - `outranked`: something else was more likely.
   */
  readonly why: "echo" | "machine-word" | "unfit" | "unsafe-url" | "outranked";
}

/** How an error was read, for a developer who wonders why. */
export interface Explanation {
  /** What `normalizeError` makes of it. */
  readonly error: ApiError;
  /** Name of the carrier that recognised how it arrived; `null` when none did. */
  readonly carrier: string | null;
  /** Names of the formats that recognised how its body is written. */
  readonly formats: readonly string[];
  /**
   * Where each member came from: a path in the body (`body.error.code`), `headers`, `status`, `catalog`, `carrier`, or
   * `derived`. Members that are empty are left out.
   */
  readonly evidence: Readonly<Partial<Record<keyof ApiError, string>>>;
  /** What else stood in the body, and why it was not taken. */
  readonly rejected: readonly Rejected[];
}

const TRACED = ["code", "title", "message", "type", "requestId", "docsUrl", "retryAfterMs"] as const;
const TEXTS: readonly Role[] = ["text", "loose", "title", "person", "dev"];
const LINKS: readonly Role[] = ["link", "way"];

const has = (roles: number, those: readonly Role[]): boolean => those.some((role) => roles & BIT[role]);

/** Everything in plain data with its path, breadth first; bounded. */
function* placesIn(body: unknown): Generator<readonly [value: unknown, path: string, key: string]> {
  const queue: (readonly [unknown, string, string])[] = [[body, "body", ""]];
  for (const place of queue) {
    yield place;
    const [item, path] = place;
    if (typeof item !== "object" || item === null || queue.length > 2000) continue;
    for (const [key, member] of Object.entries(item)) queue.push([member, `${path}.${key}`, key]);
  }
}

function whereIs(body: unknown, value: unknown): string | null {
  for (const [item, path] of placesIn(body)) if (scalar(item) === scalar(value)) return path;
  return null;
}

/** Why a text was not taken. */
function whyNot(text: string, status: number | null): Rejected["why"] {
  if (isEcho(text, status)) return "echo";
  if (isCodeWord(text)) return "machine-word";
  return readText(text) === null ? "unfit" : "outranked";
}

function rejectedIn(body: unknown, error: ApiError): readonly Rejected[] {
  const texts = new Set([
    error.title,
    error.message,
    ...error.formErrors,
    ...error.fieldErrors.map((one) => one.message),
  ]);
  const rejected: Rejected[] = [];
  for (const [value, path, key] of placesIn(body)) {
    if (typeof value !== "string" || value === "" || texts.has(value.trim())) continue;
    const { roles } = nameOf(key);
    if (has(roles, LINKS) && (gateDocs(value) ?? gateLink(value, undefined)) === null)
      rejected.push({ path, why: "unsafe-url" });
    else if (value === error.code) continue;
    else if (has(roles, TEXTS)) rejected.push({ path, why: whyNot(value, error.status) });
    else if (roles & BIT.code) rejected.push({ path, why: value === String(error.status) ? "echo" : "outranked" });
  }
  return rejected;
}

/** Whether a catalog says the kind: it may know a code and leave the kind to be read. */
function saysKind(error: ApiError, catalogs: ReadOptions["catalogs"]): boolean {
  const kind = findFacts(error, asList(catalogs))?.kind;
  return (typeof kind === "function" ? attempt(() => kind(error)) : kind) === error.kind;
}

/** Reads an error as `normalizeError` does, and tells how. For developers: the shape of `evidence` may change. */
export function explainWith(shelves: ReadingShelves, thrown: unknown, given?: ReadOptions): Explanation {
  const options = given ?? {};
  const error = look(shelves, thrown, options).tell();
  const glance = createGlance();
  const links = linksOf(thrown, glance.peek);
  const nothing = arrive([], [], glance);
  const carrier = [...asList(options.carriers), ...shelves.carriers].find(
    (one) => arrive(links, [one], glance) !== nothing,
  );
  const carried = arrive(links, carrier ? [carrier] : [], glance);
  const formats = [...asList(options.formats), ...shelves.formats].filter(
    (format) => attempt(() => format.read(carried)) !== null,
  );
  const evidence: Partial<Record<keyof ApiError, string>> = {
    kind: saysKind(error, options.catalogs) ? "catalog" : carried.kind ? "carrier" : "derived",
  };
  if (error.status !== null) evidence.status = carried.status === error.status ? "status" : "body";
  // What is the same without the headers is not theirs.
  const bare = composeError({ ...carried, headers: () => null }, shelves, options, error.receivedAt);
  const source = error.status === null && carried.text ? "carrier" : "body";
  for (const key of TRACED) {
    if (error[key] !== null)
      evidence[key] =
        whereIs(carried.body, error[key]) ??
        (key === "title" ? "derived" : error[key] === bare[key] ? source : "headers");
  }
  for (const key of ["fieldErrors", "formErrors"] as const) {
    const [first] = error[key];
    if (first !== undefined)
      evidence[key] = whereIs(carried.body, typeof first === "string" ? first : first.message) ?? "body";
  }
  for (const key of ["method", "origin"] as const) if (error[key]) evidence[key] = "carrier";
  if (error.resolve) evidence.resolve = "body";
  if (error.rateLimit) evidence.rateLimit = "headers";
  return {
    error,
    carrier: carrier?.name ?? null,
    formats: formats.map(({ name }) => name),
    evidence,
    rejected: rejectedIn(carried.body, error),
  };
}
