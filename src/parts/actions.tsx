"use client";
import type { ReactNode } from "react";
import type { ActionInput, WayOut } from "../core/ways-out.js";
import { type Part, createPart } from "./create-part.js";
import { Glyph } from "./glyph.js";
import { linkTo } from "./link.js";
import { Retry } from "./retry.js";
import type { Variant } from "./variant.js";

/** Props of {@link Action}. */
export interface ActionProps {
  /** Which way out, by name. Nothing is shown where it is not available. */
  readonly name?: string | undefined;
  /** The way out itself, where the name does not tell which (each transition is one of its own). */
  readonly way?: WayOut | undefined;
  /** What the person chose, handed to the app's handler. */
  readonly input?: ActionInput | undefined;
  /** Words of its button where they say more than the usual ones, e.g. the amount. */
  readonly label?: string | undefined;
  /** How loud it is. Default: `primary` where it is the primary way out, else `secondary`. */
  readonly variant?: Variant | undefined;
}

/** One way out: a button that runs the app's handler, or a link. */
export const Action: Part<ActionProps> = /* @__PURE__ */ createPart<ActionProps>(
  "action",
  "button",
  ({ actions, showing }, { name = "", way = actions.find(name) ?? undefined, input, variant, label = way?.label }) => {
    if (way === undefined) return null;
    const link = way.url === null ? null : linkTo(way.url, showing);
    if (way.url !== null && link === null) return null;
    const { labels } = showing.locale;
    const common = {
      "data-action": way.name,
      "data-variant": link?.host ? "link" : (variant ?? (way.primary ? "primary" : "secondary")),
    };
    if (link) {
      const host = link.host === null ? null : <span data-part="host">{labels.opensHost(link.host)}</span>;
      return {
        ...common,
        ...link.attributes,
        children: (
          <>
            <span data-part="label">{label}</span> {host}
          </>
        ),
      };
    }
    return {
      ...common,
      type: "button",
      // Not `disabled`: the focus would fall to the page's start while the handler runs.
      "aria-disabled": way.pending || undefined,
      "data-state": way.pending ? "pending" : "ready",
      onClick: () => void way.run(input),
      children: way.pending ? labels.working : label,
    };
  },
  ["name", "way", "input", "variant", "label"],
);

/** Props of {@link Dismiss}. */
export interface DismissProps {
  /** How loud it is. Default: a cross in the corner; in a dialog and on a page `secondary`. */
  readonly variant?: Variant | undefined;
}

/** Takes the notice away. Nothing is shown where it cannot be. */
export const Dismiss: Part<DismissProps> = /* @__PURE__ */ createPart<DismissProps>(
  "dismiss",
  "button",
  ({ actions: { dismiss }, showing, surface }, { children, variant }) => {
    const boxed = surface === "dialog" || surface === "page" || children !== undefined;
    const loud = variant ?? (boxed ? "secondary" : "close");
    const label = showing.locale.labels.dismiss;
    return (
      dismiss && {
        type: "button",
        "data-variant": loud,
        "aria-label": loud === "close" ? label : undefined,
        onClick: () => {
          dismiss();
        },
        children: loud === "close" ? <Glyph path="m4 4 8 8m0-8-8 8" /> : label,
      }
    );
  },
  ["variant"],
);

/** Props of {@link Actions}. */
export interface ActionsProps {
  /** Stands before the others, as the primary one. */
  readonly first?: ReactNode;
  /** Names of ways out that stand elsewhere in the view. */
  readonly without?: readonly string[] | undefined;
  /** Words of the button that takes the notice away. */
  readonly dismissLabel?: string | undefined;
}

/** The ways out in one row, the primary one first, and the button that takes the notice away. */
export const Actions: Part<ActionsProps> = /* @__PURE__ */ createPart<ActionsProps>(
  "actions",
  "div",
  ({ actions: { all, dismiss } }, { first, without = [], dismissLabel, children }) => {
    const rest = all.filter(({ name }) => !without.includes(name));
    // First in the document too: what is seen first gets the focus first.
    const ways = [...rest.filter(({ primary }) => primary), ...rest.filter(({ primary }) => !primary)];
    if (!first && children === undefined && ways.length === 0 && dismiss === null) return null;
    const second = dismissLabel ? null : ways.find(({ primary, host }) => (first || !primary) && host === null);
    const variant = (way: WayOut): Variant => (way === second ? "secondary" : way.primary ? "primary" : "link");
    return {
      children: (
        <>
          {first}
          {ways.map((way) =>
            way.name === "retry" ? (
              <Retry key="retry" variant={variant(way)} />
            ) : (
              <Action key={`${way.name} ${way.transition}`} way={way} variant={variant(way)} />
            ),
          )}
          <Dismiss>{dismissLabel}</Dismiss>
        </>
      ),
    };
  },
  ["first", "without", "dismissLabel"],
);
