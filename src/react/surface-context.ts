"use client";
import { createContext } from "react";
import type { focusReturn, topOf, treeOf } from "./focus-return.js";

/**
 * What a surface works with whose code is loaded when it is needed. Handed over, not imported: what both import becomes
 * a chunk of its own, or is wrapped to be run late.
 */
export interface SurfaceTools {
  readonly focusReturn: typeof focusReturn;
  readonly topOf: typeof topOf;
  readonly treeOf: typeof treeOf;
  /** Of the page's Content-Security-Policy. */
  readonly nonce: string | null;
}

/** Gives a surface its {@link SurfaceTools}; `null` where nothing stands on a surface. */
export const SurfaceContext: React.Context<SurfaceTools | null> = createContext<SurfaceTools | null>(null);
