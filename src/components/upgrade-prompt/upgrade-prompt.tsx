"use client";
import type { ReactNode } from "react";
import { Content } from "../../parts/content.js";
import { type Part, createPart } from "../../parts/create-part.js";
import { type Root as ViewRoot, createView } from "../../parts/create-view.js";
import { createEmblem } from "../../parts/icon.js";
import { Actions, Hero } from "../../parts/notice-parts.js";
import { useNotice } from "../../parts/notice-context.js";
import { plansOf, toldPlan } from "./plans.js";

/** The way up as a picture. */
export const Emblem: Part = /* @__PURE__ */ createEmblem(() => "M10 16V4.5m-4.5 4L10 4l4.5 4.5");

/** The plan it takes, where the error names one. */
export const RequiredPlan: Part = /* @__PURE__ */ createPart("required-plan", "div", ({ error, showing }) => {
  const plan = toldPlan(error);
  return plan === null ? null : { children: <Hero figure={plan} caption={showing.locale.labels.plan} /> };
});

/** The plans that would do, where the error names several: name and price. */
export const Plans: Part = /* @__PURE__ */ createPart("plans", "ul", ({ error, showing }) => {
  const plans = plansOf(error, showing);
  return plans.length === 0
    ? null
    : {
        children: plans.map(({ name, price }) => (
          <li key={name} data-part="plan">
            <bdi>{name}</bdi> {price !== null && <bdi data-part="price">{price}</bdi>}
          </li>
        )),
      };
});

function UpgradeContent(): ReactNode {
  const { labels } = useNotice().showing.locale;
  return (
    <Content
      icon={<Emblem />}
      main={
        <>
          <RequiredPlan />
          <Plans />
        </>
      }
      actions={<Actions dismissLabel={labels.notNow} />}
    />
  );
}

/** Offers the plan that something takes: what is missing, the plans that would do, and a way to choose one. */
export const Root: ViewRoot = /* @__PURE__ */ createView({ name: "upgrade-prompt", Content: UpgradeContent });

export * from "../../parts/notice-parts.js";
