"use client";
import { type Part, createPart } from "./create-part.js";

/** Props of {@link Details}. */
export interface DetailsProps {
  /** The text. Default: the server's message, where it is not shown in the open. */
  readonly text?: string | null | undefined;
}

/** What the server said where that is not fit to stand in the open, behind a disclosure. */
export const Details: Part<DetailsProps> = /* @__PURE__ */ createPart<DetailsProps>(
  "details",
  "details",
  ({ described, showing }, { text = described.serverMessage, children }) =>
    text === null && children === undefined
      ? null
      : {
          children: (
            <>
              <summary>{showing.locale.labels.details}</summary>
              <p>
                <bdi>{text}</bdi>
              </p>
            </>
          ),
        },
  ["text"],
);
