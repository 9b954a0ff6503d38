"use client";
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import type { WayRequest } from "../core/ways-out.js";
import type { Labels } from "../core/words.js";
import { isNowhere, treeOf } from "../react/focus-return.js";

interface ConfirmProps {
  readonly request: WayRequest;
  readonly labels: Labels;
}

/** Asks in place, right after the button that was pressed, whether the request is really to be sent. */
export function Confirm({ request, labels }: ConfirmProps): ReactNode {
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const { current } = box;
    const pressed = current?.previousElementSibling;
    // Least destructive first: what a person may press without having read anything.
    current?.querySelector("button")?.focus();
    return () => {
      // Nobody is called back from elsewhere. Safari takes the focus from a button that is clicked.
      const { activeElement } = treeOf(current);
      if ((isNowhere(activeElement) || current?.contains(activeElement)) && pressed && "focus" in pressed)
        (pressed as HTMLElement).focus();
    };
  }, []);
  const question = labels.confirmRequest(request.host);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    request.cancel();
  };
  return (
    <span ref={box} data-part="confirm" role="group" aria-label={question}>
      <span data-part="question">{question}</span>
      <button type="button" data-variant="secondary" onClick={request.cancel} onKeyDown={onKeyDown}>
        {labels.cancel}
      </button>
      <button type="button" data-variant="primary" onClick={() => void request.confirm()} onKeyDown={onKeyDown}>
        {labels.confirm}
      </button>
    </span>
  );
}
