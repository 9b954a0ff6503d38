"use client";
import { own } from "../../core/own.js";
import { type Part, createPart } from "../../parts/create-part.js";
import { type Root as ViewRoot, createView } from "../../parts/create-view.js";
import { factsOf, says } from "../../parts/facts.js";
import { glyph } from "../../parts/icon.js";
import type { Notice } from "../../parts/notice-context.js";
import { Facts, Icon } from "../../parts/notice-parts.js";
import { Room, isPast } from "../../parts/room.js";
import { nameOf, toldStates } from "./states.js";
import { Transitions } from "./transitions.js";

const ARROW = /* @__PURE__ */ glyph("M2.5 8h11m-4-4 4 4-4 4");

/** Whether where it stands is drawn. Alone it is a picture only where the title does not say it. */
function isDrawn(notice: Notice): boolean {
  const { current, asked, allowed, ladder } = toldStates(notice);
  const leads = ladder.includes(current ?? "") || allowed?.length === 1 || (asked ?? current) !== current;
  return current !== null && (leads || !says(notice.described.title, nameOf(notice, current)));
}

/** Where it stands and where it may go, or was to go: two labelled states and an arrow. Nothing is shown where no state is told. */
export const States: Part = /* @__PURE__ */ createPart("states", "dl", (notice) => {
  const { current, asked, allowed, ladder } = toldStates(notice);
  const { labels } = notice;
  if (current === null || !isDrawn(notice) || ladder.includes(current) || isPast(notice, "transition")) return null;
  const only = allowed?.length === 1 && allowed[0];
  const other = asked === current ? null : asked;
  const steps: readonly (readonly [state: string, name: string, label: string])[] = [
    ["current", nameOf(notice, current), labels.currentState],
    only
      ? ["next", nameOf(notice, only), labels.allowedStates]
      : ["refused", nameOf(notice, other), labels.requestedState],
  ];
  return {
    children: steps.map(
      ([state, name, label]) =>
        name && (
          <div key={state} data-part="state" data-state={state}>
            {state !== "current" && ARROW}
            <dt>{label}</dt>
            <dd>
              <bdi>{name}</bdi>
            </dd>
          </div>
        ),
    ),
  };
});

/** All the states in their order, where the catalog knows it: where it stands, what can come next, what was asked for. */
export const Ladder: Part = /* @__PURE__ */ createPart("ladder", "ol", (notice) => {
  const { current, asked, allowed, ladder } = toldStates(notice);
  const { labels } = notice;
  const at = ladder.indexOf(current ?? "");
  if (at < 0 || isPast(notice, "transition")) return null;
  const markOf = (state: string, index: number): readonly [mark: string, label?: string] => {
    if (index === at) return ["current", labels.currentState];
    if (allowed?.includes(state)) return ["next", labels.allowedStates];
    if (state === asked) return ["refused", labels.requestedState];
    return [index < at ? "passed" : "ahead"];
  };
  return {
    children: ladder.map((state, index) => {
      const [mark, label] = markOf(state, index);
      return (
        <li key={state} data-part="step" data-state={mark} aria-current={index === at ? "step" : undefined}>
          <span data-part="dot" aria-hidden />
          <bdi>{nameOf(notice, state)}</bdi> {label && <small>{label}</small>}
        </li>
      );
    }),
  };
});

/** Said where no other state can follow, unless the words for this code say what to do instead. */
export const NoTransitions: Part = /* @__PURE__ */ createPart("no-transitions", "p", (notice) => {
  const { error, described, showing, labels } = notice;
  const isTold = described.advice !== null && own(showing.recourse.catalog(error)?.codes, error.code) !== undefined;
  return toldStates(notice).allowed?.length === 0 && !isTold ? { children: labels.noTransitions } : null;
});

/** Says where a thing stands, and offers the states it may go to from there. */
export const Root: ViewRoot = /* @__PURE__ */ createView({
  name: "transition-notice",
  slots: (notice) => {
    const { current, allowed } = toldStates(notice);
    const past = isPast(notice, "transition") && isDrawn(notice);
    // What the buttons say, or the picture does, is told once.
    const drawn = allowed?.length === 1 || notice.actions.find("transition") ? (["allowedStates"] as const) : [];
    return {
      icon: <Icon shape="M2.5 6.5h12m-3-3 3 3-3 3m6 4.5h-12m3-3-3 3 3 3" />,
      main: (
        <Room past={past}>
          <States />
          <Ladder />
          <NoTransitions />
          <Facts facts={factsOf(notice, current === null ? drawn : ["currentState", ...drawn])} />
        </Room>
      ),
      past,
      actions: <Transitions />,
    };
  },
});

export { Transitions } from "./transitions.js";
export * from "../../parts/notice-parts.js";
