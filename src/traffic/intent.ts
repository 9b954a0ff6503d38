import { attempt } from "../core/attempt.js";
import { isObject, isRecord } from "../core/shapes.js";

const identities = new WeakMap<object, number>();
/** How many have one. */
let identified = 0;

function identityOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  const identity = identities.get(value) ?? (identified += 1);
  identities.set(value, identity);
  return identity;
}

/** A value as JSON can tell it from others, which it cannot by itself: big numbers, the entries of forms and maps, files. */
function comparable(value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (!isRecord(value)) return value;
  if (Symbol.iterator in value) return [...(value as Iterable<unknown>)];
  const names = Object.keys(value).toSorted();
  // Bytes and private members cannot be looked at. A form makes another empty file each time it is read.
  if (names.length === 0 && Object.getPrototypeOf(value) !== Object.prototype)
    return value["size"] !== 0 && identityOf(value);
  return Object.fromEntries(names.map((name) => [name, value[name]]));
}

/** What holds itself, and the page that hangs on a click's event, have no end. */
const MOST_MEMBERS = 50_000;

/** One variable as text. What nobody can read is equal to itself alone. */
function textOf(variable: unknown): string {
  let members = 0;
  const read = (_key: string, value: unknown): unknown => {
    if ((members += 1) > MOST_MEMBERS) throw new RangeError();
    return comparable(value);
  };
  // No JSON begins with a `#`.
  return attempt(() => JSON.stringify(variable, read)) ?? `#${String(identityOf(variable))}`;
}

/** Equal for equal variables, whatever the order of their members. */
export const intentOf = (...variables: readonly unknown[]): string => variables.map(textOf).join();
