import type { RateLimit } from "../core/api-error.js";
import type { Turn } from "./limit-types.js";

/**
 * One cooldown for all requests that share a limit. Fifty requests that a server refused come back when it said, no
 * more at a time than it takes, and none before.
 */
export interface Gate {
  /**
   * Waits for a turn under a limit. `null`: it would come later than `patienceMs` from now, so do not wait for it.
   *
   * @param firstBurst How many may go before the first answer ever. Default: all.
   */
  readonly enter: (key: string, patienceMs: number, firstBurst?: number) => Promise<Turn | null>;
  /** A request that went without asking was refused. `waitMs`: as the server told; `null` where it did not. */
  readonly refused: (key: string, waitMs: number | null, told?: RateLimit | null) => void;
  /**
   * Keeps a turn under a limit for a request that cannot wait for one. Gives when that is, milliseconds from now;
   * `null`: it would come later than `patienceMs`, and is not kept.
   */
  readonly reserve: (key: string, patienceMs: number) => number | null;
  /** A request was accepted of which nobody knows under which limit. */
  readonly accepted: () => void;
  /**
   * When the next request may go, epoch milliseconds; `null`: at once.
   *
   * @param of Key of a limit, or an origin for all its limits. Default: all there are.
   */
  readonly opensAt: (of?: string) => number | null;
  /** The one limit that is shut now; `null` where none is, or several are. */
  readonly shut: () => string | null;
  /** Every request to this origin asks the gate itself, so nobody else has to ask for it. */
  readonly watch: (origin: string) => void;
  /** Whether that was said of an origin; `null`: never. */
  readonly watches: (origin: string | null) => boolean;
  /** Told whenever a limit shuts or opens. Returns what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** By the app's instance. Apart from what makes a gate: an app that holds no requests does not pay for one. */
const gates = new WeakMap<object, Gate>();
/** What waits for a gate to be made. */
const awaited = new WeakMap<object, Set<() => void>>();

/** The gate of an app's instance, if there is one by now. */
export const findGate = (recourse: object): Gate | undefined => gates.get(recourse);

/** Makes this the gate of an app's instance. */
export function keepGate(recourse: object, gate: Gate): Gate {
  gates.set(recourse, gate);
  for (const made of awaited.get(recourse) ?? []) made();
  awaited.delete(recourse);
  return gate;
}

/** Told whenever a limit shuts or opens, also at a gate that is made later. Returns what ends it. */
export function watchGate(recourse: object, listener: () => void): () => void {
  const gate = gates.get(recourse);
  if (gate) return gate.subscribe(listener);
  const waiting = awaited.get(recourse) ?? new Set();
  awaited.set(recourse, waiting);
  const made = (): void => {
    end = watchGate(recourse, listener);
  };
  let end = (): void => {
    waiting.delete(made);
  };
  waiting.add(made);
  return () => {
    end();
  };
}
