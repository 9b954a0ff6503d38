import type { ApiError } from "../core/api-error.js";
import { createListeners } from "../core/listeners.js";
import type { Report, Reports } from "../core/reports.js";
import { heirOf } from "./followed-reports.js";

/** How long what is new waits after the first news, and at most. */
const FIRST_MS = 50;
const MOST_MS = 60_000;

/** Reports at a pace that nothing in the page can drive. */
export interface PacedReports extends Reports {
  /**
   * Begins to follow them. Returns what ends it.
   *
   * @param mayAsk Whether the view of an error may send requests.
   */
  readonly start: (mayAsk: (error: ApiError) => boolean) => () => void;
}

/** Calls back after a pause: each is twice as long as the one before, until it is reset, or a minute has passed. */
function createPauses(onEnd: () => void) {
  let lastAt = 0;
  let pauseMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    begin: (): void => {
      const now = Date.now();
      pauseMs = now - lastAt > MOST_MS ? FIRST_MS : Math.min(pauseMs * 2, MOST_MS);
      lastAt = now;
      timer = setTimeout(onEnd, pauseMs);
    },
    reset: (): void => {
      clearTimeout(timer);
      lastAt = 0;
    },
  };
}

/** Of those that were shown, those that still fail. */
function left(before: readonly Report[], reports: readonly Report[]): readonly Report[] {
  const keys = new Set(reports.map(({ key }) => key));
  const shown = new Set(before.map(({ key }) => key));
  const fresh = reports.filter(({ key }) => !shown.has(key));
  const rest = before.filter((report) => keys.has(report.key) || heirOf(report, fresh));
  return rest.length < before.length ? rest : before;
}

/**
 * An app's own view may send requests, which fail, and are news, which mount the view once more: as fast as the server
 * answers, in a page that nobody touches. So after each news about which such a view is shown, the next wait twice as
 * long, until a person does something, or nothing was new for a minute. What is over goes at once.
 */
export function paceReports(reports: Reports): PacedReports {
  const { subscribe, tell } = createListeners();
  /** What stands until the next news are due. */
  let held: readonly Report[] | null = null;
  let given: readonly Report[] | null = null;
  let asks: (error: ApiError) => boolean = () => false;
  const pauses = createPauses(resume);

  function give(): void {
    given = reports.unclaimed();
    if (given.some(({ error }) => asks(error))) {
      held = given;
      pauses.begin();
    }
    tell();
  }
  function resume(): void {
    held = null;
    if (reports.unclaimed() !== given) give();
  }
  const touched = (): void => {
    pauses.reset();
    if (held) resume();
  };
  return {
    ...reports,
    subscribe,
    unclaimed: () => held ?? reports.unclaimed(),
    start: (mayAsk) => {
      asks = mayAsk;
      const end = reports.subscribe(() => {
        const before = held;
        if (before === null) {
          give();
          return;
        }
        held = left(before, reports.unclaimed());
        if (held !== before) tell();
      });
      addEventListener("click", touched, true);
      addEventListener("keydown", touched, true);
      return () => {
        end();
        removeEventListener("click", touched, true);
        removeEventListener("keydown", touched, true);
        pauses.reset();
        held = null;
      };
    },
  };
}
