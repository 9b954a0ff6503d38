/** A member that is the record's own: keys come from strangers, and `toString` or `__proto__` is no code. */
export const own = <T>(record: Readonly<Record<PropertyKey, T>> | undefined, key: PropertyKey | null): T | undefined =>
  record && key !== null && Object.hasOwn(record, key) ? record[key] : undefined;
