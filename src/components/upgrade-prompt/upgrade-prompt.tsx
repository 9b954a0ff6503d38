"use client";
import { useId, useState } from "react";
import { humanize } from "../../core/titles.js";
import { Action } from "../../parts/actions.js";
import { Choice } from "../../parts/choice.js";
import { type Part, createPart } from "../../parts/create-part.js";
import { type Root as ViewRoot, createView } from "../../parts/create-view.js";
import { createEmblem } from "../../parts/icon.js";
import { Actions, Hero } from "../../parts/notice-parts.js";
import { planNamed, plansOf, toldPlan } from "./plans.js";

/** The way up as a picture. */
export const Emblem: Part = /* @__PURE__ */ createEmblem(() => "M10 16V4.5m-4.5 4L10 4l4.5 4.5");

/** The plan it takes, where the error names one. */
export const RequiredPlan: Part = /* @__PURE__ */ createPart("required-plan", "div", ({ error, labels, showing }) => {
  const plan = toldPlan(error);
  if (plan === null) return null;
  const name = planNamed(plansOf(error, showing), plan)?.name ?? plan.replace(/^[a-z_-]+$/, humanize);
  return { children: <Hero figure={name} caption={labels.plan} /> };
});

/** Props of {@link Plans}. */
export interface PlansProps {
  /** Id of the plan that is chosen. Default: none. */
  readonly chosen?: string | undefined;
  /** Told the id of the plan a person chooses. Without it the plans are a list to read. */
  readonly onChoose?: ((plan: string) => void) | undefined;
}

/** The plans that would do, where the error names several: name and price. */
export const Plans: Part<PlansProps> = /* @__PURE__ */ createPart<PlansProps>(
  "plans",
  "ul",
  function usePlans({ error, showing, labels, actions }, { chosen, onChoose }) {
    const id = useId();
    const plans = plansOf(error, showing);
    if (plans.length === 0) return null;
    const rows = plans.map((plan) => {
      const row = (
        <>
          <bdi>{plan.name}</bdi> {plan.price && <bdi data-part="price">{plan.price}</bdi>}
        </>
      );
      return onChoose ? (
        <Choice
          key={plan.id}
          part="plan"
          group={id}
          checked={plan.id === chosen}
          disabled={actions.completed === "select_plan"}
          onChoose={() => {
            onChoose(plan.id);
          }}
        >
          {row}
        </Choice>
      ) : (
        <li key={plan.id} data-part="plan">
          {row}
        </li>
      );
    });
    return {
      ...(onChoose && { as: "div", role: "radiogroup", "aria-label": labels.plan }),
      children: rows,
    };
  },
  ["chosen", "onChoose"],
);

/** Offers the plan that something takes: what is missing, the plans that would do, and a way to choose one. */
export const Root: ViewRoot = /* @__PURE__ */ createView({
  name: "upgrade-prompt",
  hooks: true,
  slots: function useSlots({ error, actions, showing, labels }) {
    const [choice, setChoice] = useState<string>();
    const plans = plansOf(error, showing);
    const chosen = planNamed(plans, choice) ?? planNamed(plans, toldPlan(error)) ?? plans[0];
    const way = actions.find("select_plan");
    // A link leads to where plans are chosen; only the app's own handler can take one.
    const choosing = way !== null && way.url === null;
    const plan = chosen?.id ?? toldPlan(error) ?? undefined;
    const several = plans.length > 1;
    return {
      icon: <Emblem />,
      main: (
        <>
          <RequiredPlan />
          <Plans {...(choosing && several && { chosen: chosen?.id, onChoose: setChoice })} />
        </>
      ),
      actions: (
        <Actions
          dismissLabel={labels.notNow}
          {...(choosing &&
            plan !== undefined && {
              without: ["select_plan"],
              first: (
                <Action
                  way={way}
                  input={{ plan }}
                  {...(several && chosen && { label: labels.choosePlan(chosen.name) })}
                />
              ),
            })}
        />
      ),
    };
  },
});

export * from "../../parts/notice-parts.js";
