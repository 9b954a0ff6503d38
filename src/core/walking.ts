import type { Findings } from "./findings.js";
import { BIT, type Name } from "./names.js";
import { isRecord } from "./shapes.js";
import { ASIDE, LINK, WHOLE, type Source, sourceOf } from "./sources.js";

/** A walk under way. */
export interface Walking extends Findings {
  /** HTTP status, where known. */
  readonly status: number | null;
  /** What was sent is at fault. */
  readonly refused: boolean;
  /** Objects that may speak of the error. */
  readonly sources: Source[];
  /** Those whose members are still to be looked at. */
  readonly queue: Source[];
}

/** Has an object looked at later. */
export function visit({ queue }: Walking, value: unknown, under: Name, rank: number): void {
  const own = under.roles & BIT.links ? LINK : under.roles & BIT.aside ? ASIDE : WHOLE;
  if (queue.length < 64 && isRecord(value)) queue.push(sourceOf(value, under, Math.max(rank, own)));
}
