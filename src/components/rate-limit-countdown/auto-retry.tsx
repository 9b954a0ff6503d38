"use client";
import { useEffect, useRef, useState } from "react";
import { type Part, createPart } from "../../parts/create-part.js";
import { useCountdown } from "../../react/use-countdown.js";
import { useFocusKept } from "../../react/use-focus-kept.js";

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
    const [kept, focus] = useFocusKept();
    const way = actions.find("retry");
    const may = way !== null && actions.repeatable;
    // A wait that was over before anybody saw it is no wait to end by itself.
    const armed = useRef(false);
    useEffect(() => {
      if (!done) armed.current = may && on;
      const go = (): void => {
        if (!done || document.visibilityState === "hidden" || !armed.current) return;
        armed.current = false;
        void way?.run();
      };
      go();
      document.addEventListener("visibilitychange", go);
      return () => {
        document.removeEventListener("visibilitychange", go);
      };
    });
    const { autoRetry, stopAutoRetry } = showing.locale.labels;
    return may && (!done || kept)
      ? {
          ...focus,
          type: "button",
          "aria-disabled": done || undefined,
          "data-variant": "link",
          "data-state": on ? "on" : "off",
          onClick: () => {
            if (!done) setOn(!on);
          },
          children: on ? stopAutoRetry : autoRetry,
        }
      : null;
  },
);
