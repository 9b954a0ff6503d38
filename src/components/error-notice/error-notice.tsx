"use client";
import type { ReactNode } from "react";
import { type Root as ViewRoot, createView } from "../../parts/create-view.js";
import { Actions, Body, Details, Facts, Icon, Outcome, Support, Title } from "../../parts/notice-parts.js";

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
export const Root: ViewRoot = /* @__PURE__ */ createView({ name: "error-notice", Content });

export * from "../../parts/notice-parts.js";
