"use client";
import { type ReactNode, createContext } from "react";

/** What stands with a notice and is not about its error: how often it came, how many more there are. */
export interface Aside {
  readonly content: ReactNode;
  /** The part of it that is said together with the notice; `null`: nothing. */
  readonly spoken: string | null;
}

/** Gives an {@link Aside} to a notice on a surface that stands somewhere else in the document. */
export const AsideContext: React.Context<Aside | null> = createContext<Aside | null>(null);
