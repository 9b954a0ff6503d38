import { attempt } from "../core/attempt.js";
import { isObject } from "../core/shapes.js";

const identities = new WeakMap<object, number>();
let known = 0;

function identityOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  const identity = identities.get(value) ?? (known += 1);
  identities.set(value, identity);
  return identity;
}

/** What JSON cannot tell apart: big numbers, the entries of forms and maps, files. */
function told(value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (!isObject(value) || Array.isArray(value)) return value;
  if (Symbol.iterator in value) return [...(value as Iterable<unknown>)];
  const members = Object.entries(value);
  // Bytes and private members cannot be looked at. A form makes another empty file each time it is read.
  if (members.length === 0 && Object.getPrototypeOf(value) !== Object.prototype)
    return (value as Partial<Blob>).size !== 0 && identityOf(value);
  return Object.fromEntries(members.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Equal for equal variables, whatever the order of their members. What nobody can read is equal to itself alone. */
export function intentOf(...variables: readonly unknown[]): string {
  /** What is around that which is told, outermost first. */
  const around = new Map<unknown, readonly unknown[]>();
  const write = (): string =>
    JSON.stringify(variables, function tell(this: unknown, _key, value: unknown) {
      const holders = around.get(this) ?? [];
      const at = holders.indexOf(value);
      // A value that holds itself, by where it stands.
      if (at !== -1) return `^${at}`;
      const one = told(value);
      if (isObject(one)) around.set(one, [...holders, value]);
      return one;
    });
  return attempt(write) ?? String(identityOf(variables.at(-1)));
}
