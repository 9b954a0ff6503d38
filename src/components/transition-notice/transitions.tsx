"use client";
import type { ReactNode } from "react";
import type { WayOut } from "../../core/ways-out.js";
import { Action, Actions } from "../../parts/actions.js";
import { type Part, createPart } from "../../parts/create-part.js";

/** Buttons that stand in the open; the others wait behind "and 14 more". */
const OPEN = 6;
/** Sending one of these again shows how things stand, and changes nothing (RFC 9110 §9.2.1). */
const READING = /^(GET|HEAD)$/i;

/**
 * A button for each state it may go to, one to look again, and the other ways out. Looking again is the app's
 * `check_again`, or the failed request where it only reads: a refused change sent again would not be a look.
 */
export const Transitions: Part = /* @__PURE__ */ createPart(
  "transitions",
  "div",
  ({ error, actions: { all, retry, retrying, find }, labels }) => {
    const moves = all.filter(({ name }) => name === "transition");
    const reading = retry !== null && !find("retry") && READING.test(error.method ?? "");
    const look: WayOut | null = reading
      ? {
          name: "retry",
          transition: null,
          label: "",
          url: null,
          host: null,
          primary: false,
          pending: retrying,
          run: retry,
        }
      : find("check_again");
    const alone = moves.length === 1 && !all.some(({ primary, name }) => primary && name !== "check_again");
    const button = (way: WayOut): ReactNode => (
      <Action key={way.transition} way={way} variant={alone ? "primary" : "secondary"} />
    );
    const rest = moves.slice(OPEN);
    return {
      children: (
        <Actions
          without={["transition", "check_again"]}
          first={
            (moves.length > 0 || look !== null) && (
              <>
                {moves.slice(0, OPEN).map(button)}
                {rest.length > 0 && (
                  <details data-part="rest">
                    <summary>{labels.more(rest.length)}</summary>
                    <div data-part="actions">{rest.map(button)}</div>
                  </details>
                )}
                {look !== null && (
                  <Action way={look} label={labels.reload} variant={moves.length > 1 ? "link" : "secondary"} />
                )}
              </>
            )
          }
        />
      ),
    };
  },
);
