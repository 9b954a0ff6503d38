import type { ApiError } from "./api-error.js";
import type { ReadOptions } from "./read-options.js";
import type { Reader } from "./reader.js";

/** A reader that reads each thing once. */
interface Readings {
  /** The same value each time. */
  readonly normalize: (thrown: unknown, receivedAt?: number) => ApiError;
  readonly read: (thrown: unknown) => Promise<ApiError>;
  /** Whether `read` would find more than `normalize` has; also for the value that the headers alone gave. */
  readonly unread: (thrown: unknown) => boolean;
}

/** Whether something is known by what it is, and not by what it is like. */
export const isReference = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

/** Makes {@link Readings}: by identity, so that one failure keeps one value, one claim and one countdown through every render. */
export function createReadings(reader: Reader, settings: (receivedAt?: number) => ReadOptions): Readings {
  const known = new WeakMap<object, ApiError>();
  const reading = new WeakMap<object, Promise<ApiError>>();
  const finished = new WeakSet<object>();
  /** Told by the headers of what was being read. */
  const early = new WeakSet<object>();
  const remember = (thrown: unknown, error: ApiError): ApiError => {
    if (isReference(thrown)) known.set(thrown, error);
    known.set(error, error);
    return error;
  };
  const normalize = (thrown: unknown, receivedAt?: number): ApiError =>
    (isReference(thrown) ? known.get(thrown) : undefined) ??
    remember(thrown, reader.normalize(thrown, settings(receivedAt)));
  const unread = (thrown: unknown): boolean =>
    isReference(thrown) && (early.has(thrown) || (!finished.has(thrown) && reader.unread(thrown, settings())));
  const read = async (thrown: unknown): Promise<ApiError> => {
    const first = normalize(thrown);
    if (unread(thrown)) early.add(first);
    const error = remember(thrown, await reader.read(thrown, settings(first.receivedAt)));
    early.delete(first);
    if (isReference(thrown)) finished.add(thrown);
    return error;
  };
  return {
    normalize,
    read: (thrown) => {
      if (!isReference(thrown)) return read(thrown);
      const started = reading.get(thrown) ?? read(thrown);
      reading.set(thrown, started);
      return started;
    },
    unread,
  };
}
