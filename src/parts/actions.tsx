"use client";
import { isSpending } from "../core/action-names.js";
import { Fragment, type ReactNode, createElement } from "react";
import type { ActionInput, WayOut } from "../core/ways-out.js";
import { Confirm } from "./confirm.js";
import { type Part, createPart, draw } from "./create-part.js";
import { glyph } from "./icon.js";
import { linkTo } from "./link.js";
import { orderOf } from "./order.js";
import { pressOnce } from "./press.js";
import { Retry } from "./retry.js";
import { steady } from "./steady.js";
import type { Variant } from "./variant.js";

const CROSS = /* @__PURE__ */ glyph("m4 4 8 8m0-8-8 8");

/** Props of {@link Action}. */
export interface ActionProps {
  /** Which way out, by name. Nothing is shown where it is not available. Default: that of `way`. */
  readonly name?: string | undefined;
  /** The way out itself, where the name does not tell which (each transition is one of its own). Default: by `name`. */
  readonly way?: WayOut | undefined;
  /** What the person chose, handed to the app's handler. Default: nothing. */
  readonly input?: ActionInput | undefined;
  /** Words of its button where they say more than the usual ones, which are the default, e.g. the amount. */
  readonly label?: string | undefined;
  /** How loud it is. Default: `primary` where it is the primary way out, else `secondary`. */
  readonly variant?: Variant | undefined;
}

/** One way out: a button that runs the app's handler, or a link. What the server proposed is confirmed beside it. */
export const Action: Part<ActionProps> = /* @__PURE__ */ createPart<ActionProps>(
  "action",
  "button",
  ({ actions, showing, labels }, { name = "", way = actions.find(name), input, variant, label = way?.label ?? "" }) => {
    if (!way) return null;
    const { url, host, primary, pending, request } = way;
    const done = request?.state === "done";
    // The focus stays on it, and a second press of the same key must not cost anything, or lead on from where it was.
    const spent = done || (url === null && actions.completed === way.name && isSpending(way.name));
    const asking = request?.state === "asking";
    // While it asks, the button that confirms is the primary one.
    const loud = asking ? "secondary" : (variant ?? (primary ? "primary" : "secondary"));
    const words = done ? labels.actionDone : label;
    const link = linkTo(url, label, showing);
    if (url !== null && link === null) return null;
    return {
      "data-action": way.name,
      "data-variant": host === null ? loud : "link",
      ...(link ?? {
        type: "button",
        // Not `disabled`: the focus would fall to the page's start while the handler runs.
        "aria-disabled": pending || spent || undefined,
        "data-state": pending ? "pending" : (request?.state ?? "ready"),
        ...pressOnce(() => void (spent || way.run(input))),
        children: steady(pending ? labels.working : words, label, labels.working),
      }),
      after: asking && <Confirm request={request} labels={labels} />,
    };
  },
  ["name", "way", "input", "variant", "label"],
);

/** Props of {@link Dismiss}. */
export interface DismissProps {
  /** How loud it is. Default: a cross in the corner; in a dialog, on a page and in a line `secondary`. */
  readonly variant?: Variant | undefined;
}

/** Takes the notice away. Nothing is shown where it cannot be. */
export const Dismiss: Part<DismissProps> = /* @__PURE__ */ createPart<DismissProps>(
  "dismiss",
  "button",
  ({ actions: { dismiss }, labels, surface, density }, { children, variant }) => {
    const boxed = surface === "dialog" || surface === "page" || density || children !== undefined;
    const loud = variant ?? (boxed ? "secondary" : "close");
    return (
      dismiss && {
        type: "button",
        "data-variant": loud,
        onClick: () => {
          dismiss();
        },
        ...(loud === "close" ? { "aria-label": labels.dismiss, children: CROSS } : { children: labels.dismiss }),
      }
    );
  },
  ["variant"],
);

/** Props of {@link Actions}. */
export interface ActionsProps {
  /** Stands before the others, as the primary one. Default: none. */
  readonly first?: ReactNode;
  /** Names of ways out that stand elsewhere in the view. Default: none. */
  readonly without?: readonly string[] | undefined;
  /** Words of the button that takes the notice away. Default: the locale's. */
  readonly dismissLabel?: string | undefined;
}

/** The ways out in one row, the primary one first, and the button that takes the notice away. */
export const Actions: Part<ActionsProps> = /* @__PURE__ */ createPart<ActionsProps>(
  "actions",
  "div",
  (notice, { first, without = [], dismissLabel }) => {
    const { all, dismiss } = notice.actions;
    const { lead, again, fresh } = orderOf(notice);
    // The primary one first in the document too: what is seen first gets the focus first.
    const ways = [lead, ...all.filter((way) => way !== lead && way !== again), again].flatMap((way) =>
      !way || without.includes(way.name) ? [] : way,
    );
    if (!first && ways.length === 0 && dismiss === null) return { children: null };
    const second =
      !(dismiss && dismissLabel) && ways.find((way) => (first || way !== lead) && !way.host && way !== again);
    const buttons = ways.map((way) => {
      const key = `${way.name} ${way.transition}`;
      const isSecond = way === second || (way === lead && !way.primary);
      const other = way.primary ? "primary" : "link";
      const variant = isSecond ? "secondary" : other;
      return way.name === "retry" ? (
        <Retry key={key} variant={variant} data-fresh={fresh} />
      ) : (
        <Fragment key={key}>{draw(Action, notice, { way, variant })}</Fragment>
      );
    });
    const last = dismiss && <Dismiss key="">{dismissLabel}</Dismiss>;
    // Not as an array, which would be one component more.
    return { children: createElement(Fragment, null, first, ...buttons, last) };
  },
  ["first", "without", "dismissLabel"],
);
