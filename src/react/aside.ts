"use client";
import { type ReactNode, createContext } from "react";

/** What stands with a notice and is not about its error: how often it came, how many more there are. */
export interface Aside {
  readonly content: ReactNode;
  /** The part of it that is said together with the notice; `null`: nothing. */
  readonly spoken: string | null;
  /** Equal for failures that are shown as one: the next of them is no news. */
  readonly key: string;
  /** Keys of what has been said already, and is no news when it is shown again. */
  readonly said: Set<string>;
}

/** Gives an {@link Aside} to a notice on a surface that stands somewhere else in the document. */
export const AsideContext: React.Context<Aside | null> = createContext<Aside | null>(null);
