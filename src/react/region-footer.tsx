"use client";
import { type MouseEventHandler, type ReactNode, useEffect, useState } from "react";
import type { Messages } from "../core/words.js";
import { focusReturn } from "./focus-return.js";
import { localeAttributes } from "./locale-attributes.js";

interface RegionFooterProps {
  readonly locale: Messages;
  /** Failures that are held and not shown. */
  readonly rest: number;
  /** Shows more of them; `null`: none of them could be shown here. */
  readonly onMore: MouseEventHandler | null;
  readonly onDismissAll: MouseEventHandler;
}

/** How many more there are, and what to do about all of them. */
export function RegionFooter({ locale, rest, onMore, onDismissAll }: RegionFooterProps): ReactNode {
  const { labels } = locale;
  return (
    // A dialog has no language of its own to give.
    <p data-part="more" {...localeAttributes(locale)}>
      {rest > 0 && <span>{labels.more(rest)}</span>}
      {onMore && (
        <button type="button" onClick={onMore}>
          {labels.showMore}
        </button>
      )}
      <button type="button" onClick={onDismissAll}>
        {labels.dismissAll}
      </button>
    </p>
  );
}

/** Makes the handler of a control that is gone once it was pressed: gives the focus to what is left. */
export function useVanishing(): (work: () => void) => MouseEventHandler {
  // State, not a ref: the effects of the commit before may still be waiting when the button is pressed.
  const [giveBack, setGiveBack] = useState<(() => void) | null>(null);
  useEffect(() => giveBack?.(), [giveBack]);
  return (work) => (event) => {
    // Once: it knows all that could take the focus, of a page that may go long before this.
    let back: ReturnType<typeof focusReturn> | null = focusReturn(event.currentTarget, null);
    setGiveBack(() => () => {
      back?.(true);
      back = null;
    });
    work();
  };
}
