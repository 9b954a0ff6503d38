import { mayHelp } from "../core/action-names.js";
import type { ApiError } from "../core/api-error.js";
import type { RecourseEventType } from "../core/events.js";
import { own } from "../core/own.js";
import type { PlannedWayOut } from "../core/plan-ways-out.js";
import { humanize } from "../core/titles.js";
import { fitText } from "../core/told.js";
import type { ActionInput, WayOut } from "../core/ways-out.js";
import { runHandler, settled } from "./run-handler.js";
import type { Showing } from "./showing.js";
import type { Attempts } from "./use-attempts.js";
import { wordsOf } from "./wording.js";

/** The name of the way out that is ours. */
export const RETRY = "retry";
const LONGEST_LABEL = 60;

/** What the ways out of an error are wired to. */
export interface Wires {
  readonly error: ApiError;
  readonly showing: Showing;
  readonly attempts: Attempts;
  readonly operation: "query" | "mutation";
  /** Sends the failed request again, as the app said. */
  readonly onRetry: (() => unknown) | undefined;
  /** The same, as a way out. */
  readonly retry: (() => Promise<void>) | null;
  readonly tell: (type: RecourseEventType, action?: string) => void;
}

/** The words of a button. */
function labelOf({ name, transition, proposal }: PlannedWayOut, { error, showing, attempts }: Wires): string {
  const words = wordsOf(showing, error);
  const { actions, labels } = showing.locale;
  if (transition !== null) {
    const state = humanize(transition);
    return words.label(transition) ?? labels.changeTo(words.label(transition, "states") ?? fitText(state, 80) ?? state);
  }
  if (name === RETRY && mayHelp(attempts.completed)) return labels.retryAfterAction;
  const known = words.label(name) ?? (name === RETRY ? labels.retry : own(actions, name));
  if (known) return known;
  // The server's own words for what it proposes, where they may be shown and fit on a button.
  const proposed = proposal && showing.serverText === "show" ? error.resolve?.message : null;
  if (proposed && proposed.length <= LONGEST_LABEL) return proposed;
  return proposal || name === "continue" ? labels.continue : humanize(name);
}

/** Whether what failed is sent again as soon as a way out has worked. */
function replays({ name, proposal }: PlannedWayOut, { error, showing, attempts, operation }: Wires): boolean {
  const { afterAction, recourse } = showing;
  return (
    // A refreshed session changes nothing a person would want to look at first.
    (afterAction === "replay" ||
      (afterAction === "offer" && name === "refresh_session" && recourse.verdict(error).rule === "refresh")) &&
    // It may move money: not after a mere look, or after another step was taken in its place, nor once more where it was
    // sent by hand meanwhile.
    !settled.has(error) &&
    (operation === "query" || (mayHelp(name) && name !== "transition" && !proposal?.safe && attempts.stands()))
  );
}

/** Wires one way out to its handler or its request, and to what follows it. */
export function wireWayOut(way: PlannedWayOut, wires: Wires): WayOut {
  const { error, showing, attempts, onRetry, retry, tell } = wires;
  const { asking, completed } = attempts;
  const { handler, proposal, ...shown } = way;
  const { name, transition } = shown;
  const id = transition === null ? name : `${name} ${transition}`;
  const asked = asking?.[0] === id ? asking[1] : null;
  const done = completed === name && proposal?.safe === false;
  const undone = asked ? "asking" : "ready";
  const follow = async (work: () => unknown): Promise<void> => {
    if (!(await attempts.attempt(id, work, { completed: name }))) return;
    tell("resolved", name);
    if (!replays(way, wires)) return;
    settled.add(error);
    attempts.free();
    await retry?.();
  };
  const send = (input: ActionInput): Promise<void> =>
    follow(async () => {
      const signal = attempts.signal();
      await showing.recourse.executor?.execute(error, input, signal);
      // Another notice may have waited for it longer than this one was there.
      signal.throwIfAborted();
    });
  return {
    ...shown,
    label: labelOf(way, wires),
    pending: attempts.pending === id,
    request: proposal
      ? {
          method: proposal.method,
          host: proposal.host,
          state: done ? "done" : undone,
          confirm: async () => {
            if (asked) await send(asked);
          },
          cancel: () => attempts.ask(null),
        }
      : undefined,
    run: async (input = {}) => {
      if (name === RETRY) await retry?.();
      else if (handler) await follow(() => runHandler(way, error, onRetry, input));
      else if (!proposal || done || attempts.isBusy()) return;
      else if (proposal.asks) attempts.ask([id, input]);
      else await send(input);
    },
  };
}
