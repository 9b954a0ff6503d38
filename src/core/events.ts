import type { ApiError } from "./api-error.js";
import type { RecourseEvent, RecourseEventType } from "./redact-event.js";
import { attempt } from "./snapshot.js";
import { warnOnce } from "./warn.js";

export type { RecourseEvent, RecourseEventType } from "./redact-event.js";

/** Tells of an error, once; a retry each time. */
export type Tell = (type: RecourseEventType, error: ApiError, action?: string) => void;

/**
 * Makes what tells the app of errors: apart from rendering, and without a way to disturb it. What takes secrets out is
 * loaded for apps that listen, at once: when there is something to tell, the network may be down.
 */
export function createTell(
  onEvent: (event: RecourseEvent) => unknown,
  now: () => number = Date.now,
  raw: unknown = false,
): Tell {
  // By identity: a render twice, a StrictMode effect and two notices about one failure are one event.
  const told = new WeakMap<ApiError, Set<string>>();
  const load = (): Promise<typeof import("./redact-event.js")> => import("./redact-event.js");
  const loading = load().catch(() => null);
  const send = async (...event: [type: RecourseEventType, error: ApiError, action: string | undefined, at: number]) => {
    const { redactEvent } = (await loading) ?? (await load());
    await onEvent(redactEvent(...event, raw));
  };
  return (type, error, action) => {
    const before = told.get(error) ?? new Set();
    const key = `${type} ${action ?? ""}`;
    if (type !== "retried" && before.has(key)) return;
    told.set(error, before.add(key));
    send(type, error, action, attempt(now) ?? Date.now()).catch(() => {
      warnOnce(
        "on-event",
        "onEvent threw, or what takes secrets out of events could not be loaded. Nothing is shown differently for it, but this event is lost. Catch what your analytics throw.",
      );
    });
  };
}
