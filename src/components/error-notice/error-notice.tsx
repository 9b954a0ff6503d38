"use client";
import type { ReactNode } from "react";
import { Actions } from "../../parts/actions.js";
import { type Root as RootType, createView } from "../../parts/create-view.js";
import { Details } from "../../parts/details.js";
import { Facts } from "../../parts/facts.js";
import { Icon } from "../../parts/icon.js";
import { Outcome } from "../../parts/outcome.js";
import { Support } from "../../parts/support.js";
import { Body, Title } from "../../parts/text.js";

/** Title, advice, facts, ways out, reference: what every error can say about itself. */
function Content(): ReactNode {
  return (
    <>
      <Icon />
      <Title />
      <Body />
      <Facts />
      <Outcome />
      <Actions />
      <Support />
      <Details />
    </>
  );
}

/** The notice for every kind of error that has no view of its own. */
export const Root: RootType = /* @__PURE__ */ createView({ name: "error-notice", Content });

export { Action, Actions, Dismiss } from "../../parts/actions.js";
export { Details } from "../../parts/details.js";
export { Facts } from "../../parts/facts.js";
export { Icon } from "../../parts/icon.js";
export { Outcome } from "../../parts/outcome.js";
export { Retry } from "../../parts/retry.js";
export { Copy, Reference, Support, SupportLink } from "../../parts/support.js";
export { Body, Hero, Title } from "../../parts/text.js";
