"use client";
import { useCallback, useState } from "react";

/**
 * Keeps showing the error that is being retried. TanStack Query forgets it when the retry starts; the notice would
 * vanish under the person's finger and come back with its focus lost.
 *
 * @param error The current error, `null` for none.
 * @param busy The request is on its way.
 * @param of What it belongs to: the error of one query is not another's.
 */
export function useHeldError(
  error: unknown,
  busy: boolean,
  of?: unknown,
): readonly [
  error: unknown,
  hold: (send: () => Promise<unknown>) => Promise<void>,
  release: (none: readonly []) => void,
] {
  const [held, setHeld] = useState<readonly [error?: unknown, of?: unknown]>([]);
  const hold = useCallback(
    async (send: () => Promise<unknown>): Promise<void> => {
      setHeld([error, of]);
      try {
        await send();
      } catch {
        // The result carries the failure; it shows as the next error.
      }
      setHeld([]);
    },
    [error, of],
  );
  return [error ?? (busy && held[1] === of ? held[0] : null), hold, setHeld];
}
