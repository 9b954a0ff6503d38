import { attempt, isObject } from "../core/snapshot.js";

const identities = new WeakMap<object, number>();
let known = 0;

/** What JSON cannot tell apart: big numbers, the entries of forms and maps, files. */
function told(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (!isObject(value) || Array.isArray(value)) return value;
  if (Symbol.iterator in value) return [...(value as Iterable<unknown>)];
  if (typeof Blob === "function" && value instanceof Blob) {
    // A form makes another empty file each time it is read.
    const identity = value.size && (identities.get(value) ?? (known += 1));
    identities.set(value, identity);
    return identity;
  }
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Equal for equal variables, whatever the order of their members. */
export const intentOf = (...variables: readonly unknown[]): string =>
  attempt(() => JSON.stringify(variables, told)) ?? String(variables);
