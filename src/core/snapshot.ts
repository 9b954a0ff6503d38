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

type Known = ReadonlyMap<unknown, ReadonlyMap<string, unknown>>;

/** Anything with members, lists too. */
export const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** An object whose members may be looked at; what they are is still anybody's guess. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) && !Array.isArray(value);

/** The same, or an empty object. */
export const asRecord = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

/** A list, or an empty one: an option may be anything in an app without types. */
export function asList<T>(value: readonly T[] | undefined): readonly T[];
export function asList(value: unknown): readonly unknown[];
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What some work gives, `null` when it throws: a stranger's value or an app's function is no reason to lose the error. */
export function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/**
 * Copies a stranger's value into plain JSON data: every property read at most once, never a throw, bounded work.
 * Cycles, functions, symbols and what lies beyond the limits are left out; a bigint becomes text; `__proto__` is an
 * own member like any other. `known` holds what was read before.
 */
export function copyPlain(value: unknown, limits: CopyLimits, known?: Known): unknown {
  let left = limits.nodes;
  const above: unknown[] = [];

  function visit(item: unknown): unknown {
    left -= 1;
    if (typeof item === "string") return item.length > limits.chars ? item.slice(0, limits.chars) : item;
    // JSON knows no -0.
    if (typeof item === "number") return Number.isFinite(item) ? item + 0 : null;
    if (typeof item === "boolean" || item === null) return item;
    if (typeof item === "bigint") return String(item);
    if (!isObject(item) || left < 0 || above.length >= limits.depth || above.includes(item)) return undefined;
    above.push(item);
    try {
      return copyObject(item);
    } catch {
      // A revoked proxy, or a trap that throws.
      return undefined;
    } finally {
      above.pop();
    }
  }

  function copyObject(source: object): unknown {
    // Only what is near the top was looked at before.
    const before = above.length < 5 ? known?.get(source) : undefined;
    const read = (key: string | number): unknown => {
      try {
        return visit(before?.has(`${key}`) ? before.get(`${key}`) : Reflect.get(source, key));
      } catch {
        return undefined;
      }
    };
    if (Array.isArray(source)) {
      // A proxy may claim any length.
      const length = Math.min(Number(read("length")), left);
      const items: unknown[] = [];
      for (let index = 0; index < length; index += 1) items.push(read(index) ?? null);
      return items;
    }
    const copy: Record<string, unknown> = {};
    // The keys of binary data are its bytes: a million of them.
    for (const key of ArrayBuffer.isView(source) ? [] : Object.keys(source)) {
      const item = left > 0 && !limits.skip?.test(key) ? read(key) : undefined;
      if (item === undefined) continue;
      if (key === "__proto__")
        Object.defineProperty(copy, key, { value: item, enumerable: true, configurable: true, writable: true });
      else copy[key] = item;
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
  return {
    peek: (target, key) => {
      // The members of a text are its own; nobody asks for them.
      if (!isObject(target) && typeof target !== "function") return undefined;
      const members = known.get(target) ?? new Map<string, unknown>();
      known.set(target, members);
      try {
        if (!members.has(key)) members.set(key, undefined).set(key, Reflect.get(target, key));
      } catch {
        // As good as absent.
      }
      return members.get(key);
    },
    copy: (value) => copyPlain(value, BODY_LIMITS, known),
  };
}

/** Freezes plain data through and through. */
export function deepFreeze<T extends object>(value: T): T {
  if (Array.isArray(value)) for (const item of value) freeze(item);
  else for (const key in value) freeze(value[key]);
  return Object.freeze(value);
}

const freeze = (value: unknown): unknown => isObject(value) && deepFreeze(value);
