import type { Peek } from "./carried.js";
import { isObject } from "./shapes.js";

/** How much of a stranger's value is copied. */
export interface CopyLimits {
  /** Levels of nesting. */
  readonly depth: number;
  /** Objects, arrays and members in all. */
  readonly nodes: number;
  /** Characters of one text, or one name. */
  readonly chars: number;
  /** Members of these names are left out. */
  readonly skip?: RegExp;
  /** Whether the copy is frozen through and through. */
  readonly frozen?: boolean;
}

/** Enough for a body with 100,000 field errors. */
const BODY_LIMITS: CopyLimits = { depth: 16, nodes: 1e6, chars: 20_000 };

type Known = ReadonlyMap<unknown, ReadonlyMap<string, unknown>>;

/** Reads a member that may throw, or was read before. */
function readProperty(source: object, key: string | number, before: ReadonlyMap<string, unknown> | undefined): unknown {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whatever it is, its members are unknown
    return before?.has(`${key}`) ? before.get(`${key}`) : (source as Readonly<Record<string | number, unknown>>)[key];
  } catch {
    // As good as absent.
    return undefined;
  }
}

/**
 * Copies a stranger's value into plain JSON data: every property read at most once, never a throw, bounded work.
 * Cycles, functions, symbols and what lies beyond the limits are left out; a bigint becomes text; `__proto__` is an
 * own member like any other.
 *
 * @param limits Default: those of a body.
 * @param known What was read before.
 */
export function copyPlain(value: unknown, limits = BODY_LIMITS, known?: Known): unknown {
  const { depth, nodes, chars, skip, frozen } = limits;
  let left = nodes;
  const above: unknown[] = [];

  function visit(item: unknown): unknown {
    left -= 1;
    if (typeof item === "string") return item.length > chars ? item.slice(0, chars) : item;
    // JSON knows no -0.
    if (typeof item === "number") return Number.isFinite(item) ? item + 0 : null;
    if (typeof item === "boolean" || item === null) return item;
    if (typeof item === "bigint") return String(item);
    if (!isObject(item) || left < 0 || above.length >= depth || above.includes(item)) return undefined;
    // Only what is near the top was looked at before.
    const before = above.length < 5 ? known?.get(item) : undefined;
    above.push(item);
    let copy: unknown;
    try {
      copy = copyObject(item, before);
    } catch {
      // A revoked proxy, or a trap that throws.
    }
    above.pop();
    return frozen ? Object.freeze(copy) : copy;
  }

  function copyObject(source: object, before: ReadonlyMap<string, unknown> | undefined): object {
    if (Array.isArray(source)) {
      // A proxy may claim any length.
      const length = Math.min(Number(readProperty(source, "length", before)), left);
      const items: unknown[] = [];
      for (let index = 0; index < length; index += 1) items.push(visit(readProperty(source, index, before)) ?? null);
      return items;
    }
    let copy: Record<string, unknown> = {};
    // The keys of binary data are its bytes: a million of them. And no object has two members of one name.
    // oxlint-disable-next-line oxc/no-accumulating-spread
    for (const key of ArrayBuffer.isView(source) ? [] : Object.keys(source)) {
      if (left <= 0) break;
      if (skip?.test(key)) continue;
      const item = visit(readProperty(source, key, before));
      if (item === undefined) continue;
      // Assigned it would be the prototype.
      if (key === "__proto__") copy = { ...copy, [key]: item };
      else copy[key.slice(0, chars)] = item;
    }
    return copy;
  }

  return visit(value);
}

/** Looks at one thrown thing: reads each property at most once, however many carriers ask. */
export interface Glance {
  readonly peek: Peek;
  /** The same as plain data, within {@link BODY_LIMITS}. */
  readonly copy: (value: unknown) => unknown;
}

/** Makes a {@link Glance}. */
export function createGlance(): Glance {
  const known = new Map<unknown, Map<string, unknown>>();
  // Mostly the same thing is asked again.
  let last: unknown;
  let members: Map<string, unknown> | undefined;
  return {
    peek: (target, key) => {
      // The members of a text are its own; nobody asks for them.
      if (!isObject(target) && typeof target !== "function") return undefined;
      if (target !== last) members = known.get((last = target));
      if (!members) known.set(target, (members = new Map()));
      // What it reads may ask about something else.
      const own = members;
      if (!own.has(key)) own.set(key, readProperty(target, key, undefined));
      return own.get(key);
    },
    copy: (value) => copyPlain(value, undefined, known),
  };
}
