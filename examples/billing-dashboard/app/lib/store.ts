import { useSyncExternalStore } from "react";

/** A value outside React that components can read: small enough to need no library. */
export interface Store<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param onChange Told of every new value, e.g. to keep it. */
export function createStore<T>(initial: T, onChange?: (value: T) => void): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      onChange?.(next);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);

/** Reads what an earlier visit kept; storage may be full, forbidden or somebody else's. */
export function kept<T extends object>(storage: () => Storage, name: string, otherwise: T): T {
  try {
    return { ...otherwise, ...(JSON.parse(storage().getItem(name) ?? "{}") as Partial<T>) };
  } catch {
    return otherwise;
  }
}

export function keep(storage: () => Storage, name: string, value: unknown): void {
  try {
    storage().setItem(name, JSON.stringify(value));
  } catch {
    // Not kept: the next visit starts anew.
  }
}
