"use client";
import { Fragment, type MouseEventHandler, type ReactNode, createElement } from "react";
import type { WayOut } from "../core/ways-out.js";
import { Action, Actions } from "./actions.js";
import { draw } from "./create-part.js";
import { Facts } from "./facts.js";
import { Icon } from "./icon.js";
import type { Notice } from "./notice-context.js";
import { Outcome } from "./outcome.js";
import { Retry } from "./retry.js";
import { Support } from "./support.js";
import { Summary } from "./summary.js";
import { hasRows } from "./summary-rows.js";
import type { Tone } from "./tone.js";
import { Body, Details, Title, hidden } from "./text.js";

/** What a view puts in the place of the usual parts. */
export interface Slots {
  /** Before the title. Default: the icon of the tone; `null`: none. */
  readonly icon?: ReactNode;
  /** What happened. */
  readonly title?: ReactNode;
  /** What it means, and what to do. */
  readonly body?: ReactNode;
  /** What the server says of fields and of the form. */
  readonly summary?: ReactNode;
  /** What makes the view its own; stands where other notices have their facts. */
  readonly main?: ReactNode;
  /** It tells in the place of `main` what became of the way out. */
  readonly past?: boolean;
  /** The ways out. */
  readonly actions?: ReactNode;
  /** What is for support rather than for the person. */
  readonly details?: ReactNode;
  /** What the button that a line leaves in the open does instead: it may wait for a choice among what is folded away. */
  readonly onLead?: ((way: WayOut) => MouseEventHandler<HTMLElement> | undefined) | undefined;
}

/** By tone: React passes over what is the same element. */
const icons: Partial<Record<Tone, ReactNode>> = {};

/** What every notice is made of, in the order it is read: what happened, what it means, the ways out, where to turn. */
export function contentOf(notice: Notice, own: Slots): ReactNode {
  const { error, described, actions: ways, density, labels } = notice;
  const {
    icon = (icons[notice.tone] ??= draw(Icon, notice)),
    title = draw(Title, notice),
    body = draw(Body, notice),
    summary = !hidden(notice) && hasRows(error) && (
      <Summary takeFocus={false} said={[described.title, described.body, described.advice, error.message]} />
    ),
    main = draw(Facts, notice),
    actions = draw(Actions, notice),
    details = draw(Details, notice),
    past,
    onLead,
  } = own;
  const outcome = (ways.failure ?? ways.completed) && <Outcome />;
  const line = density === "line";
  // Below the ways out: a second click must not meet another than the first.
  const rest = [body, summary, main, actions, !line && !past && outcome, draw(Support, notice), details];
  const folded = (): ReactNode[] => {
    // The one state that can follow is what a person is here for; of several, none comes first.
    const moves = ways.all.filter(({ transition }) => transition !== null);
    const first =
      (moves.length === 1 && !ways.completed ? moves[0] : ways.all.find(({ primary }) => primary)) ?? ways.all[0];
    const lead =
      first?.name === "retry" ? <Retry /> : first && <Action way={first} variant="primary" onClick={onLead?.(first)} />;
    return [
      lead,
      outcome,
      createElement("details", { "data-part": "folded" }, <summary>{labels.details}</summary>, ...rest),
    ];
  };
  return createElement(Fragment, null, icon, title, ...(line ? folded() : rest));
}
