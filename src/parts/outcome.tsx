"use client";
import { useEffect } from "react";
import { wordsOf } from "../react/wording.js";
import { announce } from "./announcer.js";
import { type Part, createPart } from "./create-part.js";

/** What became of the last way out: it worked, or why it did not. Nothing is shown before one was tried. */
export const Outcome: Part = /* @__PURE__ */ createPart(
  "outcome",
  "p",
  function useOutcome({ actions, showing, described }) {
    const { completed, failure } = actions;
    const { locale } = showing;
    const { labels } = locale;
    let text: string | null = completed === null ? null : labels.actionDone;
    if (failure) {
      const { title, body } = wordsOf(showing, failure);
      // The same once more is what the notice says already.
      const again = title === described.title && body === described.body;
      text = [labels.actionFailed, ...(again ? [] : [title, body])].filter((part) => part !== null).join(" · ");
    }
    useEffect(() => (text === null ? undefined : announce(text, locale)), [text, locale]);
    return text === null ? null : { "data-state": failure ? "failed" : "completed", children: <bdi>{text}</bdi> };
  },
);
