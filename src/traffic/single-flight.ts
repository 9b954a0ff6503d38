import { LONGEST_WAIT_MS } from "../core/verdict.js";

/** Work that is done once for all who need it at the same time, and for those who come late. */
export interface SingleFlight<Input, Result> {
  /**
   * Joins the work that is under way, else starts it.
   *
   * @param sentAt Since when it is needed, epoch milliseconds. What has ended since stands, however it ended.
   */
  readonly join: (sentAt: number, input: Input) => Promise<Result>;
  /** Calls it off: who waits for it is rejected with an `AbortError`. */
  readonly abort: () => void;
}

/** What a promise gives; rejects with the signal's reason once that is aborted. */
export async function orAborted<T>(promise: T, signal: AbortSignal | null | undefined): Promise<Awaited<T>> {
  let leave = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    leave = () => {
      reject(signal?.reason);
    };
    if (signal?.aborted) leave();
    else signal?.addEventListener("abort", leave);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal?.removeEventListener("abort", leave);
  }
}

/**
 * Makes a {@link SingleFlight}.
 *
 * @param timeoutMs When it counts as failed, milliseconds; what no timer holds is no limit.
 */
export function createSingleFlight<Input, Result>(
  work: (input: Input, signal: AbortSignal, sentAt: number) => Promise<Result>,
  timeoutMs: number,
): SingleFlight<Input, Result> {
  let underWay: { readonly promise: Promise<Result>; readonly controller: AbortController } | null = null;
  let last: { readonly promise: Promise<Result>; readonly endedAt: number } | null = null;

  const start = (input: Input, sentAt: number): Promise<Result> => {
    const controller = new AbortController();
    const { signal } = controller;
    const timer =
      timeoutMs <= LONGEST_WAIT_MS
        ? setTimeout(() => {
            controller.abort(new DOMException("It was not done in time.", "TimeoutError"));
          }, timeoutMs)
        : undefined;
    const promise = orAborted(work(input, signal, sentAt), signal).finally(() => {
      clearTimeout(timer);
      if (underWay?.controller !== controller) return;
      underWay = null;
      last = { promise, endedAt: Date.now() };
    });
    underWay = { promise, controller };
    return promise;
  };

  return {
    join: (sentAt, input) => {
      // Not where the clock was set back since.
      if (last !== null && last.endedAt > sentAt && last.endedAt <= Date.now()) return last.promise;
      return underWay?.promise ?? start(input, sentAt);
    },
    abort: () => {
      underWay?.controller.abort();
      underWay = last = null;
    },
  };
}
