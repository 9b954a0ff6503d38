"use client";
import { useEffect } from "react";
import { wordsOf } from "../react/wording.js";
import { announce } from "./announcer.js";
import { type Part, createPart } from "./create-part.js";
import { quote } from "./text.js";

/** What became of the last way out: it worked, or why it did not. Nothing is shown before one was tried. */
export const Outcome: Part = /* @__PURE__ */ createPart(
  "outcome",
  "p",
  function useOutcome({ error, actions, showing, labels, described }) {
    const { completed, failure } = actions;
    const { locale } = showing;
    let texts: readonly (string | null)[] = completed === null ? [] : [labels.actionDone];
    if (failure) {
      const { title, body } = wordsOf(showing, failure);
      // The same once more is what the notice says already.
      const again = title === described.title && body === described.body;
      texts = [...new Set([labels.actionFailed, ...(again ? [] : [title, body])])].filter(Boolean);
    }
    const text = texts.join(" · ");
    useEffect(() => (text ? announce(text, locale) : undefined), [text, locale]);
    return text
      ? {
          "data-state": failure ? "failed" : "completed",
          // Each on a line of its own: what became of it, then of which failure.
          children: texts.map((part) => <span key={part}>{quote(part, failure ?? error)} </span>),
        }
      : null;
  },
);
