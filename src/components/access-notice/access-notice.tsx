"use client";
import type { ReactNode } from "react";
import { type Part, createPart } from "../../parts/create-part.js";
import { type Root as ViewRoot, createView } from "../../parts/create-view.js";
import { factsOf } from "../../parts/facts.js";
import { createEmblem } from "../../parts/icon.js";
import { Facts } from "../../parts/notice-parts.js";
import { toldAccess } from "./access.js";

/** Names shown; the rest are counted. */
const MOST_NAMES = 6;

const HEAD = "M10 3a3.2 3.2 0 1 0 .1 0Z";
const SHAPES = {
  scope: "M7 9.5a3.5 3.5 0 1 0 .1 0Zm2.5 1L17 3m-3.5 3.5L16 9",
  permission: "M10 2.5 3.5 5v5c0 4 2.8 6.4 6.5 7.5 3.7-1.1 6.5-3.5 6.5-7.5V5ZM7 10h6",
  role: `${HEAD}M3.5 17c.6-3 3.2-4.6 6.5-4.6s5.9 1.6 6.5 4.6`,
  closed: `${HEAD}M3.5 17c.6-3 3.2-4.6 6.5-4.6M13 13l4 4m0-4-4 4`,
};

/** A picture of what is the matter: a key that lacks a scope, a person's role, a permission, a closed account. */
export const Emblem: Part = /* @__PURE__ */ createEmblem(
  ({ error, actions }) =>
    SHAPES[toldAccess(error)?.what ?? (actions.all[0]?.name === "contact_support" ? "closed" : "permission")],
);

/** What the access lacks: scopes or permissions as an admin looks for them, or a role beside the one a person has. */
export const Missing: Part = /* @__PURE__ */ createPart("missing", "dl", ({ error, labels }) => {
  const told = toldAccess(error);
  if (told === null) return null;
  const { what, missing } = told;
  const [held] = told.has;
  const name = (one: string): ReactNode => (
    <dd key={one}>
      {/* A machine's word keeps its own direction; the name of a role is a word of the people there. */}
      <bdi data-part={what === "role" ? "figure" : "scope"} dir={what === "role" ? undefined : "ltr"}>
        {one}
      </bdi>
    </dd>
  );
  return {
    "data-state": what,
    children: (
      <>
        {what === "role" && held !== undefined && (
          <div data-part="held">
            <dt>{labels.currentState}</dt>
            {name(held)}
          </div>
        )}
        <div>
          <dt>{labels[what]}</dt>
          {missing.slice(0, MOST_NAMES).map(name)}
          {missing.length > MOST_NAMES && <dd>{labels.more(missing.length - MOST_NAMES)}</dd>}
        </div>
      </>
    ),
  };
});

/** Says which scope, permission or role is missing, and offers to ask somebody who can give it. */
export const Root: ViewRoot = /* @__PURE__ */ createView({
  name: "access-notice",
  slots: (notice) => ({
    icon: <Emblem />,
    main: (
      <>
        <Missing />
        <Facts facts={factsOf(notice, toldAccess(notice.error) ? ["scope", "role", "permission"] : [])} />
      </>
    ),
  }),
});

export * from "../../parts/notice-parts.js";
