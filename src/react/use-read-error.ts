"use client";
import { useEffect, useMemo, useState } from "react";
import type { ApiError } from "../core/api-error.js";
import { isMade } from "../core/is-api-error.js";
import type { RecourseInstance } from "../core/recourse.js";

/** How long a notice waits for the body of a bare `Response` before it tells what the headers tell. */
const PATIENCE_MS = 300;

/** The value of whatever was thrown, and whether it is still being read. */
export interface ReadError {
  readonly error: ApiError | null;
  readonly pending: boolean;
}

/** Reads an error for rendering: at once, or after its unread body for up to 300 ms. One read per response. */
export function useReadError(recourse: RecourseInstance, thrown: unknown, receivedAt?: number): ReadError {
  // What can be told of which thrown thing: "headers" after the patience, "body" after the read.
  const [reached, setReached] = useState<readonly [thrown: unknown, what: string] | []>([]);
  const absent = thrown === null || thrown === undefined;
  const what = reached[0] === thrown ? reached[1] : undefined;
  const unread = !absent && !isMade(thrown) && recourse.unread(thrown);
  const pending = unread && what === undefined;

  useEffect(() => {
    if (!unread) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined = setTimeout(() => {
      setReached([thrown, "headers"]);
    }, PATIENCE_MS);
    void recourse.read(thrown).finally(() => {
      if (timer !== undefined) setReached([thrown, "body"]);
      clearTimeout(timer);
    });
    return () => {
      clearTimeout(timer);
      timer = undefined;
    };
  }, [recourse, thrown, unread]);

  const error = useMemo(
    () => (absent || pending ? null : recourse.normalize(thrown, receivedAt)),
    // Reading the body gives the same thrown object another value: `what` has changed by then.
    // oxlint-disable-next-line react/memo-dependencies, react-hooks/exhaustive-deps
    [recourse, thrown, receivedAt, absent, pending, what],
  );
  return { error, pending };
}
