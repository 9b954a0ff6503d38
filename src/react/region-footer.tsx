import type { MouseEventHandler, ReactNode } from "react";
import type { Messages } from "../core/words.js";
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
