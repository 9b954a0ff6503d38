"use client";
import { useEffect, useMemo, useState } from "react";
import type { ApiError } from "../core/api-error.js";
import type { RecourseInstance } from "../core/recourse.js";

/** How long a notice waits for the body of a bare `Response` before it tells what the headers tell. */
const PATIENCE_MS = 300;

interface Stage {
  readonly thrown: unknown;
  readonly stage: "headers" | "read";
}

/** The value of whatever was thrown, and whether it is still being read. */
export interface ReadError {
  readonly error: ApiError | null;
  readonly pending: boolean;
}

/** Reads an error for rendering: at once, or after its unread body for up to 300 ms. One read per response. */
export function useReadError(recourse: RecourseInstance, thrown: unknown, receivedAt?: number): ReadError {
  const [reached, setReached] = useState<Stage | null>(null);
  const absent = thrown === null || thrown === undefined;
  const stage = reached !== null && Object.is(reached.thrown, thrown) ? reached.stage : null;
  const unread = !absent && recourse.unread(thrown);

  useEffect(() => {
    if (!unread) return undefined;
    let current = true;
    const reach = (next: Stage["stage"]): void => {
      if (current) setReached({ thrown, stage: next });
    };
    const timer = setTimeout(() => {
      reach("headers");
    }, PATIENCE_MS);
    const finish = (): void => {
      clearTimeout(timer);
      reach("read");
    };
    recourse.read(thrown).then(finish, finish);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [recourse, thrown, unread]);

  const error = useMemo(
    // Reading the body gives the same thrown object another value: `stage` has changed by then.
    () => (absent || (unread && stage === null) ? null : recourse.normalize(thrown, receivedAt)),
    [recourse, thrown, receivedAt, absent, unread, stage],
  );
  return { error, pending: unread && stage === null };
}
