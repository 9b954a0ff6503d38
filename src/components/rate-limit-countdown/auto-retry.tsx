"use client";
import { useEffect, useRef } from "react";
import type { ApiError } from "../../core/api-error.js";
import { type Part, createPart } from "../../parts/create-part.js";
import { watchVisibility } from "../../parts/seen-time.js";
import { useAuto } from "../../parts/use-auto.js";
import { useCountdown } from "../../react/use-countdown.js";

/**
 * Sends the request again by itself, once, when the wait is over: a button that stops and resumes it. Does so only
 * while the page is seen, and only a request that the machine may repeat. Nothing is shown for others.
 */
export const AutoRetry: Part = /* @__PURE__ */ createPart(
  "auto-retry",
  "button",
  function useAutoRetry({ error, actions, labels }) {
    const { on, kept, button } = useAuto(labels);
    const { done } = useCountdown(error);
    const way = actions.find("retry");
    const may = way !== null && actions.repeatable;
    // A wait that was over before anybody saw it is no wait to end by itself.
    const armed = useRef<ApiError | null>(null);
    useEffect(() => {
      if (!done) armed.current = may && on ? error : null;
      const go = (): void => {
        if (!done || document.visibilityState === "hidden" || armed.current !== error) return;
        armed.current = null;
        void way?.run();
      };
      go();
      return watchVisibility(go);
    });
    return may && (!done || kept) ? button(done) : null;
  },
);
