"use client";
import { type Part, createPart } from "./create-part.js";

/** What the server said where that is not fit to stand in the open, behind a disclosure. */
export const Details: Part = /* @__PURE__ */ createPart("details", "details", ({ described, showing }, { children }) =>
  described.serverMessage === null && children === undefined
    ? null
    : {
        children: (
          <>
            <summary>{showing.locale.labels.details}</summary>
            <p>
              <bdi>{described.serverMessage}</bdi>
            </p>
          </>
        ),
      },
);
