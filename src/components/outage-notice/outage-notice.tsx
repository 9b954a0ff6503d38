"use client";
import { type MouseEvent, type ReactNode, useMemo } from "react";
import { CountLine } from "../../parts/count-line.js";
import { type Root as ViewRoot, createView } from "../../parts/create-view.js";
import { useNotice } from "../../parts/notice-context.js";
import { Actions, Body, Details, Facts, Icon, Outcome, Retry, Support, Title } from "../../parts/notice-parts.js";
import { backoffOf, noteTry } from "./backoff.js";

function Content(): ReactNode {
  const { error, actions } = useNotice();
  const wait = useMemo(() => backoffOf(error), [error]);
  const primary = actions.find("retry")?.primary ?? false;
  const note = (event: MouseEvent): void => {
    if (!event.currentTarget.hasAttribute("aria-disabled")) noteTry(error);
  };
  return (
    <>
      <Icon />
      <Title />
      <Body />
      <Facts />
      <CountLine wait={wait} />
      <Outcome />
      <Actions
        without={["retry"]}
        first={
          actions.find("retry") && <Retry wait={wait} variant={primary ? "primary" : "secondary"} onClick={note} />
        }
      />
      <Support />
      <Details />
    </>
  );
}

/** For failures on the service's side: try again (after a wait that grows), reference, status page, people to ask. */
export const Root: ViewRoot = /* @__PURE__ */ createView({ name: "outage-notice", Content });

export { CountLine } from "../../parts/count-line.js";
export * from "../../parts/notice-parts.js";
