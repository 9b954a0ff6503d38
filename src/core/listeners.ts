/** Those who want to be told of something. */
export interface Listeners {
  /** Returns what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly tell: () => void;
}

/** Makes an empty list of listeners. */
export function createListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}
