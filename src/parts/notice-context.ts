"use client";
import { createContext, useContext } from "react";
import type { ApiError } from "../core/api-error.js";
import type { Described } from "../core/describe.js";
import type { Density, Surface } from "../core/view.js";
import type { RecourseActions } from "../core/ways-out.js";
import type { Labels } from "../core/words.js";
import type { Showing } from "../react/showing.js";
import type { Tone } from "./tone.js";

/** What a view's `Root` tells the parts inside it. */
export interface Notice {
  readonly error: ApiError;
  /** The ways out, wired. */
  readonly actions: RecourseActions;
  /** Where the notice really stands: `inline` where the wanted surface is not to be had. */
  readonly surface: Surface;
  /** How much room there is, where it is little. */
  readonly density?: Density | undefined;
  readonly tone: Tone;
  /** Words, formatters, support, URL policy. */
  readonly showing: Showing;
  /** Words of the kit itself. */
  readonly labels: Labels;
  /** The words of this error. */
  readonly described: Described;
  /** Id of the title; names the notice. */
  readonly titleId: string;
  /** Id of the body; describes the notice. */
  readonly bodyId: string;
  /** Told by what moves the focus to the notice that it cannot: the notice is announced instead. */
  readonly onStay: () => void;
  /** Told once what it is about has gone: the notice goes too. */
  readonly onGone: () => void;
}

/** Gives a {@link Notice} to the parts below. */
export const NoticeContext: React.Context<Notice | null> = createContext<Notice | null>(null);

/**
 * The notice around a part.
 *
 * @throws Outside a view's `Root`: there a part has nothing to show.
 */
export function useNotice(): Notice {
  const notice = useContext(NoticeContext);
  if (notice === null) {
    throw new Error(
      process.env.NODE_ENV === "production"
        ? "Recourse: no Root"
        : "Recourse: a part was rendered outside its Root, so there is no error to show. Put it inside the Root of a view, e.g. <ErrorNotice.Root error={error}>.",
    );
  }
  return notice;
}
