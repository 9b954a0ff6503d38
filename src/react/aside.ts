"use client";
import { type ReactNode, createContext } from "react";
import type { Report } from "../core/reports.js";

/** How a failure was told to screen readers, by its words or in a number, and what takes it back. */
export type Telling = readonly [named: boolean, takeBack: () => boolean];

/** What was told, by the key of its failure. */
export type Said = Map<unknown, Telling>;

/** What stands with a notice and is not about its error: how often it came, how many more there are. */
export interface Aside extends Pick<Report, "key" | "count"> {
  readonly content: ReactNode;
  /** What was given, and is no news when it is shown again. */
  readonly said: Said;
  /** Those that nobody sees, and nobody was told of; they are told now. */
  readonly untold: () => readonly Pick<Report, "key" | "count">[];
}

/** Gives an {@link Aside} to a notice on a surface that stands somewhere else in the document. */
export const AsideContext: React.Context<Aside | null> = createContext<Aside | null>(null);
