import type { ErrorKind, PathSegment } from "../../../src/core/api-error.js";
import type { RetryRule } from "../../../src/core/catalog.js";
import type { KnownActionName } from "../../../src/core/action-names.js";

/** What a sample must be read as. Written from the API's document, never from the catalog. */
export interface Expected {
  readonly kind: ErrorKind;
  readonly status: number;
  /** Default: the sample's file name, or `null` for `status-…`. */
  readonly code?: string;
  readonly retry: RetryRule;
  readonly requestId?: string;
  readonly retryAfterMs?: number;
  /** Paths of the field errors, in order. */
  readonly fields?: readonly (readonly PathSegment[])[];
  readonly actions?: readonly KnownActionName[];
  /** `resolve.action`, `.method` and `.endpoint`. */
  readonly resolve?: readonly [action: string, method?: string, endpoint?: string];
  /** Details that must come through. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** By sample name. */
export type ExpectedTable = Readonly<Record<string, Expected>>;
