import type { ReactNode } from "react";

/** What each form of the comparison takes. */
export interface AdapterProps {
  /** What stands beside the form when nothing is wrong. */
  readonly beside: ReactNode;
}
