import type { ApiError, FieldPath } from "../core/api-error.js";

/** What became of the value that an error is about: `stale`, edited before the error came; `cleared`, edited since. */
export type FieldMark = "stale" | "cleared";

/** The marks of an error whose form was reset: it is about values that are there no more. */
export const GONE: ReadonlyMap<string, FieldMark> = new Map();

/** What a form knows of an error, for the summary that may stand anywhere else in the page. */
export interface FieldMarks {
  /** By the key of the server's path. */
  readonly marks: ReadonlyMap<string, FieldMark>;
  /** Goes up when the values become others without anybody's doing. */
  readonly round: number;
  /** Where the form may have the field that the server calls so, best first. */
  readonly candidates: (path: FieldPath) => readonly FieldPath[];
  /** The form tells where its rows are now. Else a control stays the field that it was when the error came. */
  readonly moves?: boolean;
  /** How to bring a field into the page that is not there now; `null` where nobody knows. */
  readonly reveal: (path: FieldPath) => (() => void) | null | undefined;
}

/** Holds {@link FieldMarks} for one error. */
export interface Holder {
  /** That show the error's fields. */
  readonly forms: WeakSet<EventTarget>;
  readonly get: () => FieldMarks;
  readonly set: (change: Partial<FieldMarks>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Those that something in the page shows. */
export const live: Set<Holder> = new Set();

/** Where somebody composes a text: it would be cut short if the focus went elsewhere. */
export const composed: { at: Element | null } = { at: null };

const holders = new WeakMap<ApiError, Holder>();

/** The holder of an error: one failed submit is one error, so form and summary meet here. */
export function marksOf(error: ApiError): Holder {
  const known = holders.get(error);
  if (known) return known;
  const listeners = new Set<() => void>();
  let now: FieldMarks = { marks: new Map(), round: 0, candidates: (path) => [path], reveal: () => null };
  const holder: Holder = {
    forms: new WeakSet(),
    get: () => now,
    set: (change) => {
      now = { ...now, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      live.add(holder);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) live.delete(holder);
      };
    },
  };
  holders.set(error, holder);
  return holder;
}
