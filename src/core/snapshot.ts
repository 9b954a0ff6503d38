import type { Peek } from "./carried.js";

/** How much of a stranger's value is copied. */
export interface CopyLimits {
  /** Levels of nesting. */
  readonly depth: number;
  /** Objects, arrays and members in all. */
  readonly nodes: number;
  /** Characters of one text. */
  readonly chars: number;
  /** Members of these names are left out. */
  readonly skip?: RegExp;
}

/** Enough for a body with 100,000 field errors. */
export const BODY_LIMITS: CopyLimits = { depth: 16, nodes: 500_000, chars: 20_000 };

const toTag = (value: object): unknown => Object.prototype.toString.call(value);

type Known = ReadonlyMap<object, ReadonlyMap<string, unknown>>;

/** An object whose members may be looked at; what they are is still anybody's guess. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The same, or an empty object. */
export const asRecord = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

/**
 * Copies a stranger's value into plain JSON data: every property read at most once, never a throw, bounded work.
 * Cycles, functions, symbols and what lies beyond the limits are left out; a bigint becomes text; `__proto__` is an
 * own member like any other. `known` holds what was read before.
 */
export function copyPlain(value: unknown, limits: CopyLimits, known?: Known): unknown {
  let left = limits.nodes;
  const above: object[] = [];

  function visit(item: unknown): unknown {
    left -= 1;
    switch (typeof item) {
      case "string":
        return item.length > limits.chars ? item.slice(0, limits.chars) : item;
      case "number":
        // JSON knows no -0.
        return Number.isFinite(item) ? item + 0 : null;
      case "bigint":
        return String(item);
      case "boolean":
        return item;
      case "object":
        return item && visitObject(item);
      default:
        return undefined;
    }
  }

  function visitObject(source: object): unknown {
    if (left < 0 || above.length >= limits.depth || above.includes(source)) return undefined;
    above.push(source);
    try {
      return Array.isArray(source) ? copyList(source) : copyMembers(source);
    } catch {
      // A revoked proxy, or a trap that throws.
      return undefined;
    } finally {
      above.pop();
    }
  }

  function read(source: object, key: string): unknown {
    const before = known?.get(source);
    if (before?.has(key)) return before.get(key);
    try {
      return Reflect.get(source, key);
    } catch {
      return undefined;
    }
  }

  function copyList(source: object): unknown[] {
    const length = Number(read(source, "length"));
    const list: unknown[] = [];
    for (let index = 0; index < length && left > 0; index += 1) list.push(visit(read(source, `${index}`)) ?? null);
    return list;
  }

  function copyMembers(source: object): unknown {
    // Their keys are their bytes: a million of them.
    if (ArrayBuffer.isView(source) || toTag(source) === "[object String]") return undefined;
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(source)) {
      if (left <= 0) break;
      if (limits.skip?.test(key)) continue;
      const value = visit(read(source, key));
      if (value === undefined) continue;
      if (key === "__proto__") Object.defineProperty(copy, key, { value, enumerable: true });
      else copy[key] = value;
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
  const known = new Map<object, Map<string, unknown>>();
  return {
    peek: (target, key) => {
      if ((typeof target !== "object" && typeof target !== "function") || target === null) return undefined;
      const members = known.get(target) ?? new Map<string, unknown>();
      known.set(target, members);
      if (!members.has(key)) {
        let value: unknown;
        try {
          value = Reflect.get(target, key);
        } catch {
          // As good as absent.
        }
        members.set(key, value);
      }
      return members.get(key);
    },
    copy: (value) => copyPlain(value, BODY_LIMITS, known),
  };
}

/** Freezes plain data through and through. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const member of Object.values(value)) deepFreeze(member);
    Object.freeze(value);
  }
  return value;
}
