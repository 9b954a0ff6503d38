import type { ApiError } from "./api-error.js";
import type { ReadOptions } from "./read-options.js";
import type { Reader } from "./reader.js";

/** A reader that reads each thing once. */
interface Readings {
  /** The same value each time. */
  readonly normalize: (thrown: unknown, receivedAt?: number) => ApiError;
  readonly read: (thrown: unknown) => Promise<ApiError>;
  /** Whether `read` would find more than `normalize` has. */
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
  const remember = (thrown: unknown, error: ApiError): ApiError => {
    if (isReference(thrown)) known.set(thrown, error);
    known.set(error, error);
    return error;
  };
  const normalize = (thrown: unknown, receivedAt?: number): ApiError =>
    (isReference(thrown) ? known.get(thrown) : undefined) ??
    remember(thrown, reader.normalize(thrown, settings(receivedAt)));
  const read = async (thrown: unknown): Promise<ApiError> => {
    const { receivedAt } = normalize(thrown);
    const error = remember(thrown, await reader.read(thrown, settings(receivedAt)));
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
    unread: (thrown) =>
      isReference(thrown) && known.get(thrown) !== thrown && !finished.has(thrown) && reader.unread(thrown, settings()),
  };
}
