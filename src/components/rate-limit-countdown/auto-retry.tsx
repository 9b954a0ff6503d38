"use client";
import { useEffect, useRef, useState } from "react";
import { type Part, createPart } from "../../parts/create-part.js";
import { useCountdown } from "../../react/use-countdown.js";

/**
 * Sends the request again by itself, once, when the wait is over: a button that stops and resumes it. Does so only
 * while the page is seen, and only a request that the machine may repeat. Nothing is shown for others.
 */
export const AutoRetry: Part = /* @__PURE__ */ createPart(
  "auto-retry",
  "button",
  function useAutoRetry({ error, actions, showing }) {
    const [on, setOn] = useState(true);
    const { done } = useCountdown(error);
    const way = actions.find("retry");
    const may = way !== null && showing.recourse.verdict(error).machine;
    // A wait that was over before anybody saw it is no wait to end by itself.
    const seen = useRef(false);
    const run = useRef<(() => void) | null>(null);
    useEffect(() => {
      run.current = may && on ? () => void way.run() : null;
      if (!done) seen.current = true;
    });
    useEffect(() => {
      if (!done || !on) return undefined;
      const go = (): void => {
        if (document.visibilityState === "hidden" || !seen.current) return;
        seen.current = false;
        run.current?.();
      };
      go();
      document.addEventListener("visibilitychange", go);
      return () => {
        document.removeEventListener("visibilitychange", go);
      };
    }, [done, on]);
    const { autoRetry, stopAutoRetry } = showing.locale.labels;
    return may && !done
      ? {
          type: "button",
          "data-variant": "link",
          "data-state": on ? "on" : "off",
          onClick: () => {
            setOn(!on);
          },
          children: on ? stopAutoRetry : autoRetry,
        }
      : null;
  },
);
