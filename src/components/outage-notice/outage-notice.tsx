"use client";
import { type MouseEvent, useMemo } from "react";
import { CountLine } from "../../parts/count-line.js";
import { type Root as ViewRoot, createView } from "../../parts/create-view.js";
import { Action, Actions, Facts, Retry } from "../../parts/notice-parts.js";
import { orderOf } from "../../parts/order.js";
import { backoffOf, noteTry } from "./backoff.js";

/** For failures on the service's side: try again (after a wait that grows), reference, status page, people to ask. */
export const Root: ViewRoot = /* @__PURE__ */ createView({
  name: "outage-notice",
  hooks: true,
  slots: function useSlots(notice) {
    const { error, actions } = notice;
    const wait = useMemo(() => backoffOf(error), [error]);
    const retry = actions.find("retry");
    // Where trying again is the last thing to do, as of a bug, what helps comes first.
    const { lead, fresh } = orderOf(notice);
    const note = (event: MouseEvent): void => {
      if (!event.currentTarget.hasAttribute("aria-disabled")) noteTry(error);
    };
    return {
      main: (
        <>
          <Facts />
          <CountLine wait={wait} />
        </>
      ),
      actions: (
        <Actions
          without={["retry", lead?.name ?? ""]}
          first={
            (lead ?? retry) && (
              <>
                {lead !== retry && <Action way={lead} />}
                {retry && <Retry wait={wait} data-fresh={fresh} onClick={note} />}
              </>
            )
          }
        />
      ),
    };
  },
});

export { CountLine } from "../../parts/count-line.js";
export * from "../../parts/notice-parts.js";
