"use client";
import { useEffect, useRef } from "react";
import type { ApiError } from "../../core/api-error.js";
import { retryDelayMs } from "../../core/verdict.js";
import { announce } from "../../parts/announcer.js";
import { type Part, createPart } from "../../parts/create-part.js";
import { watchVisibility } from "../../parts/seen-time.js";
import { useAuto } from "../../parts/use-auto.js";
import { useConnection } from "./use-connection.js";

/**
 * Waits for the connection and then sends the request again, once: after a short random delay, so that not everybody
 * comes back in the same moment, and only while the page is seen. A button stops that and takes it up again. A request
 * that may have had an effect is left to the person. Says when the browser is online again.
 */
export const Resume: Part = /* @__PURE__ */ createPart(
  "resume",
  "div",
  function useResume({ error, actions, showing, labels }) {
    const { locale } = showing;
    const connection = useConnection(error);
    const back = connection === "back";
    const { on, kept, button } = useAuto(labels);
    const may = actions.repeatable && on;
    const tried = useRef<ApiError | null>(null);
    const latest = useRef(actions);
    useEffect(() => {
      latest.current = actions;
    });

    useEffect(() => (back ? announce(locale.labels.backOnline, locale) : undefined), [back, locale]);
    useEffect(() => {
      if (!back || !may) return undefined;
      let due = false;
      const go = (): void => {
        if (!due || document.visibilityState === "hidden" || tried.current === error) return;
        tried.current = error;
        // Does nothing where a person was faster, and it runs already.
        void latest.current.retry?.();
      };
      const timer = setTimeout(
        () => {
          due = true;
          go();
        },
        retryDelayMs(0, 0),
      );
      const end = watchVisibility(go);
      return () => {
        clearTimeout(timer);
        end();
      };
    }, [back, may, error]);

    // That it is back is the notice's title by now.
    if (back ? !kept : connection === "unknown" || !actions.repeatable) return null;
    const waiting = may ? "waiting" : "stopped";
    return {
      "data-state": back ? "online" : waiting,
      children: (
        <>
          {!back && may && <span>{labels.waitingForConnection}</span>}{" "}
          <button {...button(back)} data-part="auto-retry" />
        </>
      ),
    };
  },
);
