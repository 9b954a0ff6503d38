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
